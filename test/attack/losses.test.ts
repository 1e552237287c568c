import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { encodeFunctionData } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../chain/abi/coverMarket.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import type { WalletAction } from '../../chain/actions/walletAction.ts';
import type { Attempt } from './support/attempt.ts';
import { dollars, hour, type Robbery, startRobbery, type Victim } from './support/robbery.ts';

/** What a person's wallet starts with: most dollars a day, and of those most by gifts and most by trades. */
const cap = { day: 50, gifts: 10, trades: 10 };

let robbery: Robbery;

before(async () => {
  robbery = await startRobbery();
});
after(() => robbery.stop());

/** The thief does it by whichever door lets him. */
async function steals(victim: Victim, action: WalletAction): Promise<Attempt> {
  const deed = robbery.deedOf(victim.address, action);
  const directly = await robbery.executes(victim.address, victim.bot, deed);
  return directly.ok ? directly : robbery.operates(victim, deed);
}

/** As much of something as the wallet lets go, unit by unit counted down from a lot. */
async function stealsAll(victim: Victim, actionOf: (units: number) => WalletAction): Promise<number> {
  let got = 0;
  for (let units = 64; units >= 1; ) {
    const tried = await steals(victim, actionOf(units));
    if (tried.ok) got += units;
    else {
      const expected = ['OverDailyCap', 'TooManyUnits', 'ERC1155InsufficientBalance', 'AddressNotReady'];
      assert.ok(expected.includes(tried.error), tried.error);
      units /= 2;
    }
  }
  return got;
}

/** Lists cover of the thief's own. @returns the listing's number. */
async function listsOwn(seriesId: bigint, units: number, price: bigint): Promise<bigint> {
  const { thief, deployment, client, expects } = robbery;
  const data = encodePrice(price);
  const args = [thief.address, deployment.market, seriesId, BigInt(units), data] as const;
  await expects(deployment.desk, encodeFunctionData({ abi: coverDeskAbi, functionName: 'safeTransferFrom', args }));
  return client.readContract({ address: deployment.market, abi: coverMarketAbi, functionName: 'listings' });
}

/** Buys a whole listing for himself. */
async function buysListing(listing: bigint, units: number, price: bigint) {
  const { thief, deployment, expects } = robbery;
  const approval = [deployment.market, BigInt(units) * price] as const;
  await expects(deployment.dollar, encodeFunctionData({ abi: testDollarAbi, functionName: 'approve', args: approval }));
  const args = [listing, BigInt(units), price, thief.address] as const;
  await expects(deployment.market, encodeFunctionData({ abi: coverMarketAbi, functionName: 'buy', args }));
}

/** What everybody has who could have got something of the wallet's; tokens at the dollar that each costs. */
async function fortunes(victim: Victim, seriesId: bigint) {
  const { thief, clientOf, deployment, dollarsOf, coversOf } = robbery;
  const treasury = await clientOf(thief).readContract({
    address: deployment.market,
    abi: coverMarketAbi,
    functionName: 'treasury',
  });
  const of = async (account: `0x${string}`) =>
    (await dollarsOf(account)) + (await coversOf(account, seriesId)) * dollars(1);
  return {
    victim: await dollarsOf(victim.address),
    victimCovers: await coversOf(victim.address, seriesId),
    strangers: (await of(thief.address)) + (await dollarsOf(treasury)),
  };
}

/** Everything that ever worked, the most harmful to strangers' profit first, until nothing more goes. */
async function robsADay(victim: Victim, seriesId: bigint, rubbish: bigint) {
  const { thief, row, deployment } = robbery;
  const own = { row, minPayout: 1n, seriesId };
  await stealsAll(victim, (units) => ({ kind: 'buyCover', ...own, units, holder: thief.address }));
  await stealsAll(victim, (units) => ({ kind: 'giveCover', seriesId, units, to: thief.address }));
  const buying = { kind: 'buyListing', listing: rubbish, seriesId, pricePerUnit: dollars(1) } as const;
  await stealsAll(victim, (units) => ({ ...buying, units }));
  const cheap = await stealsAll(victim, (units) => ({
    kind: 'listCover',
    seriesId,
    units,
    pricePerUnit: dollars(0.8),
  }));
  assert.equal(cheap, 0, 'what sellers may get is used up');
  const paid = await stealsAll(victim, (units) => ({ kind: 'withdraw', to: thief.address, dollars: dollars(units) }));
  assert.equal(paid, 0);
  const bond = { oracle: deployment.oracles.assessed, dollars: dollars(50) };
  const claim = { kind: 'openClaim', product: 1, subject: row.subject, happenedAt: 1, evidence: 'x' } as const;
  assert.equal((await steals(victim, { ...claim, bond: bond.dollars })).ok, false);
  await stealsAll(victim, (units) => ({ kind: 'buyCover', ...own, units, holder: victim.address }));
  await stealsAll(victim, (units) => ({ kind: 'depositPool', pool: 'high', dollars: dollars(units) }));
}

