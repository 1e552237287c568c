import { readSeries, writeSeries } from './seriesField.ts';

/** Buttons about giving covers to somebody else. */
export type GiftTap =
  /** How many of them? */
  | { kind: 'give'; seriesId: bigint }
  | { kind: 'askUnits'; seriesId: bigint }
  /** To whom? */
  | { kind: 'giveUnits'; seriesId: bigint; units: number }
  /** To whoever opens a link. */
  | { kind: 'link'; seriesId: bigint; units: number }
  /** The offer is to be for a friend. */
  | { kind: 'buyFor'; intentId: string }
  /** Takes what a link gives. */
  | { kind: 'take'; code: string }
  /** Ends a link that nobody has opened. */
  | { kind: 'endLink'; giftId: number };

const letters: { [Kind in GiftTap['kind']]: string } = {
  give: 'g',
  askUnits: 'a',
  giveUnits: 'u',
  link: 'l',
  buyFor: 'b',
  take: 't',
  endLink: 'e',
};

/** A letter and the fields after it. */
export function writeGiftTap(tap: GiftTap): (string | number)[] {
  const letter = letters[tap.kind];
  switch (tap.kind) {
    case 'give':
    case 'askUnits':
      return [letter, writeSeries(tap.seriesId)];
    case 'giveUnits':
    case 'link':
      return [letter, writeSeries(tap.seriesId), tap.units];
    case 'buyFor':
      return [letter, tap.intentId];
    case 'take':
      return [letter, tap.code];
    case 'endLink':
      return [letter, tap.giftId];
  }
}

/** @returns null for what is no tap about gifts. */
export function readGiftTap([letter, a = '', b = '']: readonly string[]): GiftTap | null {
  switch (letter) {
    case letters.buyFor:
    case letters.take: {
      if (!/^[A-Za-z0-9_-]{22}$/.test(a)) return null;
      return letter === letters.take ? { kind: 'take', code: a } : { kind: 'buyFor', intentId: a };
    }
    case letters.endLink:
      return /^[1-9]\d{0,14}$/.test(a) ? { kind: 'endLink', giftId: Number(a) } : null;
    default: {
      const seriesId = readSeries(a);
      return seriesId === null ? null : seriesTap(letter, seriesId, b);
    }
  }
}

function seriesTap(letter: string | undefined, seriesId: bigint, units: string): GiftTap | null {
  if (letter === letters.give) return { kind: 'give', seriesId };
  if (letter === letters.askUnits) return { kind: 'askUnits', seriesId };
  if (!/^[1-9]\d{0,5}$/.test(units)) return null;
  if (letter === letters.giveUnits) return { kind: 'giveUnits', seriesId, units: Number(units) };
  return letter === letters.link ? { kind: 'link', seriesId, units: Number(units) } : null;
}
