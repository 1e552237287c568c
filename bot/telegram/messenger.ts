import type { Api } from 'grammy';
import type { Message } from 'grammy/types';
import type { Notice } from '../notices.ts';
import type { Delivery, Messenger, Recipient } from '../ports/messenger.ts';
import { noticeScreen } from '../screens/notice.ts';
import { withPhrase } from '../screens/safety/phrase.ts';
import type { Translator } from '../translate.ts';
import { callFailure } from './callOutcome.ts';
import { type Rendered, render } from './render.ts';

export type MessengerSetup = {
  api: Api;
  translatorFor: (locale: string) => Translator;
  transactionUrl: (transaction: `0x${string}`) => string | null;
};

/** Telegram as the outbox sees it. One call per notice, never repeated here. */
export function telegramMessenger({ api, translatorFor, transactionUrl }: MessengerSetup): Messenger {
  function write(to: Recipient, notice: Notice): Rendered {
    const { timeZone, locale } = to;
    return render(withPhrase(noticeScreen(notice, transactionUrl), to.phrase ?? null), {
      translator: translatorFor(locale),
      timeZone,
      botName: '',
    });
  }

  return {
    knowsRepeatsMs: 0,
    send: (to, notice) => {
      const { html, keyboard } = write(to, notice);
      return deliver(null, () => api.sendMessage(to.chatId, html, { parse_mode: 'HTML', reply_markup: keyboard }));
    },
    edit: (to, messageId, notice) => {
      const { html, keyboard } = write(to, notice);
      const how = { parse_mode: 'HTML', reply_markup: keyboard } as const;
      return deliver(messageId, () => api.editMessageText(to.chatId, Number(messageId), html, how));
    },
  };
}

async function deliver(messageId: string | null, call: () => Promise<Message | true>): Promise<Delivery> {
  try {
    const answer = await call();
    return { kind: 'sent', messageId: answer === true ? (messageId ?? '') : String(answer.message_id) };
  } catch (error) {
    const failure = callFailure(error);
    if (failure.kind !== 'unchanged') return failure;
    return { kind: 'sent', messageId: messageId ?? '' };
  }
}
