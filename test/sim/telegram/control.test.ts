import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputFile } from 'grammy';
import QRCode from 'qrcode';
import { connectTelegram } from '../../../sim/telegram/controlClient.ts';
import { Person } from '../../../sim/telegram/person.ts';
import { startRig, TOKEN } from './rig.ts';

test('the people side over HTTP asks for its token', async (t) => {
  const { controlUrl, raw } = await startRig(t);
  await assert.rejects(async () => connectTelegram(controlUrl, 'wrong').lastChange(), { code: 'UNAUTHORIZED' });
  await assert.rejects(async () => connectTelegram(controlUrl, TOKEN).lastChange(), { code: 'UNAUTHORIZED' });
  assert.equal((await raw('/control/lastChange', { method: 'POST', body: '{}' })).status, 401);
});

test('over HTTP one can do and see the same as in the process', async (t) => {
  const { api, controlUrl, controlToken, world } = await startRig(t);
  const remote = connectTelegram(controlUrl, controlToken);
  const user = await remote.enter({ username: 'ann', firstName: 'Ann' });
  const place = { userId: user.id, chatId: user.id };
  assert.deepEqual(await remote.enter({ username: 'Ann' }), user);
  const before = await remote.lastChange();
  await remote.says({ ...place, text: 'hello' });
  const png = await QRCode.toBuffer('0xa1');
  await api.sendPhoto(user.id, new InputFile(png, 'wallet.png'), { caption: 'your wallet' });
  assert.deepEqual(await remote.chat(place), world.chat(place));
  const changes = await remote.changes({ userId: user.id, after: before });
  assert.deepEqual(
    changes.map((change) => (change.kind === 'message' ? change.message.text : change.kind)),
    ['hello', 'your wallet'],
  );
  const fileId = world.chat(place).at(-1)?.picture?.fileId ?? '';
  assert.ok(Buffer.from((await remote.file({ fileId })).bytes).equals(png));
  await remote.fault({
    method: 'getMe',
    reply: { kind: 'error', errorCode: 500, description: 'Internal Server Error' },
  });
  await assert.rejects(api.getMe());
  const [failed] = await remote.calls({ method: 'getMe' });
  assert.equal(failed?.status, 500);
  await remote.block({ userId: user.id });
  await assert.rejects(api.sendMessage(user.id, 'x'));
});

test('what cannot be done is told with its code, what makes no sense as bad input', async (t) => {
  const { controlUrl, controlToken, raw } = await startRig(t);
  const remote = connectTelegram(controlUrl, controlToken);
  await assert.rejects(async () => remote.says({ userId: 1, chatId: 1, text: 'x' }), { code: 'NO_SUCH_PERSON' });
  await assert.rejects(async () => remote.enter({ username: 'no spaces allowed' }), { code: 'BAD_INPUT' });
  const headers = { authorization: `Bearer ${controlToken}` };
  assert.equal((await raw('/control/says', { method: 'POST', headers, body: 'not JSON' })).status, 400);
  assert.equal((await raw('/control/fly', { method: 'POST', headers, body: '{}' })).status, 404);
  assert.equal((await raw('/control/lastChange', { headers })).status, 404);
});

test('nobody sees the changes of a chat that they are not in', async (t) => {
  const { api, friend, world } = await startRig(t);
  const [ann, bob] = [await friend('ann'), await friend('bob')];
  const before = world.lastChange();
  await api.sendMessage(ann.id, 'for Ann');
  assert.deepEqual(await world.changes({ userId: bob.id, after: before }), []);
  assert.equal((await world.changes({ userId: ann.id, after: before })).length, 1);
});

test('when the world stops, whoever waits in it learns so', async (t) => {
  const { controlUrl, controlToken, stop } = await startRig(t);
  const lost = Promise.withResolvers<unknown>();
  const person = await Person.enter(connectTelegram(controlUrl, controlToken), {
    username: 'ann',
    onLost: lost.resolve,
  });
  const waiting = assert.rejects(person.waitsFor(/anything/), { code: 'UNREACHABLE' });
  await stop();
  await lost.promise;
  await waiting;
  await person.leaves();
});
