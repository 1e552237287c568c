import { monthNames } from './readDay.ts';
import { namesPeril } from './readWatch.ts';
import type { Meaning, Vocabulary } from './vocabulary.ts';
import { phraseKey, type Word, wordsIn } from './wordsIn.ts';

/**
 * One or more words of a text. `text` is what it becomes, `typed` what it was, `gap` what stands before it. `english` was typed in English;
 * `unknown` is anything else, such as a place that nobody sells cover for.
 */
type Piece = {
  kind: Meaning['kind'] | 'ordinal' | 'number' | 'english' | 'unknown';
  text: string;
  typed: string;
  gap: string;
  words: number;
};

const mostCharacters = 200;
const months: ReadonlySet<string> = new Set(monthNames.flatMap((name) => [name, name.slice(0, 3)]));
const spans = new Set(['DAYS', 'WEEKS', 'MONTHS']);
const oneSpan = new Set(['DAY', 'WEEK', 'MONTH']);
/** Between the words of one phrase. */
const inPhrase = /^[\s'’.॰-]*$/;
const blank = /^[\s-]*$/;
const units = new Set(['DAYS', 'WEEKS', 'MONTHS', 'PERCENT', 'DEGREES', 'MM', 'CM', 'INCH', 'DOLLARS']);

/**
 * A typed text with the words of a language turned into those that the English readers know; English and figures stay, and so do words
 * that are not known, such as places. Longest phrases first, whole words only, with or without accents. Never throws.
 * @param names of places, coins, airports and airlines, by `phraseKey`: no word of theirs is taken for anything else.
 */
export function inEnglish(text: string, vocabulary: Vocabulary | null, names: ReadonlySet<string>): string {
  if (vocabulary === null) return text;
  const { words, tail } = wordsIn(text.slice(0, mostCharacters));
  const pieces = piecesOf(words, vocabulary, names);
  // `no rain` typed in English is no rain, and `no` a filler in Portuguese.
  if (!pieces.some(({ kind }) => kind === 'word') && namesPeril(text)) return text;
  const written = write(vocabulary.unitsFirst ? unitsBehind(pieces) : pieces);
  return (written + tail.replace(/^[.॰]/, '')).replace(/\s+/g, ' ').trim();
}

function piecesOf(words: readonly Word[], vocabulary: Vocabulary, names: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; at += pieces.at(-1)?.words ?? 1)
    pieces.push(pieceAt(words, at, vocabulary, names));
  return pieces;
}

/** `siku 7` as `7 siku`: a unit that stands before its number goes behind it. */
function unitsBehind(pieces: readonly Piece[]): Piece[] {
  const turned: Piece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const [piece, next] = [pieces[at], pieces[at + 1]];
    if (piece === undefined) continue;
    const isBehind = turned.at(-1)?.kind === 'number' && blank.test(piece.gap);
    if (next?.kind !== 'number' || piece.kind !== 'word' || !units.has(piece.text) || isBehind) {
      turned.push(piece);
      continue;
    }
    turned.push({ ...next, gap: piece.gap }, { ...piece, gap: ' ' });
    at += 1;
  }
  return turned;
}

function pieceAt(words: readonly Word[], at: number, vocabulary: Vocabulary, names: ReadonlySet<string>): Piece {
  const gap = words[at]?.gap ?? '';
  if (at > 0 && gap === '' && words[at - 1]?.text === '1' && vocabulary.ordinals.has(words[at]?.key ?? ''))
    return { kind: 'ordinal', text: '', typed: '', gap, words: 1 };
  for (let count = Math.min(vocabulary.longest, words.length - at); count > 0; count--) {
    const run = words.slice(at, at + count);
    if (!run.slice(1).every((one) => inPhrase.test(one.gap))) continue;
    const meaning = meaningOf(run, vocabulary);
    const isDate = meaning?.kind === 'word' && meaning.isMonth && isBesideNumber(words, at, count);
    const isSpelled = meaning !== null && accentedKey(run) !== phraseKey(run);
    const typed = textOf(run);
    if (names.has(phraseKey(run)) && !isDate && !isSpelled)
      return { kind: 'name', text: typed, typed, gap, words: count };
    if (meaning === null) continue;
    const text = 'english' in meaning ? meaning.english : typed;
    return { kind: meaning.kind, text, typed, gap, words: count };
  }
  const { text, key, isNumber } = words[at] ?? { text: '', key: '', isNumber: false };
  const kind = isNumber ? 'number' : isEnglish(key) ? 'english' : 'unknown';
  return { kind, text, typed: text, gap, words: 1 };
}

/** Accents may be left out; those that are typed must be right: `Pará` is no `para`. */
function meaningOf(run: readonly Word[], { phrases }: Vocabulary): Meaning | null {
  const key = phraseKey(run);
  const found = phrases.get(key);
  if (found === undefined) return null;
  const accented = accentedKey(run);
  return accented === key || found.spellings.has(accented) ? found.meaning : null;
}

function accentedKey(run: readonly Word[]): string {
  return run.map(({ accented }) => accented).join(' ');
}

function textOf(run: readonly Word[]): string {
  return run.map(({ text, gap }, at) => (at === 0 ? text : gap + text)).join('');
}

function isBesideNumber(words: readonly Word[], at: number, count: number): boolean {
  return words[at - 1]?.isNumber === true || words[at + count]?.isNumber === true;
}

function isEnglish(key: string): boolean {
  return months.has(key) || namesPeril(key);
}

function write(pieces: readonly Piece[]): string {
  let written = '';
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1];
    const wasPut = before === undefined || !saysNothing(pieces, at - 1);
    // What was put in, or left out, takes its own dot or apostrophe along.
    const isOwn = before !== undefined && (before.kind === 'word' || !wasPut);
    const gap = isOwn ? piece.gap.replace(/^[.॰'’]/, '') : piece.gap;
    const text = isAirline(pieces, at) ? piece.typed : piece.text;
    written += saysNothing(pieces, at) ? `${gap} ` : gap + (before?.kind === 'word' && gap === '' ? ' ' : '') + text;
  });
  return written;
}

/** Whether the piece at a place is left out. */
function saysNothing(pieces: readonly Piece[], at: number): boolean {
  const [before, piece, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (piece === undefined || piece.kind === 'ordinal') return true;
  if (isAirline(pieces, at)) return false;
  const isGlued = piece.gap === '' && before?.kind === 'number';
  switch (piece.kind) {
    case 'word':
      if (oneSpan.has(piece.text)) return before?.text !== '1';
      return spans.has(piece.text) && !(before?.kind === 'number' && blank.test(piece.gap));
    case 'filler':
      return !isGlued && !(isOfName(before) && isOfName(after));
    case 'article':
      return !isGlued && !isOfName(after);
    default:
      return false;
  }
}

function isOfName(piece: Piece | undefined): boolean {
  return piece?.kind === 'unknown' || piece?.kind === 'article';
}

/** `EN 62 12 dic` and `KE62` are flights, and `en 12 dic` is a day. */
function isAirline(pieces: readonly Piece[], at: number): boolean {
  const [piece, number, next] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (piece?.typed.length !== 2 || number?.kind !== 'number') return false;
  if (number.gap === '') return true;
  const isFirst = pieces
    .slice(0, at)
    .every(({ kind, text }) => kind === 'filler' || kind === 'article' || text === 'FLIGHT');
  if (!isFirst || !/^\s$/.test(number.gap)) return false;
  return next === undefined || (/^\s+$/.test(next.gap) && (next.kind === 'number' || next.kind === 'name'));
}
