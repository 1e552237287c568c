import type { Logger } from 'pino';
import type { ChainClient } from '../../chain/clients.ts';
import type { Hex } from '../../chain/subject.ts';
import { failureLine } from '../logging.ts';
import { questionKey } from '../observation.ts';
import { openEvents } from '../openEvents.ts';
import { readReporterSets } from '../reporterSets.ts';
import type { ChainWatch } from '../watchChain.ts';
import type { View } from './judgeObservation.ts';

/** Looks at the chain; null (and a line in the log) when it does not answer. */
export async function readView(client: ChainClient, oracle: Hex, watch: ChainWatch, log: Logger): Promise<View | null> {
  const head = await watch.update();
  const sets = head.ok ? await readReporterSets(client, oracle) : head;
  if (!head.ok || !sets.ok) {
    if (!sets.ok) log.warn(failureLine(sets), 'the chain does not answer');
    return null;
  }
  const events = await openEvents(watch, sets.value);
  return {
    sets: sets.value,
    events: new Map(events.map((event) => [questionKey(event), event])),
    time: head.value.time,
  };
}
