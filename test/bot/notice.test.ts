import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Notice, noticeSchema } from '../../bot/notices.ts';
import { readLocales } from '../../bot/readLocales.ts';
import { noticeScreen } from '../../bot/screens/notice.ts';
import { render } from '../../bot/telegram/render.ts';
import type { WalletAction } from '../../chain/actions/walletAction.ts';
import type { Hex } from '../../chain/subject.ts';
import { everyAction, oneOfEachAction } from '../chain/support/oneOfEachAction.ts';
import { subject } from './loops/support/world.ts';

const translator = readLocales()('en');
const transaction: Hex = `0x${'ab'.repeat(32)}`;
const wallet: Hex = `0x${'cd'.repeat(20)}`;
const order = { intentId: 'o', action: oneOfEachAction.buyCover };
const cover = {
  seriesId: 1n,
  product: 1,
  subject,
  trigger: 121,
  exit: 121,
  payout: 12_000_000n,
  units: 3,
  transaction,
};
const terms = { product: 1, subject, trigger: 121, exit: 121, payout: 12_000_000n };
const listed = { listing: 7n, terms, units: 3 };
const purse = { wallet, block: 7, have: 53_000_000n };
const money = { amount: 36_000_000n, to: wallet, purse };

const notices: { [Kind in Notice['kind']]: Extract<Notice, { kind: Kind }> } = {
  orderPlaced: { kind: 'orderPlaced', ...order },
  orderWaits: { kind: 'orderWaits', ...order },
  orderUnclear: { kind: 'orderUnclear', ...order },
  orderDone: { kind: 'orderDone', ...order, transaction },
  orderRefused: {
    kind: 'orderRefused',
    ...order,
    refusal: { code: 'POOL_FULL', needed: 2n, free: 1n },
    transaction: null,
  },
  orderExpired: { kind: 'orderExpired', ...order },
  orderUndone: { kind: 'orderUndone', ...order },
  orderFailed: { kind: 'orderFailed', ...order, fault: '<secret>' },
  covered: { kind: 'covered', ...cover, purse, intentId: 'o', holder: wallet, gift: false },
  coverReceived: { kind: 'coverReceived', ...cover, from: wallet },
  coverPaid: { kind: 'coverPaid', ...cover, ...money, index: 167, reporters: 3 },
  coverExpired: { kind: 'coverExpired', ...cover, index: -8, reporters: 3 },
  coverRefunded: { kind: 'coverRefunded', ...cover, ...money, amount: 3_000_000n, reason: 'NO_QUORUM' },
  paymentSkipped: { kind: 'paymentSkipped', ...cover, amount: 36_000_000n },
  dollarsArrived: { kind: 'dollarsArrived', purse, amount: 5_000_000n, from: wallet, transaction },
  accountNews: {
    kind: 'accountNews',
    ...{ what: 'owner', deed: 'announced', account: wallet, readyAt: 1_800_000_000, transaction },
  },
  limitNews: {
    kind: 'limitNews',
    ...{ limit: 'floor', deed: 'announced', dollars: 1_000_000n, readyAt: 1_800_000_000, transaction },
  },
  joinAsked: { kind: 'joinAsked', linkId: 7, platform: 'discord', name: 'Ann' },
  sharing: {
    kind: 'sharing',
    ...{ deed: 'leaves', platform: 'discord', name: null, at: 1_800_000_000, identityId: 7, self: false },
  },
  voteRecorded: {
    ...{ kind: 'voteRecorded', intentId: 'o', proposalId: 5n, title: '<b>Move', support: 1, votes: 7n, transaction },
  },
  proposalEnded: {
    ...{ kind: 'proposalEnded', proposalId: 5n, number: 1, title: '<b>Move', phase: 'executed', eta: null },
  },
  channelBroken: { kind: 'channelBroken', title: '<b>Members' },
  claimRecorded: { kind: 'claimRecorded', product: 1, subject, bond: 50_000_000n, transaction },
  claimDecided: { kind: 'claimDecided', product: 1, subject, upheld: true, transaction },
  poolJoined: { kind: 'poolJoined', intentId: 'o', pool: 'medium', dollars: 20_000_000n, purse, transaction },
  exitQueued: { kind: 'exitQueued', intentId: 'o', pool: 'low', transaction },
  poolLeft: { kind: 'poolLeft', intentId: 'o', pool: 'high', dollars: 20_000_000n, purse, transaction },
  exitLocked: { kind: 'exitLocked', pool: 'low', worth: 20_000_000n },
  coverStarts: { kind: 'coverStarts', terms, seriesId: 5n, units: 3, at: 1_800_000_000 },
  saleEnds: { kind: 'saleEnds', terms, seriesId: 5n, units: 3, at: 1_800_000_000 },
  listingSold: { kind: 'listingSold', ...listed, left: 2, got: 2_940_000n, fee: 60_000n, purse, transaction },
  listingSettled: { kind: 'listingSettled', ...listed, outcome: 'PAYING', dollars: 36_000_000n },
  listingBought: {
    kind: 'listingBought',
    ...{ intentId: 'o', terms, units: 3, dollars: 3_000_000n, purse, transaction },
  },
  listingCollected: { kind: 'listingCollected', intentId: 'o', dollars: 36_000_000n, purse, transaction },
};

