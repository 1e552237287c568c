import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageFlags, TextDisplayBuilder } from 'discord.js';
import { button, command, onlyMessage, row, scene } from './interactionScene.ts';
import { nextCommand, nextInteraction, refuses } from './rig.ts';

test('an answer after three seconds of the world is too late, and the person is told that it failed', async (t) => {
  const all = await scene(t);
  const first = await command(all);
  all.clock.ms += 3000;
  await first.interaction.deferReply();
  const second = await command(all);
  assert.equal(all.world.interaction(second).state, 'waiting');
  all.clock.ms += 3001;
  assert.equal(all.world.interaction(second).state, 'failed');
  await refuses(second.interaction.reply('late'), 404, 10062);
  assert.deepEqual(all.world.violations(), []);
});

test('an interaction is answered once', async (t) => {
  const all = await scene(t);
  const { interaction } = await command(all);
  await interaction.reply('one');
  const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
  const again = await all.raw('POST', path, { type: 4, data: { content: 'two' } });
  assert.equal(again.status, 400);
  assert.deepEqual(again.body, { message: 'Interaction has already been acknowledged.', code: 40060 });
});

test('a deferred answer is shown as thinking until it is edited, and keeps being seen by its reader alone', async (t) => {
  const all = await scene(t);
  const { interaction, interactionId } = await command(all);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  assert.equal(all.world.interaction({ interactionId }).state, 'thinking');
  assert.equal(onlyMessage(all.world, all.place).isThinking, true);
  await interaction.editReply('Your wallet');
  const shown = onlyMessage(all.world, all.place);
  assert.deepEqual([shown.text, shown.isThinking, shown.isEphemeral], ['Your wallet', false, true]);
  assert.equal(all.world.interaction({ interactionId }).state, 'message');
  assert.deepEqual(all.world.channel({ ...all.place, userId: all.bob }), []);
  const plain = await all.raw('GET', `/channels/${all.place.channelId}/messages/${shown.messageId}`);
  assert.equal(plain.status, 404);
});

test('the first follow-up of a deferred answer takes its place, the next stand alone', async (t) => {
  const all = await scene(t);
  const { interaction } = await command(all);
  await interaction.deferReply();
  await interaction.followUp('first');
  const second = await interaction.followUp({ content: 'second', flags: MessageFlags.Ephemeral });
  assert.deepEqual(
    all.world.channel(all.place).map(({ text, isEphemeral }) => [text, isEphemeral]),
    [
      ['first', false],
      ['second', true],
    ],
  );
  await interaction.editReply({ message: second.id, content: 'changed' });
  await interaction.deleteReply();
  assert.deepEqual(
    all.world.channel(all.place).map(({ text }) => text),
    ['changed'],
  );
  await refuses(interaction.editReply('gone'), 404, 10008);
});

test('a deferred answer becomes a Components V2 card, and a click changes it', async (t) => {
  const all = await scene(t);
  const { interaction } = await command(all);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const card = (words: string) => ({
    components: [new TextDisplayBuilder({ content: words }), row(button('buy'))],
    flags: MessageFlags.IsComponentsV2 as const,
  });
  await interaction.editReply(card('A quote'));
  const { messageId, isV2, isEphemeral } = onlyMessage(all.world, all.place);
  assert.deepEqual([isV2, isEphemeral], [true, true]);
  const clicking = nextInteraction(all.client);
  all.world.clicks({ ...all.place, messageId, customId: 'buy' });
  const click = await clicking;
  assert.ok(click.isButton());
  await click.update(card('A new quote'));
  await click.followUp({ ...card('Beside it'), flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral });
  assert.deepEqual(
    all.world.channel(all.place).map((one) => one.text),
    ['A new quote', 'Beside it'],
  );
  assert.deepEqual(all.world.violations(), []);
});

test('the token of an interaction is dead after fifteen minutes', async (t) => {
  const all = await scene(t);
  const { interaction } = await command(all);
  await interaction.reply('hello');
  all.clock.ms += 15 * 60_000;
  await interaction.editReply('still here');
  all.clock.ms += 1;
  await refuses(interaction.editReply('too late'), 401, 50027);
  await refuses(interaction.followUp('too late'), 401, 50027);
});

