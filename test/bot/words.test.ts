import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FluentResource } from '@fluent/bundle';
import { z } from 'zod';
import { refusedText } from '../../bot/screens/refused.ts';
import { escapeHtml } from '../../bot/telegram/render.ts';
import { translator } from '../../bot/translate.ts';
import { say, textCatalogue, type Value } from '../../bot/words.ts';
import type { Refusal, RefusalCode } from '../../chain/refusal.ts';

const bot = new URL('../../bot/', import.meta.url);
const files = readdirSync(bot, { recursive: true, encoding: 'utf8' });
const locales = files.filter((name) => name.endsWith('.ftl'));
const english = readFileSync(new URL('locales/en.ftl', bot), 'utf8');
const en = translator('en', english);
const reader = { timeZone: 'UTC', escape: escapeHtml };

const variable = z.object({ type: z.literal('var'), name: z.string() });
const choice = z.object({
  type: z.literal('select'),
  selector: variable,
  variants: z.array(z.object({ key: z.object({ value: z.union([z.string(), z.number()]) }), value: z.unknown() })),
  star: z.number(),
});

/** Every `{ $name }` anywhere in a parsed pattern. */
function variablesIn(pattern: unknown): string[] {
  const found = variable.safeParse(pattern);
  if (found.success) return [found.data.name];
  return typeof pattern === 'object' && pattern !== null ? Object.values(pattern).flatMap(variablesIn) : [];
}

/** Every choice anywhere in a parsed pattern. */
function choicesIn(pattern: unknown): z.infer<typeof choice>[] {
  const found = choice.safeParse(pattern);
  const inside =
    typeof pattern === 'object' && pattern !== null ? Object.values(pattern).flatMap((part) => choicesIn(part)) : [];
  return found.success ? [found.data, ...inside] : inside;
}

/** All that a pattern can say by itself, values left out: one text for each way through its choices. */
function waysOf(pattern: unknown): string[] {
  if (typeof pattern === 'string') return [pattern];
  if (Array.isArray(pattern)) {
    return pattern.map(waysOf).reduce((ways, next) => ways.flatMap((way) => next.map((end) => way + end)), ['']);
  }
  const found = choice.safeParse(pattern);
  return found.success ? found.data.variants.flatMap(({ value }) => waysOf(value)) : [''];
}

const tagsIn = (text: string): string[] => text.match(/<[^>]*>/g) ?? [];

/** The choices by words (not by count) that a text makes: `choice: abstain|against|for`. */
function wordChoices(pattern: unknown): string[] {
  const named = choicesIn(pattern).map(({ selector, variants }) => {
    const keys = variants.map(({ key }) => String(key.value));
    return keys.every(isCount) ? null : `${selector.name}: ${keys.sort().join('|')}`;
  });
  return [...new Set(named.filter((said) => said !== null))].sort();
}

const isCount = (key: string): boolean => /^(?:zero|one|two|few|many|other|\d+)$/.test(key);

/** The values that a text counts in words: those that English has a singular for. */
function countedIn(original: unknown): string[] {
  const counts = choicesIn(original).filter(({ variants }) => variants.some(({ key }) => key.value === 'one'));
  return counts.map(({ selector }) => selector.name);
}

/** The plural categories that counts up to a thousand have in a language. */
function countsIn(locale: string): string[] {
  const rules = new Intl.PluralRules(locale);
  return [...new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)))];
}

