import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { discordChannels } from '../../../bot/discord/channelMessenger.ts';
import { createDiscordBot } from '../../../bot/discord/connect.ts';
import { screen } from '../../../bot/screen.ts';
import { say } from '../../../bot/words.ts';
import { discordRig, token, translatorFor } from './discordRig.ts';

const card = screen(say('vote-executed'));
const other = screen(say('vote-cancelled'));

async function serverRig(t: TestContext) {
  const { discord, enter } = await discordRig(t);
  const { world } = discord;
  const ann = await enter('ann');
  const { guildId, channelId } = await world.createGuild({ name: 'Members', by: ann.user.id });
  const bot = createDiscordBot(token, discord.apiUrl, Date.now);
  t.after(() => bot.calls.close());
  const channels = discordChannels(bot.calls, translatorFor);
  const to = { chatId: channelId, threadId: null, locale: 'en' };
  async function post(key: string, where: typeof to | { chatId: string; threadId: string; locale: string } = to) {
    const sent = await channels.post(where, card, key);
    return sent.kind === 'sent' ? sent.messageId : assert.fail(sent.kind);
  }
  return { world, ann, guildId, channelId, channels, to, post, there: ann.inChannel(channelId) };
}

test('a card is posted, edited where it is, and gone when somebody deleted it', async (t) => {
  const { world, ann, channelId, channels, to, post, there } = await serverRig(t);
  const messageId = await post('1-0');
  assert.deepEqual(await channels.edit(to, messageId, other), { kind: 'sent', messageId });
  assert.equal(there.messages().length, 1);
  assert.ok(!there.messages()[0]?.isEphemeral);
  world.deletes({ userId: ann.user.id, channelId, messageId });
  assert.deepEqual(await channels.edit(to, messageId, card), { kind: 'gone' });
  assert.notEqual(await post('1-1'), messageId, 'a card that is posted anew is a new message');
});

test('a channel without permission, one that is hidden, one that is deleted and a lost server are blocked', async (t) => {
  const { world, guildId, channelId, channels, to, post } = await serverRig(t);
  const messageId = await post('1-0');
  world.setPermissions({ channelId, who: 'bot', deny: ['sendMessages'] });
  assert.deepEqual(await channels.post(to, card, '1-1'), { kind: 'blocked' });
  assert.equal((await channels.edit(to, messageId, other)).kind, 'sent', 'its own message it may still edit');
  world.setPermissions({ channelId, who: 'bot', deny: ['viewChannel'] });
  assert.deepEqual(await channels.edit(to, messageId, card), { kind: 'blocked' });
  const second = world.createChannel({ guildId, name: 'second' });
  world.deleteChannel({ channelId: second });
  assert.deepEqual(await channels.post({ ...to, chatId: second }, card, '2-0'), { kind: 'blocked' });
  world.setPermissions({ channelId, who: 'bot' });
  world.removeBot({ guildId });
  assert.deepEqual(await channels.post(to, card, '1-2'), { kind: 'blocked' });
  assert.deepEqual(await channels.edit(to, messageId, card), { kind: 'blocked' });
});

test('a thread is a place of its own; archived, locked or deleted, it is no more one', async (t) => {
  const { world, channelId, channels, to, post, there } = await serverRig(t);
  const threadId = world.createThread({ channelId, name: 'votes' });
  const inThread = { ...to, threadId };
  const messageId = await post('1-0', inThread);
  assert.equal(there.messages().length, 0);
  world.closeThread({ channelId: threadId });
  assert.deepEqual(await channels.edit(inThread, messageId, other), { kind: 'noThread' });
  await post('2-0', inThread);
  assert.equal((await channels.edit(inThread, messageId, other)).kind, 'sent', 'writing opened it again');
  world.closeThread({ channelId: threadId, isLocked: true });
  assert.deepEqual(await channels.post(inThread, card, '3-0'), { kind: 'noThread' });
  world.deleteChannel({ channelId: threadId });
  assert.deepEqual(await channels.post(inThread, card, '4-0'), { kind: 'noThread' });
  assert.equal((await channels.post(to, card, '4-1')).kind, 'sent');
});

test('a post whose answer is lost is made again and is one message; an edit is left to whoever asked for it', async (t) => {
  const { world, channels, to, there, post } = await serverRig(t);
  world.fault({ operation: 'createMessage', process: true, reply: { kind: 'drop' } });
  const messageId = await post('1-0');
  assert.equal(there.messages().length, 1);
  assert.equal(there.messages()[0]?.messageId, messageId);
  world.fault({ operation: 'createMessage', times: 2, reply: { kind: 'html', status: 502 } });
  assert.deepEqual(await channels.post(to, card, '2-0'), { kind: 'ambiguous' });
  world.fault({ operation: 'editMessage', reply: { kind: 'drop' } });
  assert.deepEqual(await channels.edit(to, messageId, other), { kind: 'ambiguous' });
  world.fault({ operation: 'editMessage', reply: { kind: 'rateLimit', retryAfter: 3 } });
  const limited = await channels.edit(to, messageId, other);
  assert.ok(limited.kind === 'retryLater' && limited.afterMs >= 3000);
  assert.equal(world.calls({ operation: 'editMessage' }).length, 2);
});
