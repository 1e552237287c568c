import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Tap } from '../../../bot/action.ts';
import { recordChainEvents } from '../../../bot/loops/recordChainEvents.ts';
import { readLocales } from '../../../bot/readLocales.ts';
import type { Screen } from '../../../bot/screen.ts';
import type { MarketTap } from '../../../bot/taps/marketTaps.ts';
import { render } from '../../../bot/telegram/render.ts';
import type { ScreenedAction, Screening } from '../../../chain/compliance/screenAction.ts';
import type { Hex } from '../../../chain/subject.ts';
import { intentById } from '../../../db/intents.ts';
import { consents } from '../../../db/schema/settings.ts';
import { walletOf } from '../../../db/wallets.ts';
import { seriesId, seriesOpened } from '../loops/support/scriptedChain.ts';
import { subject } from '../loops/support/world.ts';
import { poolAddresses } from '../support/scriptedPools.ts';
import { talkWorld, tapsOf } from '../support/talkWorld.ts';

const dollar = 1_000_000n;
const stranger: Hex = `0x${'55'.repeat(20)}`;
const market: Hex = `0x${'3a'.repeat(20)}`;
const translator = readLocales()('en');
const tap = (one: MarketTap): Tap => ({ kind: 'market', tap: one });
const browse = tap({ kind: 'browse', group: 'all', page: 0 });
const textOf = (screen: Screen) => render(screen, { translator, timeZone: 'UTC', botName: 'Bot' }).html;
const listings = (screen: Screen) =>
  tapsOf(screen).flatMap((one) => (one.kind === 'market' && one.tap.kind === 'show' ? [one.tap.listing] : []));

/** Ann, whose wallet holds what is scripted, and a stranger who sells. The flight is on 30 January 2027; it is 15 January. */
async function world(t: TestContext) {
  const made = talkWorld(t);
  const { chain, db, talk } = made;
  const ann = made.person('ann');
  await ann.hears({ kind: 'start' });
  const wallet = walletOf(db, 1)?.address;
  assert.ok(wallet);
  const store = recordChainEvents({
    db,
    contracts: [market],
    pools: poolAddresses,
    finality: 64,
    onChange: () => undefined,
  });
  const held = { units: 0n };
  talk.door = { ...talk.door, coversOf: async () => ({ ok: true, value: [held.units] }) };
  type Bare = Parameters<typeof chain.block>[0][number];
  const mine = (...events: Bare[]) => store.apply(chain.block(events));
  const row = { product: 1, subject, trigger: 121, exit: 121 };
  mine(seriesOpened({ row }));
  /** Somebody lists covers, on the chain and in the door's answers. */
  function lists(listing: bigint, pricePerUnit: bigint, units = 5, seller = stranger): void {
    mine({ kind: 'coverListed', listing, seriesId, seller, units, pricePerUnit, feeBps: 200 });
    chain.market.offers.set(listing, {
      seller,
      seriesId,
      units,
      pricePerUnit,
      feeBps: 200,
      cutoff: chain.market.cutoff,
    });
  }
  function buysNew(units: number): void {
    mine({ kind: 'coverBought', seriesId, buyer: wallet ?? '0x', holder: wallet ?? '0x', units, operation: null });
    held.units = BigInt(units);
  }
  async function confirms() {
    const yes = tapsOf(ann.last()).find(({ kind }) => kind === 'confirm');
    assert.ok(yes?.kind === 'confirm');
    assert.deepEqual(await ann.hears(yes), []);
    const intent = intentById(db, yes.intentId);
    assert.equal(intent?.state, 'confirmed');
    return { ...intent.action, units: intent.units };
  }
  return { ...made, ann, wallet, mine, lists, buysNew, confirms, held };
}

