import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AttachmentBuilder,
  ChannelType,
  type Client,
  EmbedBuilder,
  MediaGalleryBuilder,
  MediaGalleryItemBuilder,
  MessageFlags,
  type TextChannel,
  TextDisplayBuilder,
} from 'discord.js';
import { type Rig, refuses, startRig } from './rig.ts';

interface Scene extends Rig {
  client: Client<true>;
  channel: TextChannel;
  place: { userId: string; channelId: string };
  guildId: string;
}

async function scene(t: Parameters<typeof startRig>[0]): Promise<Scene> {
  const rig = await startRig(t);
  const ann = rig.world.enter({ username: 'ann' });
  const { guildId, channelId } = rig.world.createGuild({ name: 'Travellers', by: ann.id });
  // What this file asks for is not how fast.
  const plenty = { limit: 1000, windowMs: 1000 };
  rig.world.limit({ overall: plenty, buckets: { other: plenty } });
  const client = await rig.login();
  const channel = await client.channels.fetch(channelId);
  assert.ok(channel?.type === ChannelType.GuildText);
  return { ...rig, client, channel, place: { userId: ann.id, channelId }, guildId };
}

const post = ({ channel: { client, id } }: Scene, body: object) =>
  client.rest.post(`/channels/${id}/messages`, { body });
const button = (more: object = {}) => ({ type: 2, style: 1, label: 'Buy', custom_id: 'buy', ...more });
const row = (...components: object[]) => ({ type: 1, components });
const text = (content: string) => ({ type: 10, content });
const V2 = 1 << 15;

test('plain messages keep to their limits', async (t) => {
  const all = await scene(t);
  await post(all, { content: 'x'.repeat(2000) });
  const buttons = (count: number) => Array.from({ length: count }, (_, at) => button({ custom_id: `b${at}` }));
  await post(all, {
    content: 'x',
    components: Array.from({ length: 5 }, (_, at) => row(button({ custom_id: `r${at}` }))),
  });
  await post(all, { content: 'x', components: [row(...buttons(5))] });
  const menu = (count: number) => ({
    type: 3,
    custom_id: 'menu',
    options: Array.from({ length: count }, (_, at) => ({ label: `l${at}`, value: `v${at}` })),
  });
  await post(all, { content: 'x', components: [row(menu(25))] });
  const wrong: object[] = [
    { content: 'x'.repeat(2001) },
    { content: 'x', components: [row(...buttons(6))] },
    { content: 'x', components: [row(menu(26))] },
    { content: 'x', components: [row(menu(1), button())] },
    { content: 'x', components: [row(button(), button())] },
    { content: 'x', components: [row(button({ custom_id: 'x'.repeat(101) }))] },
    { content: 'x', components: [row(button({ label: 'x'.repeat(81) }))] },
    { content: 'x', components: [row(button({ label: undefined }))] },
    { content: 'x', components: [row(button({ style: 5 }))] },
    { content: 'x', components: [text('only with V2')] },
    { content: 'x', components: Array.from({ length: 6 }, (_, at) => row(button({ custom_id: `r${at}` }))) },
    { content: 'x', flags: 64 },
    { content: 'x', nonce: 'x'.repeat(26) },
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    { content: 'x', embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) },
    { content: 'x', embeds: [{ description: 'x'.repeat(4096), title: 'x' }, { description: 'x'.repeat(1904) }] },
    { content: 'x', surprise: true },
  ];
  for (const body of wrong) await refuses(post(all, body), 400, 50035);
  await refuses(post(all, {}), 400, 50006);
  assert.equal(all.world.channel(all.place).length, 4);
  assert.equal(all.world.violations().length, wrong.length + 1);
});

test('the place of a mistake is told in the nested shape', async (t) => {
  const all = await scene(t);
  const error = await refuses(post(all, { content: 'x', components: [row(button(), button())] }), 400, 50035);
  assert.deepEqual(Reflect.get(error.rawError, 'errors'), {
    components: {
      0: {
        components: {
          1: {
            custom_id: {
              _errors: [
                { code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message: 'Component custom id cannot be duplicated' },
              ],
            },
          },
        },
      },
    },
  });
});

