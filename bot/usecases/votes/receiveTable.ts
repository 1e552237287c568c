import { countSent, sentAfter } from '../../../db/sentTables.ts';
import type { AnyTable } from '../../../pricing/plantTable.ts';
import { RateTableError, type RateTableFault } from '../../../pricing/rateTableFile.ts';
import type { Person, SentFile } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { homeScreen } from '../../screens/home.ts';
import { before, tableRefusedScreen, tableTakenScreen } from '../../screens/votesSent.ts';
import { ShelfFullError } from '../../tables/knownTables.ts';
import { BusyError, type Tables } from '../../tables/tables.ts';
import { say } from '../../words.ts';
import type { Prompt } from '../prompt.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { asksForTable, decideFetch, decideWanted, type TableRefusal, withTable } from './decideTable.ts';
import type { Draft } from './draftQuestions.ts';
import { isTableAsked, whoWants } from './wantedTables.ts';
import { askNext } from './writeDraft.ts';

const day = 86_400;

const faults: Record<RateTableFault, TableRefusal> = {
  UNREADABLE: 'damaged',
  NOT_A_TABLE: 'damaged',
  TOO_LARGE: 'tooLarge',
  OTHER_TERMS: 'otherTerms',
  ROOT_DIFFERS: 'changed',
  TWO_OF_A_PRODUCT: 'damaged',
};

/**
 * Somebody sent a file: the rate table of a proposal that they are writing, or one that an open proposal names. Nothing else is fetched,
 * and nothing else is kept. A draft goes on with what the file says.
 */
export async function receiveTable(
  talk: Talk,
  person: Person,
  file: SentFile,
  prompt: Prompt | null,
): Promise<Screen[]> {
  if (talk.tables === undefined || talk.door.votes === null) return [homeScreen(say('only-text'))];
  const draft = prompt?.kind === 'draft' && asksForTable(prompt) ? prompt : null;
  const taken =
    (await mayFetch(talk, person, file, draft)) ?? (await fetchTable(talk, talk.tables, person, file, draft));
  const isRefused = typeof taken === 'string';
  talk.log.info({ user: person.userId, refused: isRefused ? taken : null }, 'a rate table was sent');
  const shown = isRefused ? tableRefusedScreen(taken) : tableTakenScreen(taken.table, taken.proposalId);
  const goesOn = isRefused ? draft : taken.draft;
  return [goesOn === null ? shown : before(shown, await askNext(talk, person, goesOn))];
}

/** Nobody fills the disk: a draft is of somebody who may propose it, and a file is of a size and number that tables have. */
async function mayFetch(
  talk: Talk,
  person: Person,
  { bytes }: SentFile,
  draft: Draft | null,
): Promise<TableRefusal | null> {
  const { db, door } = talk;
  const now = door.now();
  const refusal = decideFetch(bytes, sentAfter(db, person.userId, now - day), draft !== null || isTableAsked(talk));
  if (refusal !== null) return refusal;
  if (draft !== null) {
    const { address } = await walletOfPerson(talk, person.userId);
    const [holding, rules] = await Promise.all([door.votes?.holdingOf(address), door.votes?.rules()]);
    if (!holding?.ok || !rules?.ok) return 'unreachable';
    if (holding.value.power < rules.value.threshold) return 'noPower';
  }
  countSent(db, { userId: person.userId, at: now, bytes }, now - day);
  return null;
}

type Taken = { table: AnyTable; draft: Draft | null; proposalId: bigint | null };

/** Reads a file and keeps it where it is what was asked for. */
async function fetchTable(
  talk: Talk,
  tables: Tables,
  { userId }: Person,
  file: SentFile,
  draft: Draft | null,
): Promise<Taken | TableRefusal> {
  const bytes = await file.fetch();
  if (bytes === null) return 'notFetched';
  try {
    const table = await tables.read(`sent by person ${userId}`, bytes);
    const filled = draft === null ? null : withTable(draft, table);
    if (typeof filled === 'string') return filled;
    const { wanted, proposal } = whoWants(talk, table);
    const decision = filled === null ? decideWanted(table, wanted) : 'wanted';
    if (decision !== 'wanted') return decision;
    tables.keep(table, bytes);
    return { table, draft: filled, proposalId: proposal?.proposalId ?? null };
  } catch (error) {
    if (error instanceof RateTableError) return faults[error.code];
    if (error instanceof BusyError) return 'busy';
    if (!(error instanceof ShelfFullError)) throw error;
    talk.log.error({ why: error.message }, 'a rate table could not be kept');
    return 'full';
  }
}
