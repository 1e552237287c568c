import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from '../../../bot/commands.ts';
import { type CommandDefinition, changesTo, definitionsOf } from '../../../bot/discord/commandChanges.ts';
import { readLocales } from '../../../bot/readLocales.ts';
import { translator } from '../../../bot/translate.ts';
import { textCatalogue } from '../../../bot/words.ts';

const wanted = definitionsOf(commands, readLocales());

/** As Discord answers: with fields of its own, without those that have their usual value, and in an order of its own. */
function registered(definitions: readonly CommandDefinition[]): unknown {
  return definitions.map(({ options, contexts, ...one }, i) => ({
    version: '77',
    nsfw: false,
    name_localizations: null,
    id: String(1000 + i),
    application_id: '9000',
    ...(options.length === 0 ? {} : { options: options.map(({ required: _, ...option }) => option) }),
    ...one,
    contexts: contexts?.toReversed(),
    description_localizations:
      Object.keys(one.description_localizations).length === 0 ? null : one.description_localizations,
  }));
}

test('every command is offered in servers and in private, with a text, a person or a file where it takes them', () => {
  assert.deepEqual(
    wanted.map(({ name }) => name),
    Object.keys(commands),
  );
  for (const { name, description, contexts, options } of wanted) {
    assert.ok(description.length > 0 && description.length <= 100, name);
    assert.deepEqual(contexts, [0, 1]);
    const { takes, points, takesFile } = commands[name] ?? {};
    const kinds = [
      ...(points === undefined ? [] : [6]),
      ...(takesFile === undefined ? [] : [11]),
      ...(takes === undefined ? [] : [3]),
    ];
    assert.deepEqual(
      options.map(({ type }) => type),
      kinds,
      name,
    );
  }
  const [flight] = wanted.find(({ name }) => name === 'flight')?.options ?? [];
  assert.deepEqual([flight?.required, flight?.autocomplete], [false, true]);
});

test('what Discord has already is not sent again', () => {
  assert.deepEqual(changesTo(wanted, registered(wanted)), { put: [], drop: [] });
});

test('only what is new or changed is sent, and what no longer exists is taken away', () => {
  const [first, second, ...others] = wanted;
  assert.ok(first && second);
  const there = registered([{ ...first, description: 'Older words' }, ...others, { ...second, name: 'fly' }]);
  const { put, drop } = changesTo(wanted, there);
  assert.deepEqual(put, [first, second]);
  assert.deepEqual(
    drop.map(({ name }) => name),
    ['fly'],
  );
  assert.deepEqual(changesTo(wanted, []).put, wanted);
  assert.throws(() => changesTo(wanted, { message: '401: Unauthorized' }));
});

test('a language with a locale file is described in that language, wherever Discord knows it', () => {
  const source = Object.keys(textCatalogue())
    .map((key) => `${key} = ${key}`)
    .join('\n');
  const [english, other] = [readLocales()('en'), translator('es', source)];
  const both = definitionsOf(commands, (locale) => (locale.startsWith('es') ? other : english));
  const help = both.find(({ name }) => name === 'help');
  assert.deepEqual(help?.description_localizations, { 'es-ES': 'command-help', 'es-419': 'command-help' });
  assert.deepEqual(changesTo(both, registered(both)), { put: [], drop: [] });
  assert.deepEqual(
    changesTo(both, registered(wanted)).put.map(({ name }) => name),
    Object.keys(commands),
  );
});
