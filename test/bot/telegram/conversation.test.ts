import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from '../../../bot/commands.ts';
import { openOrders } from '../../../db/orders.ts';
import { telegramRig } from './telegramRig.ts';

test('a cover is typed, confirmed and bought in one message, which ends as "covered"', async (t) => {
  const { startBot, enter, chain } = await telegramRig(t);
  const { mine } = await startBot();
  const ann = await enter('ann');
  await ann.says('/start');
  await ann.waitsFor(/\$1 each/);
  await ann.says('CO 62 12 Feb');
  const quote = await ann.waitsFor(/pays \$12/);
  const tap = await ann.taps('3');
  await ann.waitsForAnswer(tap);
  const confirm = await ann.waitsFor(/\$3\.00.*\$36\.00.*\$20\.00/);
  await ann.waitsForAnswer(await ann.taps(/Buy for/));
  const placed = await ann.waitsFor(/Buying/);
  await mine();
  const covered = await ann.waitsFor(/You are covered/, { includeEarlier: true });
  const ids = [confirm, placed, covered].map(({ messageId }) => messageId);
  assert.deepEqual(ids, [quote.messageId, quote.messageId, quote.messageId]);
  assert.equal(chain.purchases().length, 1);
  await ann.says('/covers');
  await ann.waitsFor(/up to \$36\.00/);
});

test('a double tap on buy is one order and one message', async (t) => {
  const { startBot, enter, db, chain } = await telegramRig(t);
  const { mine } = await startBot();
  const ann = await enter('ann');
  await ann.says('CO62 12 Feb');
  await ann.waitsFor(/pays \$12/);
  await ann.taps('1');
  const { messageId, buttons } = await ann.waitsFor(/You pay/);
  const buy = buttons.flat().find(({ kind }) => kind === 'callback');
  assert.ok(buy?.kind === 'callback');
  for (let i = 0; i < 3; i++) await ann.forgesTap(messageId, buy.data);
  await ann.waitsFor(/Buying/, { includeEarlier: true });
  await mine();
  await ann.waitsFor(/You are covered/, { includeEarlier: true });
  assert.equal(chain.purchases().length, 1);
  assert.equal(openOrders(db).length, 0);
  assert.equal(ann.messages().filter(({ from }) => from.isBot).length, 1);
});

test('an old button, a forged one and one of another person do nothing but say so', async (t) => {
  const { startBot, enter, db } = await telegramRig(t);
  await startBot();
  const [ann, eve] = [await enter('ann'), await enter('eve')];
  await ann.says('CO62 12 Feb');
  const quote = await ann.waitsFor(/pays \$12/);
  const button = quote.buttons.flat()[0];
  assert.ok(button?.kind === 'callback');
  await eve.says('/start');
  const hello = await eve.waitsFor(/\$1 each/);
  for (const data of ['0:old:version', '1b.nonsense', '\u0000'])
    await eve.waitsForAnswer(await eve.forgesTap(hello.messageId, data));
  await eve.waitsFor(/too old/, { includeEarlier: true });
  await eve.forgesTap(hello.messageId, button.data);
  await eve.waitsFor(/not yours/);
  await eve.forgesTap(hello.messageId, button.data.replace('1u.', '1b.'));
  await eve.says('/help');
  await eve.waitsFor(/How it works/);
  assert.equal(openOrders(db).length, 0);
});

test('the wallet is a picture with the address, and its buttons write new messages', async (t) => {
  const { startBot, enter } = await telegramRig(t);
  await startBot(async () => {});
  const ann = await enter('ann');
  await ann.says('/wallet');
  const wallet = await ann.waitsFor(/0x[0-9a-fA-F]{40}/);
  assert.ok(wallet.picture && wallet.picture.width > 100);
  assert.match(wallet.text, /\$20\.00/);
  await ann.taps(/test dollars/);
  const answer = await ann.waitsFor(/on their way/);
  assert.notEqual(answer.messageId, wallet.messageId);
});

test('stickers, photos, edits, long and strange texts are answered in words', async (t) => {
  const { startBot, enter } = await telegramRig(t);
  await startBot();
  const ann = await enter('ann');
  await ann.sendsSticker('🙂');
  await ann.waitsFor(/only read text/);
  await ann.sendsPhoto('CO62 12 Feb');
  await ann.waitsFor(/only read text/);
  const said = await ann.says('CO62 13 Feb');
  await ann.waitsFor(/pays \$12/);
  await ann.edits(said.messageId, 'CO62 14 Feb');
  await ann.waitsFor(/edited messages/);
  await ann.says('x'.repeat(4096));
  await ann.waitsFor(/a lot of text/);
  await ann.says('/fly');
  await ann.waitsFor(/do not know that command/);
  await ann.says('<b>&lt; שלום 🙂');
  await ann.waitsFor(/did not understand/);
  await ann.says('QQ 999<i> 12 Feb');
  await ann.waitsFor(/did not understand/);
});

test('a group hears the bot only when it is addressed, and never anything private', async (t) => {
  const { startBot, enter, telegram } = await telegramRig(t);
  await startBot();
  const ann = await enter('ann');
  const chatId = telegram.world.createGroup({
    title: 'Trip',
    type: 'supergroup',
    by: ann.user.id,
    members: [],
    withBot: true,
  });
  const inGroup = await enter('ann', chatId);
  for (const text of ['/wallet@BucklerTestBot', '@BucklerTestBot CO62 12 Feb', '/covers']) {
    await inGroup.says(text);
    const answer = await inGroup.waitsFor(/private/);
    assert.deepEqual(
      answer.buttons.flat().map(({ kind }) => kind),
      ['url'],
    );
    assert.doesNotMatch(answer.text, /\$|0x/);
  }
  await inGroup.says('/start@AnotherBot');
  await inGroup.says('CO62 12 Feb');
  await inGroup.says('/help@BucklerTestBot');
  await inGroup.waitsFor(/private/);
  assert.equal(inGroup.messages().filter(({ from }) => from.isBot).length, 4);
});

test('the menus name the commands, more of them in private than in groups', async (t) => {
  const { startBot, enter, telegram } = await telegramRig(t);
  await startBot();
  const ann = await enter('ann');
  const names = telegram.world.menu({ userId: ann.user.id, chatId: ann.chatId }).map(({ command }) => command);
  assert.deepEqual(names, Object.keys(commands));
});

test('a tap is acknowledged before its work is done, and while another chat waits', async (t) => {
  const { startBot, enter, telegram } = await telegramRig(t);
  const { talk } = await startBot();
  const gate = Promise.withResolvers<void>();
  const { quote } = talk.door;
  talk.door = { ...talk.door, quote: (row) => gate.promise.then(() => quote(row)) };
  const [ann, bob] = [await enter('ann'), await enter('bob')];
  await ann.says('CO62 12 Feb');
  await bob.says('/start');
  const hello = await bob.waitsFor(/\$1 each/);
  await bob.waitsForAnswer(await bob.forgesTap(hello.messageId, '1q.CO.62.IAH.EWR.20270212'));
  assert.ok(!ann.messages().some(({ from }) => from.isBot));
  gate.resolve();
  await ann.waitsFor(/pays \$12/, { includeEarlier: true });
  await bob.waitsFor(/pays \$12/, { includeEarlier: true });
  assert.equal(telegram.world.calls({ method: 'answerCallbackQuery' }).length, 1);
});
