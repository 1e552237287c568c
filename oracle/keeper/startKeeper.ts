import type { Logger } from 'pino';
import { encodeFunctionData } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { answerOf } from '../../chain/callFailure.ts';
import { createChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { finality } from '../../chain/finality.ts';
import type { Hex } from '../../chain/subject.ts';
import type { KnownSeries } from '../eventBook.ts';
import { failureLine } from '../logging.ts';
import { type Running, runLoop } from '../runLoop.ts';
import { type Call, createSender } from '../sender.ts';
import { type Head, watchChain } from '../watchChain.ts';
import { afterFailedPush, type Creditor, decideKeeperStep, type KeeperStep } from './decideKeeperStep.ts';
import { readHolders, readOpenSeries, readState } from './readSeries.ts';

export type KeeperConfig = {
  rpcUrl: string;
  deployment: Deployment;
  /** Pays the gas; has no other power. */
  key: Hex;
  tickMilliseconds: number;
};

/** Gas of a batch. Not estimated: a batch that is cut short still succeeds, by skipping the last holders. */
const gasPerBatch = 150_000n;
const gasPerHolder = 75_000n;

/** Seconds that a series is left alone after a refused call. */
const rest = 30;

type Outcome = 'done' | 'refused' | 'failed';

/**
 * Settles what has an outcome, pays everyone, and gives every dollar back where nobody can say what happened. Anyone may do the
 * same at any time: a call that came too late is refused and costs nothing.
 */
export function startKeeper(config: KeeperConfig, { log }: { log: Logger }): Running & { address: Hex } {
  const { deployment } = config;
  const client = createChainClient(config.rpcUrl, deployment.chainId);
  const sender = createSender(client, config.rpcUrl, config.key);
  const watch = watchChain(client, deployment);
  const failed = new Map<string, Creditor>();
  const finished = new Set<bigint>();
  const restsUntil = new Map<bigint, number>();

  const creditorKey = (id: bigint, holder: Hex) => `${id}:${holder}`;

  const readCreditors = async (id: bigint): Promise<Creditor[]> => {
    const holders = await readHolders(client, deployment, id, watch.book.holdersOf(id));
    return holders.map((holder) => failed.get(creditorKey(id, holder)) ?? { holder, failures: 0, retryAt: 0 });
  };

  const decide = async (series: KnownSeries, now: number): Promise<KeeperStep> => {
    const window = await watch.windowOf(series.id);
    // Nothing can be known of it before it starts.
    if (!window.ok || now < window.value.start) return { kind: 'wait' };
    const { state, units } = await readState(client, deployment, series.id);
    if (state === 'NONE') return { kind: 'wait' };
    if (state === 'EXPIRED' || (state !== 'OPEN' && units === 0n)) return { kind: 'done' };
    if (state !== 'OPEN') return decideKeeperStep({ state: 'OWING', creditors: await readCreditors(series.id) }, now);
    return decideKeeperStep(await readOpenSeries(client, deployment, series, window.value), now);
  };

  /** A refused call (another keeper may have been faster) lets this series rest; only a chain that does not answer is a failure. */
  const send = async (id: bigint, step: 'settle' | 'void' | 'pay', call: Call, now: number): Promise<Outcome> => {
    const sent = await sender.send(call);
    if (sent.ok) log.info({ series: String(id), step, ...sent.value }, 'sent');
    else log.info({ series: String(id), step, ...failureLine(sent) }, 'not sent');
    if (sent.ok && sent.value.success) return 'done';
    restsUntil.set(id, now + rest);
    return sent.ok || 'refusal' in sent ? 'refused' : 'failed';
  };

  const pay = async (id: bigint, holders: Hex[], now: number): Promise<Outcome> => {
    const data = encodeFunctionData({ abi: coverDeskAbi, functionName: 'pay', args: [id, holders] });
    const gas = gasPerBatch + gasPerHolder * BigInt(holders.length);
    const outcome = await send(id, 'pay', { to: deployment.desk, data, gas }, now);
    if (outcome !== 'done') return outcome;
    const unpaid = new Set(await readHolders(client, deployment, id, holders));
    for (const creditor of await readCreditors(id))
      if (unpaid.has(creditor.holder)) failed.set(creditorKey(id, creditor.holder), afterFailedPush(creditor, now));
    return 'done';
  };

  const act = async (series: KnownSeries, head: Head): Promise<Outcome | 'idle'> => {
    const { id } = series;
    const step = await decide(series, head.time);
    if (step.kind === 'wait') return 'idle';
    if (step.kind === 'done') {
      if (series.settledIn !== null && series.settledIn <= head.number - finality) finished.add(id);
      return 'idle';
    }
    if (step.kind === 'pay') return pay(id, step.holders, head.time);
    const data = encodeFunctionData({ abi: coverDeskAbi, functionName: step.kind, args: [id] });
    return send(id, step.kind, { to: deployment.desk, data }, head.time);
  };

  const attend = async (series: KnownSeries, head: Head): Promise<boolean> => {
    if (finished.has(series.id) || (restsUntil.get(series.id) ?? 0) > head.time) return true;
    // After each step the chain is asked again, until this series has nothing left to do now.
    for (;;) {
      const outcome = await answerOf(() => act(series, head));
      if (!outcome.ok) log.warn({ series: String(series.id), ...failureLine(outcome) }, 'cannot be read');
      if (!outcome.ok || outcome.value === 'failed') return false;
      if (outcome.value !== 'done') return true;
    }
  };

  const step = async (): Promise<boolean> => {
    const head = await watch.update();
    if (!head.ok) {
      log.warn(failureLine(head), 'the chain does not answer');
      return false;
    }
    let isFine = true;
    for (const series of watch.book.series()) isFine = (await attend(series, head.value)) && isFine;
    return isFine;
  };

  log.info({ address: sender.address }, 'keeper started');
  return { address: sender.address, ...runLoop(step, config.tickMilliseconds, log) };
}
