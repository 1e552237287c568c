import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nonceKeyOf, nonceOf } from '../../chain/nonceKey.ts';

test('an intent has one nonce key for ever, and it fits 192 bits', () => {
  assert.equal(nonceKeyOf('intent 1'), 1592410244554194737286359455404372412244856227016183684956n);
  assert.ok(nonceKeyOf('intent 1') < 2n ** 192n);
});

test('other intents have other keys', () => {
  const keys = new Set(Array.from({ length: 1000 }, (_, i) => nonceKeyOf(`intent ${i}`)));
  assert.equal(keys.size, 1000);
});

test('the nonce is the key with sequence 0', () => {
  assert.equal(nonceOf('intent 1') >> 64n, nonceKeyOf('intent 1'));
  assert.equal(nonceOf('intent 1') & (2n ** 64n - 1n), 0n);
});
