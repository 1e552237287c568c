import type { MessageEntity } from 'grammy/types';

/** What is written before and after a marked piece of text. */
type Brackets = readonly [before: string, after: string];

const MARKS = new Map<string, Brackets>([
  ['bold', ['**', '**']],
  ['italic', ['_', '_']],
  ['strikethrough', ['~', '~']],
  ['code', ['`', '`']],
  ['pre', ['```\n', '\n```']],
  ['spoiler', ['||', '||']],
]);

const COLOURS = new Map<string, Brackets>([
  ['bold', ['\u001b[1m', '\u001b[22m']],
  ['italic', ['\u001b[3m', '\u001b[23m']],
  ['underline', ['\u001b[4m', '\u001b[24m']],
  ['strikethrough', ['\u001b[9m', '\u001b[29m']],
  ['code', ['\u001b[36m', '\u001b[39m']],
  ['pre', ['\u001b[36m', '\u001b[39m']],
  ['url', ['\u001b[4m', '\u001b[24m']],
  ['bot_command', ['\u001b[34m', '\u001b[39m']],
]);

/**
 * A text as a person reads it in a terminal: marks as signs (`**bold**`) or, with `colour`, as ANSI styles.
 * The address of a link stands behind its words in brackets.
 */
export function drawText(text: string, entities: readonly MessageEntity[], colour = false): string {
  const before = new Map<number, string>();
  const after = new Map<number, string>();
  for (const entity of entities) {
    const brackets = bracketsOf(entity, colour);
    if (!brackets) continue;
    const end = entity.offset + entity.length;
    before.set(entity.offset, (before.get(entity.offset) ?? '') + brackets[0]);
    after.set(end, brackets[1] + (after.get(end) ?? ''));
  }
  let drawn = '';
  for (let at = 0; at <= text.length; at += 1) {
    drawn += (after.get(at) ?? '') + (before.get(at) ?? '') + text.charAt(at);
  }
  return drawn;
}

function bracketsOf(entity: MessageEntity, colour: boolean): Brackets | undefined {
  if (entity.type === 'text_link') {
    const [on, off] = (colour && COLOURS.get('url')) || ['', ''];
    return [on, `${off} (${entity.url})`];
  }
  return (colour ? COLOURS : MARKS).get(entity.type);
}
