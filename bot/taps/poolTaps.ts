import type { PoolLevel } from '../../chain/pools/poolState.ts';

/** Buttons about the pools. Dollars are whole, a part is in percent. */
export type PoolTap =
  | { kind: 'levels' }
  | { kind: 'risks' }
  | { kind: 'mine' }
  | { kind: 'level'; level: PoolLevel }
  | { kind: 'deposit'; level: PoolLevel; dollars: number }
  | { kind: 'askDeposit'; level: PoolLevel }
  | { kind: 'exit'; level: PoolLevel }
  | { kind: 'exitPart'; level: PoolLevel; percent: number }
  | { kind: 'askExit'; level: PoolLevel }
  | { kind: 'renew'; level: PoolLevel }
  | { kind: 'leave'; level: PoolLevel }
  | { kind: 'statement'; level: PoolLevel };

const letters: { [Kind in PoolTap['kind']]: string } = {
  levels: 'l',
  risks: 'k',
  mine: 'm',
  level: 'v',
  deposit: 'd',
  askDeposit: 'o',
  exit: 'e',
  exitPart: 'p',
  askExit: 'a',
  renew: 'r',
  leave: 't',
  statement: 's',
};

const levels = { low: 'l', medium: 'm', high: 'h' } as const satisfies Record<PoolLevel, string>;

/** A letter and the fields after it. */
export function writePoolTap(tap: PoolTap): (string | number)[] {
  const letter = letters[tap.kind];
  switch (tap.kind) {
    case 'levels':
    case 'risks':
    case 'mine':
      return [letter];
    case 'deposit':
      return [letter, levels[tap.level], tap.dollars];
    case 'exitPart':
      return [letter, levels[tap.level], tap.percent];
    default:
      return [letter, levels[tap.level]];
  }
}

/** @returns null for what is no tap about the pools. */
export function readPoolTap([letter = '', ...fields]: readonly string[]): PoolTap | null {
  if (letter === letters.levels) return { kind: 'levels' };
  if (letter === letters.risks) return { kind: 'risks' };
  if (letter === letters.mine) return { kind: 'mine' };
  const [of = '', number = ''] = fields;
  const level = levelOf(of);
  return level === null ? null : levelTap(letter, level, number);
}

function levelTap(letter: string, level: PoolLevel, number: string): PoolTap | null {
  switch (letter) {
    case letters.level:
      return { kind: 'level', level };
    case letters.deposit:
      return /^[1-9]\d{0,7}$/.test(number) ? { kind: 'deposit', level, dollars: Number(number) } : null;
    case letters.askDeposit:
      return { kind: 'askDeposit', level };
    case letters.exit:
      return { kind: 'exit', level };
    case letters.exitPart:
      return /^(?:[1-9]\d?|100)$/.test(number) ? { kind: 'exitPart', level, percent: Number(number) } : null;
    case letters.askExit:
      return { kind: 'askExit', level };
    case letters.renew:
      return { kind: 'renew', level };
    case letters.leave:
      return { kind: 'leave', level };
    case letters.statement:
      return { kind: 'statement', level };
    default:
      return null;
  }
}

function levelOf(text: string): PoolLevel | null {
  switch (text) {
    case levels.low:
      return 'low';
    case levels.medium:
      return 'medium';
    case levels.high:
      return 'high';
    default:
      return null;
  }
}
