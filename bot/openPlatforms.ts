import type { Logger } from 'pino';
import type { ChainDoor } from '../chain/door.ts';
import type { Database } from '../db/database.ts';
import type { Platform } from '../db/platform.ts';
import type { BotConfig } from './config.ts';
import { discordChannels } from './discord/channelMessenger.ts';
import { connectDiscord, createDiscordBot } from './discord/connect.ts';
import { discordMessenger } from './discord/messenger.ts';
import { sendOutbox } from './loops/sendOutbox.ts';
import type { ChannelMessenger } from './ports/channelMessenger.ts';
import type { Messenger } from './ports/messenger.ts';
import { telegramChannels } from './telegram/channelMessenger.ts';
import { connectTelegram, createTelegramBot } from './telegram/connect.ts';
import { telegramMessenger } from './telegram/messenger.ts';
import { tellBalance } from './tellBalance.ts';
import type { Translator } from './translate.ts';
import type { Talk } from './usecases/talk.ts';

type PlatformSetup = {
  db: Database;
  door: ChainDoor;
  translatorFor: (locale: string) => Translator;
  /** Milliseconds since 1970. */
  clock: () => number;
  log: Logger;
};

/** @property ready resolves when the bot listens there. */
type Conversation = { ready: Promise<void>; stop(): Promise<void> };

/** The chat platforms that the bot has a token for. */
export type Platforms = {
  /** Groups and channels, by platform. */
  channels: Partial<Record<Platform, ChannelMessenger>>;
  /** There may be something to tell. */
  wake(): void;
  /** Starts listening on all of them. */
  converse(talk: Talk): Conversation;
  /** Sends nothing more and resolves when what is under way has ended. */
  stopSending(): Promise<void>;
};

/** Messages per second over all chats, so that answers to taps fit beside notices: Telegram lets 30 through, Discord 50 calls of any kind. */
const noticesPerSecond = { telegram: 20, discord: 20 };

/** All three are given, or none. */
function webhookOf({
  TELEGRAM_WEBHOOK_URL: url,
  TELEGRAM_WEBHOOK_SECRET: secret,
  TELEGRAM_WEBHOOK_PORT: port,
}: BotConfig) {
  return url === undefined || secret === undefined || port === undefined ? null : { url, secret, port };
}

/** Starts telling what waits in the outbox, on each platform at its own pace. */
export function openPlatforms(config: BotConfig, setup: PlatformSetup): Platforms {
  const { TELEGRAM_TOKEN, TELEGRAM_API_ROOT, DISCORD_TOKEN, DISCORD_API_ROOT } = config;
  const { db, door, translatorFor, clock, log } = setup;
  const { transactionUrl } = door;
  const outboxOf = (platform: Platform, chats: Messenger) =>
    sendOutbox({
      db,
      platform,
      messenger: tellBalance(chats, door),
      clock,
      peoplesClock: () => door.now() * 1000,
      log,
      perSecond: noticesPerSecond[platform],
    });

  const outboxes: ReturnType<typeof outboxOf>[] = [];
  const channels: Partial<Record<Platform, ChannelMessenger>> = {};
  const starts: ((talk: Talk) => Conversation)[] = [];
  if (TELEGRAM_TOKEN !== undefined) {
    const bot = createTelegramBot(TELEGRAM_TOKEN, TELEGRAM_API_ROOT);
    outboxes.push(outboxOf('telegram', telegramMessenger({ api: bot.api, translatorFor, transactionUrl })));
    channels.telegram = telegramChannels(bot.api, translatorFor, () => bot.botInfo.username);
    starts.push((talk) => connectTelegram({ bot, talk, translatorFor, log }, webhookOf(config)));
  }
  if (DISCORD_TOKEN !== undefined) {
    const bot = createDiscordBot(DISCORD_TOKEN, DISCORD_API_ROOT, clock);
    outboxes.push(outboxOf('discord', discordMessenger({ ...bot, translatorFor, transactionUrl })));
    channels.discord = discordChannels(bot.calls, translatorFor);
    starts.push((talk) => connectDiscord({ bot, talk, translatorFor, log }));
  }

  return {
    channels,
    wake() {
      for (const outbox of outboxes) outbox.wake();
    },
    converse(talk) {
      const conversations = starts.map((start) => start(talk));
      return {
        ready: Promise.all(conversations.map(({ ready }) => ready)).then(() => undefined),
        stop: async () => void (await Promise.all(conversations.map((conversation) => conversation.stop()))),
      };
    },
    stopSending: async () => void (await Promise.all(outboxes.map((outbox) => outbox.stop()))),
  };
}