test('Components V2 have their own limits and no content beside them', async (t) => {
  const all = await scene(t);
  const v2 = (...components: object[]) => post(all, { flags: V2, components });
  const section = { type: 9, components: [text('Rain in Seattle')], accessory: button() };
  const container = { type: 17, accent_color: 0x3366ff, components: [text('**Card**'), { type: 14 }, section] };
  await v2(container, row(button({ custom_id: 'other' })));
  await v2(...Array.from({ length: 40 }, () => text('x'.repeat(100))));
  const [card] = all.world.channel(all.place);
  assert.equal(card?.text, '**Card**\nRain in Seattle');
  assert.deepEqual(
    card?.buttons.map((one) => one.map(({ label }) => label)),
    [['Buy'], ['Buy']],
  );
  await refuses(v2(...Array.from({ length: 41 }, () => text('x'))), 400, 50035);
  await refuses(v2(text('x'.repeat(2000)), text('x'.repeat(2001))), 400, 50035);
  await refuses(v2(section, row(button())), 400, 50035);
  await refuses(v2({ ...section, components: [text('a'), text('b'), text('c'), text('d')] }), 400, 50035);
  await refuses(v2({ type: 17, components: [container] }), 400, 50035);
  await refuses(v2({ type: 12, items: [{ media: { url: 'attachment://none.png' } }] }), 400, 50035);
  await refuses(post(all, { flags: V2, content: 'x', components: [text('y')] }), 400, 50035);
  await refuses(post(all, { flags: V2, embeds: [{ title: 'x' }], components: [text('y')] }), 400, 50035);
  await refuses(post(all, { flags: V2 }), 400, 50006);
});

test('a message becomes V2 by an edit, but never plain again', async (t) => {
  const all = await scene(t);
  const message = await all.channel.send('plain');
  const v2 = { components: [new TextDisplayBuilder({ content: 'V2' })], flags: MessageFlags.IsComponentsV2 } as const;
  await refuses(message.edit(v2), 400, 50035);
  await message.edit({ content: null, ...v2 });
  const path = `/channels/${all.channel.id}/messages/${message.id}` as const;
  await refuses(all.client.rest.patch(path, { body: { content: 'plain', components: [] } }), 400, 50035);
  await refuses(all.client.rest.patch(path, { body: { flags: 0, components: [text('x')] } }), 400, 50035);
  await message.edit({ components: [new TextDisplayBuilder({ content: 'V2 again' })] });
  const [seen] = all.world.channel(all.place);
  assert.deepEqual([seen?.text, seen?.isV2], ['V2 again', true]);
  assert.deepEqual(
    seen?.edits.map((one) => one.text),
    ['plain', 'V2'],
  );
});

test('files arrive with their words, in a gallery too, and are served', async (t) => {
  const all = await scene(t);
  const file = () => new AttachmentBuilder(Buffer.from('picture'), { name: 'card.png', description: 'A certificate' });
  await all.channel.send({ content: 'see', files: [file()] });
  const item = new MediaGalleryItemBuilder().setURL('attachment://card.png').setDescription('A certificate');
  await all.channel.send({
    flags: MessageFlags.IsComponentsV2,
    components: [new MediaGalleryBuilder().addItems(item)],
    files: [file()],
  });
  const [plain, gallery] = all.world.channel(all.place);
  assert.deepEqual(
    plain?.files.map(({ fileName, description }) => [fileName, description]),
    [['card.png', 'A certificate']],
  );
  const { fileName, bytes } = all.world.file({ fileId: plain?.files[0]?.fileId ?? '' });
  assert.deepEqual([fileName, Buffer.from(bytes).toString()], ['card.png', 'picture']);
  assert.equal(gallery?.pictures[0]?.description, 'A certificate');
  assert.equal(await (await fetch(gallery?.pictures[0]?.url ?? '')).text(), 'picture');
  await refuses(post(all, { content: 'x', attachments: [{ id: 0 }] }), 400, 50035);
});

test('a nonce that is enforced brings back the first message for five minutes', async (t) => {
  const all = await scene(t);
  const once = { content: 'paid', nonce: 'outbox-7', enforceNonce: true };
  const first = await all.channel.send(once);
  all.clock.ms += 5 * 60_000;
  assert.equal((await all.channel.send({ ...once, content: 'paid again' })).id, first.id);
  assert.equal(all.world.channel(all.place).length, 1);
  assert.notEqual((await all.channel.send({ ...once, enforceNonce: false })).id, first.id);
  all.clock.ms += 5 * 60_000 + 1;
  assert.notEqual((await all.channel.send(once)).id, first.id);
  assert.equal(all.world.channel(all.place).length, 3);
});

