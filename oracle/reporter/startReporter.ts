import type { Logger } from 'pino';
import { keccak256 } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { answerOf } from '../../chain/callFailure.ts';
import { createChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { decodeFlight, type FlightSubject, type Hex, MalformedSubjectError } from '../../chain/subject.ts';
import { failureLine } from '../logging.ts';
import { eventKey, type Observation, type SignedObservation, signObservation } from '../observation.ts';
import { type OpenEvent, openEvents } from '../openEvents.ts';
import { type Running, runLoop } from '../runLoop.ts';
import type { Source } from '../sources/reading.ts';
import { watchChain } from '../watchChain.ts';
import { type AskState, afterReading, isTimeToAsk, neverAsked } from './decideAsk.ts';
import { postObservation } from './postObservation.ts';
import { openSignedMemory } from './signedMemory.ts';

export type ReporterConfig = {
  rpcUrl: string;
  deployment: Deployment;
  /** Signs observations; pays for nothing. */
  key: Hex;
  /** The product this reporter answers for. */
  product: number;
  source: Source;
  relayUrl: string;
  /** Of this key alone: what it signed. */
  dir: string;
  /** Between two looks at the chain. */
  tickMilliseconds: number;
  /** Seconds of chain time between two questions about one event. */
  askEverySeconds: number;
};

/** The relay keeps nothing on disk: until there is a report it is shown everything again, this many seconds of chain time apart. */
const postEverySeconds = 30;
/** Events asked about side by side. */
const sideBySide = 4;

/**
 * Starts one reporter: one key, one source. It signs only what its source positively says, once per event, and shows it to the
 * relay until the oracle has a report.
 * @throws DamagedMemoryError when its own memory cannot be trusted.
 */
export function startReporter(config: ReporterConfig, { log }: { log: Logger }): Running & { address: Hex } {
  const { deployment, source } = config;
  const client = createChainClient(config.rpcUrl, deployment.chainId);
  const account = privateKeyToAccount(config.key);
  const to = { chainId: deployment.chainId, oracle: deployment.oracles.quorum };
  const memory = openSignedMemory(config.dir, to);
  const watch = watchChain(client, deployment);
  const asked = new Map<string, AskState>();
  const postAgainAt = new Map<string, number>();

  const readReporterSet = () =>
    answerOf(() =>
      client.readContract({ address: deployment.oracles.quorum, abi: quorumOracleAbi, functionName: 'reporterSet' }),
    );

  const sign = async (observation: Observation, raw: Uint8Array | null) => {
    memory.check(observation);
    const signed = await signObservation(account, to, observation);
    memory.remember(signed, raw);
    postAgainAt.delete(eventKey(observation));
    log.info({ event: eventKey(observation), status: signed.status, index: signed.index }, 'signed');
    return signed;
  };

  const observe = async (event: OpenEvent, reporterSet: Hex, now: number): Promise<SignedObservation | null> => {
    const state = asked.get(eventKey(event)) ?? neverAsked;
    if (!isTimeToAsk(event.window, state, now)) return null;
    const flight = flightOf(event.subject);
    if (!flight) return null;
    const reading = await source.read(flight, now);
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

  const attend = async (event: OpenEvent, reporterSet: Hex, now: number): Promise<void> => {
    const known = memory.of(event);
    const current = known && known.reporterSet !== reporterSet ? await sign({ ...known, reporterSet }, null) : known;
    const signed = current ?? (await observe(event, reporterSet, now));
    if (!signed || (postAgainAt.get(eventKey(event)) ?? 0) > now) return;
    const code = await postObservation(config.relayUrl, signed);
    if (code === 'ACCEPTED' || code === 'DUPLICATE') postAgainAt.set(eventKey(event), now + postEverySeconds);
    if (code !== 'DUPLICATE') log.info({ event: eventKey(event), code }, 'posted');
  };

  const step = async (): Promise<boolean> => {
    const head = await watch.update();
    const reporterSet = head.ok ? await readReporterSet() : head;
    if (!head.ok || !reporterSet.ok) {
      if (!reporterSet.ok) log.warn(failureLine(reporterSet), 'the chain does not answer');
      return false;
    }
    const events = (await openEvents(watch)).filter(({ product }) => product === config.product);
    for (let i = 0; i < events.length; i += sideBySide) {
      const some = events.slice(i, i + sideBySide);
      await Promise.all(some.map((event) => attend(event, reporterSet.value, head.value.time)));
    }
    return true;
  };

  log.info({ address: account.address, source: source.name }, 'reporter started');
  return { address: account.address, ...runLoop(step, config.tickMilliseconds, log) };
}

/** Null for a subject that names no flight: the desk sells only what its rate table lists, but reads no more than the date. */
function flightOf(subject: Hex): FlightSubject | null {
  try {
    return decodeFlight(subject);
  } catch (error) {
    if (error instanceof MalformedSubjectError) return null;
    throw error;
  }
}
