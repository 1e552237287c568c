import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApplicationCommandOptionType, type Client } from 'discord.js';
import { nextCommand, nextInteraction, refuses, startRig } from './rig.ts';

const set = (client: Client<true>, ...commands: object[]) =>
  client.rest.put('/applications/9000/commands', { body: commands });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'Some text', ...more });

test('commands are registered, changed by name, listed and deleted, for all places and for one guild', async (t) => {
  const { world, login, raw } = await startRig(t);
  const ann = world.enter({ username: 'ann' });
  const { guildId } = world.createGuild({ name: 'Travellers', by: ann.id });
  const { commands } = (await login()).application;
  const first = await commands.create({ name: 'cover', description: 'Get covered' });
  // discord.js changes the command that it gave before.
  const { version } = first;
  const again = await commands.create({ name: 'cover', description: 'Get covered now' });
  assert.equal(again.id, first.id);
  assert.notEqual(again.version, version);
  await commands.create({ name: 'here', description: 'Only here' }, guildId);
  const all = await commands.set([
    { name: 'cover', description: 'Get covered', nameLocalizations: { fr: 'couverture' } },
    { name: 'wallet', description: 'Your money' },
  ]);
  assert.equal(all.find(({ name }) => name === 'cover')?.id, first.id);
  await commands.edit(first.id, { description: 'Changed' });
  assert.equal((await commands.fetch(first.id)).description, 'Changed');
  assert.deepEqual((await commands.fetch({ withLocalizations: true })).get(first.id)?.nameLocalizations, {
    fr: 'couverture',
  });
  const plain = await raw('GET', '/applications/9000/commands');
  assert.ok(Array.isArray(plain.body) && plain.body.every((one) => !('name_localizations' in one)));
  await commands.delete(first.id);
  await refuses(commands.fetch(first.id), 404, 10063);
  assert.deepEqual(
    [...(await commands.fetch({ guildId })).values()].map(({ name }) => name),
    ['here'],
  );
  assert.deepEqual(world.violations(), []);
});

test('commands out of shape are refused with the place of every mistake', async (t) => {
  const { world, login } = await startRig(t);
  const client = await login();
  const description = 'Fine';
  const bad: [path: string, command: object][] = [
    ['0.name', { name: 'Upper', description }],
    ['0.name', { name: 'two words', description }],
    ['0.name', { name: 'x'.repeat(33), description }],
    ['0.description', { name: 'x', description: '' }],
    ['0.description', { name: 'x', description: 'x'.repeat(101) }],
    ['0.name_localizations.xx', { name: 'x', description, name_localizations: { xx: 'x' } }],
    ['0.options', { name: 'x', description, options: Array.from({ length: 26 }, (_, at) => option(`o${at}`)) }],
    ['0.options.1', { name: 'x', description, options: [option('a'), option('b', { required: true })] }],
    ['0.options.1', { name: 'x', description, options: [option('a'), option('a')] }],
    ['0.options.0.choices', { name: 'x', description, options: [option('a', { choices: choices(26) })] }],
    [
      '0.options.0.choices',
      { name: 'x', description, options: [option('a', { choices: choices(1), autocomplete: true })] },
    ],
    [
      '0.options.0.choices.0.value',
      { name: 'x', description, options: [option('a', { type: 4, choices: choices(1) })] },
    ],
    ['0.options.1.type', { name: 'x', description, options: [option('a', { type: 1 }), option('b')] }],
    [
      '0',
      {
        name: 'x',
        description,
        options: Array.from({ length: 25 }, (_, at) => option(`o${at}`, { choices: choices(25) })),
      },
    ],
    ['0.surprise', { name: 'x', description, surprise: 1 }],
  ];
  for (const [path, command] of bad) {
    const error = await refuses(set(client, command), 400, 50035);
    const steps = [...path.split('.'), '_errors'];
    const found = steps.reduce<unknown>(
      (node, step) => Reflect.get(Object(node), step),
      Reflect.get(error.rawError, 'errors'),
    );
    assert.ok(Array.isArray(found), `${path}: ${JSON.stringify(error.rawError)}`);
  }
  await refuses(set(client, { name: 'x', description }, { name: 'x', description }), 400, 50035);
  assert.equal(world.violations().length, bad.length + 1);
});

function choices(count: number) {
  return Array.from({ length: count }, (_, at) => ({ name: `choice ${at}`, value: `value ${at}` }));
}

test('there are at most 100 commands, and 200 creates in a day', async (t) => {
  const { clock, login } = await startRig(t);
  const client = await login();
  const named = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({ name: `${prefix}${at}`, description: 'x' }));
  await refuses(set(client, ...named('a', 101)), 400, 30032);
  await set(client, ...named('a', 100));
  await refuses(client.application.commands.create({ name: 'more', description: 'x' }), 400, 30032);
  await set(client, ...named('a', 100));
  await set(client, ...named('b', 100));
  await refuses(set(client, ...named('c', 1)), 400, 30034);
  clock.ms += 86_400_000;
  await set(client, ...named('c', 1));
});

