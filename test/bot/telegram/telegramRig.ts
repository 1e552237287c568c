import type { TestContext } from 'node:test';
import { pino } from 'pino';
import { placeOrders } from '../../../bot/loops/placeOrders.ts';
import { recordChainEvents } from '../../../bot/loops/recordChainEvents.ts';
import { sendOutbox } from '../../../bot/loops/sendOutbox.ts';
import { readLocales } from '../../../bot/readLocales.ts';
import { connectTelegram, createTelegramBot } from '../../../bot/telegram/connect.ts';
import { telegramMessenger } from '../../../bot/telegram/messenger.ts';
import type { Webhook } from '../../../bot/telegram/webhook.ts';
import type { Talk } from '../../../bot/usecases/talk.ts';
import { type Limits, strictLimits } from '../../../sim/telegram/limits.ts';
import { Person } from '../../../sim/telegram/person.ts';
import { startTelegramServer } from '../../../sim/telegram/server.ts';
import { pool } from '../loops/support/scriptedChain.ts';
import { freshDatabase } from '../loops/support/world.ts';
import { poolAddresses } from '../support/scriptedPools.ts';
import { scriptedSale } from '../support/scriptedSale.ts';
import { rates, watches } from '../support/talkWorld.ts';

export const token = '7000:local-test-token';
export const translatorFor = readLocales();

/** For tests in which people do more than Telegram would let a bot answer. */
export const noLimits: Limits = {
  perChat: { perSecond: 1000, burst: 1000 },
  perGroup: { perMinute: 1000 },
  overall: { perSecond: 1000, burst: 1000 },
};

/** A local Telegram, a scripted chain, and a bot that can die and start again over the same database. */
export async function telegramRig(t: TestContext, limits: Limits = strictLimits) {
  const telegram = await startTelegramServer({
    token,
    bot: { id: 7000, username: 'BucklerTestBot', first_name: 'Buckler' },
    limits,
  });
  const db = freshDatabase(t);
  const { chain, sale, door } = scriptedSale();
  const troubles: string[] = [];
  const log = pino({ level: 'error', base: null }, { write: (line: string) => void troubles.push(line) });
  const people: Person[] = [];
  const bots: (() => Promise<void>)[] = [];
  t.after(async () => {
    for (const stop of bots) await stop();
    for (const person of people) await person.leaves();
    await telegram.stop();
  });

  async function startBot(faucet: Talk['faucet'] = null, webhook: Webhook | null = null) {
    const loops = startLoops();
    const { bot } = loops;
    const talk: Talk = { db, door, rates, watches, signer: chain.signer, faucet, onOrder: loops.wake, log };
    const conversation = connectTelegram({ bot, talk, translatorFor, log }, webhook);
    let stopped: Promise<void> | undefined;
    const stop = () => {
      stopped ??= conversation.stop().then(loops.stop);
      return stopped;
    };
    bots.push(stop);
    await conversation.ready;
    return { bot, talk, mine: loops.mine, stop };
  }

  function startLoops() {
    const clock = () => Date.now();
    const bot = createTelegramBot(token, telegram.apiRoot);
    const messenger = telegramMessenger({ api: bot.api, translatorFor, transactionUrl: door.transactionUrl });
    const outbox = sendOutbox({ db, platform: 'telegram', messenger, clock, peoplesClock: clock, log, perSecond: 20 });
    const onNotice = () => outbox.wake();
    const orders = placeOrders({ db, door, signer: chain.signer, clock, onNotice, log });
    const store = recordChainEvents({ db, contracts: [pool], pools: poolAddresses, finality: 64, onChange: onNotice });
    const wake = () => {
      orders.wake();
      outbox.wake();
    };
    /** Lets the orders reach the chain, mines them, and tells the bot. */
    const mine = async () => {
      await orders.idle();
      chain.mine();
      tellBlocks(store);
      await outbox.idle();
    };
    const stop = async () => {
      await orders.stop();
      await outbox.stop();
    };
    return { bot, wake, mine, stop };
  }

  function tellBlocks(store: ReturnType<typeof recordChainEvents>): void {
    const newest = store.recent()[0]?.number ?? -1;
    for (const block of chain.state.blocks.slice(newest + 1)) store.apply(block);
  }

  async function enter(username: string, chatId?: number, language = 'en') {
    const person = await Person.enter(telegram.world, {
      username,
      language,
      ...(chatId === undefined ? {} : { chatId }),
    });
    people.push(person);
    return person;
  }

  return { telegram, db, chain, sale, door, troubles, startBot, enter };
}
