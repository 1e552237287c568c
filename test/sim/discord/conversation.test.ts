import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, ChannelType, MessageFlags } from 'discord.js';
import { nextCommand, nextInteraction, startRig } from './rig.ts';

test('discord.js logs in, answers a command and a button, edits and sends', async (t) => {
  const { world, login } = await startRig(t);
  const ann = world.enter({ username: 'ann' });
  const { channelId } = world.createGuild({ name: 'Travellers', by: ann.id });
  const client = await login();
  assert.equal(client.guilds.cache.first()?.name, 'Travellers');
  await client.application.commands.set([{ name: 'cover', description: 'Get covered' }]);
  const place = { userId: ann.id, channelId };

  const typing = nextCommand(client);
  world.typesCommand({ ...place, command: 'cover' });
  const command = await typing;
  const button = new ButtonBuilder().setCustomId('buy:1').setLabel('Buy').setStyle(ButtonStyle.Primary);
  await command.reply({
    content: 'For you',
    flags: MessageFlags.Ephemeral,
    components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
  });
  const [shown] = world.channel(place);
  assert.equal(shown?.text, 'For you');
  assert.equal(shown?.isEphemeral, true);

  const clicking = nextInteraction(client);
  world.clicks({ ...place, messageId: shown?.messageId ?? '', label: 'Buy' });
  const click = await clicking;
  assert.ok(click.isButton());
  assert.equal(click.customId, 'buy:1');
  await click.update({ content: 'Bought', components: [] });
  await command.editReply('Bought for you');
  assert.equal(world.channel(place)[0]?.text, 'Bought for you');

  const channel = await client.channels.fetch(channelId);
  assert.ok(channel?.type === ChannelType.GuildText);
  const sent = await channel.send('hello all');
  await sent.edit('hello again');
  assert.deepEqual(
    world.channel(place).map(({ text }) => text),
    ['Bought for you', 'hello again'],
  );
  await sent.delete();
  assert.equal(world.channel(place).length, 1);
  assert.deepEqual(world.violations(), []);
});
