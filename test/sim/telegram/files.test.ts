import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuses, startRig, TOKEN } from './rig.ts';

test('a document reaches the bot with its name and size, and its bytes are fetched by the path that getFile gives', async (t) => {
  const { api, apiRoot, clock, friend, raw, world } = await startRig(t);
  const { id } = await friend('ann');
  const bytes = Buffer.from('rates of November');
  const place = { userId: id, chatId: id };
  world.sendsDocument({ ...place, fileName: 'flights.json.gz', base64: bytes.toString('base64') });
  const [update] = await api.getUpdates();
  const document = update?.message?.document;
  assert.ok(document);
  assert.deepEqual([document.file_name, document.file_size], ['flights.json.gz', bytes.length]);
  const { file_path: path = '', file_size: size } = await api.getFile(document.file_id);
  assert.equal(size, bytes.length);
  const get = async () => fetch(`${apiRoot}/file/bot${TOKEN}/${path}`);
  assert.ok(Buffer.from(await (await get()).arrayBuffer()).equals(bytes));
  assert.equal((await raw(`/file/bot7000:another-token/${path}`)).status, 404);
  assert.equal((await raw(`/file/bot${TOKEN}/documents/file_99.gz`)).status, 404);
  assert.equal((await raw(`/file/bot${TOKEN}/${path}`, { method: 'POST' })).status, 404);
  clock.seconds += 3600;
  assert.equal((await get()).status, 404, 'a path leads there for an hour');
});

test('a file that is not there, and one of more than 20 MB, cannot be fetched', async (t) => {
  const { api, friend, world } = await startRig(t);
  const { id } = await friend('ann');
  await refuses(api.getFile('nothing'), 400, 'wrong file_id');
  const base64 = Buffer.alloc(20 * 1024 * 1024 + 1).toString('base64');
  const { document } = world.sendsDocument({ userId: id, chatId: id, fileName: 'large.bin', base64 });
  await refuses(api.getFile(document?.fileId ?? ''), 400, 'file is too big');
  assert.throws(() => world.sendsDocument({ userId: id, chatId: id, fileName: 'x', base64: '' }), {
    code: 'BAD_INPUT',
  });
});