/** What a language's text of one key does wrong, next to the English one. */
function faults(locale: string, key: string, pattern: unknown, original: unknown): string[] {
  const [ways, originals] = [waysOf(pattern), waysOf(original)];
  const tagSets = (texts: string[]) =>
    [...new Set(texts.map((text) => tagsIn(text).sort().join('')))].sort().join(' or ');
  const found = [
    tagSets(ways) === tagSets(originals) ? '' : `markup ${tagSets(ways)} instead of ${tagSets(originals)}`,
    wordChoices(pattern).join() === wordChoices(original).join() ? '' : `chooses ${wordChoices(pattern).join()}`,
    ...ways.map((way) => (isClosed(tagsIn(way)) ? '' : `markup left open: ${way}`)),
    ...choicesIn(pattern)
      .filter(({ selector }) => countedIn(original).includes(selector.name))
      .map(({ variants }) => variants.map(({ key: { value } }) => String(value)))
      .flatMap((keys) => countsIn(locale).map((category) => (keys.includes(category) ? '' : `no plural ${category}`))),
    ...ways.map((way) => (Array.from(way).length <= mostCharacters(key) ? '' : `too long: ${way}`)),
  ];
  return found.filter((fault) => fault !== '').map((fault) => `${key}: ${fault}`);
}

function isClosed(tags: string[]): boolean {
  const open: string[] = [];
  for (const tag of tags) {
    if (!/^<\/?(?:b|code)>$/.test(tag)) return false;
    if (!tag.startsWith('</')) open.push(tag.slice(1, -1));
    else if (open.pop() !== tag.slice(2, -1)) return false;
  }
  return open.length === 0;
}

/** Discord's limits for forms and commands; a button is read at one glance on a small telephone. */
function mostCharacters(key: string): number {
  if (key.startsWith('form-')) return 45;
  if (key.startsWith('command-')) return 100;
  return key.startsWith('button-') ? 32 : Number.POSITIVE_INFINITY;
}

const parsed = (name: string) => new FluentResource(readFileSync(new URL(name, bot), 'utf8')).body;
const originals = new Map(parsed('locales/en.ftl').map(({ id, value }) => [id, value]));

for (const name of locales) {
  const locale = name.slice('locales/'.length, -'.ftl'.length);
  test(`${name} has every text once with exactly its values, and no text more`, () => {
    const source = readFileSync(new URL(name, bot), 'utf8');
    assert.ok(translator(locale, source));
    const written = Object.fromEntries(
      parsed(name).map(({ id, value }) => [id, [...new Set(variablesIn(value))].sort()]),
    );
    const wanted = Object.fromEntries(
      Object.entries(textCatalogue()).map(([key, values]) => [key, [...values].sort()]),
    );
    assert.deepEqual(written, wanted);
    assert.equal(source.match(/^[a-z][\w-]* *=/gm)?.length, Object.keys(wanted).length, 'an entry does not parse');
  });

  test(`${name} has the markup, the choices, the plurals and the lengths that it should`, () => {
    const found = parsed(name).flatMap(({ id, value }) => faults(locale, id, value, originals.get(id)));
    assert.deepEqual(found, []);
  });
}

test('no text stands under two topics', async () => {
  const topics = await Promise.all(
    files
      .filter((name) => /^words[/\\]/.test(name))
      .map((name) => import(new URL(name, bot).href).then((topic: Record<string, object>) => Object.values(topic))),
  );
  const keys = topics.flat().flatMap((texts) => Object.keys(texts));
  assert.deepEqual(keys.toSorted(), Object.keys(textCatalogue()).toSorted());
});

test('every text is said somewhere', () => {
  const sources = files.filter((name) => name.endsWith('.ts') && name !== 'words.ts');
  const code = sources.map((name) => readFileSync(new URL(name, bot), 'utf8')).join('\n');
  for (const key of Object.keys(textCatalogue())) assert.ok(code.includes(`'${key}'`), `nothing says ${key}`);
});

