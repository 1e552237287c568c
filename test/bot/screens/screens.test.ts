import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languages, readLocales } from '../../../bot/readLocales.ts';
import type { Screen } from '../../../bot/screen.ts';
import { type Said, textCatalogue, type Value } from '../../../bot/words.ts';
import { samples as commands } from './samples/commands.ts';
import { samples as community } from './samples/community.ts';
import { samples as covers } from './samples/covers.ts';
import { samples as flights } from './samples/flights.ts';
import { samples as gifts } from './samples/gifts.ts';
import { samples as home } from './samples/home.ts';
import { samples as market } from './samples/market.ts';
import { samples as notices } from './samples/notices.ts';
import { samples as offers } from './samples/offers.ts';
import { samples as pools } from './samples/pools.ts';
import { samples as refusals } from './samples/refusals.ts';
import { samples as safety } from './samples/safety.ts';
import { samples as settings } from './samples/settings.ts';
import { samples as tables } from './samples/tables.ts';
import { samples as votes } from './samples/votes.ts';
import { samples as watches } from './samples/watches.ts';
import type { Sample } from './support/sample.ts';
import { writeSample } from './support/writeSample.ts';

/**
 * Every screen in every language, as both platforms show it, beside what was read and found good: snapshots/<topic>/<language>.txt.
 * After a change that is meant, write them again and read what git says is different:
 * `node scripts/run.mjs --test --test-update-snapshots test/bot/screens/screens.test.ts`
 */
const topics: Record<string, readonly Sample[]> = {
  ...{ commands, community, covers, flights, gifts, home, market, notices, offers, pools, refusals, safety, settings },
  ...{ tables, votes, watches },
};
const all = Object.values(topics).flat();
const translatorFor = readLocales();
const screensFolder = new URL('../../../bot/screens/', import.meta.url);
/** A signature on one line, or over several that are indented, as the formatter writes them. */
const makesShown = /^export function (\w+)\((?:.*|.*\n(?: .*\n)*\}?)\): (?:Screen|Said) \{$/gm;
const snapshots = new URL('snapshots/', import.meta.url);

for (const [topic, samples] of Object.entries(topics))
  for (const language of languages())
    test(`${topic} in ${language} as it was read and found good`, async (t) => {
      const translator = translatorFor(language);
      const written = await Promise.all(samples.map((one) => writeSample(one, translator)));
      const path = new URL(`${topic}/${language}.txt`, snapshots).pathname;
      t.assert.fileSnapshot(written.join('\n'), path, { serializers: [String] });
    });

test('every function that makes a screen or a text of one is among them', async () => {
  const shown = new Set<unknown>(all.map(({ of }) => of));
  const missing: string[] = [];
  for (const name of readdirSync(screensFolder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ts')) continue;
    const source = readFileSync(new URL(name, screensFolder), 'utf8');
    const made: Record<string, unknown> = await import(new URL(name, screensFolder).href);
    for (const [, of = ''] of source.matchAll(makesShown))
      if (typeof made[of] !== 'function' || !shown.has(made[of])) missing.push(`${name}: ${of}`);
  }
  assert.deepEqual(missing, []);
});

test('every text of the catalogue stands on one of them', () => {
  const said = new Set(all.flatMap(({ shown }) => keysOf(shown)));
  assert.deepEqual(
    Object.keys(textCatalogue()).filter((key) => !said.has(key)),
    [],
  );
});

function keysOf({ paragraphs, buttons, form, qr, picture, file }: Screen): string[] {
  const cells = file !== undefined && 'rows' in file ? file.rows.flat() : [];
  const texts: Said[] = [
    ...paragraphs.flat(),
    ...buttons.flat().map(({ label }) => label),
    ...(form === undefined ? [] : [form.label]),
    ...(picture === undefined ? [] : [picture.alt]),
    ...cells.filter((cell) => typeof cell !== 'string'),
  ];
  return [...texts.flatMap(keysIn), ...(qr === undefined ? [] : ['picture-qr'])];
}

function keysIn({ key, values }: Said): string[] {
  return [key, ...Object.values(values).flatMap(keysInValue)];
}

function keysInValue(value: Value): string[] {
  return typeof value === 'object' && 'text' in value ? keysIn(value.text) : [];
}
