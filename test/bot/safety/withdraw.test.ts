import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checksummed } from '../../../chain/checksummed.ts';
import type { Hex } from '../../../chain/subject.ts';
import { intentTo } from '../../../db/intents.ts';
import { walletOf } from '../../../db/wallets.ts';
import { tapsOf } from '../support/talkWorld.ts';
import { safetyWorld } from './safetyWorld.ts';

const to: Hex = `0x${'5e'.repeat(20)}`;
const day = 86_400;

test('a new address is announced, can be paid a day later and not a second before, and the amount that was asked is what is signed', async (t) => {
  const { enter, db, dollars, happens, passes, told } = safetyWorld(t);
  const ann = enter('ann');
  assert.deepEqual(await ann.hears({ kind: 'start' }), ['hello']);
  dollars.set(walletOf(db, 1)?.address ?? '0x', 20_000_000n);
  assert.deepEqual(await ann.tap({ kind: 'withdraw' }), ['withdraw-have']);
  assert.deepEqual(await ann.tap({ kind: 'newAddress' }), ['ask-address']);
  assert.deepEqual(await ann.says('0x1234'), ['address-length']);
  assert.deepEqual(await ann.says(checksummed(to)), ['withdraw-announce']);
  assert.deepEqual(await ann.agrees(), []);
  await happens();
  const [news] = told(1).filter((notice) => notice.kind === 'accountNews');
  assert.ok(news?.kind === 'accountNews' && news.readyAt !== null);
  assert.deepEqual([news.deed, news.account], ['announced', checksummed(to)]);
  assert.deepEqual(await ann.tap({ kind: 'payTo', to }), ['address-waits']);
  assert.deepEqual(await ann.tap({ kind: 'pay', to, dollars: 5_000_000n }), ['address-waits']);
  await passes(day);
  assert.ok(told(1).some((notice) => notice.kind === 'accountNews' && notice.deed === 'ready'));
  assert.deepEqual(await ann.tap({ kind: 'payTo', to }), ['ask-amount']);
  assert.deepEqual(await ann.says('7,25'), ['withdraw-confirm']);
  const yes = tapsOf(ann.last()).find((tap) => tap.kind === 'confirm');
  assert.ok(yes?.kind === 'confirm');
  const { action } = intentTo(db, 'withdraw', yes.intentId) ?? assert.fail('no such offer');
  assert.deepEqual([checksummed(action.to), action.dollars], [checksummed(to), 7_250_000n]);
  assert.deepEqual(await ann.agrees(), []);
  await happens();
  assert.ok(told(1).some((notice) => notice.kind === 'orderDone' && notice.action.kind === 'withdraw'));
});

test('every linked chat hears of a new address, and any of them stops it with one tap', async (t) => {
  const { enter, happens, passes, told } = safetyWorld(t);
  const ann = enter('ann');
  const discord = enter('ann-d', 'discord');
  await linkBoth(ann, discord);
  await ann.tap({ kind: 'newAddress' });
  await ann.says(to);
  await ann.agrees();
  await happens();
  const deeds = (identity: number) =>
    told(identity).flatMap((notice) => (notice.kind === 'accountNews' ? [notice.deed] : []));
  assert.deepEqual([deeds(1), deeds(2)], [['announced'], ['announced']]);
  assert.deepEqual(await discord.tap({ kind: 'removeAddress', to }, '55'), []);
  await happens();
  assert.deepEqual([deeds(1), deeds(2)], [
    ['announced', 'removed'],
    ['announced', 'removed'],
  ]);
  await passes(day);
  assert.deepEqual(deeds(1), ['announced', 'removed'], 'a stopped address never ripens');
  assert.deepEqual(await ann.tap({ kind: 'payTo', to }), ['address-not-saved']);
  assert.deepEqual(await ann.tap({ kind: 'removeAddress', to }), ['address-not-saved']);
});

test('addresses that would lose the money are refused, one with a program is warned of', async (t) => {
  const { enter, db, chain } = safetyWorld(t);
  const ann = enter('ann');
  await ann.hears({ kind: 'start' });
  const wallet = walletOf(db, 1)?.address ?? '0x';
  chain.guard.sanctioned.add(`0x${'66'.repeat(20)}`);
  chain.guard.contracts.add(`0x${'67'.repeat(20)}`);
  const answers: [string, string][] = [
    [`0x${'0'.repeat(40)}`, 'address-burn'],
    [`0x${'0'.repeat(36)}dead`, 'address-burn'],
    [wallet, 'address-own'],
    [`0x${'d0'.repeat(20)}`, 'address-ours'],
    [`0x${'66'.repeat(20)}`, 'address-sanctioned'],
    [`0x${'67'.repeat(20)}`, 'withdraw-announce'],
    ['ann.eth', 'address-name'],
  ];
  for (const [text, key] of answers) {
    await ann.tap({ kind: 'newAddress' });
    assert.deepEqual(await ann.says(text), [key], text);
  }
});

