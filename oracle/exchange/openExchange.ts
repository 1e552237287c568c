import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { eventKey, type OracleAddress, type SignedObservation, signerOf } from '../observation.ts';
import type { OpenEvent } from '../openEvents.ts';
import { listen } from '../relay/listen.ts';
import { type Running, runLoop } from '../runLoop.ts';
import type { KnownObservation } from './chooseQuorum.ts';
import { type ExchangeRoom, exchangeApp } from './exchangeApp.ts';
import type { ExchangeCode } from './exchangeCodes.ts';
import { refusalOf, type View } from './judgeObservation.ts';
import { createObservationStore } from './observationStore.ts';
import { openPeer, type Peer, pageSize } from './peer.ts';
import { createRateLimit } from './rateLimit.ts';
import { tradeWith } from './tradeWith.ts';

/** Where reporters hear each other: a small HTTP server, and a client of every peer. */
export type Exchange = {
  url: string;
  peers: readonly Peer[];
  /** What the chain says now. Events that are answered are forgotten. */
  look(view: View): void;
  /** Takes in one's own, checked like anybody's. */
  show(observation: SignedObservation): Promise<ExchangeCode>;
  observationsOf(event: OpenEvent): KnownObservation[];
  stop(): Promise<void>;
};

export type ExchangeConfig = {
  hostname?: string;
  /** 0: any free one. */
  port: number;
  /** Addresses of other exchanges. It is enough that one of two knows the other. */
  peers: readonly string[];
  /** Between two steps with one peer. */
  tickMilliseconds: number;
};

export type ExchangeDeps = {
  to: OracleAddress;
  isReported(question: { set: number; product: number; subject: `0x${string}` }): boolean;
  signBatch: ExchangeRoom['signBatch'];
  log: Logger;
  /** Milliseconds that never go back. */
  monotonic(): number;
};

/** Of one address: more than any honest peer needs. */
const messagesPerSecond = 50;
const messagesAtOnce = 500;
const batchesPerSecond = 1;
const batchesAtOnce = 10;

/**
 * Opens an exchange. It believes nobody: whatever arrives is checked against the seats on chain, and only what open series ask about
 * is kept, once per reporter, so that its memory is bounded by what was sold.
 * @throws when the port is taken.
 */
export async function openExchange(config: ExchangeConfig, deps: ExchangeDeps): Promise<Exchange> {
  const { to, log, monotonic } = deps;
  const store = createObservationStore();
  const own = new Map<string, SignedObservation>();
  const epoch = randomUUID();
  let view: View | null = null;

  const accept = async (observation: SignedObservation): Promise<ExchangeCode> => {
    const rules = view?.sets.find(({ reporterSet }) => reporterSet === observation.reporterSet);
    const isReported = rules !== undefined && deps.isReported({ set: rules.set, ...observation });
    const refusal = refusalOf(observation, view, isReported);
    if (refusal) return refusal;
    if (store.has(observation)) return 'DUPLICATE';
    const signer = await signerOf(to, observation);
    if (!signer || !rules?.families.has(signer.toLowerCase())) return 'UNKNOWN_REPORTER';
    const code = store.add({ ...observation, signer });
    // Both statements are public: whoever wants the reward proves it on chain.
    if (code === 'EQUIVOCATION')
      log.warn({ event: eventKey(observation), signer, said: observation }, 'a reporter contradicts itself');
    return code;
  };
  const page = (after: number) => {
    const { observations, next } = store.since(after, pageSize);
    return { epoch, next, observations: observations.map(({ signer: _, ...signed }) => signed) };
  };

  const app = exchangeApp(
    { accept, page, signBatch: deps.signBatch },
    {
      messages: createRateLimit(messagesPerSecond, messagesAtOnce, monotonic),
      batches: createRateLimit(batchesPerSecond, batchesAtOnce, monotonic),
    },
  );
  const server = await listen(app, config.port, config.hostname);
  const peers = config.peers.map(openPeer);
  const trades: Running[] = peers.map((peer) => {
    const trade = tradeWith(peer, { own: () => [...own.values()], accept, monotonic, log });
    // Before the first look at the chain nothing could be believed, and a page once read is not read again for a while.
    return runLoop(async () => (view === null ? true : trade()), config.tickMilliseconds, log);
  });
  return {
    url: server.url,
    peers,
    look: (newest) => {
      view = newest;
      const asked = [...newest.events.values()].flatMap((event) => {
        const rules = newest.sets[event.set];
        return rules ? [{ ...event, reporterSet: rules.reporterSet }] : [];
      });
      store.keep(asked);
      for (const [signature, said] of own) if (!store.has(said)) own.delete(signature);
    },
    show: async (observation) => {
      const code = await accept(observation);
      if (code === 'ACCEPTED') own.set(observation.signature, observation);
      return code;
    },
    observationsOf: (event) => {
      const rules = view?.sets[event.set];
      return rules ? store.of({ ...event, reporterSet: rules.reporterSet }) : [];
    },
    stop: async () => {
      await server.stop();
      await Promise.all(trades.map((trade) => trade.stop()));
    },
  };
}
