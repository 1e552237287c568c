import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError } from 'discord.js';
import type { ChannelDelivery, ChannelMessenger, ChannelRecipient } from '../ports/channelMessenger.ts';
import type { Screen } from '../screen.ts';
import type { Translator } from '../translate.ts';
import { callFailure } from './callOutcome.ts';
import type { DiscordCalls } from './calls.ts';
import { render } from './render.ts';

/** Bots commonly see five messages and five edits in five seconds per channel: one of them is left for a repeat. */
const pace = { calls: 4, windowMs: 5000 };
const repeatMs = 300;

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const lost = new Set<number | string>([
  10003, // Unknown channel
  10004, // Unknown guild
  50001, // Missing access
  50013, // Missing permissions
  50083, // Thread is archived
  160005, // Thread is locked
]);

/**
 * Discord's servers as the cards see them. A thread is a channel of its own there, under the one that was subscribed. An edit is one call;
 * a post that may have arrived is made a second time, since Discord knows it again.
 */
export function discordChannels(calls: DiscordCalls, translatorFor: (locale: string) => Translator): ChannelMessenger {
  const write = ({ locale }: ChannelRecipient, screen: Screen) =>
    render(screen, { translator: translatorFor(locale), timeZone: 'UTC', botId: '' });
  const channelOf = ({ chatId, threadId }: ChannelRecipient) => threadId ?? chatId;
  return {
    pace,
    post: async (to, screen, key) => {
      const rendered = await write(to, screen);
      const post = () => deliver(to, () => calls.send(channelOf(to), rendered, `card-${key}`));
      const first = await post();
      if (first.kind !== 'ambiguous') return first;
      await sleep(repeatMs);
      const second = await post();
      // Not delivered this time says nothing about the first.
      return second.kind === 'retryLater' ? first : second;
    },
    edit: async (to, messageId, screen) => {
      const rendered = await write(to, screen);
      return deliver(to, async () => {
        await calls.edit(channelOf(to), messageId, rendered);
        return messageId;
      });
    },
  };
}

async function deliver({ threadId }: ChannelRecipient, call: () => Promise<string>): Promise<ChannelDelivery> {
  try {
    return { kind: 'sent', messageId: await call() };
  } catch (error) {
    if (error instanceof DiscordAPIError && lost.has(error.code))
      return { kind: threadId === null ? 'blocked' : 'noThread' };
    const failure = callFailure(error);
    return failure.kind === 'acknowledged' ? { kind: 'rejected', reason: 'acknowledged' } : failure;
  }
}
