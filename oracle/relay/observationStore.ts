import { eventKey } from '../observation.ts';
import type { KnownObservation } from './chooseQuorum.ts';

/** What reporters said about events that have no report yet. In memory: reporters show theirs again until there is one. */
export type ObservationStore = {
  /** Keeps the first statement of each signer. One who contradicts himself is not heard on that event again. */
  add(observation: KnownObservation): 'ACCEPTED' | 'DUPLICATE' | 'EQUIVOCATION';
  of(event: string): KnownObservation[];
  events(): string[];
  drop(event: string): void;
};

export function createObservationStore(): ObservationStore {
  const events = new Map<string, Map<string, KnownObservation | 'equivocator'>>();
  return {
    add: (observation) => {
      const key = eventKey(observation);
      const said = events.get(key) ?? new Map<string, KnownObservation | 'equivocator'>();
      events.set(key, said);
      const signer = observation.signer.toLowerCase();
      const before = said.get(signer);
      if (before === 'equivocator') return 'EQUIVOCATION';
      if (before && (before.status !== observation.status || before.index !== observation.index)) {
        said.set(signer, 'equivocator');
        return 'EQUIVOCATION';
      }
      if (before?.reporterSet === observation.reporterSet) return 'DUPLICATE';
      said.set(signer, observation);
      return 'ACCEPTED';
    },
    of: (event) => [...(events.get(event)?.values() ?? [])].filter((said) => said !== 'equivocator'),
    events: () => [...events.keys()],
    drop: (event) => {
      events.delete(event);
    },
  };
}
