import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { fileText } from '../fileText.ts';
import type { Button, Screen } from '../screen.ts';
import { writeTap } from '../taps/tapText.ts';
import type { Reader, Translator } from '../translate.ts';
import type { Said } from '../words.ts';

/** A screen as Telegram takes it: HTML, a keyboard that may be empty, and what the picture above them shows, if there is one. */
export type Rendered = {
  html: string;
  keyboard: InlineKeyboardMarkup;
  picture: { qr: string } | { svg: string } | null;
  file: { name: string; text: string } | null;
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
    if ('opens' in one) return { text, url: `https://t.me/${botName}?start=group` };
    return { text, callback_data: writeTap(one.tap) };
  };
  // Telegram's pictures have no alternative text of their own.
  const paragraphs = screen.picture === undefined ? screen.paragraphs : [...screen.paragraphs, screen.picture.alt];
  return {
    html: paragraphs.map(paragraph).join('\n\n'),
    keyboard: { inline_keyboard: screen.buttons.map((row) => row.map(button)) },
    picture: pictureOf(screen),
    file:
      screen.file === undefined
        ? null
        : { name: screen.file.name, text: fileText(screen.file, (said) => translator.write(said, plain)) },
  };
}

function pictureOf({ qr, picture }: Screen): Rendered['picture'] {
  if (picture !== undefined) return { svg: picture.svg };
  return qr === undefined ? null : { qr };
}

/** Text that Telegram's HTML shows as it is. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function isLines(part: Said | readonly Said[]): part is readonly Said[] {
  return Array.isArray(part);
}
