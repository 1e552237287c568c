import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ActionRowBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';
import { command, onlyMessage, scene } from './interactionScene.ts';
import { nextInteraction } from './rig.ts';

test('selects send values that they offer, people with their accounts', async (t) => {
  const all = await scene(t);
  const { interaction } = await command(all);
  const coins = new StringSelectMenuBuilder().setCustomId('coin').addOptions({ label: 'Ether', value: 'ETH' });
  const people = new UserSelectMenuBuilder().setCustomId('friend').setMaxValues(2);
  await interaction.reply({
    components: [
      new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(coins),
      new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(people),
    ],
    content: 'Choose',
  });
  const { messageId, selects } = onlyMessage(all.world, all.place);
  assert.deepEqual(
    selects.map(({ of, options }) => [of, options.length]),
    [
      ['strings', 1],
      ['users', 0],
    ],
  );
  const choosing = nextInteraction(all.client);
  all.world.chooses({ ...all.place, messageId, customId: 'coin', values: ['ETH'] });
  const chosen = await choosing;
  assert.ok(chosen.isStringSelectMenu());
  assert.deepEqual(chosen.values, ['ETH']);
  const naming = nextInteraction(all.client);
  all.world.chooses({ ...all.place, messageId, customId: 'friend', values: [all.bob] });
  const named = await naming;
  assert.ok(named.isUserSelectMenu());
  assert.equal(named.users.first()?.username, 'bob');
  for (const values of [[], ['BTC'], ['ETH', 'ETH']]) {
    const wrong = { ...all.place, messageId, customId: 'coin', values };
    assert.throws(() => all.world.chooses(wrong), { code: 'NO_SUCH_CHOICE' });
  }
});

test('a form is opened, filled within its limits and sent', async (t) => {
  const all = await scene(t);
  const { interaction, ...started } = await command(all);
  const amount = new TextInputBuilder().setCustomId('amount').setStyle(TextInputStyle.Short).setMaxLength(6);
  const note = new TextInputBuilder().setCustomId('note').setStyle(TextInputStyle.Paragraph).setRequired(false);
  await interaction.showModal(
    new ModalBuilder()
      .setCustomId('withdraw')
      .setTitle('Withdraw')
      .addLabelComponents(
        new LabelBuilder().setLabel('Amount').setTextInputComponent(amount),
        new LabelBuilder().setLabel('Note').setTextInputComponent(note),
      ),
  );
  const { state, form } = all.world.interaction(started);
  assert.equal(state, 'form');
  assert.deepEqual(
    form?.fields.map(({ label, required }) => [label, required]),
    [
      ['Amount', true],
      ['Note', false],
    ],
  );
  const { interactionId } = started;
  const fills = (fields: Record<string, string>) => all.world.submits({ interactionId, fields });
  assert.throws(() => fills({}), { code: 'TEXT_LENGTH' });
  assert.throws(() => fills({ amount: '1234567' }), { code: 'TEXT_LENGTH' });
  assert.throws(() => fills({ amount: '1', other: 'x' }), { code: 'BAD_INPUT' });
  const sending = nextInteraction(all.client);
  fills({ amount: '12.50' });
  const sent = await sending;
  assert.ok(sent.isModalSubmit());
  assert.equal(sent.fields.getTextInputValue('amount'), '12.50');
  assert.equal(sent.fields.getTextInputValue('note'), '');
  await sent.reply({ content: 'Done', flags: MessageFlags.Ephemeral });
  assert.equal(onlyMessage(all.world, all.place).text, 'Done');
});

test('a form has a title of at most 45 characters and one to five fields', async (t) => {
  const all = await scene(t);
  const { interaction } = await command(all);
  const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
  const bad = await all.raw('POST', path, { type: 9, data: { custom_id: 'x', title: 'x'.repeat(46), components: [] } });
  assert.equal(bad.status, 400);
  assert.deepEqual(bad.body, {
    message: 'Invalid Form Body',
    code: 50035,
    errors: {
      data: {
        title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 45 or fewer in length.' }] },
        components: { _errors: [{ code: 'BASE_TYPE_MIN_LENGTH', message: 'Must be 1 or more in length.' }] },
      },
    },
  });
});
