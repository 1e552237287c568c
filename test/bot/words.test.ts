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

/** Every `{ $name }` anywhere in a parsed pattern. */
function variablesIn(pattern: unknown): string[] {
  const found = variable.safeParse(pattern);
  if (found.success) return [found.data.name];
  return typeof pattern === 'object' && pattern !== null ? Object.values(pattern).flatMap(variablesIn) : [];
}

for (const name of locales) {
  test(`${name} has every text with exactly its values, and no text more`, () => {
    const { body } = new FluentResource(readFileSync(new URL(name, bot), 'utf8'));
    const written = Object.fromEntries(body.map(({ id, value }) => [id, [...new Set(variablesIn(value))].sort()]));
    const wanted = Object.fromEntries(
      Object.entries(textCatalogue()).map(([key, values]) => [key, [...values].sort()]),
    );
    assert.deepEqual(written, wanted);
  });

  test(`${name} uses no markup but <b> and <code>, and closes it`, () => {
    const texts = readFileSync(new URL(name, bot), 'utf8').replace(/^#.*$/gm, '');
    const tags = texts.match(/<[^>]*>/g) ?? [];
    const open: string[] = [];
    for (const tag of tags) {
      assert.match(tag, /^<\/?(b|code)>$/);
      if (tag.startsWith('</')) assert.equal(open.pop(), tag.slice(2, -1));
      else open.push(tag.slice(1, -1));
    }
    assert.deepEqual(open, []);
  });
}

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
  OVER_LIMIT: { code: 'OVER_LIMIT', limit: 'spend', spent: 60_000_000n, cap: 50_000_000n },
  ADDRESS_NOT_READY: { code: 'ADDRESS_NOT_READY', to: `0x${'ab'.repeat(20)}`, readyAt: 1_800_000_000 },
  OWNER_NOT_READY: { code: 'OWNER_NOT_READY', readyAt: 1_800_000_000 },
  PRICE_BELOW_FLOOR: { code: 'PRICE_BELOW_FLOOR', price: 500_000n, floor: 800_000n },
  OWN_KEY_DECIDES: { code: 'OWN_KEY_DECIDES' },
  ANNOUNCED_ALREADY: { code: 'ANNOUNCED_ALREADY', readyAt: 1_800_000_000 },
  NOTHING_ANNOUNCED: { code: 'NOTHING_ANNOUNCED' },
  LIMIT_MOVED: { code: 'LIMIT_MOVED' },
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

test('a moment is told in the reader’s own zone', () => {
  const text = say('refused-closed', { cutoff: { moment: Date.UTC(2026, 11, 5, 23, 30) / 1000 } });
  assert.ok(en.write(text, reader).includes('Sat 5 December, 23:30 UTC'));
  assert.ok(en.write(text, { ...reader, timeZone: 'Europe/Berlin' }).includes('Sun 6 December, 00:30'));
});

test('one of something is not several', () => {
  const units = (count: number) =>
    en.write(say('only-left', { count, cover: 'CO62' }), reader);
  assert.ok(units(1).includes('1 cover is left'));
  assert.ok(units(2).includes('2 covers are left'));
});
