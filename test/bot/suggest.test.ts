import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggest } from '../../bot/usecases/suggest.ts';
import { talkWorld } from './support/talkWorld.ts';

const world = (t: Parameters<typeof talkWorld>[0]) => {
  const { talk, sale, person } = talkWorld(t);
  const texts = async (typed: string) => (await suggest(talk, 'flight', typed, 'en')).map(({ text }) => text);
  return { talk, sale, person, texts };
};

test('an airline and digits lead to flights that begin like it', async (t) => {
  const { texts } = world(t);
  const found = await texts('co 6');
  assert.ok(found.length > 1 && found.length <= 25);
  for (const text of found) assert.match(text, /^CO6\d* [A-Z]{3}-[A-Z]{3}$/);
  assert.ok((await texts('CO')).length > 0);
});

test('a flight that is named leads to the days on which it can be covered, and each of them can be typed', async (t) => {
  const { texts, person } = world(t);
  const found = await texts('CO62 IAH-EWR');
  assert.ok(found.length > 0 && found.length <= 25);
  const [first = ''] = found;
  assert.match(first, /^CO62 IAH-EWR \d{4}-\d{2}-\d{2}$/);
  assert.deepEqual(await person('ann').says(first), ['quote']);
  assert.deepEqual(await texts(first), [first]);
  assert.deepEqual(await texts('CO62 IAH-EWR 1 Jan 2031'), ['CO62 IAH-EWR']);
});

test('airports lead to the flights between them', async (t) => {
  const { texts } = world(t);
  const found = await texts('iah ewr');
  assert.ok(found.length > 0);
  for (const text of found) assert.match(text, / IAH-EWR$/);
});

test('a text that names no flight leads to nothing, and so does a chain that does not answer', async (t) => {
  const { texts, sale } = world(t);
  for (const text of ['', 'hello there', '💥', 'ZZ', 'x'.repeat(6000), '__proto__'])
    assert.deepEqual(await texts(text), [], text.slice(0, 20));
  sale.unreachable = true;
  assert.deepEqual(await texts('CO62 IAH-EWR'), ['CO62 IAH-EWR']);
});

test('places and coins are found by the beginnings of words, and each can be typed', async (t) => {
  const { talk, person } = world(t);
  const found = async (kind: 'weather' | 'coins', typed: string) =>
    (await suggest(talk, kind, typed, 'en')).map(({ text }) => text);
  for (const kind of ['weather', 'coins'] as const) {
    const all = await found(kind, '');
    assert.ok(all.length > 0 && all.length <= 25, kind);
    const [first = ''] = all;
    assert.ok((await found(kind, first.slice(0, -1))).includes(first), first);
    const ann = person(kind);
    const heard = await ann.says(`${kind} ${first}`);
    assert.ok(
      !heard.some((key) =>
        ['not-understood', 'watch-place-unknown', 'pick-peril-weather', 'pick-peril-coins'].includes(key),
      ),
      `${heard}`,
    );
  }
  assert.deepEqual(await found('weather', 'zzz'), []);
});