test('the most that a user loses in a day, and the most of it that strangers get', async (t) => {
  const victim = await robbery.victim(1000);
  await robbery.buysCover(victim.address, 20);
  await robbery.buysCover(robbery.thief.address, 45);
  const { id: seriesId } = await robbery.quote();
  // He knows that it is worth nothing: whatever he gets for it is won.
  const rubbish = await listsOwn(seriesId, 45, dollars(1));
  const before = await fortunes(victim, seriesId);

  await robsADay(victim, seriesId, rubbish);

  const night = await fortunes(victim, seriesId);
  const lost = Number(before.victim - night.victim) / 1e6;
  const gone = Number(night.strangers - before.strangers) / 1e6;
  t.diagnostic(`most loss per user and day: $${lost.toFixed(2)} (cap $${cap.day})`);
  t.diagnostic(`of which strangers got: $${gone.toFixed(2)} (gifts $${cap.gifts} + trades $${cap.trades})`);
  assert.ok(lost <= cap.day && lost > cap.day - 1, `$${lost}`);
  assert.ok(gone <= cap.gifts + cap.trades && gone > cap.gifts + cap.trades - 1, `$${gone}`);
  assert.ok(night.victimCovers >= before.victimCovers, 'what was there before is still there');

  await robbery.chain.increaseTime(23 * hour);
  await robsADay(victim, seriesId, rubbish);
  const later = await fortunes(victim, seriesId);
  assert.deepEqual([later.victim, later.strangers], [night.victim, night.strangers], 'nothing more within the day');

  await robbery.chain.increaseTime(7 * hour);
  await robsADay(victim, seriesId, rubbish);
  const second = await fortunes(victim, seriesId);
  assert.ok(night.victim - second.victim <= dollars(cap.day));
  assert.ok(second.strangers - night.strangers <= dollars(cap.gifts + cap.trades));
});

test('selling to the thief at a silly price costs at most the trade cap, and buying from him never more than the issue price', async () => {
  const victim = await robbery.victim(1000);
  const flight = robbery.flightIn(45);
  await robbery.buysCover(victim.address, 60, flight);
  await robbery.buysCover(robbery.thief.address, 5, flight);
  const { id: seriesId } = await robbery.quote(flight);
  const list = (units: number, price: number) =>
    steals(victim, { kind: 'listCover', seriesId, units, pricePerUnit: dollars(price) });
  assert.equal(errorOf(await list(1, 0.000001)), 'PriceBelowFloor');
  assert.equal(errorOf(await list(1, 0.79)), 'PriceBelowFloor');
  const before = await fortunes(victim, seriesId);
  assert.equal(errorOf(await list(49, 0.8)), 'OverDailyCap');
  assert.deepEqual(await list(48, 0.8), { ok: true });
  assert.equal(errorOf(await list(1, 0.8)), 'OverDailyCap');
  const { client, deployment } = robbery;
  const contract = { address: deployment.market, abi: coverMarketAbi } as const;
  await buysListing(await client.readContract({ ...contract, functionName: 'listings' }), 48, dollars(0.8));
  const got = (await fortunes(victim, seriesId)).strangers - before.strangers;
  assert.ok(got <= dollars(cap.trades) && got > dollars(cap.trades - 1), `${got}`);

  const dear = await listsOwn(seriesId, 5, dollars(5));
  const buy = { kind: 'buyListing', listing: dear, seriesId, units: 1 } as const;
  assert.equal(errorOf(await steals(victim, { ...buy, pricePerUnit: dollars(5) })), 'PriceAboveIssue');
  assert.equal(errorOf(await steals(victim, { ...buy, pricePerUnit: dollars(1) })), 'ListingCosts');
});

test('refunds of a void series and of its listings come home, whoever asks for them', async () => {
  const victim = await robbery.victim(100);
  const flight = robbery.flightIn(50);
  await robbery.buysCover(victim.address, 20, flight);
  const { thief, deployment, chain, client } = robbery;
  const { id: seriesId, window } = await robbery.quote(flight);
  const listed = await steals(victim, { kind: 'listCover', seriesId, units: 5, pricePerUnit: dollars(1.5) });
  assert.deepEqual(listed, { ok: true });
  const contract = { address: deployment.market, abi: coverMarketAbi } as const;
  const listing = await client.readContract({ ...contract, functionName: 'listings' });
  await chain.setTime(window.settleBy + 1);
  const voided = encodeFunctionData({ abi: coverDeskAbi, functionName: 'void', args: [seriesId] });
  await robbery.expects(deployment.desk, voided);

  const toThief = [
    {
      to: deployment.desk,
      data: encodeFunctionData({ abi: coverDeskAbi, functionName: 'redeem', args: [seriesId, 15n, thief.address] }),
    },
    {
      to: deployment.market,
      data: encodeFunctionData({ abi: coverMarketAbi, functionName: 'redeem', args: [listing, thief.address] }),
    },
    {
      to: deployment.market,
      data: encodeFunctionData({ abi: coverMarketAbi, functionName: 'cancel', args: [listing, thief.address] }),
    },
  ];
  for (const deed of toThief) {
    assert.equal(errorOf(await robbery.executes(victim.address, victim.bot, deed)), 'NotToTheWallet');
    assert.equal(errorOf(await robbery.operates(victim, deed)), 'NotToTheWallet');
    if (deed.to === deployment.market) assert.equal(errorOf(await robbery.sends(deed.to, deed.data)), 'NotSeller');
  }
  // A gift of what is owed counts as what it redeems for: a dollar each.
  assert.equal(
    errorOf(await steals(victim, { kind: 'giveCover', seriesId, units: 11, to: thief.address })),
    'OverDailyCap',
  );
  assert.deepEqual(await steals(victim, { kind: 'redeemCover', seriesId, units: 15 }), { ok: true });
  assert.deepEqual(await steals(victim, { kind: 'collectListing', listing }), { ok: true });
  assert.equal(await robbery.dollarsOf(victim.address), dollars(120));
});

function errorOf(tried: Attempt): string {
  return tried.ok ? 'nobody' : tried.error;
}

/** What a market reads beside the tokens that are sent to it. */
function encodePrice(price: bigint): `0x${string}` {
  return `0x${price.toString(16).padStart(64, '0')}`;
}
