import type { Action, Tap } from '../action.ts';
import { readTap, writeTap } from './tapText.ts';

/**
 * What stands behind `?start=` in a link to the bot's private chat: at most 64 of A–Z a–z 0–9 _ and -.
 * https://core.telegram.org/bots/features#deep-linking
 * Anybody can make such a link and give it to somebody else, so it may only show things: never buy, confirm, vote or change anything.
 */

const quotePrefix = 'q_';
/** A code for a gift: it shows what there is to take. */
const giftPrefix = 'g_';
const mostCharacters = 64;
/** Links that lead to the chat and say no more than where they stood. */
/** Goes on with what was begun in a group. What that is, is not in the link. */
export const goOnPayload = 'on';
const plain: ReadonlySet<string> = new Set(['', 'group', 'share']);

/** @returns what leads to this tap's screen; null where it would be too long, or is none that a link may open. */
export function writeQuoteLink(tap: Tap): string | null {
  if (!onlyShows(tap)) return null;
  const payload = `${quotePrefix}${escaped(writeTap(tap))}`;
  return payload.length <= mostCharacters ? payload : null;
}

/** What `/start` with this payload asks for. A link that leads nowhere any more is a start that says so. */
export function readStart(payload: string): Action {
  if (plain.has(payload)) return { kind: 'start' };
  if (payload === goOnPayload) return { kind: 'goOn' };
  if (payload.startsWith(giftPrefix)) return { kind: 'giftCode', text: payload.slice(giftPrefix.length) };
  return readQuoteLink(payload) ?? { kind: 'start', lost: true };
}

function readQuoteLink(payload: string): Tap | null {
  if (!payload.startsWith(quotePrefix) || payload.length > mostCharacters) return null;
  const tap = readTap(unescaped(payload.slice(quotePrefix.length)));
  return tap !== null && writeQuoteLink(tap) === payload ? tap : null;
}

function onlyShows({ kind }: Tap): boolean {
  return kind === 'quote' || kind === 'pickDay' || kind === 'watch';
}

/** Dots, the most frequent of what a link cannot hold, become `_`; all else `-` and two hexadecimal digits. */
function escaped(text: string): string {
  return text
    .replace(/[^A-Za-z0-9.]/g, (character) => `-${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replaceAll('.', '_');
}

function unescaped(text: string): string {
  return text
    .replaceAll('_', '.')
    .replace(/-([0-9a-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
