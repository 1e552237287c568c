import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { noticeSchema } from '../../bot/notices.ts';
import { offerAction } from '../../bot/usecases/confirmAction.ts';
import { say } from '../../bot/words.ts';
import type { WalletAction } from '../../chain/actions/walletAction.ts';
import { intentById } from '../../db/intents.ts';
import { openOrders } from '../../db/orders.ts';
import * as messagesTables from '../../db/schema/messages.ts';
import { findOrCreateUserByIdentity } from '../../db/users.ts';
import { everyAction, friend, oneOfEachAction } from '../chain/support/oneOfEachAction.ts';
import { talkWorld, tapsOf } from './support/talkWorld.ts';

const withdrawal: WalletAction = { kind: 'withdraw', to: friend, dollars: 5_000_000n };

/** Ann is asked "shall I?". */
function begin(t: TestContext, action: WalletAction = withdrawal, cutoffIn?: number) {
  const world = talkWorld(t);
  const { talk, db, chain } = world;
  const visitor = { platform: 'telegram', platformUserId: 'ann', privateChatId: 'ann' } as const;
  const { user, identity } = findOrCreateUserByIdentity(db, { ...visitor, locale: 'en', timeZone: 'UTC' }, 1);
  const ann = { userId: user.id, identityId: identity.id, created: false };
  const cutoff = cutoffIn === undefined ? {} : { cutoff: chain.state.time + cutoffIn };
  const asked = offerAction(talk, ann, { action, question: say('hello'), ...cutoff });
  const [yes, no] = tapsOf(asked);
  assert.ok(yes?.kind === 'confirm' && no?.kind === 'close' && yes.intentId === no.intentId);
  const orders = () => openOrders(db).map(({ intent }) => [intent.id, intent.units, intent.messageId]);
  const notices = () =>
    db
      .select()
      .from(messagesTables.outbox)
      .all()
      .map(({ notice }) => noticeSchema.parse(notice));
  const state = () => intentById(db, yes.intentId)?.state;
  const woken = () => world.orders.woken;
  return {
    person: world.person,
    chain,
    yes,
    no,
    id: yes.intentId,
    orders,
    woken,
    notices,
    state,
    ann: world.person('ann'),
  };
}

test('offer, yes, one order, told by the outbox', async (t) => {
  const { ann, yes, id, orders, notices, state, woken } = begin(t);
  assert.equal(state(), 'quoted');
  assert.deepEqual(orders(), []);
  assert.deepEqual(await ann.hears(yes), []);
  assert.deepEqual(orders(), [[id, null, '7']]);
  assert.equal(state(), 'confirmed');
  assert.deepEqual(notices(), [{ kind: 'orderPlaced', intentId: id, action: withdrawal }]);
  assert.equal(woken(), 1);
});

test('a second yes is silent and changes nothing, however late it comes', async (t) => {
  const { ann, yes, chain, orders, notices, woken } = begin(t);
  await ann.hears(yes);
  const once = orders();
  assert.deepEqual(await ann.hears(yes, '8'), []);
  chain.state.time += 100_000;
  assert.deepEqual(await ann.hears(yes, '9'), []);
  assert.deepEqual(orders(), once);
  assert.equal(notices().length, 1);
  assert.equal(woken(), 1);
});

test('every action but a purchase of cover can be offered, and is ordered in the quantity that was offered', async (t) => {
  for (const action of everyAction) {
    const { ann, yes, id, orders, state, notices } = begin(t, action);
    if (action.kind === 'buyCover') {
      assert.deepEqual(await ann.hears(yes), ['not-yours']);
      assert.deepEqual([state(), orders(), notices()], ['quoted', [], []]);
    } else {
      assert.deepEqual(await ann.hears(yes), [], action.kind);
      assert.deepEqual(orders(), [[id, 'units' in action ? action.units : null, '7']], action.kind);
      assert.deepEqual(notices(), [{ kind: 'orderPlaced', intentId: id, action }]);
    }
  }
});

test('another person’s yes or no does nothing, nor does a yes to what was never offered', async (t) => {
  const { person, ann, yes, no, state, notices } = begin(t);
  const bob = person('bob');
  assert.deepEqual(await bob.hears(yes), ['not-yours']);
  assert.deepEqual(await bob.hears(no), ['not-yours']);
  assert.deepEqual(await ann.hears({ kind: 'confirm', intentId: 'A'.repeat(22) }), ['not-yours']);
  assert.deepEqual([state(), notices()], ['quoted', []]);
  assert.deepEqual(await ann.hears(yes), []);
});

test('a yes counts up to the last second and not at the second the offer ends', async (t) => {
  const early = begin(t);
  early.chain.state.time += 299;
  assert.deepEqual(await early.ann.hears(early.yes), []);
  const late = begin(t);
  late.chain.state.time += 300;
  assert.deepEqual(await late.ann.hears(late.yes), ['order-closed']);
  const cut = begin(t, withdrawal, 100);
  cut.chain.state.time += 100;
  assert.deepEqual(await cut.ann.hears(cut.yes), ['order-closed']);
  for (const { orders, notices } of [late, cut]) assert.deepEqual([orders(), notices()], [[], []]);
});

test('what was put away cannot be confirmed, and what was confirmed cannot be put away', async (t) => {
  const first = begin(t);
  assert.deepEqual(await first.ann.hears(first.no), ['cancelled']);
  assert.deepEqual(await first.ann.hears(first.yes), ['order-closed']);
  assert.deepEqual([first.state(), first.orders(), first.notices()], ['abandoned', [], []]);
  const second = begin(t);
  await second.ann.hears(second.yes);
  assert.deepEqual(await second.ann.hears(second.no), []);
  assert.equal(second.state(), 'confirmed');
});

test('the button of a purchase does not confirm anything else', async (t) => {
  const { ann, id, state, orders } = begin(t, oneOfEachAction.giveCover);
  for (const kind of ['buy', 'chooseUnits'] as const)
    assert.deepEqual(await ann.hears({ kind, intentId: id, units: 1 }), ['not-yours'], kind);
  assert.deepEqual([state(), orders()], ['quoted', []]);
});
