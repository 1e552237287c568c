import type { Api } from 'grammy';
import { commands } from '../commands.ts';
import type { Translator } from '../translate.ts';
import { say } from '../words.ts';

/** Puts the bot's commands into Telegram's menus: all of them in private chats, in groups the one that leads there and those of admins. */
export async function setCommands(api: Api, translator: Translator): Promise<void> {
  const reader = { timeZone: 'UTC', escape: (value: string) => value };
  const entry = (command: string, text: Parameters<Translator['write']>[0]) => ({
    command,
    description: translator.write(text, reader),
  });
  const inPrivate = Object.entries(commands).map(([name, { about }]) => entry(name, about));
  await api.setMyCommands(inPrivate, { scope: { type: 'all_private_chats' } });
  const forAdmins = Object.entries(commands).filter(([, { read }]) => read('').kind === 'channel');
  const inGroups = [entry('flight', say('command-group')), ...forAdmins.map(([name, { about }]) => entry(name, about))];
  await api.setMyCommands(inGroups, { scope: { type: 'all_group_chats' } });
}