test('once there is an own key the bot announces nothing looser, and still stops and tightens', async (t) => {
  const { enter, db, chain, happens } = safetyWorld(t);
  const ann = enter('ann');
  await ann.hears({ kind: 'start' });
  const wallet = walletOf(db, 1)?.address ?? '0x';
  chain.guard.admitted.set(wallet.toLowerCase(), [`0x${'0f'.repeat(20)}`]);
  await ann.tap({ kind: 'newAddress' });
  assert.deepEqual(await ann.says(to), ['address-own-key']);
  await ann.tap({ kind: 'setLimit', limit: 'spend' });
  assert.deepEqual(await ann.says('60'), ['own-key-decides']);
  await ann.tap({ kind: 'setLimit', limit: 'spend' });
  assert.deepEqual(await ann.says('20'), ['limit-tighten']);
  await ann.agrees();
  await happens();
  assert.equal(chain.guard.limits.get(wallet.toLowerCase())?.spend.dollars, 20_000_000n);
});

test('limits: stricter at once, looser in a day, stopped by one tap', async (t) => {
  const { enter, db, chain, happens, passes, told } = safetyWorld(t);
  const ann = enter('ann');
  await ann.hears({ kind: 'start' });
  const limits = () => chain.guard.limits.get((walletOf(db, 1)?.address ?? '').toLowerCase());
  assert.deepEqual(await ann.tap({ kind: 'limits' }), ['limits-title']);
  await ann.tap({ kind: 'setLimit', limit: 'gift' });
  for (const [text, key] of [['ten', 'limit-unclear'], ['3.50', 'limit-whole'], ['2000000', 'limit-too-much'], ['10', 'limit-same']] as const)
    assert.deepEqual(await ann.says(text), [key], text);
  await ann.tap({ kind: 'setLimit', limit: 'gift' });
  assert.deepEqual(await ann.says('0'), ['limit-tighten']);
  await ann.agrees();
  await happens();
  assert.equal(limits()?.gift.dollars, 0n);
  await ann.tap({ kind: 'setLimit', limit: 'gift' });
  assert.deepEqual(await ann.says('25'), ['limit-announce']);
  await ann.agrees();
  await happens();
  assert.equal(limits()?.gift.dollars, 0n);
  await ann.tap({ kind: 'limits' });
  assert.ok(ann.tapsLast().some((tap) => tap.kind === 'cancelLimit' && tap.limit === 'gift'));
  assert.deepEqual(await ann.tap({ kind: 'cancelLimit', limit: 'gift' }, '9'), []);
  await happens();
  await passes(day);
  assert.equal(limits()?.gift.dollars, 0n);
  await ann.tap({ kind: 'setLimit', limit: 'gift' });
  await ann.says('25');
  await ann.agrees();
  await happens();
  await passes(day);
  await ann.tap({ kind: 'limits' });
  assert.equal(limits()?.gift.dollars, 25_000_000n);
  const deeds = told(1).flatMap((notice) => (notice.kind === 'limitNews' ? [notice.deed] : []));
  assert.deepEqual(deeds, ['changed', 'announced', 'cancelled', 'announced', 'ready']);
});

/** Makes a code on one side, uses it on the other, says yes on the first. */
async function linkBoth(maker: ReturnType<ReturnType<typeof safetyWorld>['enter']>, joiner: typeof maker) {
  await maker.hears({ kind: 'start' });
  await maker.tap({ kind: 'makeCode' });
  const [text] = maker.last().paragraphs;
  const code = text !== undefined && 'key' in text ? text.values.code : '';
  await joiner.tap({ kind: 'enterCode' });
  assert.deepEqual(await joiner.says(String(code)), ['code-whose']);
  await joiner.taps('safety', (tap) => tap.kind === 'safety' && tap.tap.kind === 'useCode');
  assert.deepEqual(await maker.tap({ kind: 'admit', linkId: 1 }), ['link-done']);
}
