import type { Logger } from 'pino';
import { answerOf } from '../../chain/callFailure.ts';
import { createChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { finality } from '../../chain/finality.ts';
import type { Hex } from '../../chain/subject.ts';
import type { KnownSeries } from '../eventBook.ts';
import { createTurns, placeOf } from '../exchange/turns.ts';
import { failureLine, tellSent } from '../logging.ts';
import { type ReporterSet, readReporterSets } from '../reporterSets.ts';
import { type Running, runLoop } from '../runLoop.ts';
import { createSender, type Sender } from '../sender.ts';
import { type Head, watchChain } from '../watchChain.ts';
import { carryOutExits } from './carryOutExits.ts';
import { carryOutVotes } from './carryOutVotes.ts';
import { inOrder, type KeeperDeed } from './decideKeeperStep.ts';
import { helpOracles } from './helpOracles.ts';
import { lookAtSeries } from './lookAtSeries.ts';
import { openOracles } from './openOracles.ts';

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
type Outcome = 'done' | 'not' | 'failed';

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
  const finished = new Set<bigint>();
  const restsUntil = new Map<bigint, number>();
  const { decide, callFor, askAgain } = lookAtSeries({ client, desk, quorum, watch, oracles });

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

  /** A refused call (another keeper may have been faster) lets this series rest; only a chain that does not answer is a failure. */
  const outcomeOf = ({ series, deed }: Task, sent: Awaited<ReturnType<Sender['send']>>, now: number): Outcome => {
    tellSent(log, { series: String(series.id), step: deed.kind }, sent);
    if (sent.ok && sent.value.success) return 'done';
    restsUntil.set(series.id, now + rest);
    return sent.ok || 'refusal' in sent ? 'not' : 'failed';
  };
  const perform = async (task: Task, sets: readonly ReporterSet[], now: number): Promise<Outcome> => {
    const call = await answerOf(() => callFor(task.series, task.deed, sets));
    if (!call.ok) return outcomeOf(task, call, now);
    return call.value === null ? 'not' : outcomeOf(task, await sender.send(call.value), now);
  };

  const isMine = (what: string, deed = what) => turns.isMine(deed, placeOf(what, sender.address, keepers));
  const isMyTurn = ({ series, deed }: Task) => {
    const what = `${series.id}:${deed.kind}`;
    return isMine(what, deed.kind === 'pay' ? `${what}:${deed.holders[0]}` : what);
  };
  const votes = carryOutVotes(client, sender, config.deployment, { log, isMine });
  const exits = carryOutExits(client, sender, config.deployment, { log, isMine });
  const answers = helpOracles(oracles, watch, sender, { log, isMine, onDone: askAgain });

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
