import * as market from '../../../../bot/screens/market.ts';
import { marketNoticeScreen } from '../../../../bot/screens/marketNotice.ts';
import * as own from '../../../../bot/screens/marketOwn.ts';
import * as sale from '../../../../bot/screens/marketSell.ts';
import { say } from '../../../../bot/words.ts';
import { labels, type Sample, sample } from '../support/sample.ts';
import {
  coin,
  dollar,
  flight,
  friendWallet,
  held,
  later,
  now,
  rain,
  settled,
  transaction,
  wallet,
} from '../support/things.ts';

const offer = (units: number, pricePerUnit: bigint) => ({
  ...{ seller: friendWallet, seriesId: 1n, units, pricePerUnit, feeBps: 200, cutoff: later },
});
const open = { series: flight, listing: 7n, offer: offer(12, 800_000n) };
const listing = {
  block: 7,
  logIndex: 1,
  time: now,
  transaction,
  listing: 7n,
  seriesId: 1n,
  seller: wallet,
  units: 5,
  pricePerUnit: 800_000n,
  feeBps: 200,
};
const listed = (left: number, settlement: ReturnType<typeof settled> | null = null) => ({
  listing,
  left,
  series: flight,
  settlement,
});
const paying = settled('PAYING', 12n * dollar);
const terms = { ...flight };
const purse = { wallet, block: 7, have: 53n * dollar };
const problems = ['zero', 'negative', 'fraction', 'tooMany', 'notNumber'] as const;
const back = market.listingButton(7n);
const sold = { kind: 'listingSold', listing: 7n, terms, got: 2_940_000n, fee: 60_000n, purse, transaction } as const;
const refused = (decision: Parameters<typeof market.refusedBuyScreen>[1]) =>
  sample(market.refusedBuyScreen, decision.kind, open, decision, true);

export const samples: Sample[] = [
  sample(
    market.marketScreen,
    'everything',
    [
      open,
      { series: rain, listing: 8n, offer: offer(1, dollar) },
      { series: coin, listing: 9n, offer: offer(2, dollar) },
    ],
    { group: 'all', page: 0, pages: 1 },
  ),
  sample(market.marketScreen, 'an empty group', [], { group: 'others', page: 0, pages: 1 }),
  sample(market.marketScreen, 'a page that is over', [], { group: 'coins', page: 1, pages: 2 }),
  sample(market.marketScreen, 'weather', [open], { group: 'weather', page: 0, pages: 1 }),
  sample(market.marketScreen, 'flights', [open], { group: 'flights', page: 0, pages: 1 }),
  sample(market.listingScreen, 'cheaper than new', open, false),
  sample(market.listingScreen, 'as new, one left', { ...open, offer: offer(1, dollar) }, false),
  sample(market.listingScreen, 'the reader’s own', { ...open, offer: offer(3, 2n * dollar) }, true),
  ...[800_000n, dollar, 2n * dollar].map((price) => sample(market.comparedText, `${price}`, price)),
  sample(market.goneScreen, 'sold out'),
  sample(market.closedScreen, 'over', later),
  sample(market.askBuyScreen, 'how many', 7n),
  ...problems.map((problem) => sample(market.badUnitsScreen, problem, problem, back, 'form-buy-units')),
  ...[1, 3].map((units) =>
    sample(market.buyQuestion, `${units}`, open, units, {
      ...{ kind: 'confirm', pay: BigInt(units) * 800_000n, fee: 48_000n, get: 36n * dollar, have: 53n * dollar },
    }),
  ),
  refused({ kind: 'gone' }),
  refused({ kind: 'closed', cutoff: later }),
  refused({ kind: 'own' }),
  refused({ kind: 'aboveIssue' }),
  refused({ kind: 'onlyLeft', count: 1 }),
  refused({ kind: 'onlyLeft', count: 4 }),
  refused({ kind: 'tooFewDollars', have: dollar, need: 5n * dollar, affordable: 1 }),
  sample(sale.chooseCoverScreen, 'none', [], 0),
  sample(sale.chooseCoverScreen, 'two', [held(flight, 3), held(coin, 1)], 0),
  ...[1, 12]
    .map((count) => sale.chooseCountScreen(flight, count))
    .map((shown, i) => ({ of: sale.chooseCountScreen, title: `chooseCountScreen: ${i === 0 ? 1 : 12}`, shown })),
  sample(sale.askCountScreen, 'how many', 1n),
  sample(sale.askPriceScreen, 'three', flight, 3, 200),
  ...[1, 3].map((units) =>
    sample(sale.saleQuestion, `${units}`, flight, {
      units,
      pricePerUnit: 800_000n,
      get: 2_352_000n,
      fee: 48_000n,
      cutoff: later,
    }),
  ),
  sample(sale.refusedSaleScreen, 'over', flight, { kind: 'closed', cutoff: later }),
  sample(sale.refusedSaleScreen, 'one', flight, { kind: 'onlyHave', count: 1 }),
  sample(sale.refusedSaleScreen, 'none', flight, { kind: 'onlyHave', count: 0 }),
  sample(sale.refusedSaleScreen, 'dearer than new', flight, { kind: 'aboveIssue' }),
  sample(sale.notHeldScreen, 'none'),
  sample(sale.decidedScreen, 'decided'),
  sample(own.ownScreen, 'nothing', [], 0),
  sample(own.ownScreen, 'one open, one owed', [listed(3), listed(2, paying)], 0),
  sample(
    own.ownScreen,
    'the second page',
    Array.from({ length: 9 }, () => listed(1)),
    1,
  ),
  ...[5, 4, 2].map((left) => sample(own.ownListingScreen, `${left} left`, listed(left))),
  sample(own.ownListingScreen, 'owed', listed(2, paying)),
  sample(own.ownListingScreen, 'ended', listed(2, settled('EXPIRED', 0n))),
  sample(own.takeBackQuestion, 'two', listed(2)),
  sample(own.collectQuestion, 'two', listed(2, paying), paying),
  ...[0, 1, 2].map((left) => sample(marketNoticeScreen, `sold, ${left} left`, { ...sold, units: 3, left }, [])),
  sample(
    marketNoticeScreen,
    'bought',
    { kind: 'listingBought', intentId: 'o', terms, units: 3, dollars: 2_400_000n, purse, transaction },
    [],
  ),
  sample(
    marketNoticeScreen,
    'collected',
    { kind: 'listingCollected', intentId: 'o', dollars: 24n * dollar, purse, transaction },
    [],
  ),
  ...(['PAYING', 'EXPIRED', 'VOID'] as const).map((outcome) =>
    sample(
      marketNoticeScreen,
      outcome,
      {
        kind: 'listingSettled',
        listing: 7n,
        terms,
        units: 3,
        outcome,
        dollars: outcome === 'EXPIRED' ? 0n : 3n * dollar,
      },
      [],
    ),
  ),
  labels('forms', [say('form-buy-units'), say('form-sell-units'), say('form-price')]),
];
