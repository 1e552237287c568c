import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputFile, InputMediaBuilder } from 'grammy';
import QRCode from 'qrcode';
import { refuses, startRig } from './rig.ts';

test('an uploaded picture keeps its bytes, size and caption, and can be sent again by its id', async (t) => {
  const { api, friend, world } = await startRig(t);
  const { id } = await friend('ann');
  const png = await QRCode.toBuffer('0x00000000000000000000000000000000000000a1');
  const sent = await api.sendPhoto(id, new InputFile(png, 'wallet.png'), {
    caption: '<b>Wallet</b>',
    parse_mode: 'HTML',
  });
  assert.equal(sent.caption, 'Wallet');
  const [photo] = sent.photo;
  assert.ok(photo && photo.width > 21 && photo.width === photo.height);
  const file = world.file({ fileId: photo.file_id });
  assert.equal(file.fileName, 'wallet.png');
  assert.ok(Buffer.from(file.bytes).equals(png));
  const again = await api.sendPhoto(id, photo.file_id);
  assert.equal(again.photo[0]?.file_id, photo.file_id);
  assert.equal(again.caption, undefined);
});

test('a caption has at most 1024 characters and can be edited; a picture has no text to edit', async (t) => {
  const { api, friend } = await startRig(t);
  const { id } = await friend('ann');
  const png = await QRCode.toBuffer('x');
  const { message_id } = await api.sendPhoto(id, new InputFile(png), { caption: 'c'.repeat(1024) });
  await refuses(api.sendPhoto(id, new InputFile(png), { caption: 'c'.repeat(1025) }), 400, 'caption is too long');
  await api.editMessageCaption(id, message_id, { caption: 'short' });
  await refuses(api.editMessageCaption(id, message_id, { caption: 'short' }), 400, 'message is not modified');
  await refuses(api.editMessageText(id, message_id, 'x'), 400, 'there is no text in the message to edit');
});

test('a picture can be exchanged in place', async (t) => {
  const { api, friend, world } = await startRig(t);
  const { id } = await friend('ann');
  const sent = await api.sendPhoto(id, new InputFile(await QRCode.toBuffer('one')));
  const next = InputMediaBuilder.photo(new InputFile(await QRCode.toBuffer('two')), { caption: 'new' });
  await api.editMessageMedia(id, sent.message_id, next);
  const seen = world.chat({ userId: id, chatId: id }).at(-1);
  assert.equal(seen?.text, 'new');
  assert.notEqual(seen?.picture?.fileId, sent.photo[0]?.file_id);
});

test('what is no picture, an unknown id, a web address and nothing at all are refused', async (t) => {
  const { api, friend } = await startRig(t);
  const { id } = await friend('ann');
  await refuses(api.sendPhoto(id, new InputFile(Buffer.from('not a picture'))), 400, 'IMAGE_PROCESS_FAILED');
  await refuses(api.sendPhoto(id, 'F-unknown'), 400, 'wrong remote file identifier');
  await refuses(api.sendPhoto(id, 'https://example.org/a.png'), 400, 'failed to get HTTP URL content');
  await refuses(api.sendPhoto(id, ''), 400, 'there is no photo in the request');
});

test('a document keeps its name', async (t) => {
  const { api, friend, world } = await startRig(t);
  const { id } = await friend('ann');
  const { document } = await api.sendDocument(id, new InputFile(Buffer.from('a,b\n'), 'covers.csv'));
  assert.equal(document.file_name, 'covers.csv');
  assert.equal(Buffer.from(world.file({ fileId: document.file_id }).bytes).toString(), 'a,b\n');
});
