import type { Api } from 'grammy';
import type { BotCommand, BotCommandScope, LanguageCode } from 'grammy/types';
import { commands } from '../commands.ts';
import type { Translator } from '../translate.ts';
import { type Said, say } from '../words.ts';

/** A menu: for one kind of chat, and for one language or for all that have none of their own. */
type Menu = { scope: BotCommandScope; language: LanguageCode | null; commands: BotCommand[] };

const mostDescription = 256;

/**
 * Puts the bot's commands into Telegram's menus: all of them in private chats, in groups the one that leads there, for a group's admins
 * theirs too; in every language that there is. Sends only what differs from what Telegram has.
 * @param locales every language's own; Telegram knows them by their first two letters. English is for all others.
 * @returns how many menus were sent.
 */
export async function setCommands(
  api: Api,
  translatorFor: (locale: string) => Translator,
  locales: readonly string[],
): Promise<number> {
  const own = locales.filter((locale) => locale !== 'en');
  const menus = [
    ...menusIn(translatorFor('en'), null),
    ...own.flatMap((locale) => menusIn(translatorFor(locale), languageOf(locale))),
  ];
  let sent = 0;
  for (const { scope, language, commands: wanted } of menus) {
    const where = language === null ? { scope } : { scope, language_code: language };
    if (isSame(await api.getMyCommands(where), wanted)) continue;
    await api.setMyCommands(wanted, where);
    sent++;
  }
  return sent;
}

function menusIn(translator: Translator, language: LanguageCode | null): Menu[] {
  const reader = { timeZone: 'UTC', escape: (value: string) => value };
  const entry = (command: string, text: Said): BotCommand => ({
    command,
    description: Array.from(translator.write(text, reader)).slice(0, mostDescription).join(''),
  });
  const all = Object.entries(commands);
  const inPrivate = all.map(([name, { about }]) => entry(name, about));
  const inGroups = [entry('flight', say('command-group'))];
  const forAdmins = all
    .filter(([, { read }]) => read('').kind === 'channel')
    .map(([name, { about }]) => entry(name, about));
  return [
    { scope: { type: 'all_private_chats' }, language, commands: inPrivate },
    { scope: { type: 'all_group_chats' }, language, commands: inGroups },
    { scope: { type: 'all_chat_administrators' }, language, commands: [...inGroups, ...forAdmins] },
  ];
}

/** @throws for a locale whose first part is no two-letter code: Telegram takes no other. */
function languageOf(locale: string): LanguageCode {
  const [language = ''] = locale.split('-');
  if (isLanguageCode(language)) return language;
  throw new Error(`Telegram has no language ${locale}: a locale file's name must begin with two letters.`);
}

function isLanguageCode(text: string): text is LanguageCode {
  return /^[a-z]{2}$/.test(text);
}

function isSame(has: readonly BotCommand[], wanted: readonly BotCommand[]): boolean {
  const face = (menu: readonly BotCommand[]) =>
    JSON.stringify(menu.map(({ command, description }) => [command, description]));
  return face(has) === face(wanted);
}
