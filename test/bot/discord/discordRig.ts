import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { discordChannels } from '../../../bot/discord/channelMessenger.ts';
import { connectDiscord, createDiscordBot } from '../../../bot/discord/connect.ts';
import { discordMessenger } from '../../../bot/discord/messenger.ts';
import { keepCards } from '../../../bot/loops/keepCards.ts';
import { placeOrders } from '../../../bot/loops/placeOrders.ts';
import { recordChainEvents } from '../../../bot/loops/recordChainEvents.ts';
import { sendOutbox } from '../../../bot/loops/sendOutbox.ts';
import { readLocales } from '../../../bot/readLocales.ts';
import type { Talk } from '../../../bot/usecases/talk.ts';
import type { SeenMessage } from '../../../sim/discord/seen.ts';
import { type DiscordServer, startDiscordServer } from '../../../sim/discord/server.ts';
import { type BareEvent, pool } from '../loops/support/scriptedChain.ts';
import { freshDatabase } from '../loops/support/world.ts';
import { poolAddresses } from '../support/scriptedPools.ts';
import { scriptedSale } from '../support/scriptedSale.ts';
import { rates, watches } from '../support/talkWorld.ts';

export const token = 'bG9jYWw.discord.test-token';
export const botId = '9000';
export const translatorFor = readLocales();

type Locale = 'en-US' | 'es-ES';

/** A local Discord, a scripted chain, and a bot that can die and start again over the same database. */
export async function discordRig(t: TestContext) {
  const ahead = { ms: 0 };
  const now = () => Date.now() + ahead.ms;
  const discord = await startDiscordServer({ token, application: { id: botId, username: 'Buckler' }, now });
  const db = freshDatabase(t);
  const { chain, sale, door } = scriptedSale();
  const lines: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void lines.push(line) });
  const bots: (() => Promise<void>)[] = [];
  t.after(async () => {
    for (const stop of bots) await stop();
    const wrongs = await discord.world.violations();
    await discord.stop();
    assert.deepEqual(wrongs, []);
  });

  async function startBot(faucet: Talk['faucet'] = null) {
    const bot = createDiscordBot(token, discord.apiUrl, now);
    const messenger = discordMessenger({ ...bot, translatorFor, transactionUrl: door.transactionUrl });
    const outbox = sendOutbox({
      db,
      platform: 'discord',
      messenger,
      clock: now,
      peoplesClock: now,
      log,
      perSecond: 20,
    });
    const onNotice = () => outbox.wake();
    const orders = placeOrders({ db, door, signer: chain.signer, clock: now, onNotice, log });
    const store = recordChainEvents({ db, contracts: [pool], pools: poolAddresses, finality: 64, onChange: onNotice });
    const messengers = { discord: discordChannels(bot.calls, translatorFor) };
    const cards = keepCards({ db, door, messengers, onNotice, clock: now, log });
    const wake = () => {
      orders.wake();
      outbox.wake();
      cards.wake();
    };
    const talk: Talk = { db, door, rates, watches, signer: chain.signer, faucet, onOrder: wake, log };
    const conversation = connectDiscord({ bot, talk, translatorFor, log });
    await conversation.ready;
    /** Lets the orders reach the chain, mines them or these events, and tells the bot. */
    const mine = async (events?: readonly BareEvent[]) => {
      await orders.idle();
      if (events === undefined) chain.mine();
      else chain.block(events);
      const newest = store.recent()[0]?.number ?? -1;
      for (const block of chain.state.blocks.slice(newest + 1)) store.apply(block);
      await cards.idle();
      await outbox.idle();
    };
    let stopped: Promise<void> | undefined;
    const stop = () => {
      stopped ??= conversation.stop().then(async () => {
        await cards.stop();
        await orders.stop();
        await outbox.stop();
      });
      return stopped;
    };
    bots.push(stop);
    return { talk, mine, stop };
  }

  return {
    discord,
    db,
    chain,
    sale,
    ahead,
    lines,
    startBot,
    enter: (name: string, locale: Locale = 'en-US') => enter(discord, name, locale),
  };
}

/** Somebody in their private channel with the bot, or in a server's. */
async function enter({ world }: DiscordServer, username: string, locale: Locale) {
  const user = await world.enter({ username, locale });
  const direct = await world.openDm({ userId: user.id });
  const inChannel = (channelId: string) => {
    const by = { userId: user.id, channelId };
    const messages = () => world.channel(by).filter(({ from }) => from.isBot);
    /** The newest message of the bot that says this, now or soon. */
    async function sees(words: RegExp): Promise<SeenMessage> {
      for (const deadline = Date.now() + 8000; ; await sleep(2)) {
        const found = messages().findLast(({ text, isThinking }) => !isThinking && words.test(text));
        if (found !== undefined) return found;
        if (Date.now() > deadline)
          assert.fail(
            `Nothing says ${words}:\n${messages()
              .map(({ text }) => text)
              .join('\n---\n')}`,
          );
      }
    }
    function buttonOn(label: RegExp | string, { messageId, buttons }: SeenMessage) {
      const found = buttons
        .flat()
        .find((one) => (typeof label === 'string' ? one.label === label : label.test(one.label)));
      if (found?.kind !== 'click') assert.fail(`No button ${label} on ${messageId}`);
      return { ...by, messageId, customId: found.customId };
    }
    return {
      by,
      messages,
      sees,
      says: (text: string) => world.says({ ...by, text }),
      types: (command: string, text?: string) =>
        world.typesCommand({ ...by, command, options: text === undefined ? {} : { text } }),
      async taps(label: RegExp | string, on: SeenMessage) {
        const click = await world.clicks(buttonOn(label, on));
        if (click.kind !== 'interaction') assert.fail(`${label} is a link`);
        return click;
      },
    };
  };
  return { user, ...inChannel(direct), inChannel };
}

/** When the interaction is no longer merely waiting. */
export async function answered({ world }: DiscordServer, { interactionId }: { interactionId: string }) {
  for (const deadline = Date.now() + 8000; ; await sleep(2)) {
    const view = world.interaction({ interactionId });
    if (view.state !== 'waiting') return view;
    if (Date.now() > deadline) assert.fail('The interaction was not answered.');
  }
}