function shown(notice: Notice, explorer = true) {
  const link = (hash: Hex) => (explorer ? `https://explorer.example/tx/${hash}` : null);
  const { html, keyboard } = render(noticeScreen(notice, link), { translator, timeZone: 'UTC', botName: 'Bot' });
  const buttons = keyboard.inline_keyboard.flat();
  return { html, links: buttons.flatMap((button) => ('url' in button ? [button.url] : [])) };
}

test('every notice can be said, and shows nothing of our insides', () => {
  for (const notice of Object.values(notices)) {
    const { html } = shown(notice);
    assert.ok(html.length > 10 && html.length < 1000, notice.kind);
    assert.doesNotMatch(html, /secret|undefined|NaN|\{|\}/, notice.kind);
  }
});

/** Every notice about an order, for this action. */
function orderNotices(action: WalletAction): Notice[] {
  return Object.values(notices).flatMap((notice) => ('action' in notice ? [{ ...notice, action }] : []));
}

test('every order can be told about, whatever it does, in words of its own', () => {
  for (const kind of [
    'orderPlaced',
    'orderUnclear',
    'orderDone',
    'orderRefused',
    'orderExpired',
    'orderUndone',
    'orderFailed',
  ])
    assert.equal(orderNotices(oneOfEachAction.withdraw).filter((notice) => notice.kind === kind).length, 1, kind);
  const seen = new Set<string>();
  for (const action of everyAction)
    for (const notice of orderNotices(action)) {
      const { html } = shown(notice);
      assert.ok(html.length > 10 && html.length < 1000, `${notice.kind} of ${action.kind}`);
      assert.doesNotMatch(html, /secret|undefined|NaN|\{|\}/, `${notice.kind} of ${action.kind}`);
      seen.add(html);
    }
  assert.equal(seen.size, everyAction.length * 8);
});

test('a notice about any order is read back as it was written', () => {
  for (const action of everyAction)
    for (const notice of orderNotices(action)) assert.deepEqual(noticeSchema.parse(notice), notice);
});

test('only what is known is claimed about the money', () => {
  for (const kind of ['orderWaits', 'orderRefused', 'orderExpired', 'orderFailed'] as const)
    for (const action of everyAction)
      assert.match(shown({ ...notices[kind], action }).html, /[Yy]ou were not charged/, `${kind} of ${action.kind}`);
  for (const kind of ['orderPlaced', 'orderUnclear', 'orderDone'] as const)
    for (const action of everyAction)
      assert.doesNotMatch(shown({ ...notices[kind], action }).html, /not charged/, `${kind} of ${action.kind}`);
  assert.doesNotMatch(shown(notices.covered).html, /not charged/);
});

test('a payout names the delay, the reporters and the dollars', () => {
  const { html } = shown(notices.coverPaid);
  assert.match(html, /2 h 47 min late/);
  assert.match(html, /3 reporters/);
  assert.match(html, /\$36\.00/);
  assert.match(shown({ ...notices.coverPaid, index: 10_000 }).html, /cancelled or diverted/);
});

test('an expired cover says how the flight landed', () => {
  assert.match(shown(notices.coverExpired).html, /8 minutes early/);
  assert.match(shown({ ...notices.coverExpired, index: 0 }).html, /on time/);
  assert.match(shown({ ...notices.coverExpired, index: 120 }).html, /2 hours late/);
  assert.match(shown({ ...notices.coverExpired, index: 1 }).html, /1 minute late/);
});

test('a refund says why in words of its own, and that every dollar is back', () => {
  const reasons = ['NO_QUORUM', 'UNKNOWABLE', 'DISPUTED', 'TOO_LATE', 'SEEN_EARLY', null] as const;
  const texts = reasons.map((reason) => shown({ ...notices.coverRefunded, reason }).html);
  assert.equal(new Set(texts).size, reasons.length);
  for (const html of texts) {
    assert.match(html, /CO62/);
    assert.match(html, /Every dollar is back: \$3\.00\..* You have \$53\.00/);
  }
  assert.match(texts[2] ?? '', /objected/);
});

test('a refund that was queued before reasons were told is still told', () => {
  const { reason, ...old } = notices.coverRefunded;
  const notice = noticeSchema.parse(old);
  assert.ok(notice.kind === 'coverRefunded' && reason !== null);
  assert.equal(notice.reason, null);
});

test('what has a transaction links to it where there is an explorer', () => {
  for (const notice of Object.values(notices)) {
    const has = 'transaction' in notice && notice.transaction !== null;
    assert.equal(shown(notice).links.length, has ? 1 : 0, notice.kind);
    assert.deepEqual(shown(notice, false).links, [], notice.kind);
  }
});

test('news about money tells what the person has, and only what is known', () => {
  for (const kind of ['covered', 'coverPaid', 'coverRefunded', 'dollarsArrived'] as const) {
    assert.match(shown(notices[kind]).html, /You have \$53\.00/, kind);
    const unread = { ...notices[kind], purse: { ...purse, have: null } };
    assert.doesNotMatch(shown(unread).html, /You have/, kind);
  }
});

test('money that was redeemed to another address is not said to be in the wallet', () => {
  const to: Hex = `0x${'ef'.repeat(20)}`;
  for (const kind of ['coverPaid', 'coverRefunded'] as const) {
    const { html } = shown({ ...notices[kind], to });
    assert.ok(html.includes(to), kind);
    assert.doesNotMatch(html, /your wallet|is back|You have/, kind);
  }
});
