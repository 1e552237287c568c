import type { Logger } from 'pino';
import type { SignedObservation } from '../observation.ts';
import type { ExchangeCode } from './exchangeCodes.ts';
import type { Peer } from './peer.ts';

/** Nothing is kept on disk: every so often each peer is shown everything again, and read from the beginning. Milliseconds. */
const again = 30_000;

/** What a peer is shown and asked with. */
export type TradeDeps = {
  own(): readonly SignedObservation[];
  accept(observation: SignedObservation): Promise<ExchangeCode>;
  monotonic(): number;
  log: Logger;
};

/**
 * One step of an exchange with one peer: shows it what it has not seen of this reporter's own, and takes in a page of what it knows.
 * The step answers false when the peer cannot be reached or talks rubbish. Each peer has steps of its own, so that a slow one holds
 * up nobody.
 */
export function tradeWith(peer: Peer, { own, accept, monotonic, log }: TradeDeps): () => Promise<boolean> {
  const shownAt = new Map<string, number>();
  let read = { epoch: '', after: 0, since: Number.NEGATIVE_INFINITY };

  const show = async (): Promise<boolean> => {
    const now = monotonic();
    const observations = own();
    const known = new Set(observations.map(({ signature }) => signature as string));
    for (const signature of shownAt.keys()) if (!known.has(signature)) shownAt.delete(signature);
    for (const observation of observations) {
      if (now - (shownAt.get(observation.signature) ?? Number.NEGATIVE_INFINITY) < again) continue;
      const code = await peer.give(observation);
      if (code === 'PEER_UNREACHABLE') return false;
      if (code === 'ACCEPTED' || code === 'DUPLICATE') shownAt.set(observation.signature, now);
      else log.info({ peer: new URL(peer.url).host, code }, 'an observation was not taken');
    }
    return true;
  };

  const take = async (): Promise<boolean> => {
    const now = monotonic();
    if (now - read.since >= again) read = { epoch: read.epoch, after: 0, since: now };
    const page = await peer.page(read.after);
    if (!page) return false;
    if (page.epoch !== read.epoch && read.after !== 0) {
      read = { epoch: page.epoch, after: 0, since: now };
      return true;
    }
    read = { ...read, epoch: page.epoch, after: page.next };
    for (const observation of page.observations) await accept(observation);
    return true;
  };

  return async () => {
    const isFine = (await show()) && (await take());
    if (!isFine) log.info({ peer: new URL(peer.url).host }, 'a peer does not answer');
    return isFine;
  };
}
