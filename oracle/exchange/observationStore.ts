import { eventKey } from '../observation.ts';
import type { KnownObservation } from './chooseQuorum.ts';

/** What reporters said about events that have no report yet. In memory: reporters show theirs again until there is one. */
export type ObservationStore = {
  /** Keeps the first statement of each signer to each reporter set. One who contradicts himself is not heard on that event again. */
  add(observation: KnownObservation): 'ACCEPTED' | 'DUPLICATE' | 'EQUIVOCATION';
  has(observation: { signature: string }): boolean;
  of(event: StoredEvent): KnownObservation[];
  /** In the order they arrived, from the one after number `after`; `next` is the number of the last one given. */
  since(after: number, most: number): { observations: KnownObservation[]; next: number };
  /** Forgets every event but these. */
  keep(events: readonly StoredEvent[]): void;
};

type StoredEvent = Pick<KnownObservation, 'reporterSet' | 'product' | 'subject'>;
type Stored = { number: number; observation: KnownObservation; isEquivocal: boolean };

export function createObservationStore(): ObservationStore {
  const events = new Map<string, Map<string, Stored>>();
  const signatures = new Set<string>();
  let last = 0;
  const keyOf = (event: StoredEvent) => `${event.reporterSet}:${eventKey(event)}`;
  const stored = () => [...events.values()].flatMap((said) => [...said.values()]);
  return {
    add: (observation) => {
      const key = keyOf(observation);
      const said = events.get(key) ?? new Map<string, Stored>();
      events.set(key, said);
      const signer = observation.signer.toLowerCase();
      const before = said.get(signer);
      if (!before) {
        said.set(signer, { number: ++last, observation, isEquivocal: false });
        signatures.add(observation.signature);
        return 'ACCEPTED';
      }
      const isSame = before.observation.status === observation.status && before.observation.index === observation.index;
      if (!isSame) before.isEquivocal = true;
      return before.isEquivocal ? 'EQUIVOCATION' : 'DUPLICATE';
    },
    has: ({ signature }) => signatures.has(signature),
    of: (event) =>
      [...(events.get(keyOf(event))?.values() ?? [])]
        .filter(({ isEquivocal }) => !isEquivocal)
        .map(({ observation }) => observation),
    since: (after, most) => {
      const some = stored()
        .filter(({ number }) => number > after)
        .toSorted((a, b) => a.number - b.number)
        .slice(0, most);
      return { observations: some.map(({ observation }) => observation), next: some.at(-1)?.number ?? after };
    },
    keep: (kept) => {
      const keys = new Set(kept.map(keyOf));
      for (const [key, said] of events) {
        if (keys.has(key)) continue;
        for (const { observation } of said.values()) signatures.delete(observation.signature);
        events.delete(key);
      }
    },
  };
}
