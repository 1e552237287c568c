import type { Logger } from 'pino';
import { keccak256 } from 'viem';
import { createChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import type { Hex } from '../../chain/subject.ts';
import type { View } from '../exchange/judgeObservation.ts';
import type { Exchange, ExchangeConfig } from '../exchange/openExchange.ts';
import { openExchange } from '../exchange/openExchange.ts';
import { openSubmitter, type SubmitterConfig } from '../exchange/openSubmitter.ts';
import { readView } from '../exchange/readView.ts';
import { eventKey, type Observation, type SignedObservation, type Signer, signObservation } from '../observation.ts';
import type { OpenEvent } from '../openEvents.ts';
import { type Running, runLoop } from '../runLoop.ts';
import type { Source } from '../sources/reading.ts';
import { watchChain } from '../watchChain.ts';
import { openBatchMemory } from './batchMemory.ts';
import { type AskState, afterReading, isTimeToAsk, neverAsked } from './decideAsk.ts';
import { signBatches } from './signBatches.ts';
import { openSignedMemory } from './signedMemory.ts';

export type ReporterConfig = {
  rpcUrl: string;
  deployment: Deployment;
  /** Signs observations; pays for nothing. */
  signer: Signer;
  /** Who is asked about each product that this reporter answers for. */
  sources: ReadonlyMap<number, Source>;
  exchange: ExchangeConfig;
  /** Null: somebody else puts the quorums on chain. */
  submit: SubmitterConfig | null;
  /** Of this key alone: what it signed. */
  dir: string;
  /** Between two looks at the chain. */
  tickMilliseconds: number;
  /** Seconds of chain time between two questions about one event. */
  askEverySeconds: number;
};

export type ReporterDeps = {
  log: Logger;
  /** Milliseconds that never go back. */
  monotonic(): number;
};

/** Events asked about side by side. */
const sideBySide = 4;

/**
 * Starts one reporter: one key, and one source for each product. It signs only what that source positively says, once per event, and shows it to its peers
 * until the oracle has a report. Given a key that pays gas, it takes turns with others at putting quorums on chain.
 * @throws DamagedMemoryError when its own memory cannot be trusted, and when its port is taken.
 */
export async function startReporter(
  config: ReporterConfig,
  { log, monotonic }: ReporterDeps,
): Promise<Running & { address: Hex; url: string }> {
  const { deployment, sources, signer } = config;
  const client = createChainClient(config.rpcUrl, deployment.chainId);
  const to = { chainId: deployment.chainId, oracle: deployment.oracles.quorum };
  const memory = openSignedMemory(config.dir, to);
  const batches = openBatchMemory(config.dir, to);
  const watch = watchChain(client, deployment);
  const asked = new Map<string, AskState>();
  let view: View | null = null;

  const observationsOf: Exchange['observationsOf'] = (event) => exchange.observationsOf(event);
  const signBatch = signBatches({ to, signer, signed: memory, batches, view: () => view, observationsOf, log });
  const isReported = (question: { set: number; product: number; subject: Hex }) =>
    watch.book.reportOf(question) !== null;
  const exchange = await openExchange(config.exchange, { to, isReported, signBatch, log, monotonic });
  const submitter = config.submit
    ? openSubmitter(config.submit, {
        client,
        rpcUrl: config.rpcUrl,
        to,
        watch,
        exchange,
        signBatch,
        seat: signer.address,
        log,
        monotonic,
      })
    : null;

  const sign = async (observation: Observation, raw: Uint8Array | null) => {
    memory.check(observation);
    const signed = await signObservation(signer, to, observation);
    memory.remember(signed, raw);
    log.info({ event: eventKey(observation), status: signed.status, index: signed.index }, 'signed');
    return signed;
  };

  const observe = async (event: OpenEvent, reporterSet: Hex, now: number): Promise<SignedObservation | null> => {
    const state = asked.get(eventKey(event)) ?? neverAsked;
    if (!isTimeToAsk(event.window, state, now)) return null;
    const reading = await sources.get(event.product)?.read(event, now);
    if (!reading) return null;
    asked.set(eventKey(event), afterReading(state, reading, config.askEverySeconds, now));
    if (reading.kind !== 'value') {
      const reason = reading.kind === 'unknown' ? reading.reason : 'NOT_YET';
      log.info({ event: eventKey(event), reason }, 'no value');
      return null;
    }
    const { product, subject } = event;
    const { index, observedAt, raw } = reading;
    return sign({ reporterSet, product, subject, status: 'VALUE', index, observedAt, evidence: keccak256(raw) }, raw);
  };

  /** What was said once is said again, word for word, to every set that is asked. */
  const attend = async (event: OpenEvent, reporterSet: Hex, now: number): Promise<void> => {
    const before = memory.of(event);
    const signed =
      memory.to(reporterSet, event) ??
      (before ? await sign({ ...before, reporterSet }, null) : await observe(event, reporterSet, now));
    if (signed) await exchange.show(signed);
  };

  const step = async (): Promise<boolean> => {
    const look = await readView(client, deployment.oracles.quorum, watch, log);
    if (!look) return false;
    view = look;
    exchange.look(look);
    const seated = look.sets.filter(({ families }) => families.has(signer.address.toLowerCase()));
    const mine = [...look.events.values()].flatMap((event) => {
      const set = seated.find(({ set }) => set === event.set);
      return set && sources.has(event.product) ? [{ event, reporterSet: set.reporterSet }] : [];
    });
    // Two sets may ask about one event: one after the other, so that the second repeats what was said to the first.
    for (const { set } of seated) {
      const asking = mine.filter(({ event }) => event.set === set);
      for (let i = 0; i < asking.length; i += sideBySide) {
        const some = asking.slice(i, i + sideBySide);
        await Promise.all(some.map(({ event, reporterSet }) => attend(event, reporterSet, look.time)));
      }
    }
    return submitter ? submitter(look) : true;
  };

  const { url } = exchange;
  const answers = Object.fromEntries([...sources].map(([product, { name }]) => [product, name]));
  log.info({ address: signer.address, answers, url }, 'reporter started');
  const loop = runLoop(step, config.tickMilliseconds, log);
  return {
    address: signer.address,
    url,
    stop: async () => {
      await exchange.stop();
      await loop.stop();
    },
  };
}
