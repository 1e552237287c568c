import type { Hex } from '../../chain/subject.ts';
import { type LimitName, limitNames } from '../../chain/wallets/limits.ts';

/** Buttons about addresses, limits and own keys: what the wallet's guard knows of. Dollars have 6 decimals. */
export type GuardTap =
  | { kind: 'withdraw' }
  | { kind: 'newAddress' }
  | { kind: 'limits' }
  | { kind: 'own' }
  | { kind: 'sheet' }
  /** Asks how much to pay there. */
  | { kind: 'payTo'; to: Hex }
  | { kind: 'pay'; to: Hex; dollars: bigint }
  | { kind: 'removeAddress'; to: Hex }
  | { kind: 'cancelOwner'; owner: Hex }
  /** Asks for a limit's new value. */
  | { kind: 'setLimit'; limit: LimitName }
  | { kind: 'cancelLimit'; limit: LimitName };

/** Buttons about what protects a wallet: those, a person's phrase, and the accounts that share the wallet. */
export type SafetyTap =
  | GuardTap
  | { kind: 'phrase' }
  | { kind: 'noPhrase' }
  | { kind: 'link' }
  | { kind: 'makeCode' }
  | { kind: 'enterCode' }
  | { kind: 'leave' }
  /** Yes to sharing the wallet of whoever made this code. */
  | { kind: 'useCode'; code: string }
  /** Yes or no to whoever wants to share this wallet. */
  | { kind: 'admit'; linkId: number }
  | { kind: 'turnAway'; linkId: number }
  /** Has another account leave this wallet, or stay after all. */
  | { kind: 'sendAway'; identityId: number }
  | { kind: 'stay'; identityId: number };

const letters: { [Kind in SafetyTap['kind']]: string } = {
  withdraw: 'w',
  newAddress: 'n',
  payTo: 'p',
  pay: 'y',
  removeAddress: 'r',
  limits: 'l',
  setLimit: 's',
  cancelLimit: 'c',
  phrase: 'h',
  noPhrase: 'x',
  link: 'k',
  makeCode: 'm',
  enterCode: 'e',
  useCode: 'u',
  admit: 'a',
  turnAway: 't',
  leave: 'v',
  sendAway: 'd',
  stay: 'b',
  own: 'q',
  cancelOwner: 'z',
  sheet: 'f',
};

/** A letter and the fields after it. */
export function writeSafetyTap(tap: SafetyTap): (string | number)[] {
  const letter = letters[tap.kind];
  switch (tap.kind) {
    case 'payTo':
    case 'removeAddress':
      return [letter, writeAddress(tap.to)];
    case 'pay':
      return [letter, writeAddress(tap.to), tap.dollars.toString()];
    case 'cancelOwner':
      return [letter, writeAddress(tap.owner)];
    case 'setLimit':
    case 'cancelLimit':
      return [letter, tap.limit];
    case 'useCode':
      return [letter, tap.code];
    case 'admit':
    case 'turnAway':
      return [letter, tap.linkId];
    case 'sendAway':
    case 'stay':
      return [letter, tap.identityId];
    default:
      return [letter];
  }
}

/** @returns null for what is no tap about safety. */
export function readSafetyTap([letter, a = '', b = '']: readonly string[]): SafetyTap | null {
  switch (letter) {
    case letters.payTo:
    case letters.removeAddress:
    case letters.pay:
    case letters.cancelOwner:
      return addressTap(letter, a, b);
    case letters.setLimit:
    case letters.cancelLimit: {
      const limit = limitNames.find((name) => name === a);
      if (limit === undefined) return null;
      return { kind: letter === letters.setLimit ? 'setLimit' : 'cancelLimit', limit };
    }
    case letters.useCode:
      return /^[0-9A-Z]{16}$/.test(a) ? { kind: 'useCode', code: a } : null;
    case letters.admit:
    case letters.turnAway:
      return isId(a) ? { kind: letter === letters.admit ? 'admit' : 'turnAway', linkId: Number(a) } : null;
    case letters.sendAway:
    case letters.stay:
      return isId(a) ? { kind: letter === letters.stay ? 'stay' : 'sendAway', identityId: Number(a) } : null;
    default:
      return plainTap(letter);
  }
}

const plainKinds = [
  ...(['withdraw', 'newAddress', 'limits', 'own', 'sheet'] as const),
  ...(['phrase', 'noPhrase', 'link', 'makeCode', 'enterCode', 'leave'] as const),
];

function plainTap(letter: string | undefined): SafetyTap | null {
  const kind = plainKinds.find((one) => letters[one] === letter);
  return kind === undefined ? null : { kind };
}

function addressTap(letter: string, word: string, dollars: string): SafetyTap | null {
  const to = readAddress(word);
  if (to === null) return null;
  if (letter === letters.payTo) return { kind: 'payTo', to };
  if (letter === letters.removeAddress) return { kind: 'removeAddress', to };
  if (letter === letters.cancelOwner) return { kind: 'cancelOwner', owner: to };
  return /^[1-9]\d{0,14}$/.test(dollars) ? { kind: 'pay', to, dollars: BigInt(dollars) } : null;
}

/** 20 bytes in 27 characters. */
function writeAddress(address: Hex): string {
  return Buffer.from(address.slice(2), 'hex').toString('base64url');
}

function readAddress(text: string): Hex | null {
  return /^[A-Za-z0-9_-]{27}$/.test(text) ? `0x${Buffer.from(text, 'base64url').toString('hex')}` : null;
}

function isId(text: string): boolean {
  return /^[1-9]\d{0,14}$/.test(text);
}