const refusals: { [Code in RefusalCode]: Extract<Refusal, { code: Code }> } = {
  PRODUCT_NOT_LIVE: { code: 'PRODUCT_NOT_LIVE' },
  SALES_PAUSED: { code: 'SALES_PAUSED', until: 1_800_000_000 },
  NOT_ALLOWED: { code: 'NOT_ALLOWED' },
  SALE_NOT_OPEN: { code: 'SALE_NOT_OPEN', opens: 1_800_000_000 },
  SALE_CLOSED: { code: 'SALE_CLOSED', cutoff: 1_800_000_000 },
  MALFORMED_SUBJECT: { code: 'MALFORMED_SUBJECT' },
  RATE_NOT_LISTED: { code: 'RATE_NOT_LISTED' },
  PRICE_MOVED: { code: 'PRICE_MOVED', payout: 11_000_000n, minPayout: 12_000_000n },
  LOAD_TOO_HIGH: { code: 'LOAD_TOO_HIGH' },
  CAP_FULL: { code: 'CAP_FULL', capIndex: 2, exposure: 100n, cap: 90n },
  POOL_FULL: { code: 'POOL_FULL', needed: 12_000_000n, free: 3_000_000n },
  NO_UNITS: { code: 'NO_UNITS' },
  TOO_FEW_DOLLARS: { code: 'TOO_FEW_DOLLARS', balance: 1n, needed: 3_000_000n },
  DOLLAR_REFUSED: { code: 'DOLLAR_REFUSED' },
  SANCTIONED: { code: 'SANCTIONED', to: `0x${'ab'.repeat(20)}` },
  OVER_LIMIT: { code: 'OVER_LIMIT', limit: 'spend', spent: 60_000_000n, cap: 50_000_000n },
  ADDRESS_NOT_READY: { code: 'ADDRESS_NOT_READY', to: `0x${'ab'.repeat(20)}`, readyAt: 1_800_000_000 },
  OWNER_NOT_READY: { code: 'OWNER_NOT_READY', readyAt: 1_800_000_000 },
  PRICE_ABOVE_ISSUE: { code: 'PRICE_ABOVE_ISSUE', price: 1_500_000n, issue: 1_000_000n },
  PRICE_BELOW_FLOOR: { code: 'PRICE_BELOW_FLOOR', price: 500_000n, floor: 800_000n },
  OWN_KEY_DECIDES: { code: 'OWN_KEY_DECIDES' },
  ANNOUNCED_ALREADY: { code: 'ANNOUNCED_ALREADY', readyAt: 1_800_000_000 },
  NOTHING_ANNOUNCED: { code: 'NOTHING_ANNOUNCED' },
  LIMIT_MOVED: { code: 'LIMIT_MOVED' },
  WALLET_REFUSED: { code: 'WALLET_REFUSED', error: 'CallNotAllowed' },
  TOO_FEW_SHARES: { code: 'TOO_FEW_SHARES', shares: 1n, needed: 2n },
  DEPOSIT_TOO_LARGE: { code: 'DEPOSIT_TOO_LARGE', dollars: 9_000_000n, most: 5_000_000n },
  NOT_TAKEABLE: { code: 'NOT_TAKEABLE', shares: 2n, most: 0n },
  EXIT_WAITS: { code: 'EXIT_WAITS', shares: 2n },
  PRICE_OUTSIDE_RAILS: { code: 'PRICE_OUTSIDE_RAILS', price: 13_000_000n, payout: 12_000_000n },
  TOO_MANY_UNITS: { code: 'TOO_MANY_UNITS', units: 5n, available: 3n },
  LISTING_CHANGED: { code: 'LISTING_CHANGED', price: 2_000_000n, most: 1_000_000n },
  NOT_SELLER: { code: 'NOT_SELLER' },
  SERIES_ENDED: { code: 'SERIES_ENDED' },
  ALREADY_PAID: { code: 'ALREADY_PAID' },
  NOT_SETTLED: { code: 'NOT_SETTLED' },
  TOO_FEW_COVERS: { code: 'TOO_FEW_COVERS', covers: 1n, needed: 3n },
  NOT_SPONSORED: { code: 'NOT_SPONSORED', reason: '<script>' },
  DAY_LIMIT: { code: 'DAY_LIMIT', of: 'gifts', most: 50_000_000n },
  NOT_SIGNED: { code: 'NOT_SIGNED', reason: 'its bytes are others' },
  OPERATION_EXPIRED: { code: 'OPERATION_EXPIRED' },
  ALREADY_VOTED: { code: 'ALREADY_VOTED' },
  VOTE_CLOSED: { code: 'VOTE_CLOSED' },
  TOO_FEW_VOTES: { code: 'TOO_FEW_VOTES', votes: 5n, needed: 10n },
  CLAIM_OPEN: { code: 'CLAIM_OPEN' },
  CLAIM_ANSWERED: { code: 'CLAIM_ANSWERED' },
  CLAIMS_OVER: { code: 'CLAIMS_OVER', until: 1_800_000_000 },
  OUTSIDE_WATCH: { code: 'OUTSIDE_WATCH', time: 5, limit: 6 },
  REVERTED: { code: 'REVERTED', error: '<b>boom' },
};

