import type { Tap } from '../action.ts';
import { readTap, writeTap } from '../taps/tapText.ts';
import { type FormKey, textCatalogue } from '../words.ts';

/**
 * What a control carries as its `custom_id`: the tap as every platform writes it, then `?` and the form that it opens, then `#` and a
 * number where one message has the same twice, which Discord does not allow.
 */
export type Control =
  | { kind: 'tap'; tap: Tap }
  /** Opens a form first. Without a tap, the text stands for itself. */
  | { kind: 'form'; asks: FormKey; tap: Tap | null };

/** @returns at most 90 characters of the 100 that Discord allows. */
export function writeControl(control: Control): string {
  if (control.kind === 'tap') return writeTap(control.tap);
  return `${control.tap === null ? '' : writeTap(control.tap)}?${control.asks}`;
}

/** @returns null for what no control of this version carries. */
export function readControl(customId: string): Control | null {
  const [carried = ''] = customId.split('#');
  const [tapText = '', asks, ...more] = carried.split('?');
  if (more.length > 0) return null;
  const tap = readTap(tapText);
  if (asks === undefined) return tap === null ? null : { kind: 'tap', tap };
  return isForm(asks) && (tap !== null || tapText === '') ? { kind: 'form', asks, tap } : null;
}

/** Makes each `custom_id` of one message its own. */
export function uniqueIds(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  };
}

function isForm(text: string): text is FormKey {
  return text.startsWith('form-') && Object.hasOwn(textCatalogue(), text);
}
