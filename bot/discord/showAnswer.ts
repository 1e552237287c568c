import { setTimeout as sleep } from 'node:timers/promises';
import { type CallFailure, callFailure } from './callOutcome.ts';
import type { DiscordCalls } from './calls.ts';
import type { DirectChats } from './directChats.ts';
import type { Place, Speaker } from './heard.ts';
import type { LiveAnswers } from './liveAnswers.ts';
import type { Rendered } from './render.ts';

export type ShowSetup = { calls: DiscordCalls; directs: DirectChats; live: LiveAnswers };

/** An answer to one event. `isPromised`: Discord took the acknowledgement and waits for it. */
export type Answer = { id: string; from: Speaker; place: Place; isPromised: boolean; screens: readonly Rendered[] };

const longestWaitMs = 10_000;
const repeatMs = 300;
const tries = 3;

/**
 * Shows the screens of an answer: the first one in the place of what was promised, the others under it, and all of them as private
 * messages where the interaction is over. @returns null when all are there, else the first failure.
 */
export async function showAnswer(setup: ShowSetup, answer: Answer): Promise<CallFailure | null> {
  const { place, isPromised, screens } = answer;
  if (screens.length === 0 && place.kind === 'command' && isPromised)
    return persist(repeatMs, () => setup.calls.dropAnswer(place.ticket));
  let first: CallFailure | null = null;
  for (const [i, rendered] of screens.entries()) {
    const failure = await firstThatWorks(ways(setup, answer, rendered, i));
    first ??= failure;
  }
  return first;
}

/** One way to show a screen. @property ambiguousMs when to repeat what may have arrived, or null where repeating would show it twice. */
type Way = { ambiguousMs: number | null; show: () => Promise<unknown> };

function ways({ calls, directs, live }: ShowSetup, answer: Answer, rendered: Rendered, index: number): Way[] {
  const { id, from, place, isPromised } = answer;
  const nonce = `${id.slice(-20)}-${index}`;
  const write = async (channelId?: string) =>
    calls.send(channelId ?? (await directs.channelOf(from.id)), rendered, nonce);
  if (place.kind === 'typed') return [{ ambiguousMs: repeatMs, show: () => write(place.channelId) }];
  const { ticket, isEphemeral, channelId } = place;
  const keep = async (messageId: Promise<string>) => {
    if (isEphemeral) live.remember(await messageId, ticket);
    else await messageId;
  };
  const result: Way[] = [];
  if (isPromised && index === 0)
    result.push({ ambiguousMs: repeatMs, show: () => keep(calls.editAnswer(ticket, rendered)) });
  if (isPromised) result.push({ ambiguousMs: null, show: () => keep(calls.addAnswer(ticket, rendered, isEphemeral)) });
  else if (index === 0 && place.kind === 'control' && !isEphemeral && channelId !== null)
    result.push({ ambiguousMs: repeatMs, show: () => calls.edit(channelId, place.messageId, rendered) });
  result.push({ ambiguousMs: repeatMs, show: () => write() });
  return result;
}

/** Goes on to the next way only where the one before certainly showed nothing. */
async function firstThatWorks(all: readonly Way[]): Promise<CallFailure | null> {
  let failure: CallFailure | null = null;
  for (const { ambiguousMs, show } of all) {
    failure = await persist(ambiguousMs, show);
    if (failure?.kind !== 'gone') return failure;
  }
  return failure;
}

/** Waits out floods and refused connections. */
export async function persist(ambiguousMs: number | null, call: () => Promise<unknown>): Promise<CallFailure | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      await call();
      return null;
    } catch (error) {
      const failure = callFailure(error);
      const afterMs =
        failure.kind === 'retryLater' ? failure.afterMs : failure.kind === 'ambiguous' ? ambiguousMs : null;
      if (afterMs === null || afterMs > longestWaitMs || attempt === tries) return failure;
      await sleep(afterMs);
    }
  }
}
