import type { Logger } from 'pino';
import { encodeFunctionData } from 'viem';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { answerOf } from '../../chain/callFailure.ts';
import { createChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import type { Hex } from '../../chain/subject.ts';
import { failureLine } from '../logging.ts';
import { eventKey, observationOnChain, type SignedObservation, signerOf, statusOnChain } from '../observation.ts';
import { type OpenEvent, openEvents } from '../openEvents.ts';
import { type Running, runLoop } from '../runLoop.ts';
import { createSender } from '../sender.ts';
import { watchChain } from '../watchChain.ts';
import { chooseQuorum, type KnownObservation, type QuorumRules } from './chooseQuorum.ts';
import { listen } from './listen.ts';
import { createObservationStore } from './observationStore.ts';
import { createRateLimit } from './rateLimit.ts';
import { readRules } from './readRules.ts';
import { relayApp } from './relayApp.ts';
import type { RelayCode } from './relayCodes.ts';

export type RelayConfig = {
  rpcUrl: string;
  deployment: Deployment;
  /** Pays the gas of reports; has no other power. */
  key: Hex;
  hostname?: string;
  /** 0: any free one. */
  port: number;
  tickMilliseconds: number;
};

/** What the relay knew of the chain at its last look. */
type View = { rules: QuorumRules; events: Map<string, OpenEvent>; time: number };

/** Seconds that an event is left alone after a refused report. */
const rest = 30;

/** Posts of one address: more than any honest reporter needs. */
const postsPerSecond = 50;
const postsAtOnce = 500;

/**
 * Collects what reporters sign and puts each event's quorum on chain, once. It is trusted with nothing: the oracle checks every
 * signature again, and anyone else may report as well.
 * @param deps.monotonic Milliseconds that never go back.
 * @throws when the port is taken.
 */
export async function startRelay(
  config: RelayConfig,
  { log, monotonic }: { log: Logger; monotonic: () => number },
): Promise<Running & { url: string }> {
  const { deployment } = config;
  const client = createChainClient(config.rpcUrl, deployment.chainId);
  const sender = createSender(client, config.rpcUrl, config.key);
  const watch = watchChain(client, deployment);
  const store = createObservationStore();
  const to = { chainId: deployment.chainId, oracle: deployment.oracles.quorum };
  const restsUntil = new Map<string, number>();
  let view: View | null = null;

  const accept = async (observation: SignedObservation): Promise<RelayCode> => {
    const refusal = refusalOf(observation, view, watch.book.isReported(observation));
    if (refusal) return refusal;
    const signer = await signerOf(to, observation);
    if (!signer || !view?.rules.families.has(signer.toLowerCase())) return 'UNKNOWN_REPORTER';
    const code = store.add({ ...observation, signer });
    if (code === 'EQUIVOCATION') log.warn({ event: eventKey(observation), signer }, 'a reporter contradicts itself');
    return code;
  };

  /** False when the chain does not answer. A refused report lets its event rest, so that it cannot hold up the others. */
  const report = async (event: OpenEvent, { rules, time }: View): Promise<boolean> => {
    if ((restsUntil.get(eventKey(event)) ?? 0) > time) return true;
    const observedBetween = { earliest: event.window.cutoff, latest: time };
    const quorum = chooseQuorum(store.of(eventKey(event)), rules, observedBetween);
    if (!quorum) return true;
    const standing = await answerOf(() =>
      client.readContract({
        address: deployment.oracles.quorum,
        abi: quorumOracleAbi,
        functionName: 'reportOf',
        args: [rules.set, event.product, event.subject],
      }),
    );
    if (!standing.ok) return false;
    // Reported by somebody else a moment ago; the event says so at the next look.
    if (standing.value[0] !== 0) return true;
    const sent = await sender.send({ to: deployment.oracles.quorum, data: reportCall(rules.set, event, quorum) });
    if (sent.ok) log.info({ event: eventKey(event), signers: quorum.length, ...sent.value }, 'reported');
    else log.warn({ event: eventKey(event), ...failureLine(sent) }, 'not reported');
    if (!sent.ok || !sent.value.success) restsUntil.set(eventKey(event), time + rest);
    return sent.ok || 'refusal' in sent;
  };

  const step = async (): Promise<boolean> => {
    const head = await watch.update();
    const rules = head.ok ? await readRules(client, deployment.oracles.quorum) : head;
    if (!head.ok || !rules.ok) {
      if (!rules.ok) log.warn(failureLine(rules), 'the chain does not answer');
      return false;
    }
    const events = new Map((await openEvents(watch)).map((event) => [eventKey(event), event]));
    view = { rules: rules.value, events, time: head.value.time };
    let isFine = true;
    for (const key of store.events()) {
      const event = events.get(key);
      if (!event) {
        store.drop(key);
        restsUntil.delete(key);
      } else isFine = (await report(event, view)) && isFine;
    }
    return isFine;
  };

  const app = relayApp(accept, createRateLimit(postsPerSecond, postsAtOnce, monotonic));
  const server = await listen(app, config.port, config.hostname);
  const loop = runLoop(step, config.tickMilliseconds, log);
  log.info({ url: server.url, address: sender.address }, 'relay started');
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await loop.stop();
    },
  };
}

/** What can be said before the signature is looked at. */
function refusalOf(observation: SignedObservation, view: View | null, isReported: boolean): RelayCode | null {
  if (isReported) return 'REPORTED';
  const event = view?.events.get(eventKey(observation));
  if (!view || !event) return 'EVENT_NOT_OPEN';
  if (observation.reporterSet !== view.rules.reporterSet) return 'OTHER_REPORTER_SET';
  if (observation.observedAt < event.window.cutoff) return 'OBSERVED_TOO_EARLY';
  return observation.observedAt > view.time + observationLead ? 'OBSERVED_IN_FUTURE' : null;
}

/** Reporters may have seen a block that the relay has not: seconds. What is too new is kept and reported when its time has come. */
const observationLead = 600;

/** @param quorum Observations that all say the same status. */
function reportCall(set: number, { product, subject }: OpenEvent, quorum: readonly KnownObservation[]): Hex {
  const status = statusOnChain[quorum[0]?.status ?? 'VOID'];
  const args = [set, product, subject, status, quorum.map(observationOnChain)] as const;
  return encodeFunctionData({ abi: quorumOracleAbi, functionName: 'report', args });
}
