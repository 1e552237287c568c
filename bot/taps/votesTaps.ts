import type { Hex } from '../../chain/subject.ts';

/** What the bot can put into a proposal. */
export const templateNames = ['rates', 'product', 'cap', 'allocate', 'reporter', 'spend', 'answer'] as const;
export type TemplateName = (typeof templateNames)[number];

/** Buttons about votes. */
export type VotesTap =
  | { kind: 'list'; page: number }
  | { kind: 'show'; proposalId: bigint }
  /** `support` as the governor counts it: 0 against, 1 for, 2 abstain. */
  | { kind: 'cast'; proposalId: bigint; support: 0 | 1 | 2 }
  /** Whether the chain has this person's vote. */
  | { kind: 'verify'; proposalId: bigint }
  | { kind: 'power' }
  /** Asks who is to vote with this person's votes. */
  | { kind: 'delegate' }
  | { kind: 'delegateSelf' }
  | { kind: 'testVotes' }
  | { kind: 'propose' }
  /** How to show a rate table. */
  | { kind: 'table' }
  | { kind: 'draft'; template: TemplateName }
  /** An answer to the question that a draft asked last, as if typed. */
  | { kind: 'pick'; value: string }
  /** A draft that answers a claim. */
  | { kind: 'judge'; product: number; subject: Hex }
  /** Which of several events a report is about. */
  | { kind: 'claim'; product: number; subject: Hex };

const letters: { [Kind in VotesTap['kind']]: string } = {
  list: 'l',
  show: 's',
  cast: 'c',
  verify: 'v',
  power: 'p',
  delegate: 'd',
  delegateSelf: 'm',
  testVotes: 't',
  propose: 'n',
  table: 'f',
  draft: 'k',
  pick: 'a',
  judge: 'j',
  claim: 'r',
};

/** A letter and the fields after it. */
export function writeVotesTap(tap: VotesTap): (string | number)[] {
  const letter = letters[tap.kind];
  switch (tap.kind) {
    case 'list':
      return [letter, tap.page];
    case 'show':
    case 'verify':
      return [letter, writeWord(tap.proposalId)];
    case 'cast':
      return [letter, writeWord(tap.proposalId), tap.support];
    case 'draft':
      return [letter, tap.template];
    case 'pick':
      return [letter, tap.value];
    case 'judge':
    case 'claim':
      return [letter, tap.product, writeWord(BigInt(tap.subject))];
    case 'power':
    case 'delegate':
    case 'delegateSelf':
    case 'testVotes':
    case 'propose':
    case 'table':
      return [letter];
  }
}

/** @returns null for what is no tap about votes. */
export function readVotesTap(fields: readonly string[]): VotesTap | null {
  const [letter, a = '', b = ''] = fields;
  switch (letter) {
    case letters.list:
      return /^(0|[1-9]\d{0,2})$/.test(a) ? { kind: 'list', page: Number(a) } : null;
    case letters.draft: {
      const template = templateNames.find((name) => name === a);
      return template === undefined ? null : { kind: 'draft', template };
    }
    case letters.pick:
      return /^[A-Za-z0-9-]{1,48}$/.test(a) ? { kind: 'pick', value: a } : null;
    case letters.judge:
    case letters.claim:
      return eventTap(letter, a, b);
    case letters.show:
    case letters.verify:
    case letters.cast:
      return proposalTap(letter, a, b);
    default:
      return plainTap(letter);
  }
}

function plainTap(letter: string | undefined): VotesTap | null {
  const kinds = ['power', 'delegate', 'delegateSelf', 'testVotes', 'propose', 'table'] as const;
  const kind = kinds.find((one) => letters[one] === letter);
  return kind === undefined ? null : { kind };
}

function proposalTap(letter: string, word: string, support: string): VotesTap | null {
  const proposalId = readWord(word);
  if (proposalId === null) return null;
  if (letter === letters.show) return { kind: 'show', proposalId };
  if (letter === letters.verify) return { kind: 'verify', proposalId };
  if (support !== '0' && support !== '1' && support !== '2') return null;
  return { kind: 'cast', proposalId, support: support === '0' ? 0 : support === '1' ? 1 : 2 };
}

function eventTap(letter: string, product: string, word: string): VotesTap | null {
  const subject = readWord(word);
  if (subject === null || !/^[1-9]\d{0,4}$/.test(product) || Number(product) > 65_535) return null;
  const event = { product: Number(product), subject: hexOf(subject) };
  return letter === letters.judge ? { kind: 'judge', ...event } : { kind: 'claim', ...event };
}

/** 256 bits in 43 characters. */
function writeWord(value: bigint): string {
  return Buffer.from(hexOf(value).slice(2), 'hex').toString('base64url');
}

function readWord(text: string): bigint | null {
  if (!/^[A-Za-z0-9_-]{43}$/.test(text)) return null;
  return BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
}

function hexOf(value: bigint): Hex {
  return `0x${value.toString(16).padStart(64, '0')}`;
}
