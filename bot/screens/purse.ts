import type { Notice } from '../notices.ts';
import { say, type Value } from '../words.ts';

type Purse = Extract<Notice, { purse: unknown }>['purse'];

/** What somebody has after the news, or where to look where it could not be read. */
export function haveValue({ have }: Purse): Value {
  return { text: have === null ? say('have-unread') : say('have-now', { have: { dollars: have } }) };
}