test('people are notified only as the bot allows', async (t) => {
  const all = await scene(t);
  const { userId } = all.place;
  await all.channel.send(`hi <@${userId}> and @everyone`);
  await all.channel.send({ content: `hi <@${userId}>`, allowedMentions: { parse: [] } });
  await all.channel.send({ content: `hi <@${userId}>`, allowedMentions: { users: [userId] } });
  assert.deepEqual(
    all.world.channel(all.place).map(({ notifies }) => notifies),
    [[userId], [], [userId]],
  );
  all.world.setPermissions({ channelId: all.channel.id, who: 'bot', allow: ['mentionEveryone'] });
  await all.channel.send('hi @everyone');
  assert.deepEqual(all.world.channel(all.place).at(-1)?.notifies, ['everyone']);
});

test('a message that somebody deleted is unknown, one of somebody else cannot be edited', async (t) => {
  const all = await scene(t);
  const message = await all.channel.send('vote');
  const { messageId } = all.world.says({ ...all.place, text: 'mine' });
  await refuses(all.channel.messages.edit(messageId, 'yours'), 403, 50005);
  await refuses(all.channel.messages.delete(messageId), 403, 50013);
  all.world.setPermissions({ channelId: all.channel.id, who: 'bot', allow: ['manageMessages'] });
  await all.channel.messages.delete(messageId);
  all.world.deletes({ ...all.place, messageId: message.id });
  await refuses(message.edit('changed'), 404, 10008);
  await refuses(message.delete(), 404, 10008);
});

test('a reply names its message, which has to be there', async (t) => {
  const all = await scene(t);
  const { messageId } = all.world.says({ ...all.place, text: 'anyone?' });
  await all.channel.send({ content: 'yes', reply: { messageReference: messageId } });
  const { replyTo, notifies } = all.world.channel(all.place).at(-1) ?? assert.fail();
  assert.deepEqual([replyTo, notifies], [messageId, [all.place.userId]]);
  const quiet = { repliedUser: false };
  await all.channel.send({ content: 'no', reply: { messageReference: messageId }, allowedMentions: quiet });
  assert.deepEqual(all.world.channel(all.place).at(-1)?.notifies, []);
  await refuses(all.channel.send({ content: 'x', reply: { messageReference: '1' } }), 400, 50035);
  await all.channel.send({ content: 'x', reply: { messageReference: '1', failIfNotExists: false } });
});

test('what the bot may do in a channel decides what it gets: access, permissions, nothing', async (t) => {
  const all = await scene(t);
  const { channelId } = all.place;
  const embed = { embeds: [new EmbedBuilder().setTitle('Card')] };
  const file = { files: [new AttachmentBuilder(Buffer.from('x'), { name: 'x.txt' })] };
  all.world.setPermissions({ channelId, who: 'bot', deny: ['embedLinks', 'attachFiles'] });
  await refuses(all.channel.send(embed), 403, 50013);
  await refuses(all.channel.send(file), 403, 50013);
  await all.channel.send('just words');
  all.world.setPermissions({ channelId, who: 'everyone', deny: ['sendMessages'] });
  await refuses(all.channel.send('x'), 403, 50013);
  all.world.setPermissions({ channelId, who: 'bot', deny: ['viewChannel'] });
  await refuses(all.channel.send('x'), 403, 50001);
  all.world.setPermissions({ channelId, who: 'bot', allow: ['viewChannel', 'sendMessages'] });
  await all.channel.send('back');
  all.world.deleteChannel({ channelId });
  await refuses(
    all.channel.client.rest.post(`/channels/${channelId}/messages`, { body: { content: 'x' } }),
    404,
    10003,
  );
  assert.deepEqual(all.world.violations(), []);
});

test('a private message needs a shared guild, open messages and no block', async (t) => {
  const all = await scene(t);
  const { userId } = all.place;
  const user = await all.client.users.fetch(userId);
  const said = await user.send('payout');
  assert.equal(all.world.channel({ userId, channelId: said.channelId })[0]?.text, 'payout');
  all.world.block({ userId });
  await refuses(user.send('x'), 403, 50007);
  await refuses(said.reply('x'), 403, 50007);
  all.world.unblock({ userId });
  all.world.closeDms({ userId });
  await refuses(user.send('x'), 403, 50007);
  all.world.openDm({ userId });
  await user.send('you opened it');
  const bob = all.world.enter({ username: 'bob' });
  await refuses((await all.client.users.fetch(bob.id)).send('x'), 403, 50007);
  await refuses(all.client.rest.post('/users/@me/channels', { body: { recipient_id: '1' } }), 400, 50033);
});
