import type { Hex } from '../../../chain/subject.ts';
import type { Sent } from '../../../db/sentTables.ts';
import type { AnyTable } from '../../../pricing/plantTable.ts';
import { MOST_PACKED } from '../../../pricing/rateTableFile.ts';
import { answerIn, type Draft, nextQuestion } from './draftQuestions.ts';

/** Why a file that somebody sent is not read, or not kept. */
export type TableRefusal =
  | 'unasked'
  | 'tooLarge'
  | 'tooMany'
  | 'otherFile'
  | 'otherProduct'
  | 'otherRoot'
  | 'notFetched'
  | 'damaged'
  | 'otherTerms'
  | 'changed'
  | 'busy'
  | 'full'
  | 'noPower'
  | 'unreachable';

/** Of one person, and of everybody, in 24 hours. The shipped tables together are one megabyte in ten. */
const most = { own: { files: 10, bytes: 3 * MOST_PACKED }, all: { files: 200, bytes: 20 * MOST_PACKED } };

/** Whether a file may be fetched. @param bytes as the platform states them. @param sent before, within a day. */
export function decideFetch(
  bytes: number,
  sent: { own: Sent; all: Sent },
  isAsked: boolean,
): Extract<TableRefusal, 'unasked' | 'tooLarge' | 'tooMany'> | null {
  if (bytes > MOST_PACKED) return 'tooLarge';
  if (!isAsked) return 'unasked';
  const fits = (one: Sent, limit: Sent) => one.files < limit.files && one.bytes + bytes <= limit.bytes;
  return fits(sent.own, most.own) && fits(sent.all, most.all) ? null : 'tooMany';
}

/** Whether a draft waits for a rate table: before its hash is known. */
export function asksForTable(draft: Draft): boolean {
  if (draft.template !== 'rates' && draft.template !== 'product') return false;
  const question = nextQuestion(draft);
  return question === 'product' || question === 'root' || question === 'file';
}

/** A draft with everything that a table's file says, or why the file is none for it. */
export function withTable(draft: Draft, table: AnyTable): Draft | 'otherProduct' | 'otherRoot' {
  const [answered] = draft.values;
  if (answered !== undefined && answered !== String(table.product)) return 'otherProduct';
  if (nextQuestion(draft) === 'file' && answerIn(draft, 'root') !== table.root) return 'otherRoot';
  return { ...draft, values: [String(table.product), table.root, table.sha256] };
}

/** What somebody proposed or voted, as far as it is about tables. `files` are the hashes that it states. */
export type Wanted = { root: Hex; files: readonly string[] };

/** Whether a file is one that is asked for: by its root, and by its hash where one is stated. */
export function decideWanted(table: AnyTable, wanted: readonly Wanted[]): 'wanted' | 'otherFile' | 'unasked' {
  const named = wanted.filter(({ root }) => root === table.root);
  if (named.length === 0) return 'unasked';
  return named.some(({ files }) => files.length === 0 || files.includes(table.sha256)) ? 'wanted' : 'otherFile';
}
