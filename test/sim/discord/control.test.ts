import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, Events, MessageFlags } from 'discord.js';
import { connectDiscord } from '../../../sim/discord/controlClient.ts';
import { Person } from '../../../sim/discord/person.ts';
import { type Rig, startRig } from './rig.ts';

/** A bot with one command, whose answer has a button, whose click is counted. */
async function runBot({ login }: Rig) {
  const client = await login();
  await client.application.commands.set([
    {
      name: 'vote',
      description: 'Vote',
      options: [{ type: 3, name: 'on', description: 'On what', autocomplete: true }],
    },
  ]);
  const button = new ButtonBuilder().setCustomId('for').setLabel('For').setStyle(ButtonStyle.Success);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond([{ name: 'Rates', value: 'rates' }]);
    if (interaction.isChatInputCommand()) {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      const components = [new ActionRowBuilder<ButtonBuilder>().addComponents(button)];
      await interaction.editReply({ content: `Vote on ${interaction.options.getString('on') ?? 'what'}?`, components });
    }
    if (interaction.isButton()) await interaction.update({ content: 'Counted', components: [] });
  });
}

test('a person plays through HTTP as in the same process', async (t) => {
  const rig = await startRig(t);
  const control = connectDiscord(rig.controlUrl, rig.controlToken);
  const owner = await control.enter({ username: 'owner' });
  const bob = await control.enter({ username: 'bob', globalName: 'Bob' });
  const { channelId } = await control.createGuild({ name: 'Travellers', by: owner.id, members: [bob.id] });
  await runBot(rig);
  const person = await Person.enter(control, { username: 'bob', channelId });
  t.after(() => person.leaves());
  assert.deepEqual(
    (await control.menu({ userId: bob.id, channelId })).map(({ command }) => command),
    ['vote'],
  );
  assert.deepEqual(await person.completes('vote', 'on'), [{ name: 'Rates', value: 'rates' }]);
  await person.types('vote', { on: 'rates' });
  const asked = await person.waitsFor(/Vote on rates\?/);
  assert.equal(asked.isEphemeral, true);
  const click = await person.clicks('For');
  await person.waitsFor(/Counted/);
  assert.equal((await person.waitsForAnswer(click)).state, 'updated');
  assert.equal(person.transcript(), 'Buckler (only you): Counted');
  assert.deepEqual(await control.channel({ userId: owner.id, channelId }), []);
  assert.equal((await control.calls({ operation: 'interactionCallback' })).length, 3);
  assert.deepEqual(await control.violations(), []);
});

test('what a person cannot do has the same code over HTTP', async (t) => {
  const rig = await startRig(t);
  const control = connectDiscord(rig.controlUrl, rig.controlToken);
  const ann = await control.enter({ username: 'ann' });
  const channelId = await control.openDm({ userId: ann.id });
  const place = { userId: ann.id, channelId };
  await assert.rejects(async () => await control.says({ ...place, text: '' }), { code: 'TEXT_LENGTH' });
  await assert.rejects(async () => await control.says({ ...place, text: 'x'.repeat(2001) }), { code: 'TEXT_LENGTH' });
  await assert.rejects(async () => await control.says({ ...place, userId: '1', text: 'x' }), {
    code: 'NO_SUCH_PERSON',
  });
  await assert.rejects(async () => await control.channel({ ...place, channelId: '1' }), { code: 'NO_SUCH_CHANNEL' });
  await assert.rejects(async () => await control.enter({ username: 'Not Small' }), { code: 'BAD_INPUT' });
  await control.block({ userId: ann.id });
  await assert.rejects(async () => await control.says({ ...place, text: 'x' }), { code: 'BOT_IS_BLOCKED' });
  const stranger = connectDiscord(rig.controlUrl, 'wrong');
  await assert.rejects(async () => await stranger.lastChange(), { code: 'UNAUTHORIZED' });
});

test('nobody sees a channel that is hidden from them, or touches messages of others', async (t) => {
  const { world } = await startRig(t);
  const ann = world.enter({ username: 'ann' });
  const bob = world.enter({ username: 'bob' });
  const { guildId, channelId } = world.createGuild({ name: 'Travellers', by: ann.id, members: [bob.id] });
  const { messageId } = world.says({ userId: ann.id, channelId, text: 'mine' });
  const bobs = { userId: bob.id, channelId, messageId };
  assert.throws(() => world.edits({ ...bobs, text: 'x' }), { code: 'NOT_YOUR_MESSAGE' });
  assert.throws(() => world.deletes(bobs), { code: 'NOT_YOUR_MESSAGE' });
  assert.throws(() => world.clicks({ ...bobs, label: 'Buy' }), { code: 'NO_SUCH_BUTTON' });
  world.setPermissions({ channelId, who: bob.id, deny: ['sendMessages'] });
  assert.throws(() => world.says({ ...bobs, text: 'x' }), { code: 'NOT_ALLOWED' });
  world.setPermissions({ channelId, who: 'everyone', deny: ['viewChannel'] });
  assert.throws(() => world.channel(bobs), { code: 'NOT_IN_CHANNEL' });
  assert.throws(() => world.leaveGuild({ userId: ann.id, guildId }), { code: 'NOT_ALLOWED' });
  const dm = world.openDm({ userId: ann.id });
  assert.throws(() => world.channel({ userId: bob.id, channelId: dm }), { code: 'NOT_IN_CHANNEL' });
});

test('an ephemeral message is dismissed by its reader', async (t) => {
  const rig = await startRig(t);
  const ann = rig.world.enter({ username: 'ann' });
  const { channelId } = rig.world.createGuild({ name: 'Travellers', by: ann.id });
  await runBot(rig);
  const person = await Person.enter(rig.world, { username: 'ann', channelId });
  t.after(() => person.leaves());
  await person.types('vote');
  const { messageId } = await person.waitsFor(/Vote/);
  rig.world.dismisses({ userId: ann.id, channelId, messageId });
  assert.deepEqual(rig.world.channel({ userId: ann.id, channelId }), []);
  const said = await person.says('hello');
  const dismissed = { userId: ann.id, channelId, messageId: said.messageId };
  assert.throws(() => rig.world.dismisses(dismissed), { code: 'NOT_ALLOWED' });
});
