import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import type { Button, Screen } from '../screen.ts';
import type { Reader, Translator } from '../translate.ts';
import type { Said } from '../words.ts';
import { writeTap } from './callbackData.ts';

/** A screen as Telegram takes it: HTML, and a keyboard that may be empty. */
export type Rendered = { html: string; keyboard: InlineKeyboardMarkup; qr: string | null };

/** @param botName the bot's username, for links to its private chat. */
export function render(
  screen: Screen,
  { translator, timeZone, botName }: { translator: Translator; timeZone: string; botName: string },
): Rendered {
  const html: Reader = { timeZone, escape: escapeHtml };
  const plain: Reader = { timeZone, escape: (value) => value };
  const paragraph = (part: Said | readonly Said[]) =>
    (isLines(part) ? part : [part]).map((line) => translator.write(line, html)).join('\n');
  const button = (one: Button): InlineKeyboardButton => {
    const text = translator.write(one.label, plain);
    if ('url' in one) return { text, url: one.url };
    if ('opens' in one) return { text, url: `https://t.me/${botName}?start=group` };
    return { text, callback_data: writeTap(one.tap) };
  };
  return {
    html: screen.paragraphs.map(paragraph).join('\n\n'),
    keyboard: { inline_keyboard: screen.buttons.map((row) => row.map(button)) },
    qr: screen.qr ?? null,
  };
}

/** Text that Telegram's HTML shows as it is. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function isLines(part: Said | readonly Said[]): part is readonly Said[] {
  return Array.isArray(part);
}
