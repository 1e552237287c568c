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

/** One file is one feed. The second round at one moment is refused. */
export async function readRounds(
  path: string,
  name: string,
  progressOf: (path: string) => Promise<Progress>,
  onBadRow: (row: BadRow) => void,
): Promise<LoggedRounds> {
  const rounds = new Map<number, Round>();
  const progress = await progressOf(path);
  const record = (round: Round): RowFault | undefined => {
    if (rounds.has(round.at)) return { code: 'DUPLICATE', detail: `a round at ${round.at} was already read` };
    rounds.set(round.at, round);
    return undefined;
  };
  const badRow = (line: number, fault: RowFault) => onBadRow({ path, line, fault });
  const read = await readRows(path, layouts, { record, badRow, bytes: progress.bytes }).finally(progress.stop);
  if (!read.ok) return { ok: false, path, fault: read.fault };
  if (read.rows < 2) return { ok: false, path, fault: { code: 'NO_DAYS', detail: 'fewer than two rounds' } };
  const feed = { name, rounds: [...rounds.values()].sort((a, b) => a.at - b.at) };
  return { ok: true, feed, source: { name: basename(path), sha256: read.sha256, flights: read.rows } };
}
