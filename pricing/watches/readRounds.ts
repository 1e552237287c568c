/** Rounds of a price feed, as they were read from its chain. */
import { basename } from 'node:path';
import type { BadRow, NamedFault } from '../countFiles.ts';
import type { Progress } from '../progress.ts';
import type { TableSource } from '../rateTableFile.ts';
import { type Layout, readRows } from '../readRows.ts';
import type { RowFault } from '../rowFields.ts';

/** `price` in dollars, `at` in unix seconds: holds until the next round. */
export type Round = { at: number; price: number };

export type Feed = { name: string; rounds: Round[] };

/** A file of rounds and the feed that they are of. */
export type RoundFile = { path: string; name: string };

export type LoggedRounds =
  | { ok: true; feed: Feed; source: TableSource }
  | { ok: false; path: string; fault: NamedFault };

const layouts: Layout<Round>[] = [
  {
    names: ['round_id', 'answer_1e8', 'updated_at'],
    read: (row) => {
      const answer = row.optionalNumber('answer_1e8', 1, 999_999_999_999_999);
      const at = row.optionalNumber('updated_at', 1_400_000_000, 9_999_999_999);
      if (answer === undefined) row.fail('NOT_A_NUMBER', 'answer_1e8 is empty');
      if (at === undefined) row.fail('NOT_A_NUMBER', 'updated_at is empty');
      return { at: at ?? 0, price: (answer ?? 0) / 1e8 };
    },
  },
];

/** Reads `usdc.csv=USDC/USD`; undefined when it names no file or no feed. */
export function roundFileOf(text: string): RoundFile | undefined {
  const cut = text.lastIndexOf('=');
  const [path, name] = [text.slice(0, cut), text.slice(cut + 1)];
  return cut > 0 && /^[A-Z0-9/._-]{1,13}$/.test(name) ? { path, name } : undefined;
}

/** One file is one feed. The second round at one moment is refused. @param before Later rounds are not looked at, unix seconds. */
export async function readRounds(
  { path, name }: RoundFile,
  progressOf: (path: string) => Promise<Progress>,
  onBadRow: (row: BadRow) => void,
  before: number,
): Promise<LoggedRounds> {
  const rounds = new Map<number, Round>();
  const progress = await progressOf(path);
  const record = (round: Round): RowFault | undefined => {
    if (round.at >= before) return undefined;
    if (rounds.has(round.at)) return { code: 'DUPLICATE', detail: `a round at ${round.at} was already read` };
    rounds.set(round.at, round);
    return undefined;
  };
  const badRow = (line: number, fault: RowFault) => onBadRow({ path, line, fault });
  const read = await readRows(path, layouts, { record, badRow, bytes: progress.bytes }).finally(progress.stop);
  if (!read.ok) return { ok: false, path, fault: read.fault };
  if (rounds.size < 2) {
    const when = Number.isFinite(before) ? ` before ${new Date(before * 1000).toISOString().slice(0, 10)}` : '';
    return { ok: false, path, fault: { code: 'NO_DAYS', detail: `fewer than two rounds${when}` } };
  }
  const feed = { name, rounds: [...rounds.values()].sort((a, b) => a.at - b.at) };
  return { ok: true, feed, source: { name: basename(path), sha256: read.sha256, flights: read.rows } };
}
