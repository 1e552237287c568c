import type { Hex } from '../../chain/subject.ts';
import { questionKey, type SignedObservation } from '../observation.ts';
import type { OpenEvent } from '../openEvents.ts';
import type { ReporterSet } from '../reporterSets.ts';
import type { ExchangeCode } from './exchangeCodes.ts';

/** What was known of the chain at the last look. `events` by `questionKey`; `time` is the newest block's, unix seconds. */
export type View = { sets: readonly ReporterSet[]; events: ReadonlyMap<string, OpenEvent>; time: number };

/**
 * Reporters may have seen a block that this program has not, and clocks of five minutes off are common: seconds. What is too new is
 * kept and reported when its time has come.
 */
const observationLead = 600;

/** What can be said before the signature is looked at; null when it has to be. Pure. */
export function refusalOf(observation: SignedObservation, view: View | null, isReported: boolean): ExchangeCode | null {
  if (isReported) return 'REPORTED';
  const { reporterSet, product, subject, observedAt } = observation;
  const rules = view?.sets.find((set) => set.reporterSet === reporterSet);
  if (!view || !rules) return view && isAsked(view, { product, subject }) ? 'OTHER_REPORTER_SET' : 'EVENT_NOT_OPEN';
  const event = view.events.get(questionKey({ set: rules.set, product, subject }));
  if (!event) return isAsked(view, { product, subject }) ? 'OTHER_REPORTER_SET' : 'EVENT_NOT_OPEN';
  if (observedAt < event.window.cutoff) return 'OBSERVED_TOO_EARLY';
  return observedAt > view.time + observationLead ? 'OBSERVED_IN_FUTURE' : null;
}

/** Whether some set is asked about an event. */
function isAsked({ sets, events }: View, event: { product: number; subject: Hex }): boolean {
  return sets.some(({ set }) => events.has(questionKey({ set, ...event })));
}