test('a person is offered what fits the place, their language and their rights', async (t) => {
  const { world, login } = await startRig(t);
  const ann = world.enter({ username: 'ann' });
  const bob = world.enter({ username: 'bob', locale: 'es-ES' });
  const { guildId, channelId } = world.createGuild({ name: 'Travellers', by: ann.id, members: [bob.id] });
  const client = await login();
  await set(
    client,
    { name: 'vote', description: 'Vote', description_localizations: { 'es-ES': 'Votar' }, contexts: [0] },
    { name: 'admin', description: 'Set up', default_member_permissions: '32' },
    { name: 'wallet', description: 'Your money', contexts: [1] },
  );
  const names = (userId: string, channel: string) =>
    world.menu({ userId, channelId: channel }).map((one) => one.command);
  assert.deepEqual(names(ann.id, channelId), ['vote', 'admin']);
  assert.deepEqual(names(bob.id, channelId), ['vote']);
  assert.equal(world.menu({ userId: bob.id, channelId })[0]?.description, 'Votar');
  world.setMemberPermissions({ userId: bob.id, guildId, permissions: ['manageGuild'] });
  assert.deepEqual(names(bob.id, channelId), ['vote', 'admin']);
  assert.deepEqual(names(bob.id, world.openDm({ userId: bob.id })), ['admin', 'wallet']);
  const typed = { userId: bob.id, channelId, command: 'wallet' };
  assert.throws(() => world.typesCommand(typed), { code: 'NO_SUCH_COMMAND' });
  world.setPermissions({ channelId, who: 'everyone', deny: ['useApplicationCommands'] });
  assert.deepEqual(names(bob.id, channelId), []);
});

test('options are checked as the client does before they reach the bot', async (t) => {
  const { world, login } = await startRig(t);
  const ann = world.enter({ username: 'ann' });
  const bob = world.enter({ username: 'bob' });
  const { channelId } = world.createGuild({ name: 'Travellers', by: ann.id, members: [bob.id] });
  const client = await login();
  await client.application.commands.set([
    {
      name: 'cover',
      description: 'Get covered',
      options: [
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: 'flight',
          description: 'A late flight',
          options: [
            { type: 3, name: 'number', description: 'As UA 62', required: true, maxLength: 8 },
            { type: 4, name: 'count', description: 'How many', minValue: 1, maxValue: 100 },
            { type: 6, name: 'friend', description: 'For whom' },
          ],
        },
      ],
    },
  ]);
  const place = { userId: ann.id, channelId };
  const types = (options: Record<string, string | number>, command = 'cover flight') =>
    world.typesCommand({ ...place, command, options });
  const typing = nextCommand(client);
  types({ number: 'UA 62', count: 3, friend: bob.id });
  const { options } = await typing;
  assert.equal(options.getSubcommand(), 'flight');
  assert.deepEqual([options.getString('number'), options.getInteger('count')], ['UA 62', 3]);
  assert.equal(options.getUser('friend')?.username, 'bob');
  const wrong = [{}, { number: 'x'.repeat(9) }, { number: 'x', count: 1.5 }, { number: 'x', count: 0 }];
  for (const one of [...wrong, { number: 1 }, { number: 'x', friend: '1' }, { number: 'x', other: 'y' }]) {
    assert.throws(() => types(one), { code: 'BAD_OPTION' });
  }
  assert.throws(() => types({}, 'cover'), { code: 'NO_SUCH_COMMAND' });
  assert.throws(() => types({}, 'cover rain'), { code: 'NO_SUCH_COMMAND' });
});

test('an option completes while it is typed, with at most 25 choices', async (t) => {
  const { world, login } = await startRig(t);
  const ann = world.enter({ username: 'ann' });
  const { channelId } = world.createGuild({ name: 'Travellers', by: ann.id });
  const client = await login();
  await set(client, {
    name: 'rain',
    description: 'Rain',
    options: [option('city', { autocomplete: true, required: true })],
  });
  const asking = nextInteraction(client);
  const typed = { userId: ann.id, channelId, command: 'rain', options: { city: 'Sea' }, focused: 'city' };
  const started = world.autocompletes(typed);
  const asked = await asking;
  assert.ok(asked.isAutocomplete());
  assert.deepEqual(asked.options.getFocused(true), { name: 'city', type: 3, value: 'Sea', focused: true });
  const many = Array.from({ length: 26 }, (_, at) => ({ name: `City ${at}`, value: `c${at}` }));
  await refuses(asked.respond(many), 400, 50035);
  await asked.respond([{ name: 'Seattle', value: 'KSEA' }]);
  const { state, choices: offered } = world.interaction(started);
  assert.equal(state, 'choices');
  assert.deepEqual(offered, [{ name: 'Seattle', value: 'KSEA' }]);
});

test('a command of an older version reaches the bot as it was', async (t) => {
  const { world, login } = await startRig(t);
  const ann = world.enter({ username: 'ann' });
  const { channelId } = world.createGuild({ name: 'Travellers', by: ann.id });
  const client = await login();
  const typing = nextCommand(client);
  world.forgeCommand({ userId: ann.id, channelId, command: 'insure flight', options: { number: 'UA 62' } });
  const old = await typing;
  assert.deepEqual(
    [old.commandName, old.options.getSubcommand(), old.options.getString('number')],
    ['insure', 'flight', 'UA 62'],
  );
});
