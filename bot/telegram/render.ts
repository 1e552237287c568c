import type { InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup } from 'grammy/types';
import { fileText } from '../fileText.ts';
import { asksForPerson, type Button, type Screen } from '../screen.ts';
import { goOnPayload } from '../taps/startLink.ts';
import { writeTap } from '../taps/tapText.ts';
import type { Reader, Translator } from '../translate.ts';
import { type Said, say } from '../words.ts';

/**
 * A screen as Telegram takes it: HTML, a keyboard that may be empty, and what the picture above them shows, if there is one. `picker`: a
 * message after it, with the keyboard from which people are picked, since no message has both kinds.
 */
export type Rendered = {
  html: string;
  keyboard: InlineKeyboardMarkup;
  picture: { qr: string } | { svg: string } | null;
  file: { name: string; text: string } | null;
  picker: { text: string; keyboard: ReplyKeyboardMarkup } | null;
};

/** @param botName the bot's username, for links to its private chat. */
export function render(
  screen: Screen,
  { translator, timeZone, botName }: { translator: Translator; timeZone: string; botName: string },
): Rendered {
  const giftLink = (code: string) => `https://t.me/${botName}?start=g_${code}`;
  const html: Reader = { timeZone, escape: escapeHtml, giftLink };
  const plain: Reader = { timeZone, escape: (value) => value };
  const paragraph = (part: Said | readonly Said[]) =>
    (isLines(part) ? part : [part]).map((line) => translator.write(line, html)).join('\n');
  const button = (one: Button): InlineKeyboardButton => {
    const text = translator.write(one.label, plain);
    if ('url' in one) return { text, url: one.url };
    if ('opens' in one) return { text, url: `https://t.me/${botName}?start=${one.goesOn ? goOnPayload : 'group'}` };
    return { text, callback_data: writeTap(one.tap) };
  };
  // Telegram's pictures have no alternative text of their own.
  const paragraphs = screen.picture === undefined ? screen.paragraphs : [...screen.paragraphs, screen.picture.alt];
  const copied = screen.buttons.flat().filter(isForCopying);
  const addresses = copied.map(
    ({ label, url }) => `${escapeHtml(translator.write(label, plain))}: <code>${escapeHtml(url)}</code>`,
  );
  const rows = screen.buttons.map((row) => row.filter((one) => !isForCopying(one)).map(button));
  return {
    html: [...paragraphs.map(paragraph), ...addresses].join('\n\n'),
    keyboard: { inline_keyboard: rows.filter((row) => row.length > 0) },
    picture: pictureOf(screen),
    file:
      screen.file === undefined
        ? null
        : { name: screen.file.name, text: fileText(screen.file, (said) => translator.write(said, plain)) },
    picker:
      screen.form === undefined || screen.form.again || !asksForPerson(screen.form.asks)
        ? null
        : pickerOf((said) => translator.write(said, plain)),
  };
}

/** One bot's keyboard asks for people in one way only, so that any number does. */
const pickRequest = 1;

/** https://core.telegram.org/bots/api#keyboardbuttonrequestusers */
function pickerOf(write: (said: Said) => string): NonNullable<Rendered['picker']> {
  const asked = { request_id: pickRequest, user_is_bot: false, max_quantity: 1 } as const;
  const named = { ...asked, request_name: true, request_username: true };
  const keyboard = [[{ text: write(say('button-pick-friend')), request_users: named }]];
  return { text: write(say('pick-friend')), keyboard: { keyboard, resize_keyboard: true, one_time_keyboard: true } };
}

function pictureOf({ qr, picture }: Screen): Rendered['picture'] {
  if (picture !== undefined) return { svg: picture.svg };
  return qr === undefined ? null : { qr };
}

/** Text that Telegram's HTML shows as it is. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A page on the reader's own machine: Telegram takes no button for a host without a dot. */
function isForCopying(button: Button): button is Extract<Button, { url: string }> {
  return 'url' in button && URL.parse(button.url)?.hostname.includes('.') !== true;
}

function isLines(part: Said | readonly Said[]): part is readonly Said[] {
  return Array.isArray(part);
}
