import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApplicationCommandOptionType } from 'discord.js';
import { scene } from './interactionScene.ts';
import { nextCommand } from './rig.ts';

test('a file that a command is given is uploaded first, and its address comes with the interaction', async (t) => {
  const { client, world, place } = await scene(t);
  const options = [{ type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'A file' } as const];
  await client.application.commands.set([{ name: 'table', description: 'Show a table', options }]);
  const bytes = Buffer.from('rates of November');
  const file = world.uploads({ ...place, fileName: 'new rates.json.gz', base64: bytes.toString('base64') });
  const typing = nextCommand(client);
  world.typesCommand({ ...place, command: 'table', options: { file } });
  const interaction = await typing;
  const attachment = interaction.options.getAttachment('file');
  assert.ok(attachment);
  assert.deepEqual([attachment.name, attachment.size, attachment.ephemeral], ['new_rates.json.gz', bytes.length, true]);
  const response = await fetch(attachment.url);
  assert.ok(Buffer.from(await response.arrayBuffer()).equals(bytes));
  await interaction.reply('thanks');
  assert.deepEqual(world.violations(), []);
});

test('an option takes no file that was not uploaded, and nobody uploads nothing or too much', async (t) => {
  const { client, world, place } = await scene(t);
  const options = [{ type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'A file' } as const];
  await client.application.commands.set([{ name: 'table', description: 'Show a table', options }]);
  assert.throws(() => world.typesCommand({ ...place, command: 'table', options: { file: '123' } }), {
    code: 'BAD_OPTION',
  });
  const large = Buffer.alloc(10 * 1024 * 1024 + 1).toString('base64');
  for (const base64 of ['', large])
    assert.throws(() => world.uploads({ ...place, fileName: 'x', base64 }), { code: 'BAD_INPUT' });
});
