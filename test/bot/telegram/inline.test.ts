import assert from 'node:assert/strict';
import { test } from 'node:test';
import { telegramRig } from './telegramRig.ts';

test('a cover is shown to others with its price, and its button opens the quote in private', async (t) => {
  const { startBot, enter, telegram } = await telegramRig(t);
  await startBot();
  const ann = await enter('ann');
  const chatId = telegram.world.createGroup({ title: 'Trip', type: 'group', by: ann.user.id, withBot: false });
  const inGroup = await enter('ann', chatId);
  const answer = await inGroup.asksInline('CO62 12 Feb');
  assert.ok(answer.isPersonal && answer.cacheSeconds <= 30);
  const [first] = answer.results;
  assert.match(first?.text ?? '', /\$1 pays \$12/);
  assert.doesNotMatch(JSON.stringify(answer), /0x[0-9a-f]{6}|\$20/i);
  const shared = await inGroup.picksInline(answer, first?.id ?? '');
  const button = shared.buttons.flat()[0];
  assert.ok(button?.kind === 'url');
  assert.match(new URL(button.url).searchParams.get('start') ?? '', /^q_[\w-]{1,62}$/);

  await telegram.world.says({
    userId: ann.user.id,
    chatId: ann.user.id,
    text: `/start ${new URL(button.url).searchParams.get('start')}`,
  });
  await ann.waitsFor(/pays \$12/, { includeEarlier: true });
});

test('places and coins can be shared too, priced where a time fits', async (t) => {
  const { startBot, enter } = await telegramRig(t);
  await startBot();
  const ann = await enter('ann');
  for (const text of ['usdc depeg', 'ETH', 'rain seattle'])
    assert.ok((await ann.asksInline(text)).results.length > 0, text);
  const priced = await ann.asksInline('USDC depeg');
  assert.match(priced.results[0]?.description ?? '', /\$1 pays up to \$/);
});

test('nothing typed, nothing understood and a chain that is away lead to the private chat or to times', async (t) => {
  const { startBot, enter, sale, troubles } = await telegramRig(t);
  const { talk } = await startBot();
  const ann = await enter('ann');
  for (const text of ['', 'hello there', '💥', 'x'.repeat(4000), '<b>', '__proto__']) {
    const { results, button } = await ann.asksInline(text);
    assert.deepEqual([results.length, button?.startParameter], [0, 'share'], text.slice(0, 20));
  }
  sale.unreachable = true;
  const away = await ann.asksInline('CO62 IAH-EWR 12 Feb');
  assert.ok(away.results.length > 0);
  assert.doesNotMatch(away.results[0]?.text ?? '', /\$1 pays/);
  sale.unreachable = false;
  talk.door = { ...talk.door, quote: () => Promise.reject(new Error('a surprise')) };
  assert.equal((await ann.asksInline('CO62 IAH-EWR 12 Feb')).button?.startParameter, 'share');
  assert.equal(troubles.length, 1);
});

test('a cover shared into the bot’s own chat is no request to the bot', async (t) => {
  const { startBot, enter } = await telegramRig(t);
  await startBot();
  const ann = await enter('ann');
  const answer = await ann.asksInline('CO62 12 Feb');
  await ann.picksInline(answer, answer.results[0]?.id ?? '');
  await ann.says('/help');
  await ann.waitsFor(/How it works/);
  assert.equal(ann.messages().filter(({ from }) => from.isBot).length, 1);
});