test('what others sell is told in words, the cheapest first; what is gone or over is left out', async (t) => {
  const { ann, lists, chain, wallet } = await world(t);
  assert.deepEqual(await ann.hears(browse), ['market-title']);
  assert.match(textOf(ann.last()), /Nobody else is selling/);
  lists(1n, 3n * dollar);
  lists(2n, 1_200_000n);
  lists(3n, 2n * dollar);
  lists(4n, dollar, 5, wallet);
  const third = chain.market.offers.get(3n);
  assert.ok(third);
  chain.market.offers.set(3n, { ...third, units: 0 });
  await ann.hears(browse);
  assert.deepEqual(listings(ann.last()), [2n, 1n]);
  assert.match(textOf(ann.last()), /CO62 Houston IAH → Newark EWR.*<b>\$1\.20<\/b> each, pays up to \$12, 5 left/);
  await ann.hears(tap({ kind: 'browse', group: 'weather', page: 7 }));
  assert.deepEqual(listings(ann.last()), []);
  chain.state.time = chain.market.cutoff;
  await ann.hears(browse);
  assert.deepEqual(listings(ann.last()), []);
});

test('pages are turned, and a page that is no more is the last one', async (t) => {
  const { ann, lists, chain } = await world(t);
  for (let i = 1n; i <= 7n; i++) lists(i, i * dollar);
  await ann.hears(browse);
  assert.deepEqual(listings(ann.last()), [1n, 2n, 3n, 4n, 5n]);
  await ann.taps('market', (one) => one.kind === 'market' && one.tap.kind === 'browse' && one.tap.page === 1);
  assert.deepEqual(listings(ann.last()), [6n, 7n]);
  await ann.hears(tap({ kind: 'browse', group: 'all', page: 99 }));
  assert.deepEqual(listings(ann.last()), [6n, 7n]);
  chain.market.offers.clear();
  await ann.hears(browse);
  assert.match(textOf(ann.last()), /Everything on this page has just been sold/);
});

