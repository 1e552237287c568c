import type { Notice } from '../notices.ts';
import type { Delivery, Messenger, Recipient } from '../ports/messenger.ts';
import { noticeScreen } from '../screens/notice.ts';
import { withPhrase } from '../screens/safety/phrase.ts';
import type { Translator } from '../translate.ts';
import { callFailure } from './callOutcome.ts';
import type { DiscordCalls } from './calls.ts';
import type { DirectChats } from './directChats.ts';
import type { LiveAnswers } from './liveAnswers.ts';
import { type Rendered, render } from './render.ts';

export type MessengerSetup = {
  calls: DiscordCalls;
  directs: DirectChats;
  live: LiveAnswers;
  translatorFor: (locale: string) => Translator;
  transactionUrl: (transaction: `0x${string}`) => string | null;
};

/**
 * Discord compares nonces "in the past few minutes": shorter here than any reading of that.
 * https://docs.discord.com/developers/resources/message#create-message
 */
const nonceKnownMs = 90_000;

/**
 * Discord as the outbox sees it; a chat's id is the person's. One call per notice and never repeated here, but for the call that opens
 * a private channel. What only its reader sees is edited while that is possible; afterwards it is gone, and the outbox writes anew.
 */
export function discordMessenger(setup: MessengerSetup): Messenger {
  const { calls, directs, live, translatorFor, transactionUrl } = setup;
  const write = ({ locale, timeZone, phrase }: Recipient, notice: Notice): Promise<Rendered> =>
    render(withPhrase(noticeScreen(notice, transactionUrl), phrase ?? null), {
      translator: translatorFor(locale),
      timeZone,
      botId: '',
    });

  return {
    knowsRepeatsMs: nonceKnownMs,
    send: async (to, notice, { outboxId }) => {
      const rendered = await write(to, notice);
      return deliver(async () => calls.send(await directs.channelOf(to.chatId), rendered, `notice-${outboxId}`));
    },
    edit: async (to, messageId, notice) => {
      const rendered = await write(to, notice);
      const ticket = live.find(messageId);
      if (ticket === null)
        return deliver(async () => {
          await calls.edit(await directs.channelOf(to.chatId), messageId, rendered);
          return messageId;
        });
      const delivery = await deliver(() => calls.editAnswer(ticket, rendered, messageId));
      if (delivery.kind === 'gone') live.forget(messageId);
      return delivery;
    },
  };
}

async function deliver(call: () => Promise<string>): Promise<Delivery> {
  try {
    return { kind: 'sent', messageId: await call() };
  } catch (error) {
    const failure = callFailure(error);
    return failure.kind === 'acknowledged' ? { kind: 'rejected', reason: 'acknowledged' } : failure;
  }
}
