import type { Tap } from './action.ts';
import type { FormKey, Said } from './words.ts';

/** @property goesOn with what was begun here. @property asks the tap makes the bot wait for a text; where platforms have forms, this one is filled in along with the tap (`fill`). */
export type Button = { label: Said } & (
  | { tap: Tap; asks?: FormKey }
  | { url: string }
  | { opens: 'privateChat'; goesOn?: boolean }
);

/** A button that opens a form. `again`: the question stands, and what it can be answered with was shown already. What is filled in answers the tap's question, or stands for itself where there is no tap. */
export type Form = { label: Said; asks: FormKey; tap?: Tap; again?: true };

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
  file?: ScreenFile;
};

/** A text as it is, or a table that is written as CSV in the reader's language. */
export type ScreenFile = { name: string } & ({ text: string } | { rows: readonly (readonly (Said | string)[])[] });

/** @property svg without words: numbers and dates are drawn as lines, so that no font and no language is needed. */
export type Picture = { svg: string; alt: Said };

/** Whether somebody can be picked as the answer, where platforms have lists of people. */
export function asksForPerson(asks: FormKey): boolean {
  return asks === 'form-friend' || asks === 'form-delegate';
}

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
