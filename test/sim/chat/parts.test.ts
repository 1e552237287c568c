import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import QRCode from 'qrcode';
import { ButtonNumbers } from '../../../sim/chat/buttonNumbers.ts';
import { findWorld } from '../../../sim/chat/findWorld.ts';
import { parseDuration } from '../../../sim/chat/moveClock.ts';
import { drawQr } from '../../../sim/chat/qr.ts';
import { understand } from '../../../sim/chat/understand.ts';
import type { SeenMessage } from '../../../sim/telegram/seen.ts';

test('what starts with a colon is for the chat, the rest for the bot', () => {
  assert.deepEqual(understand('  CO 62 12 Dec '), { kind: 'say', text: 'CO 62 12 Dec' });
  assert.deepEqual(understand('/start'), { kind: 'say', text: '/start' });
  assert.deepEqual(understand(':3'), { kind: 'tapNumber', number: 3 });
  assert.deepEqual(understand(':tap Buy for $3.00'), { kind: 'tapLabel', label: 'Buy for $3.00' });
  assert.deepEqual(understand(':clock +8d'), { kind: 'clock', seconds: 8 * 86_400 });
  assert.deepEqual(understand(':wait You are covered'), { kind: 'wait', words: 'You are covered' });
  assert.equal(understand('').kind, 'nothing');
  for (const line of [':fly', ':clock', ':clock yesterday', ':clock -1d', ':tap', ':wait', ':-1']) {
    assert.equal(understand(line).kind, 'wrong', line);
  }
});

test('a time to move the clock by is more than zero and at most a year', () => {
  assert.equal(parseDuration('+2h30m'), 9000);
  assert.equal(parseDuration('1w'), 604_800);
  assert.equal(parseDuration('90S'), 90);
  for (const text of ['', '+', '8', 'd', '0d', '-8d', '2 h', '9999d', '1.5h', '999999999w']) {
    assert.equal(parseDuration(text), undefined, text);
  }
});

test('buttons keep their numbers until the person does something; an edit ends the old ones', () => {
  const numbers = new ButtonNumbers();
  const quote = messageWith(7, ['1', '3'], ['Other']);
  assert.deepEqual(numbers.number(quote), [[1, 2], [3]]);
  assert.deepEqual(numbers.number(messageWith(8, ['Receipt'])), [[4]]);
  assert.deepEqual(numbers.find(2), { messageId: 7, label: '3' });
  numbers.number(messageWith(7, ['Buy for $3.00']));
  assert.equal(numbers.find(2), undefined);
  assert.deepEqual(numbers.find(5), { messageId: 7, label: 'Buy for $3.00' });
  numbers.restart();
  assert.deepEqual(numbers.number(messageWith(9, ['Wallet'])), [[1]]);
  assert.deepEqual(numbers.find(4), { messageId: 8, label: 'Receipt' });
});

test('the address of a world is read from its file, and a missing or foreign file is a problem', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'buckler-chat-'));
  t.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'world.json');
  assert.ok('problem' in (await findWorld(path)));
  for (const text of ['', '{}', '{"telegram":{"controlUrl":"here"}}']) {
    await writeFile(path, text);
    assert.ok('problem' in (await findWorld(path)), text);
  }
  const telegram = { controlUrl: 'http://127.0.0.1:1/control', controlToken: 't', botUsername: 'BucklerBot' };
  const discord = { controlUrl: 'http://127.0.0.1:3/control', controlToken: 'd' };
  const address = { telegram, discord, clock: { url: 'http://127.0.0.1:2/clock' } };
  await writeFile(path, JSON.stringify({ ...address, more: 1 }));
  assert.deepEqual(await findWorld(path), { address });
});

for (const scale of [1, 4, 7]) {
  test(`a QR code of ${scale} pixels a module is drawn module by module`, async () => {
    const text = '0x00000000000000000000000000000000000000a1';
    const lines = drawQr(await QRCode.toBuffer(text, { scale }));
    const { modules } = QRCode.create(text);
    const drawn = Array.from({ length: modules.size }, (_, row) =>
      Array.from({ length: modules.size }, (_, column) => isDark(lines ?? [], row + 2, column + 2)),
    );
    const expected = Array.from({ length: modules.size }, (_, row) =>
      Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
    );
    assert.deepEqual(drawn, expected);
  });
}

test('what is no QR code is not drawn as one', () => {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
  assert.equal(drawQr(Buffer.from(pixel, 'base64')), undefined);
  assert.equal(drawQr(Buffer.from('not a picture')), undefined);
});

function isDark(lines: readonly string[], row: number, column: number): boolean {
  const block = lines[Math.floor(row / 2)]?.[column] ?? '';
  return row % 2 === 0 ? !['█', '▀'].includes(block) : !['█', '▄'].includes(block);
}

function messageWith(messageId: number, ...rows: string[][]): SeenMessage {
  return {
    chatId: 1001,
    messageId,
    from: { id: 7000, name: 'Buckler', isBot: true },
    date: 1_796_000_000,
    text: 'words',
    entities: [],
    buttons: rows.map((row) => row.map((label) => ({ kind: 'callback', label, data: label }))),
    edits: [],
  };
}