test('a part of a listing is bought with a number that is tapped or typed', async (t) => {
  const { ann, lists, confirms } = await world(t);
  lists(9n, 900_000n);
  assert.deepEqual(await ann.hears(tap({ kind: 'show', listing: 9n })), ['market-listing']);
  assert.match(textOf(ann.last()), /less than the \$1 of a new one/);
  await ann.taps('market', (one) => one.kind === 'market' && one.tap.kind === 'buy' && one.tap.units === 3);
  assert.match(textOf(ann.last()), /You pay <b>\$2\.70<\/b> \(a fee of \$0\.054.*up to <b>\$36\.00/);
  const action = { kind: 'buyListing', listing: 9n, seriesId, pricePerUnit: 900_000n };
  assert.deepEqual(await confirms(), { ...action, units: 3 });
  await ann.hears(tap({ kind: 'askBuy', listing: 9n }));
  assert.deepEqual(await ann.says('1.5'), ['units-fraction']);
  assert.equal(ann.last().form?.asks, 'form-buy-units');
  assert.deepEqual(await ann.says('two'), ['buy-listing-question']);
  assert.deepEqual(await confirms(), { ...action, units: 2 });
});

test('where a compliance hook decides, the country is asked before covers change hands, and a refusal is told', async (t) => {
  const { ann, lists, buysNew, chain, confirms, db } = await world(t);
  const asked: ScreenedAction['kind'][] = [];
  let says: Screening = { kind: 'yes' };
  chain.state.screens = (_, { kind }) => {
    asked.push(kind);
    return { ok: true, value: says };
  };
  lists(9n, 900_000n);
  const buy = tap({ kind: 'buy', listing: 9n, units: 2 });
  assert.deepEqual(await ann.hears(buy), ['ask-country']);
  assert.deepEqual(await ann.says('Kenya'), ['buy-listing-question']);
  assert.deepEqual(await confirms(), { kind: 'buyListing', listing: 9n, seriesId, pricePerUnit: 900_000n, units: 2 });
  assert.deepEqual(asked, ['buyListing', 'buyListing']);
  says = { kind: 'no', why: 'country', country: 'KE' };
  assert.deepEqual(await ann.hears(buy), ['screen-country']);
  says = { kind: 'no', why: 'market' };
  assert.deepEqual(await ann.hears(buy), ['screen-market']);
  assert.ok(!tapsOf(ann.last()).some(({ kind }) => kind === 'confirm'));

  db.delete(consents).run();
  says = { kind: 'yes' };
  buysNew(4);
  await ann.hears(tap({ kind: 'sellUnits', seriesId, units: 3 }));
  assert.deepEqual(await ann.says('$0.75'), ['ask-country']);
  assert.deepEqual(await ann.says('KE'), ['list-question']);
  assert.deepEqual(await confirms(), { kind: 'listCover', seriesId, pricePerUnit: 750_000n, units: 3 });
  assert.deepEqual(asked.slice(-2), ['listCover', 'listCover']);
});

test('more than is left, than can be paid, of one’s own or of nothing is refused', async (t) => {
  const { ann, lists, sale, wallet, chain } = await world(t);
  lists(1n, dollar);
  lists(2n, dollar, 5, wallet);
  lists(4n, dollar + 1n);
  sale.balance = 4n * dollar;
  const buy = (listing: bigint, units: number) => ann.hears(tap({ kind: 'buy', listing, units }));
  assert.deepEqual(await buy(1n, 6), ['listing-only-left']);
  assert.deepEqual(await buy(1n, 5), ['refused-too-few-dollars']);
  assert.deepEqual(await buy(2n, 1), ['listing-own']);
  assert.deepEqual(await buy(3n, 1), ['listing-gone']);
  assert.deepEqual(await buy(4n, 1), ['listing-above-issue']);
  sale.balance = 0n;
  assert.deepEqual(await buy(1n, 1), ['refused-too-few-dollars']);
  chain.state.time = chain.market.cutoff;
  assert.deepEqual(await buy(1n, 1), ['listing-closed']);
  assert.deepEqual(await ann.hears(tap({ kind: 'show', listing: 1n })), ['listing-closed']);
  assert.deepEqual(await ann.hears(tap({ kind: 'show', listing: 3n })), ['listing-gone']);
});

test('covers are listed: which, how many, at what price', async (t) => {
  const { ann, buysNew, confirms } = await world(t);
  assert.deepEqual(await ann.hears(tap({ kind: 'sell', page: 0 })), ['nothing-to-sell']);
  buysNew(4);
  assert.deepEqual(await ann.hears(tap({ kind: 'sell', page: 0 })), ['choose-cover']);
  assert.deepEqual(await ann.taps('market', (one) => one.kind === 'market' && one.tap.kind === 'sellCover'), [
    'choose-count',
  ]);
  assert.deepEqual(await ann.hears(tap({ kind: 'sellUnits', seriesId, units: 3 })), ['ask-price']);
  assert.match(textOf(ann.last()), /A new one costs \$1.*\$1 at most.*2%/s);
  assert.deepEqual(await ann.says('ten'), ['dollars-not-number']);
  assert.deepEqual(await ann.says('1.01'), ['price-too-high']);
  assert.deepEqual(await ann.says('0.90'), ['list-question']);
  assert.match(textOf(ann.last()), /you get <b>\$2\.646<\/b>; a fee of \$0\.054/);
  assert.deepEqual(await confirms(), { kind: 'listCover', seriesId, units: 3, pricePerUnit: 900_000n });
});

test('a typed count is judged, and more than there is goes back to what there is', async (t) => {
  const { ann, buysNew, held } = await world(t);
  buysNew(2);
  await ann.hears(tap({ kind: 'askSell', seriesId }));
  assert.deepEqual(await ann.says('-1'), ['units-negative']);
  assert.deepEqual(await ann.says('3'), ['only-have']);
  assert.deepEqual(await ann.hears(tap({ kind: 'sellUnits', seriesId, units: 2 })), ['ask-price']);
  held.units = 0n;
  assert.deepEqual(await ann.says('1'), ['cover-not-held']);
  assert.deepEqual(await ann.hears(tap({ kind: 'sellCover', seriesId: 8n })), ['cover-not-held']);
});

test('after the cutoff, and once it is decided, nothing can be listed', async (t) => {
  const { ann, buysNew, chain, mine } = await world(t);
  buysNew(2);
  const settled = {
    kind: 'seriesSettled',
    seriesId,
    outcome: 'PAYING',
    index: 200,
    units: 2,
    payPerUnit: dollar,
  } as const;
  chain.state.time = chain.market.cutoff;
  assert.deepEqual(await ann.hears(tap({ kind: 'sellCover', seriesId })), ['sale-over']);
  mine(settled);
  assert.deepEqual(await ann.hears(tap({ kind: 'sellCover', seriesId })), ['cover-decided']);
});

test('one’s own listings are taken back while they are open and collected once they paid', async (t) => {
  const { ann, lists, wallet, mine, confirms } = await world(t);
  assert.deepEqual(await ann.hears(tap({ kind: 'mine', page: 0 })), ['own-none']);
  lists(6n, 2n * dollar, 5, wallet);
  lists(7n, 2n * dollar, 5);
  mine({
    kind: 'listingSold',
    listing: 6n,
    buyer: stranger,
    holder: stranger,
    units: 2,
    dollars: 4n * dollar,
    fee: 80_000n,
  });
  assert.deepEqual(await ann.hears(tap({ kind: 'mine', page: 0 })), ['own-title']);
  assert.match(textOf(ann.last()), /1\. 3 × CO62/);
  assert.deepEqual(await ann.hears(tap({ kind: 'own', listing: 6n })), ['own-listing']);
  assert.deepEqual(await ann.hears(tap({ kind: 'takeBack', listing: 7n })), ['listing-gone'], 'it is somebody else’s');
  assert.deepEqual(await ann.hears(tap({ kind: 'collect', listing: 6n })), ['own-listing'], 'there is nothing yet');
  assert.deepEqual(await ann.hears(tap({ kind: 'takeBack', listing: 6n })), ['take-back-question']);
  assert.deepEqual(await confirms(), { kind: 'takeBackListing', listing: 6n, units: null });
  mine({ kind: 'seriesSettled', seriesId, outcome: 'PAYING', index: 200, units: 5, payPerUnit: 12n * dollar });
  assert.deepEqual(await ann.hears(tap({ kind: 'takeBack', listing: 6n })), ['own-listing-owed']);
  assert.deepEqual(await ann.taps('market', (one) => one.kind === 'market' && one.tap.kind === 'collect'), [
    'collect-question',
  ]);
  assert.match(textOf(ann.last()), /\$36\.00/);
  assert.deepEqual(await confirms(), { kind: 'collectListing', listing: 6n, units: null });
  mine({ kind: 'listingEnded', how: 'collected', listing: 6n, to: wallet, units: 3, dollars: 36n * dollar });
  assert.deepEqual(await ann.hears(tap({ kind: 'mine', page: 0 })), ['own-none']);
});

test('a chain that does not answer leaves every way open', async (t) => {
  const { ann, lists, buysNew, chain } = await world(t);
  lists(1n, dollar);
  buysNew(1);
  chain.market.unreachable = true;
  const taps: MarketTap[] = [
    { kind: 'browse', group: 'all', page: 0 },
    { kind: 'show', listing: 1n },
    { kind: 'buy', listing: 1n, units: 1 },
    { kind: 'sellCover', seriesId },
    { kind: 'sellUnits', seriesId, units: 1 },
  ];
  for (const one of taps) assert.deepEqual(await ann.hears(tap(one)), ['unreachable'], one.kind);
});