test('before it is answered an interaction has no webhook', async (t) => {
  const all = await scene(t);
  const { interaction } = await command(all);
  const early = await all.raw('POST', `/webhooks/9000/${interaction.token}`, { content: 'x' });
  assert.equal(early.status, 404);
  assert.deepEqual(early.body, { message: 'Unknown Webhook', code: 10015 });
});

test('a button is acknowledged or updates its message, and one that is gone or disabled cannot be clicked', async (t) => {
  const all = await scene(t);
  const { interaction } = await command(all);
  await interaction.reply({ content: 'Vote?', components: [row(button('for'), button('against').setDisabled(true))] });
  const { messageId } = onlyMessage(all.world, all.place);
  const clicking = nextInteraction(all.client);
  const started = all.world.clicks({ ...all.place, userId: all.bob, messageId, label: 'for' });
  const click = await clicking;
  assert.ok(click.isButton() && started.kind === 'interaction');
  assert.equal(click.user.id, all.bob);
  assert.equal(click.message.id, messageId);
  await click.deferUpdate();
  assert.equal(all.world.interaction(started).state, 'acknowledged');
  await click.editReply('1 vote');
  assert.equal(onlyMessage(all.world, all.place).text, '1 vote');
  assert.throws(() => all.world.clicks({ ...all.place, messageId, label: 'against' }), { code: 'NO_SUCH_BUTTON' });

  const forging = nextInteraction(all.client);
  all.world.forgeClick({ ...all.place, messageId, customId: 'from last year' });
  const forged = await forging;
  assert.ok(forged.isButton() && forged.customId === 'from last year');
  await forged.update({ content: 'closed', components: [] });
  assert.throws(() => all.world.clicks({ ...all.place, messageId, label: 'for' }), { code: 'NO_SUCH_BUTTON' });
  assert.deepEqual(all.world.violations(), []);
});

test('answers that do not fit an interaction are refused', async (t) => {
  const all = await scene(t);
  const { interaction } = await command(all);
  const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
  for (const body of [
    { type: 1 },
    { type: 6 },
    { type: 7, data: { content: 'x' } },
    { type: 8, data: { choices: [] } },
  ]) {
    assert.equal((await all.raw('POST', path, body)).status, 400);
  }
  assert.equal(all.world.violations().length, 4);
  assert.equal((await all.raw('POST', path, { type: 5 })).status, 204);
});

test('the response of an answer is given when it is asked for', async (t) => {
  const all = await scene(t);
  const { interaction } = await command(all);
  const response = await interaction.reply({ content: 'hello', withResponse: true });
  assert.equal(response.resource?.message?.content, 'hello');
  assert.equal(response.interaction.responseMessageId, onlyMessage(all.world, all.place).messageId);
  assert.equal((await interaction.fetchReply()).content, 'hello');
});

test('interactions carry language, guild and what their person may do', async (t) => {
  const all = await scene(t);
  const { interaction } = await command(all);
  assert.deepEqual([interaction.locale, interaction.guildLocale], ['es-ES', 'en-US']);
  assert.equal(interaction.memberPermissions?.has('Administrator'), true);
  const typing = nextCommand(all.client);
  all.world.typesCommand({ ...all.place, userId: all.bob, command: 'cover' });
  const bobs = await typing;
  assert.equal(bobs.memberPermissions?.has('ManageGuild'), false);
  all.world.setMemberPermissions({
    userId: all.bob,
    guildId: interaction.guildId ?? '',
    permissions: ['manageGuild'],
  });
  const again = nextCommand(all.client);
  all.world.typesCommand({ ...all.place, userId: all.bob, command: 'cover' });
  assert.equal((await again).memberPermissions?.has('ManageGuild'), true);
});

test('a person types a command in the private channel with the bot', async (t) => {
  const all = await scene(t);
  const channelId = all.world.openDm({ userId: all.place.userId });
  const typing = nextCommand(all.client);
  all.world.typesCommand({ userId: all.place.userId, channelId, command: 'cover' });
  const interaction = await typing;
  assert.equal(interaction.inGuild(), false);
  await interaction.reply('here');
  assert.equal(all.world.channel({ userId: all.place.userId, channelId })[0]?.text, 'here');
});
