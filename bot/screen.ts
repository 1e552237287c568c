import type { Tap } from './action.ts';
import type { FormKey, Said } from './words.ts';

/** @property asks the tap makes the bot wait for a text; where platforms have forms, this one is filled in along with the tap (`fill`). */
export type Button = { label: Said } & ({ tap: Tap; asks?: FormKey } | { url: string } | { opens: 'privateChat' });

/** A button that opens a form. What is filled in answers the tap's question, or stands for itself where there is no tap. */
export type Form = { label: Said; asks: FormKey; tap?: Tap };

/** One message as every platform can show it. Paragraphs are separated by an empty line, lines are not. */
export type Screen = {
  paragraphs: readonly (Said | readonly Said[])[];
  buttons: readonly (readonly Button[])[];
  /** The text it waits for can be typed into the chat; shown only where people cannot do that everywhere. */
  form?: Form;
  /** Shown as a QR picture. */
  qr?: string;
  /**
   * A drawing, shown as PNG (`renderPng`); at most one of this and `qr`. `alt` says the same in words: a platform has it where its
   * pictures have alternative text, else as the last paragraph under the picture. It is not repeated in `paragraphs`.
   */
  picture?: Picture;
  /** Sent along to be kept. */
  file?: { name: string; text: string };
};

/** @property svg without words: numbers and dates are drawn as lines, so that no font and no language is needed. */
export type Picture = { svg: string; alt: Said };

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
