import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { generatePrivateKey } from 'viem/accounts';
import { openDatabase } from '../../../db/database.ts';
import { updatesKept } from '../../../db/updates.ts';
import { killableWorld } from './killableWorld.ts';

test('what Telegram was told is taken outlives a kill: each update is answered once, those of one chat in their order', async (t) => {
  const { path, start, allTaken, deliver, enter } = await killableWorld(t);
  const first = await start('--hangs');
  const [ann, bob] = [await enter('ann'), await enter('bob')];
  const key = generatePrivateKey();
  await ann.says('CO62 30 Jan');
  await ann.says('/help');
  await ann.says(`is this it? ${key}`);
  await bob.says('CO62 30 Jan');
  await allTaken();
  await first.stop();
  assert.deepEqual(
    [ann, bob].flatMap((person) => person.messages()).filter(({ from }) => from.isBot),
    [],
  );

  const { db, close } = openDatabase(path);
  t.after(close);
  const kept = updatesKept(db, 'telegram');
  assert.equal(kept.length, 4);
  for (const file of [path, `${path}-wal`])
    assert.ok(!readFileSync(file).includes(key.slice(2)), 'a pasted key is on the disk');

  const second = await start();
  await bob.waitsFor(/pays \$12/, { includeEarlier: true });
  await ann.waitsFor(/I deleted your message/, { includeEarlier: true });
  for (const { update } of kept) assert.equal(await deliver(update), 200, 'a doubled delivery is taken, too');
  await ann.says('/covers');
  await ann.waitsFor(/no covers yet/);
  const heard = ann.messages().filter(({ from }) => from.isBot);
  const order = [/pays \$12/, /How it works/, /I deleted your message/, /no covers yet/];
  assert.equal(heard.length, order.length);
  for (const [i, words] of order.entries()) assert.match(heard[i]?.text ?? '', words);
  assert.ok(!ann.transcript().includes(key), 'the pasted key stays in the chat');
  assert.equal(bob.messages().filter(({ from }) => from.isBot).length, 1);
  for (let left = 1000; updatesKept(db, 'telegram').length > 0 && left > 0; left--) await sleep(10);
  assert.deepEqual(updatesKept(db, 'telegram'), [], 'what was handled is kept no longer');
  await second.stop();
});

test('a bot that fetches its updates from now on still answers what was sent to its webhook', async (t) => {
  const { start, startFetching, allTaken, enter } = await killableWorld(t);
  const first = await start('--hangs');
  const ann = await enter('ann');
  await ann.says('CO62 30 Jan');
  await allTaken();
  await first.stop();
  await startFetching();
  await ann.waitsFor(/pays \$12/, { includeEarlier: true });
});
