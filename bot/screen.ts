import type { Tap } from './action.ts';
import type { Said } from './words.ts';

export type Button = { label: Said } & ({ tap: Tap } | { url: string } | { opens: 'privateChat' });

/** One message as every platform can show it. Paragraphs are separated by an empty line, lines are not. */
export type Screen = {
  paragraphs: readonly (Said | readonly Said[])[];
  buttons: readonly (readonly Button[])[];
  /** Shown as a QR picture. */
  qr?: string;
};

/** A screen of one text. */
export function screen(text: Said, ...buttons: readonly (readonly Button[])[]): Screen {
  return { paragraphs: [text], buttons: buttons.filter((row) => row.length > 0) };
}

/** Buttons in rows of `width`. */
export function rows<T>(items: readonly T[], width: number): T[][] {
  const result: T[][] = [];
  for (let i = 0; i < items.length; i += width) result.push(items.slice(i, i + width));
  return result;
}
