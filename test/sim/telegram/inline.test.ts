import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InlineQueryResultArticle } from 'grammy/types';
import { ControlRefusal } from '../../../sim/telegram/control.ts';
import { refuses, startRig } from './rig.ts';

const article = (id: string, message_text = `<b>${id}</b>`): InlineQueryResultArticle => ({
  type: 'article',
  id,
  title: 'A cover',
  input_message_content: { message_text, parse_mode: 'HTML' },
  reply_markup: { inline_keyboard: [[{ text: 'Open', url: 'https://t.me/BucklerTestBot?start=q_1' }]] },
});

test('somebody types behind the bot’s name, is offered results, and sends one in their own name', async (t) => {
  const { api, world, friend } = await startRig(t);
  const [ann, bob] = [await friend('ann'), await friend('bob')];
  const chat = world.createGroup({ title: 'Trip', type: 'supergroup', by: ann.id, members: [bob.id], withBot: false });
  const place = { userId: ann.id, chatId: chat };
  const before = world.lastChange();
  const id = world.asksInline({ ...place, text: ' CO62 ' });
  const [update] = (await api.getUpdates()).filter(({ inline_query }) => inline_query !== undefined);
  assert.deepEqual(
    [update?.inline_query?.id, update?.inline_query?.query, update?.inline_query?.chat_type],
    [id, 'CO62', 'supergroup'],
  );
  await api.answerInlineQuery(id, [article('a'), article('b')], { cache_time: 5, is_personal: true });
  const [change] = await world.changes({ userId: bob.id, after: before });
  assert.ok(change?.kind === 'inlineAnswer');
  assert.deepEqual(
    [change.results.map((one) => one.id), change.cacheSeconds, change.isPersonal],
    [['a', 'b'], 5, true],
  );
  const sent = world.picksInline({ ...place, inlineQueryId: id, resultId: 'b' });
  assert.deepEqual([sent.from.id, sent.via, sent.text], [ann.id, 'BucklerTestBot', 'b']);
  const chosen = (await api.getUpdates()).find((one) => one.chosen_inline_result !== undefined);
  assert.equal(chosen?.chosen_inline_result?.result_id, 'b');
  assert.throws(() => world.picksInline({ ...place, inlineQueryId: id, resultId: 'c' }), ControlRefusal);
  assert.throws(
    () => world.picksInline({ userId: bob.id, chatId: chat, inlineQueryId: id, resultId: 'a' }),
    ControlRefusal,
  );
});

test('answers that Telegram would refuse are refused', async (t) => {
  const { api, world, friend, clock } = await startRig(t);
  const ann = await friend('ann');
  const ask = () => world.asksInline({ userId: ann.id, chatId: ann.id, text: 'x' });
  const id = ask();
  const many = Array.from({ length: 51 }, (_, place) => article(String(place)));
  await refuses(api.answerInlineQuery(id, many), 400, 'RESULTS_TOO_MUCH');
  await refuses(api.answerInlineQuery(id, [article('a'), article('a')]), 400, 'RESULT_ID_DUPLICATE');
  await refuses(api.answerInlineQuery(id, [article('é'.repeat(33))]), 400, 'RESULT_ID_INVALID');
  await refuses(api.answerInlineQuery(id, [article('')]), 400, 'RESULT_ID_INVALID');
  await refuses(api.answerInlineQuery(id, [article('a', '<b>open')]), 400, "can't parse entities");
  await refuses(api.answerInlineQuery(id, [article('a', 'x'.repeat(4097))]), 400, 'message is too long');
  const { input_message_content: _, ...empty } = article('a');
  const raw = { inline_query_id: id, results: [empty] };
  await assert.rejects(api.raw.answerInlineQuery(JSON.parse(JSON.stringify(raw))), /input_message_content/);
  const button = (start_parameter: string) => ({ button: { text: 'Open me', start_parameter } });
  await refuses(api.answerInlineQuery(id, [], button('no spaces')), 400, 'START_PARAM_INVALID');
  await refuses(api.answerInlineQuery(id, [], button('x'.repeat(65))), 400, 'START_PARAM_INVALID');
  assert.equal(await api.answerInlineQuery(id, [], button('share')), true);
  await refuses(api.answerInlineQuery(id, []), 400, 'query is too old');
  const late = ask();
  clock.seconds += 16;
  await refuses(api.answerInlineQuery(late, []), 400, 'query is too old');
});
