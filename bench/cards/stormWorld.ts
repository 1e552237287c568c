import { pino } from 'pino';
import { discordChannels } from '../../bot/discord/channelMessenger.ts';
import { createDiscordBot } from '../../bot/discord/connect.ts';
import { keepCards } from '../../bot/loops/keepCards.ts';
import { recordChainEvents } from '../../bot/loops/recordChainEvents.ts';
import { readLocales } from '../../bot/readLocales.ts';
import { telegramChannels } from '../../bot/telegram/channelMessenger.ts';
import { createTelegramBot } from '../../bot/telegram/connect.ts';
import type { Hex } from '../../chain/subject.ts';
import { subscribe } from '../../db/channels.ts';
import type { Platform } from '../../db/platform.ts';
import { startDiscordServer } from '../../sim/discord/server.ts';
import { startTelegramServer } from '../../sim/telegram/server.ts';
import { type BareEvent, pool, scriptedChain } from '../../test/bot/loops/support/scriptedChain.ts';
import { freshDatabase, newPerson } from '../../test/bot/loops/support/world.ts';
import { poolAddresses } from '../../test/bot/support/scriptedPools.ts';
import { oneVote } from '../../test/bot/support/scriptedVotes.ts';

const telegramToken = '7000:bench-token';
const discordToken = 'bG9jYWw.discord.bench-token';
const proposalId = 77n;
const voterOf = (number: number): Hex => `0x${number.toString(16).padStart(40, '0')}`;

/** A local Telegram and a local Discord, each with its own limits and some channels that want the cards, and the bot's cards over both. */
export async function openStormWorld(channelsEach: number) {
  const closers: (() => unknown)[] = [];
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  const db = freshDatabase({ after: (clean) => void closers.push(clean) });
  const telegram = await startTelegramServer({
    token: telegramToken,
    bot: { id: 7000, username: 'BenchBot', first_name: 'Buckler' },
  });
  closers.push(telegram.stop);
  const discord = await startDiscordServer({
    token: discordToken,
    application: { id: '9000', username: 'Buckler' },
  });
  closers.push(discord.stop);
  const chain = scriptedChain();
  const admin = await newPerson(db, chain, 'ada');
  const log = pino({ level: 'silent' });
  const telegramBot = createTelegramBot(telegramToken, telegram.apiRoot);
  const discordBot = createDiscordBot(discordToken, discord.apiUrl, Date.now);
  closers.push(() => discordBot.calls.close());
  const translatorFor = readLocales();
  const cards = keepCards({
    db,
    door: chain.door,
    messengers: {
      telegram: telegramChannels(telegramBot.api, translatorFor, () => 'BenchBot'),
      discord: discordChannels(discordBot.calls, translatorFor),
    },
    onNotice: () => undefined,
    clock: Date.now,
    log,
  });
  closers.push(cards.stop);
  const setup = { db, contracts: [pool], pools: poolAddresses, finality: 64, onChange: cards.wake };
  const store = recordChainEvents(setup);

  const wants = (platform: Platform, chatId: string) =>
    subscribe(
      db,
      { platform, chatId, title: chatId, locale: 'en' },
      { topics: ['proposals'], threadId: null, by: admin.identity.id, now: chain.state.time },
    );
  const ada = telegram.world.enter({ username: 'ada' });
  const dan = discord.world.enter({ username: 'dan' });
  /** The texts that somebody sees in each channel. */
  const readers: (() => string[])[] = [];
  for (let i = 0; i < channelsEach; i++) {
    const chatId = telegram.world.createGroup({ title: `Group ${i}`, type: 'supergroup', by: ada.id });
    wants('telegram', String(chatId));
    readers.push(() => telegram.world.chat({ userId: ada.id, chatId }).map(({ text }) => text));
    const { channelId } = discord.world.createGuild({ name: `Server ${i}`, by: dan.id });
    wants('discord', channelId);
    readers.push(() => discord.world.channel({ userId: dan.id, channelId }).map(({ text }) => text));
  }

  function happens(events: readonly BareEvent[]): void {
    store.apply(chain.block(events));
  }

  function propose(): void {
    const calls = [{ to: voterOf(9), value: 0n, data: '0x' as const }];
    const [snapshot, deadline] = [chain.state.time, chain.state.time + 300_000];
    const what = { description: 'Move a limit\n\nBecause.', snapshot, deadline };
    happens([{ kind: 'proposalMade', proposalId, proposer: admin.wallet.address, calls, ...what }]);
  }

  /** Votes of as many people, in one block. @param from the first of them. */
  function vote(from: number, count: number): void {
    happens(
      Array.from({ length: count }, (_, i) => ({
        ...{ kind: 'voteCast', proposalId, voter: voterOf(from + i), support: 1, votes: 1000n * oneVote },
        operation: null,
      })),
    );
  }

  return { telegram: telegram.world, discord: discord.world, readers, propose, vote, close };
}
