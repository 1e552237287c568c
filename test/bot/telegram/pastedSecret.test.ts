import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, generateMnemonic, generatePrivateKey } from 'viem/accounts';
import { telegramRig } from './telegramRig.ts';

test('a pasted key or seed phrase is deleted from the chat, answered with a warning, and kept nowhere', async (t) => {
  const { startBot, enter, db } = await telegramRig(t);
  await startBot();
  const ann = await enter('ann');
  const secrets = [generatePrivateKey(), generatePrivateKey().slice(2), generateMnemonic(english)];
  await ann.says('/phrase');
  await ann.waitsFor(/only you and I know/);
  for (const secret of secrets) {
    await ann.says(`is this it? ${secret}`);
    await ann.waitsFor(/I deleted your message/);
  }
  const caption = generatePrivateKey();
  await ann.sendsPhoto(caption);
  await ann.waitsFor(/I deleted your message/);
  const edited = await ann.says('CO62');
  await ann.edits(edited.messageId, `${secrets[0]}`);
  await ann.waitsFor(/I deleted your message/);
  const chat = ann.transcript();
  const tables = db.all<{ name: string }>("select name from sqlite_master where type = 'table'");
  const rows = JSON.stringify(tables.map(({ name }) => db.all(`select * from "${name}"`)));
  assert.ok(rows.includes('telegram'));
  for (const secret of [...secrets, caption].map((one) => one.replace(/^0x/, ''))) {
    assert.equal(chat.includes(secret), false);
    assert.equal(rows.includes(secret), false);
  }
});

test('a key in a message that cannot be deleted is warned of all the same', async (t) => {
  const { startBot, enter, telegram } = await telegramRig(t);
  await startBot();
  const ann = await enter('ann');
  telegram.world.fault({
    method: 'deleteMessage',
    reply: { kind: 'error', errorCode: 400, description: "Bad Request: message can't be deleted for everyone" },
  });
  await ann.says(generatePrivateKey());
  await ann.waitsFor(/please delete it yourself/);
});