test('every refusal says that nothing was charged, and shows no inside of the chain', () => {
  for (const refusal of Object.values(refusals)) {
    const text = en.write(refusedText(refusal), reader);
    assert.match(text, /You were not charged/, refusal.code);
    assert.doesNotMatch(text, /script|boom|\{/, refusal.code);
  }
});

test('values are made harmless and written for the reader', () => {
  const typed = (value: Value) => en.write(say('which-airline', { typed: value }), reader);
  assert.ok(typed('<b>&"').includes('&lt;b&gt;&amp;&quot;'));
  assert.ok(typed({ dollars: 1_234_567_890_000n }).includes('$1,234,567.89'));
  assert.match(typed({ dollars: 36_009_999n }), /\$36\.00(?!\d)/);
  assert.match(typed({ price: 12_000_000n }), /\$12(?![.\d])/);
  assert.ok(typed({ price: 1_300_000n }).includes('$1.30'));
  assert.ok(typed({ day: '2026-12-12', form: 'long' }).includes('Sat 12 December'));
  assert.ok(typed({ airport: 'IAH' }).includes('Houston IAH'));
  assert.ok(typed({ airport: 'QQQ' }).includes(' QQQ'));
});

test('dollars, votes and days are written as the reader’s language writes them', () => {
  const source = 'which-airline = { $typed }';
  const written = (locale: string, typed: Value) =>
    translator(locale, source).write(say('which-airline', { typed }), reader).replace(/\s/g, ' ');
  const dollars = { dollars: 1_234_567_899_999n };
  assert.equal(written('en', dollars), '$1,234,567.89');
  assert.equal(written('es', dollars), '1.234.567,89 $');
  assert.equal(written('pt', dollars), '$ 1.234.567,89');
  assert.equal(written('fr', dollars), '1 234 567,89 $');
  assert.equal(written('hi', dollars), '$12,34,567.89');
  assert.equal(written('es', { dollars: 12_345_678_901_234_567_890_129_999n }), '12.345.678.901.234.567.890,12 $');
  assert.equal(written('fr', { dollars: -1_009_999n }), '-1,00 $');
  assert.equal(written('fr', { price: 12_000_000n }), '12 $');
  assert.equal(written('es', { votes: 1_234_567n * 10n ** 18n }), '1.234.567');
  assert.equal(written('fr', { day: '2026-12-12', form: 'long' }), 'sam. 12 décembre');
});

test('a moment is told in the reader’s own zone', () => {
  const text = say('refused-closed', { cutoff: { moment: Date.UTC(2026, 11, 5, 23, 30) / 1000 } });
  assert.ok(en.write(text, reader).includes('Sat 5 December, 23:30 UTC'));
  assert.ok(en.write(text, { ...reader, timeZone: 'Europe/Berlin' }).includes('Sun 6 December, 00:30'));
});

test('one of something is not several', () => {
  const units = (count: number) => en.write(say('only-left', { count, cover: 'CO62' }), reader);
  assert.ok(units(1).includes('1 cover is left'));
  assert.ok(units(2).includes('2 covers are left'));
});
