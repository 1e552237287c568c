import type { ChainClient } from '../../chain/clients.ts';
import type { Hex } from '../../chain/subject.ts';
import type { KnownSeries } from '../eventBook.ts';
import { type ReporterSet, setAt } from '../reporterSets.ts';
import type { Call } from '../sender.ts';
import type { ChainWatch, SeriesTimes } from '../watchChain.ts';
import { type Creditor, decideKeeperStep, type KeeperDeed, type KeeperStep, retryAfter } from './decideKeeperStep.ts';
import type { HelpedOracle } from './helpedOracle.ts';
import { openLeafCall, payCall, settleCall } from './keeperCalls.ts';
import { readHolders, readSettleable, readState } from './readSeries.ts';

/** Seconds between two questions to the desk about a series of which reporters said nothing. */
const rest = 30;

/** Looks at series, one after the other, and says what is to be done for them and how. Throws what viem throws. */
export function lookAtSeries(deps: {
  client: ChainClient;
  desk: Hex;
  quorum: Hex;
  watch: ChainWatch;
  oracles: HelpedOracle;
}) {
  const { client, desk, quorum, watch, oracles } = deps;
  const failed = new Map<string, { failures: number; retryAt: number }>();
  /** Where nothing was reported, only another oracle than the reporters' can have an answer. */
  const quietUntil = new Map<bigint, number>();

  const readCreditors = async (id: bigint, now: number): Promise<Creditor[]> => {
    const holders = await readHolders(client, desk, id, watch.book.holdersOf(id));
    return holders.map(({ holder, units }) => {
      const failures = watch.book.skipsOf(id, holder);
      const known = failed.get(`${id}:${holder}`);
      const { retryAt } = known?.failures === failures ? known : { retryAt: retryAfter(failures, now) };
      failed.set(`${id}:${holder}`, { failures, retryAt });
      return { holder, units, failures, retryAt };
    });
  };

  /** What reporters said about a series. */
  const saidOf = ({ product, subject }: KnownSeries, { openedAt }: SeriesTimes, sets: readonly ReporterSet[]) => {
    const question = { set: setAt(sets, openedAt)?.set ?? 0, product, subject };
    return { report: watch.book.reportOf(question), leaf: watch.book.leafOf(question) };
  };

  /** Whether the desk need not be asked now: what reporters said is in the book, and of others it was asked a moment ago. */
  const isQuiet = (id: bigint, { report, leaf }: ReturnType<typeof saidOf>, now: number): boolean => {
    if (report && now < report.finalAt) return true;
    const mayBeAnswered = report ? report.disputed : leaf === null;
    if (mayBeAnswered && now < (quietUntil.get(id) ?? 0)) return true;
    quietUntil.set(id, now + rest);
    return false;
  };

  const decide = async (series: KnownSeries, sets: readonly ReporterSet[], now: number): Promise<KeeperStep> => {
    const { id, product, subject } = series;
    const times = await watch.timesOf(id);
    // Nothing can be known of it before it starts.
    if (!times.ok || now < times.value.start) return { kind: 'wait' };
    const said = saidOf(series, times.value, sets);
    if (series.settledIn === null && now < times.value.settleBy && isQuiet(id, said, now)) return { kind: 'wait' };
    const { state, units, payPerUnit } = await readState(client, desk, id);
    if (state === 'NONE') return { kind: 'wait' };
    if (state === 'EXPIRED' || (state !== 'OPEN' && units === 0n)) return { kind: 'done' };
    if (state !== 'OPEN')
      return decideKeeperStep({ state: 'OWING', payPerUnit, creditors: await readCreditors(id, now) }, now);
    const settleable = await readSettleable(client, desk, id);
    if (!settleable.ok) return { kind: 'wait' };
    const mayVoid = !settleable.value && now >= times.value.settleBy;
    const answerBy = mayVoid ? await oracles.answerBy({ id, product, subject, ...times.value }, now) : 0;
    const { report, leaf } = said;
    const open = { window: times.value, isSettleable: settleable.value, report, hasLeaf: leaf !== null, answerBy };
    return decideKeeperStep({ state: 'OPEN', ...open }, now);
  };

  /** Null when somebody else did it meanwhile. */
  const callFor = async (series: KnownSeries, deed: KeeperDeed, sets: readonly ReporterSet[]): Promise<Call | null> => {
    const { id } = series;
    if (deed.kind === 'settle' || deed.kind === 'void') return settleCall(desk, deed.kind, id);
    if (deed.kind === 'pay') {
      // A payment to nobody would succeed, and cost.
      const holders = (await readHolders(client, desk, id, deed.holders)).map(({ holder }) => holder);
      return holders.length === 0 ? null : payCall(desk, id, holders);
    }
    const times = await watch.timesOf(id);
    const leaf = times.ok ? saidOf(series, times.value, sets).leaf : null;
    return leaf && openLeafCall(quorum, leaf.batch, leaf.place);
  };

  return {
    decide,
    callFor,
    /** An oracle was helped to an answer: every series may have one now. */
    askAgain: () => quietUntil.clear(),
  };
}
