/** A proposal's description as people wrote it: a line that names it, and what follows. */
export type Described = { title: string; body: string };

const mostTitle = 120;
const mostBody = 700;
/** Keeps somebody else from proposing the same first, only to cancel it (OpenZeppelin's Governor reads it). */
const proposerMark = /#proposer=0x[0-9a-fA-F]{40}$/;

/** Anybody can write anything into a proposal: it is cut to what fits a card. */
export function readDescription(description: string): Described {
  const [first = '', ...rest] = description.replace(proposerMark, '').trim().split('\n');
  return { title: cut(plain(first), mostTitle), body: cut(rest.join('\n').trim(), mostBody) };
}

/** @param wallet Whoever proposes it: nobody else can. */
export function writeDescription({ title, body }: Described, wallet: string): string {
  return `${title}${body === '' ? '' : `\n\n${body}`}\n\n#proposer=${wallet}`;
}

/** Without what breaks a line or turns its direction. */
function plain(text: string): string {
  return text
    .replace(/^#+\s*/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
