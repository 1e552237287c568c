import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from '../../../bot/commands.ts';
import { readLocales } from '../../../bot/readLocales.ts';
import { setCommands } from '../../../bot/telegram/setCommands.ts';
import { startRig } from '../../sim/telegram/rig.ts';

const menus = 3;

test('each kind of chat has its menu in each language, and only what differs is sent', async (t) => {
  const { api, world, friend } = await startRig(t);
  const [ann, bob] = [await friend('ann'), await friend('bob')];
  const chatId = world.createGroup({ title: 'Trip', type: 'supergroup', by: ann.id, members: [bob.id] });
  const names = (userId: number, chat: number) => world.menu({ userId, chatId: chat }).map(({ command }) => command);
  const languages = ['en', 'pt-BR', 'sw'];

  assert.equal(await setCommands(api, readLocales(), languages), menus * languages.length);
  assert.deepEqual(names(ann.id, ann.id), Object.keys(commands));
  assert.deepEqual(names(bob.id, chatId), ['flight']);
  const forAdmins = Object.keys(commands).filter((name) => commands[name]?.read('').kind === 'channel');
  assert.ok(forAdmins.length > 0);
  assert.deepEqual(names(ann.id, chatId), ['flight', ...forAdmins]);
  const inPortuguese = { scope: { type: 'all_private_chats' }, language_code: 'pt' } as const;
  assert.equal((await api.getMyCommands(inPortuguese)).length, Object.keys(commands).length);

  assert.equal(await setCommands(api, readLocales(), languages), 0);
  await api.setMyCommands([{ command: 'insure', description: 'of an older version' }], inPortuguese);
  assert.equal(await setCommands(api, readLocales(), languages), 1);
  await assert.rejects(setCommands(api, readLocales(), ['english']), /two letters/);
});
