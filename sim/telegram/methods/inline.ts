import { z } from 'zod';
import { badRequest } from '../apiFailure.ts';
import { characters, messageText } from '../formatting/formattedText.ts';
import type { InlineArticle } from '../inlineArticle.ts';
import { inlineKeyboard } from '../keyboard.ts';
import { entities, flag, integer, json, type Method, method } from './params.ts';

const QUERY_SECONDS = 15;
const MAX_RESULTS = 50;
const MAX_ID_BYTES = 64;
const MAX_OFFSET_BYTES = 64;

const contentSchema = z.object({
  message_text: z.string(),
  parse_mode: z.string().optional(),
  entities: entities.optional(),
});
const articleSchema = z.object({
  type: z.literal('article'),
  id: z.string(),
  title: z.string().min(1),
  description: z.string().default(''),
  input_message_content: contentSchema,
  reply_markup: z.unknown(),
});
const buttonSchema = z.object({ text: z.string().min(1), start_parameter: z.string() });

/** Answers to people who type behind the bot's name, in any chat. This server knows articles. */
export const inlineMethods: Record<string, Method> = {
  answerInlineQuery: method(
    z.object({
      inline_query_id: z.string(),
      results: json(z.array(z.looseObject({}))),
      cache_time: integer.default(300),
      is_personal: flag.default(false),
      next_offset: z.string().default(''),
      button: json(z.looseObject({})).optional(),
    }),
    (state, params) => {
      const pending = state.inlineQueries.get(params.inline_query_id);
      if (!pending || pending.answer !== undefined || state.clocks.now() - pending.at > QUERY_SECONDS) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      if (params.results.length > MAX_RESULTS) throw badRequest('RESULTS_TOO_MUCH');
      if (Buffer.byteLength(params.next_offset) > MAX_OFFSET_BYTES) throw badRequest('NEXT_OFFSET_INVALID');
      if (params.cache_time < 0) throw badRequest('CACHE_TIME_INVALID');
      const articles = params.results.map(article);
      if (new Set(articles.map(({ id }) => id)).size < articles.length) throw badRequest('RESULT_ID_DUPLICATE');
      const button = params.button === undefined ? undefined : startButton(params.button);
      const { cache_time: cacheSeconds, is_personal: isPersonal } = params;
      pending.answer = { articles, button, cacheSeconds, isPersonal };
      state.changes.add({
        kind: 'inlineAnswer',
        chatId: pending.chatId,
        inlineQueryId: params.inline_query_id,
        results: articles.map(({ id, title, description, text }) => ({ id, title, description, text: text.text })),
        cacheSeconds,
        isPersonal,
        ...(button && { button }),
      });
      return true;
    },
  ),
};

function article(value: object): InlineArticle {
  const parsed = articleSchema.safeParse(value);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    throw badRequest(`can't parse inline query result: Can't find or read field "${field}"`);
  }
  const { id, title, description, input_message_content: content, reply_markup } = parsed.data;
  const bytes = Buffer.byteLength(id);
  if (bytes < 1 || bytes > MAX_ID_BYTES) throw badRequest('RESULT_ID_INVALID');
  const text = messageText({
    text: content.message_text,
    parseMode: content.parse_mode,
    entities: content.entities,
  });
  return { id, title, description, text, keyboard: inlineKeyboard(reply_markup) };
}

function startButton(value: object): { text: string; startParameter: string } {
  const parsed = buttonSchema.safeParse(value);
  if (!parsed.success) throw badRequest("can't parse inline query results button");
  const { text, start_parameter: startParameter } = parsed.data;
  if (!/^[\w-]{1,64}$/.test(startParameter)) throw badRequest('START_PARAM_INVALID');
  if (characters(text) > 64) throw badRequest('BUTTON_TEXT_INVALID');
  return { text, startParameter };
}
