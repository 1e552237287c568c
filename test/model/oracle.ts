import type { Hex } from '../../chain/subject.ts';
import { type Journal, require, Store } from './store.ts';

export const disputeWindow = 2 * 3600;
export type Report = { status: 'VALUE' | 'VOID'; index: bigint; observedAt: number; finalAt: number };

/** What a quorum said of each event; nobody disputes here. */
export class Oracle {
  readonly #reports: Store<Report | undefined>;

  constructor(journal: Journal) {
    this.#reports = new Store<Report | undefined>(journal, undefined);
  }

  report(product: number, subject: Hex, said: Omit<Report, 'finalAt'>, now: number): void {
    const event = `${product} ${subject}`;
    require(this.#reports.get(event) === undefined, 'AlreadyReported');
    require(said.observedAt <= now, 'ObservedInFuture');
    this.#reports.set(event, { ...said, finalAt: now + disputeWindow });
  }

  /** The outcome, or nothing while it can still change. */
  outcomeOf(product: number, subject: Hex, now: number): Report | undefined {
    const found = this.#reports.get(`${product} ${subject}`);
    return found && now >= found.finalAt ? found : undefined;
  }

  hasReport(product: number, subject: Hex): boolean {
    return this.#reports.get(`${product} ${subject}`) !== undefined;
  }
}
