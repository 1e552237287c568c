import { setTimeout as sleep } from 'node:timers/promises';
import type { InlineQueryResultArticle, User } from 'grammy/types';
import { writeQuoteLink } from '../taps/startLink.ts';
import { writeTap } from '../taps/tapText.ts';
import { type SharedCover, shareCovers } from '../usecases/shareCovers.ts';
import { type Said, say } from '../words.ts';
import { callFailure } from './callOutcome.ts';
import { escapeHtml } from './render.ts';
import type { TelegramSetup } from './telegramSetup.ts';

/** Somebody types behind the bot's name, in any chat. */
export type InlineHeard = { kind: 'inline'; from: User; queryId: string; text: string };

/** Prices move, and languages differ. */
const caching = { cache_time: 10, is_personal: true } as const;
/** Answers that come later are of no use to somebody who goes on typing. */
const withinMs = 2500;
const timeZone = 'UTC';

/** Offers covers to be shown in that chat: what is covered and what a dollar pays, and nothing of whoever shows them. */
export async function answerInline(setup: TelegramSetup, heard: InlineHeard): Promise<void> {
  const { bot, translatorFor, log } = setup;
  const locale = heard.from.language_code ?? 'en';
  const translator = translatorFor(locale);
  const plain = (said: Said) => translator.write(said, { timeZone, escape: (value) => value });
  const found = await findCovers(setup, heard.text, locale);
  const results = found.map((shared): InlineQueryResultArticle => {
    const { cover, payout, tap } = shared;
    const pays = payout === null ? null : { price: payout };
    // A flight pays in full or not at all.
    const part = tap.kind === 'watch' ? 'yes' : 'no';
    const text = pays === null ? say('share-text-open', { cover }) : say('share-text', { cover, payout: pays, part });
    const link = `https://t.me/${bot.botInfo.username}?start=${writeQuoteLink(tap) ?? 'share'}`;
    return {
      type: 'article',
      id: writeTap(tap),
      title: plain(say('suggestion-watch', { watched: cover })),
      description: plain(pays === null ? say('share-open') : say('share-price', { payout: pays, part })),
      input_message_content: {
        message_text: translator.write(text, { timeZone, escape: escapeHtml }),
        parse_mode: 'HTML',
      },
      reply_markup: { inline_keyboard: [[{ text: plain(say('button-share')), url: link }]] },
    };
  });
  const button = { text: plain(say('share-how')), start_parameter: 'share' };
  try {
    await bot.api.answerInlineQuery(heard.queryId, results, results.length > 0 ? caching : { ...caching, button });
  } catch (error) {
    log.info({ failure: callFailure(error) }, 'covers to share could not be shown');
  }
}

/** None where finding them takes too long or breaks: the way to the private chat is shown then. */
async function findCovers({ talk, log }: TelegramSetup, text: string, locale: string): Promise<SharedCover[]> {
  const late = sleep(withinMs, [], { ref: false });
  const found = shareCovers(talk, text, locale).catch((error: unknown) => {
    log.error({ err: error }, 'covers to share could not be found');
    return [];
  });
  const covers = await Promise.race([found, late]);
  return [...new Map(covers.map((one) => [writeTap(one.tap), one])).values()];
}
