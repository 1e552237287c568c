import type { Logger } from 'pino';
import { answerOf } from '../../chain/callFailure.ts';
import { createChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { finality } from '../../chain/finality.ts';
import type { Hex } from '../../chain/subject.ts';
import type { KnownSeries } from '../eventBook.ts';
import { createTurns, placeOf } from '../exchange/turns.ts';
import { failureLine } from '../logging.ts';
import { type ReporterSet, readReporterSets, setAt } from '../reporterSets.ts';
import { type Running, runLoop } from '../runLoop.ts';
import { type Call, createSender } from '../sender.ts';
import { type Head, watchChain } from '../watchChain.ts';
import { carryOutExits } from './carryOutExits.ts';
import { carryOutVotes } from './carryOutVotes.ts';
import {
  type Creditor,
  decideKeeperStep,
  inOrder,
  type KeeperDeed,
  type KeeperStep,
  retryAfter,
} from './decideKeeperStep.ts';
import { helpOracles } from './helpOracles.ts';
import { openLeafCall, payCall, settleCall } from './keeperCalls.ts';
import { openOracles } from './openOracles.ts';
import { readHolders, readSettleable, readState } from './readSeries.ts';

export type KeeperConfig = {
  rpcUrl: string;
  deployment: Deployment;
  /** Pays the gas; has no other power. */
  key: Hex;
  /** Addresses of the other keepers with whom this one takes turns. Whoever is left out merely costs somebody gas. */
  keepers: readonly Hex[];
  /** Milliseconds that each place in the order of turns waits longer than the one before it. */
  turnMilliseconds: number;
  /** No longer than a block takes: a result is to be settled in the block after the one that makes it final. */
  tickMilliseconds: number;
};

/** Seconds that a series is left alone after a refused call, and between two looks at one that waits. */
const rest = 30;

type Task = { series: KnownSeries; deed: KeeperDeed };

/**
 * Settles what has an outcome, opens the leaves of batches, proves what price feeds said, pays everyone, the largest payouts first, gives
 * every dollar back where nobody can say what happened, and carries out ripe requests to leave the pools. Anyone may do the same at any
 * time. Keepers who know of each other take turns, each series having an order of its own, and all look again just before they send.
 * @param deps.monotonic Milliseconds that never go back.
 */
export function startKeeper(
  config: KeeperConfig,
  { log, monotonic }: { log: Logger; monotonic(): number },
): Running & { address: Hex } {
  const { desk, chainId } = config.deployment;
  const { quorum } = config.deployment.oracles;
  const client = createChainClient(config.rpcUrl, chainId);
  const sender = createSender(client, config.rpcUrl, config.key);
  const watch = watchChain(client, config.deployment);
  const oracles = openOracles(client, config.deployment);
  const turns = createTurns(config.turnMilliseconds, monotonic);
  const keepers = [sender.address, ...config.keepers];
  const failed = new Map<string, { failures: number; retryAt: number }>();
  const finished = new Set<bigint>();
  const restsUntil = new Map<bigint, number>();
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

  const decide = async (series: KnownSeries, sets: readonly ReporterSet[], now: number): Promise<KeeperStep> => {
    const { id, product, subject } = series;
    const times = await watch.timesOf(id);
    // Nothing can be known of it before it starts.
    if (!times.ok || now < times.value.start) return { kind: 'wait' };
    const question = { set: setAt(sets, times.value.openedAt)?.set ?? 0, product, subject };
    const report = watch.book.reportOf(question);
    const hasLeaf = watch.book.leafOf(question) !== null;
    if (series.settledIn === null && now < times.value.settleBy) {
      if (report && now < report.finalAt) return { kind: 'wait' };
      const isQuiet = report ? report.disputed : !hasLeaf;
      if (isQuiet && now < (quietUntil.get(id) ?? 0)) return { kind: 'wait' };
      quietUntil.set(id, now + rest);
    }
    const { state, units, payPerUnit } = await readState(client, desk, id);
    if (state === 'NONE') return { kind: 'wait' };
    if (state === 'EXPIRED' || (state !== 'OPEN' && units === 0n)) return { kind: 'done' };
    if (state !== 'OPEN')
      return decideKeeperStep({ state: 'OWING', payPerUnit, creditors: await readCreditors(id, now) }, now);
    const settleable = await readSettleable(client, desk, id);
    if (!settleable.ok) return { kind: 'wait' };
    const mayVoid = !settleable.value && now >= times.value.settleBy;
    const answerBy = mayVoid ? await oracles.answerBy({ id, product, subject, ...times.value }, now) : 0;
    const open = { window: times.value, isSettleable: settleable.value, report, hasLeaf, answerBy };
    return decideKeeperStep({ state: 'OPEN', ...open }, now);
  };

  /** What is to be done now. What waits for nothing that this program would see in a block is looked at again after a rest. */
  const look = async (head: Head, sets: readonly ReporterSet[]): Promise<{ tasks: Task[]; isFine: boolean }> => {
    const tasks: Task[] = [];
    let isFine = true;
    for (const series of watch.book.series()) {
      const { id, settledIn } = series;
      if (finished.has(id) || (restsUntil.get(id) ?? 0) > head.time) continue;
      const step = await answerOf(() => decide(series, sets, head.time));
      if (!step.ok) {
        log.warn({ series: String(id), ...failureLine(step) }, 'cannot be read');
        isFine = false;
      } else if (step.value.kind === 'done') {
        if (settledIn !== null && settledIn <= head.number - finality) finished.add(id);
      } else if (step.value.kind !== 'wait') tasks.push({ series, deed: step.value });
      else if (settledIn !== null) restsUntil.set(id, head.time + rest);
    }
    return { tasks: inOrder(tasks), isFine };
  };

  /** Null when somebody else did it meanwhile. */
  const callFor = async ({ series, deed }: Task, sets: readonly ReporterSet[]): Promise<Call | null> => {
    const { id, product, subject } = series;
    if (deed.kind === 'settle' || deed.kind === 'void') return settleCall(desk, deed.kind, id);
    if (deed.kind === 'pay') {
      // A payment to nobody would succeed, and cost.
      const still = await readHolders(client, desk, id, deed.holders);
      return still.length === 0
        ? null
        : payCall(
            desk,
            id,
            still.map(({ holder }) => holder),
          );
    }
    const times = await watch.timesOf(id);
    const set = times.ok ? setAt(sets, times.value.openedAt)?.set : undefined;
    const leaf = set === undefined ? null : watch.book.leafOf({ set, product, subject });
    return leaf && openLeafCall(quorum, leaf.batch, leaf.place);
  };

  /** A refused call (another keeper may have been faster) lets this series rest; only a chain that does not answer is a failure. */
  const perform = async (task: Task, sets: readonly ReporterSet[], now: number): Promise<'done' | 'not' | 'failed'> => {
    const { series, deed } = task;
    const call = await answerOf(() => callFor(task, sets));
    const sent = call.ok && call.value ? await sender.send(call.value) : call;
    if (sent.ok && !sent.value) return 'not';
    const line = { series: String(series.id), step: deed.kind };
    if (!sent.ok) log.info({ ...line, ...failureLine(sent) }, 'not sent');
    else log.info({ ...line, ...sent.value }, 'sent');
    if (sent.ok && sent.value && 'success' in sent.value && sent.value.success) return 'done';
    restsUntil.set(series.id, now + rest);
    return sent.ok || 'refusal' in sent ? 'not' : 'failed';
  };

  const isMyTurn = ({ series, deed }: Task) => {
    const what = `${series.id}:${deed.kind}`;
    const batch = deed.kind === 'pay' ? `${what}:${deed.holders[0]}` : what;
    return turns.isMine(batch, placeOf(what, sender.address, keepers));
  };

  const isMine = (what: string) => turns.isMine(what, placeOf(what, sender.address, keepers));
  const votes = carryOutVotes(client, sender, config.deployment, { log, isMine });
  const exits = carryOutExits(client, sender, config.deployment, { log, isMine });
  const answers = helpOracles(oracles, watch, sender, { log, isMine, onDone: () => quietUntil.clear() });

  /** Rounds until nothing is left that is this one's to do now: a settled series is paid in the next round. */
  const step = async (): Promise<boolean> => {
    for (;;) {
      const head = await watch.update();
      const sets = head.ok ? await readReporterSets(client, quorum) : head;
      if (!head.ok || !sets.ok) {
        const failure = head.ok ? sets : head;
        if (!failure.ok) log.warn(failureLine(failure), 'the chain does not answer');
        return false;
      }
      const { tasks, isFine } = await look(head.value, sets.value);
      let isAllFine = isFine;
      let hasDone = false;
      for (const task of tasks.filter(isMyTurn)) {
        const outcome = await perform(task, sets.value, head.value.time);
        if (outcome === 'done') hasDone = true;
        if (outcome === 'failed') isAllFine = false;
      }
      if (!(await votes.step(head.value))) isAllFine = false;
      if (!(await exits.step(head.value))) isAllFine = false;
      if (!(await answers.step(head.value))) isAllFine = false;
      turns.sweep();
      if (!hasDone || !isAllFine) return isAllFine;
    }
  };

  log.info({ address: sender.address }, 'keeper started');
  return { address: sender.address, ...runLoop(step, config.tickMilliseconds, log) };
}
