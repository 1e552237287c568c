import type { Tap } from '../action.ts';
import { readCoverTap, writeCoverTap } from './coverTaps.ts';
import { readMarketTap, writeMarketTap } from './marketTaps.ts';
import { readPoolTap, writePoolTap } from './poolTaps.ts';
import { readSafetyTap, writeSafetyTap } from './safetyTaps.ts';
import { readVotesTap, writeVotesTap } from './votesTaps.ts';
import { readWatchTap, writeWatchTap } from './watchTaps.ts';

/**
 * A tap as a platform carries it: `1`, a letter, then fields between dots; at most 64 bytes. Capital letters are topics, each with its
 * own file here; small ones are cover's. Anybody can send any bytes, so reading is strict and says nothing about whether the person may
 * do it.
 */

const version = '1';
const mostBytes = 64;

/** @returns ASCII. @throws when it is longer than the 64 bytes that Telegram allows: a topic must keep its fields short. */
export function writeTap(tap: Tap): string {
  const text = version + partsOf(tap).join('.');
  if (text.length > mostBytes) throw new Error(`A tap takes ${text.length} bytes: ${text}`);
  return text;
}

/** @returns null for anything that `writeTap` of this version would not have written. */
export function readTap(data: string): Tap | null {
  if (data.length > mostBytes || data[0] !== version) return null;
  const [letter = '', ...fields] = data.slice(1).split('.');
  const tap = tapOf(letter, fields);
  return tap !== null && writeTap(tap) === data ? tap : null;
}

function partsOf(tap: Tap): (string | number)[] {
  if (tap.kind === 'watch') return ['W', ...writeWatchTap(tap.tap)];
  if (tap.kind === 'pool') return ['P', ...writePoolTap(tap.tap)];
  if (tap.kind === 'market') return ['M', ...writeMarketTap(tap.tap)];
  if (tap.kind === 'votes') return ['V', ...writeVotesTap(tap.tap)];
  if (tap.kind === 'safety') return ['F', ...writeSafetyTap(tap.tap)];
  return writeCoverTap(tap);
}

function tapOf(letter: string, fields: readonly string[]): Tap | null {
  if (letter === 'W') return watchTap(fields);
  if (letter === 'P') return poolTap(fields);
  if (letter === 'M') return marketTap(fields);
  if (letter === 'V') return votesTap(fields);
  if (letter === 'F') return safetyTap(fields);
  return readCoverTap(letter, fields);
}

function votesTap(fields: readonly string[]): Tap | null {
  const tap = readVotesTap(fields);
  return tap === null ? null : { kind: 'votes', tap };
}

function watchTap(fields: readonly string[]): Tap | null {
  const tap = readWatchTap(fields);
  return tap === null ? null : { kind: 'watch', tap };
}

function safetyTap(fields: readonly string[]): Tap | null {
  const tap = readSafetyTap(fields);
  return tap === null ? null : { kind: 'safety', tap };
}

function poolTap(fields: readonly string[]): Tap | null {
  const tap = readPoolTap(fields);
  return tap === null ? null : { kind: 'pool', tap };
}

function marketTap(fields: readonly string[]): Tap | null {
  const tap = readMarketTap(fields);
  return tap === null ? null : { kind: 'market', tap };
}
