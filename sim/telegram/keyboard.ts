import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from './apiFailure.ts';
import { checkedLink } from './formatting/link.ts';

const MAX_CALLBACK_BYTES = 64;
const MAX_COPIED_CHARACTERS = 256;
const MAX_BUTTONS = 100;

const buttonSchema = z.object({
  text: z.string(),
  url: z.string().optional(),
  callback_data: z.string().optional(),
  copy_text: z.object({ text: z.string() }).optional(),
  style: z.enum(['danger', 'success', 'primary']).exactOptional(),
});

const markupSchema = z.union([
  z.object({ inline_keyboard: z.array(z.array(z.looseObject({}))) }),
  z.object({ keyboard: z.array(z.array(z.union([z.string(), z.looseObject({ text: z.string() })]))) }),
  z.object({ remove_keyboard: z.literal(true) }),
  z.object({ force_reply: z.literal(true) }),
]);

const requestSchema = z.object({
  request_users: z.object({
    request_id: z.int(),
    user_is_bot: z.boolean().optional(),
    max_quantity: z.int().min(1).max(10).default(1),
    request_name: z.boolean().default(false),
    request_username: z.boolean().default(false),
  }),
});

/** A button with which the bot asks a person to choose others, and what it is told of them besides their numbers. */
export interface UserRequest {
  id: number;
  most: number;
  withName: boolean;
  withUsername: boolean;
  /** Only bots, only people, or both. */
  isBot: boolean | undefined;
}

/**
 * Checks `reply_markup` as Telegram does; gives the inline keyboard, or undefined when there is none (also for
 * keyboards under the text field, remove_keyboard and force_reply, which leave nothing on the message). Buttons: url, callback_data, copy_text.
 * Throws ApiFailure 400, also for markup that this local server does not know.
 */
export function inlineKeyboard(markup: unknown): InlineKeyboardMarkup | undefined {
  if (markup === undefined || markup === '') return undefined;
  const parsed = markupSchema.safeParse(markup);
  if (!parsed.success) {
    throw badRequest('object expected as reply markup: inline_keyboard, keyboard, remove_keyboard or force_reply');
  }
  if (!('inline_keyboard' in parsed.data)) return undefined;
  const rows = parsed.data.inline_keyboard.map((row) => row.map(button)).filter((row) => row.length > 0);
  if (rows.flat().length > MAX_BUTTONS) throw badRequest('reply markup is too long');
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}

/**
 * The buttons of a keyboard that ask a person to choose others; none when the keyboard goes away, undefined when it stays as it is.
 * Throws ApiFailure 400.
 */
export function userRequests(markup: unknown, isPrivate: boolean): UserRequest[] | undefined {
  const parsed = markupSchema.safeParse(markup);
  if (!parsed.success || 'inline_keyboard' in parsed.data || 'force_reply' in parsed.data) return undefined;
  if (!('keyboard' in parsed.data)) return [];
  return parsed.data.keyboard.flat().flatMap((one) => {
    if (typeof one === 'string' || one.request_users === undefined) return [];
    const request = requestSchema.safeParse(one);
    if (!request.success) throw badRequest('can\'t parse keyboard button: Can\'t read field "request_users"');
    if (!isPrivate) throw badRequest('users can be requested in private chats only');
    const { request_id: id, max_quantity: most, user_is_bot: isBot, ...told } = request.data.request_users;
    return [{ id, most, isBot, withName: told.request_name, withUsername: told.request_username }];
  });
}

function button(value: unknown): InlineKeyboardButton {
  const parsed = buttonSchema.safeParse(value);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    throw badRequest(`can't parse inline keyboard button: Can't find or read field "${field}"`);
  }
  const { text, url, callback_data, copy_text, style } = parsed.data;
  if (text.trim() === '') throw badRequest('inline keyboard button text must be non-empty');
  const face = style ? { text, style } : { text };
  if (url) {
    const link = checkedLink(url);
    if (!link) throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
    return { ...face, url: link };
  }
  if (callback_data) {
    if (Buffer.byteLength(callback_data) > MAX_CALLBACK_BYTES) throw badRequest('BUTTON_DATA_INVALID');
    return { ...face, callback_data };
  }
  if (copy_text) {
    const length = Array.from(copy_text.text).length;
    if (length < 1 || length > MAX_COPIED_CHARACTERS) throw badRequest('BUTTON_COPY_TEXT_INVALID');
    return { ...face, copy_text };
  }
  throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
}
