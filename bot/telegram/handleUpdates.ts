import type { AbortSignal } from 'abort-controller';
import type { Update } from 'grammy/types';
import { countRetry, markAllHandled, wasHandled } from '../../db/updates.ts';
import { chatQueues } from '../chatQueues.ts';
import { newSupportCode } from '../supportCode.ts';
import { acknowledgeTap, answerUpdate } from './answerUpdate.ts';
import { type GatheredWrites, gatherWrites } from './gatherWrites.ts';
import { type Unfinished, updateKeeper } from './keepUpdate.ts';
import { pause } from './pause.ts';
import { chatOf } from './readUpdate.ts';
import type { TelegramSetup } from './telegramSetup.ts';
import { tellGaveUp } from './tellGaveUp.ts';
import { turns } from './turns.ts';

export type UpdateHandling = {
  /** Resolves when the update would outlive this process. Rejects when it could not be written down. */
  keep(update: Update): Promise<void>;
  /** Resolves when the update is done; never rejects. One that is being worked on is not worked on twice, one that was handled not again. */
  handle(update: Update): Promise<void>;
  /** Both: for an update that comes again as long as it is not done. */
  keepAndHandle(update: Update): Promise<void>;
  /** Begins what an earlier run did not finish, and resolves when all of it has begun. `done` resolves when it is done, and never rejects. */
  finish(unfinished: readonly Unfinished[]): Promise<{ done: Promise<unknown> }>;
};

type Context = {
  setup: TelegramSetup;
  /** Ids of updates that are done. */
  marks: GatheredWrites<string>;
  signal: AbortSignal;
};

/** Updates of one chat that may wait for each other; a flood beyond it is dropped. */
const mostWaiting = 30;
/** After so many retries, counted on disk, an update is set aside: it would fail for ever, or end every run of the bot. */
const mostRetries = 2;
const firstRetryMs = 200;
/** For so long what may have ended an earlier run of the bot is worked on alone. */
const aloneMs = 1000;

/**
 * Works on updates, those of one chat in order. An update that fails is tried again; one that fails each time, or with which the whole
 * program ends each time, is set aside: it is logged under a reference that the person is told, and the others go on.
 * @param signal aborts when the bot stops: nothing waits any more before it is tried again.
 */
export function handleUpdates(setup: TelegramSetup, signal: AbortSignal): UpdateHandling {
  const { talk, log } = setup;
  const queues = chatQueues<ReturnType<typeof chatOf>>(mostWaiting);
  const turn = turns();
  const marks = gatherWrites<string>((ids) => markAllHandled(talk.db, 'telegram', ids, talk.door.now()));
  const context = { setup, marks, signal };
  const keep = updateKeeper(talk.db);
  const underWay = new Map<number, Promise<void>>();

  async function work(update: Update): Promise<void> {
    const id = idOf(update);
    try {
      if (wasHandled(talk.db, 'telegram', id)) return;
      const acknowledged = acknowledgeTap(setup, update);
      const answer = () => turn().then(() => answerOrGiveUp(context, update));
      const [ran] = await Promise.all([queues.run(chatOf(update), answer), acknowledged]);
      if (!ran) log.warn({ update: id, chat: chatOf(update) }, 'too many updates of one chat at once; one was dropped');
      await marks.add(id);
    } catch (error) {
      log.error({ err: error, update: id }, 'an update could not be handled; it is tried again at the next start');
    }
  }

  function handle(update: Update): Promise<void> {
    const id = update.update_id;
    const known = underWay.get(id);
    if (known !== undefined) return known;
    const done = work(update).finally(() => underWay.delete(id));
    underWay.set(id, done);
    return done;
  }

  async function keepAndHandle(update: Update): Promise<void> {
    try {
      await keep(update);
    } catch (error) {
      log.error({ err: error, update: idOf(update) }, 'an update could not be kept and is worked on all the same');
    }
    return handle(update);
  }

  return { keep, handle, keepAndHandle, finish: (unfinished) => finish(context, handle, unfinished) };
}

async function answerOrGiveUp(context: Context, update: Update): Promise<void> {
  const { setup, signal } = context;
  for (;;) {
    try {
      return await answerUpdate(setup, update);
    } catch (error) {
      const retries = countRetry(setup.talk.db, 'telegram', [idOf(update)]);
      if (retries === 0 || retries > mostRetries) return giveUp(context, update, error);
      setup.log.warn({ err: error, update: idOf(update), retries }, 'an update failed and is tried again');
      await pause(firstRetryMs * 2 ** retries, signal);
    }
  }
}

/** It is out of the way before anything is said about it: saying it could fail, too. @param error null when the program ended with it. */
async function giveUp({ setup, marks }: Context, update: Update, error: unknown): Promise<void> {
  const ref = newSupportCode();
  await marks.add(idOf(update));
  const which = { ref, update: idOf(update), chat: chatOf(update) };
  setup.log.error({ err: error, ...which }, 'an update fails each time and is set aside');
  await tellGaveUp(setup, update, ref);
}

/** What was tried before goes first and alone, so that the one with which the program ends is found; the rest at once. */
async function finish(
  context: Context,
  handle: UpdateHandling['handle'],
  unfinished: readonly Unfinished[],
): Promise<{ done: Promise<unknown> }> {
  const { setup, signal } = context;
  const { db } = setup.talk;
  const begun: Promise<void>[] = [];
  for (const { update, retries } of unfinished.filter(({ retries }) => retries > 0)) {
    if (signal.aborted) break;
    if (retries >= mostRetries) {
      await giveUp(context, update, null);
      continue;
    }
    countRetry(db, 'telegram', [idOf(update)]);
    const done = handle(update);
    begun.push(done);
    await Promise.race([done, pause(aloneMs, signal)]);
  }
  const fresh = signal.aborted ? [] : unfinished.filter(({ retries }) => retries === 0).map(({ update }) => update);
  countRetry(db, 'telegram', fresh.map(idOf));
  return { done: Promise.all([...begun, ...fresh.map(handle)]) };
}

function idOf({ update_id: id }: Update): string {
  return String(id);
}
