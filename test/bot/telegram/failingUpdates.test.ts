import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openDatabase } from '../../../db/database.ts';
import { updatesKept } from '../../../db/updates.ts';
import type { Person } from '../../../sim/telegram/person.ts';
import { refuseToKnow } from '../support/refuseToKnow.ts';
import { killableWorld } from './killableWorld.ts';
import { noLimits, telegramRig } from './telegramRig.ts';

const code = /ref ([0-9A-F]{6})/;

function heardBy(person: Person): string[] {
  return person
    .messages()
    .filter(({ from }) => from.isBot)
    .map(({ text = '' }) => text);
}

test('an update that fails each time is set aside, its sender told once with the code that the log knows; the others go on', async (t) => {
  const { db, troubles, startBot, enter } = await telegramRig(t, noLimits);
  const [ann, bob] = [await enter('ann'), await enter('bob')];
  refuseToKnow(db, ann.user.id);
  const first = await startBot();
  await ann.says('/help');
  await bob.says('/help');
  await bob.waitsFor(/How it works/, { includeEarlier: true });
  const told = await ann.waitsFor(/I stopped trying/, { includeEarlier: true });
  await first.stop();
  assert.deepEqual(updatesKept(db, 'telegram'), []);

  const second = await startBot();
  await bob.says('/covers');
  await bob.waitsFor(/no covers yet/);
  await second.stop();
  assert.equal(heardBy(ann).length, 1, 'nothing is tried again after a restart');
  const ref = code.exec(told.text ?? '')?.[1] ?? assert.fail('there is a code');
  const logged = troubles.filter((line) => line.includes(ref));
  assert.equal(logged.length, 1);
  assert.match(logged[0] ?? '', /this account cannot be written down/);
});

test('a tap in a group that fails each time is answered with the code, to whoever tapped alone', async (t) => {
  const { db, telegram, startBot, enter } = await telegramRig(t, noLimits);
  const eve = await enter('eve');
  const group = telegram.world.createGroup({ title: 'Members', type: 'supergroup', by: eve.user.id });
  const there = await enter('eve', group);
  refuseToKnow(db, eve.user.id);
  const { bot } = await startBot();
  await bot.api.sendMessage(group, 'a card', {
    reply_markup: { inline_keyboard: [[{ text: 'For', callback_data: '1V.c.1.5' }]] },
  });
  await there.waitsFor(/a card/, { includeEarlier: true });
  const { text = '' } = await there.waitsForAnswer(await there.taps('For'));
  assert.match(text, code);
  assert.equal(heardBy(there).length, 1, 'nobody else reads of it');
});

test('an update with which the program ends is set aside when it was tried three times, and what waited beside it is answered', async (t) => {
  const { path, atWebhook, begin, start, allTaken, enter, newestLog } = await killableWorld(t);
  const [ann, bob] = [await enter('ann'), await enter('bob')];
  const before = await start('--hangs');
  await ann.says('CO62 30 Jan');
  await bob.says('CO62 31 Jan');
  await allTaken();
  await before.stop();
  const { db, close } = openDatabase(path);
  t.after(close);
  const dies = [...atWebhook, '--dies', '2027-01-30'];
  for (const retries of [
    [1, 1],
    [2, 1],
  ]) {
    await begin(...dies, '--hangs').ended;
    assert.deepEqual(
      updatesKept(db, 'telegram').map((one) => one.retries),
      retries,
    );
  }
  const last = begin(...dies);
  await last.printed(/listening/);
  const told = await ann.waitsFor(/I stopped trying/, { includeEarlier: true });
  await bob.waitsFor(/pays \$12/, { includeEarlier: true });
  await ann.says('/help');
  await ann.waitsFor(/How it works/);
  assert.equal(heardBy(ann).length, 2);
  assert.equal(heardBy(bob).length, 1);
  await last.stop();
  const ref = code.exec(told.text ?? '')?.[1] ?? assert.fail('there is a code');
  assert.ok(readFileSync(newestLog(), 'utf8').includes(ref));
});
