import type { Logger } from 'pino';
import { answerOf } from '../../chain/callFailure.ts';
import { failureLine, tellSent } from '../logging.ts';
import type { Sender } from '../sender.ts';
import type { ChainWatch, Head } from '../watchChain.ts';
import type { AskedSeries, HelpedOracle, OracleDeed } from './helpedOracle.ts';

/** Seconds of chain time that a series is left alone after a refused call. */
const rest = 30;

/** Something that waits for its turn. Series of one event share it. */
type Due = { step: string };

/**
 * Does what anyone may do so that oracles answer. Keepers take turns by event and deed, and whoever's turn it is looks again before it
 * sends, since another may have done it.
 * @param deps.onDone Told after each deed: an answer may be final now.
 */
export function helpOracles(
  oracles: HelpedOracle,
  watch: ChainWatch,
  sender: Pick<Sender, 'send'>,
  { log, isMine, onDone }: { log: Logger; isMine: (what: string) => boolean; onDone: () => void },
) {
  const due = new Map<string, Due>();
  const lookAt = new Map<string, number>();

  const decide = async (key: string, series: AskedSeries, now: number): Promise<OracleDeed | null> => {
    const found = await answerOf(() => oracles.nextDeed(series, now));
    if (!found.ok) {
      log.warn({ series: String(series.id), ...failureLine(found) }, 'its oracle cannot be read');
      lookAt.set(key, now + rest);
      return 'refusal' in found ? { kind: 'wait', until: now + rest } : null;
    }
    if (found.value.kind === 'wait') {
      const { until, why } = found.value;
      lookAt.set(key, until);
      if (why !== undefined) log.warn({ series: String(series.id), why }, 'cannot be proven now');
    }
    return found.value;
  };

  /** False when the chain did not answer. */
  const attend = async (key: string, series: AskedSeries, now: number): Promise<boolean> => {
    const waiting = due.get(key);
    if (waiting === undefined) {
      const deed = await decide(key, series, now);
      if (deed?.kind === 'do') due.set(key, { step: deed.step });
      return deed !== null;
    }
    if (!isMine(`${waiting.step}:${key}`)) return true;
    due.delete(key);
    const deed = await decide(key, series, now);
    if (deed?.kind !== 'do') return deed !== null;
    const sent = await sender.send(deed.call);
    if (!sent.ok || !sent.value.success) lookAt.set(key, now + rest);
    else onDone();
    tellSent(log, { series: String(series.id), step: deed.step }, sent);
    return sent.ok || 'refusal' in sent;
  };

  return {
    /** One look at every open series whose watch is over. @returns false when the chain does not answer. */
    async step(head: Head): Promise<boolean> {
      const open = new Set<string>();
      let isFine = true;
      for (const { id, product, subject, settledIn } of watch.book.series()) {
        const times = settledIn === null ? await watch.timesOf(id) : null;
        if (!times?.ok || head.time < times.value.end) continue;
        const key = `${product}:${subject}:${times.value.openedAt}`;
        if (open.has(key)) continue;
        open.add(key);
        if ((lookAt.get(key) ?? 0) > head.time) continue;
        if (!(await attend(key, { id, product, subject, ...times.value }, head.time))) isFine = false;
      }
      for (const map of [due, lookAt]) for (const key of map.keys()) if (!open.has(key)) map.delete(key);
      return isFine;
    },
  };
}
