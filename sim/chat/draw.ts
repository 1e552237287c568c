import { drawText } from '../telegram/formatting/draw.ts';
import type { SeenMessage } from '../telegram/seen.ts';

/** How a message looks in the terminal. `numbers` stand before the buttons, row by row; `attached` are whole lines. */
export interface Look {
  colour: boolean;
  numbers: readonly (readonly number[])[];
  attached: readonly string[];
  edited: boolean;
}

/** The lines of a message: who (and whether it was edited), what is attached, the words, the numbered buttons. */
export function drawLines(message: SeenMessage, { colour, numbers, attached, edited }: Look): string[] {
  const name = `${message.from.name}${edited ? ' (edited)' : ''}`;
  const words =
    message.service === undefined ? drawText(message.text, message.entities, colour) : `(${message.service})`;
  const body = [
    ...attached,
    ...(words === '' ? [] : words.split('\n')),
    ...message.buttons.map((row, r) => row.map(({ label }, b) => button(numbers[r]?.[b], label, colour)).join('   ')),
  ];
  return [style(name, '1', '22', colour && message.from.isBot), ...body.map((line) => `  ${line}`)];
}

function button(number: number | undefined, label: string, colour: boolean): string {
  return `${style(`[${number ?? '?'}]`, '36', '39', colour)} ${label}`;
}

function style(text: string, on: string, off: string, colour: boolean): string {
  return colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}
