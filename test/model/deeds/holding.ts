import type { Hex } from '../../../chain/subject.ts';
import { type Cast, type Deed, deed, somebodyOf } from './cast.ts';

const neverMade = 999_999;
const anyPrice = 2n ** 48n;

/** People give tokens away, list them, buy and take back listings. */
export function marketDeeds(cast: Cast): Deed[] {
  const { model, places, op, choices } = cast;
  const { between, chance } = choices;
  const { desk, market } = model;
  const somebody = somebodyOf(cast);
  const { holding, count, isSettled, isOnSale } = tokensOf(cast);
  const listingWhere = numbered(
    cast,
    () => market.count,
    (number) => market.listingOf(number)?.id,
  );
  const sellerOf = (listing: number): Hex =>
    (chance(0.95) ? market.listingOf(listing)?.seller : undefined) ?? somebody();

  return [
    deed(4, (time) => {
      const found = holding(time);
      return found && op.move(found.who, found.series.id, found.units, somebody());
    }),
    deed(6, (time) => {
      const found = holding(time);
      if (!found) return undefined;
      const { who, series, units } = found;
      return op.list(who, series.id, units, BigInt(between(0, Number(series.payout) + (chance(0.1) ? 9 : 0))));
    }),
    deed(6, (time) => {
      const number = listingWhere((id) => isOnSale(desk.seriesOf(id), time));
      const offer = market.listingOf(number);
      const most = chance(0.95) ? anyPrice : (offer?.price ?? 1n) - 1n;
      return op.buyListing(somebody(), number, count(offer?.units ?? 1n), most, somebody());
    }),
    deed(2, () => {
      const number = listingWhere((id) => !isSettled(id));
      return op.cancel(sellerOf(number), number, somebody());
    }),
    deed(3, () => {
      const number = listingWhere(isSettled);
      const seller = sellerOf(number);
      return op.redeemListing(chance(0.7) ? seller : somebody(), number, chance(0.97) ? seller : places.market);
    }),
    deed(0.5, () => op.setMarketFee(places.owner, between(0, chance(0.9) ? 500 : 501))),
  ];
}

/** People make policies of tokens, give them away, and turn them into tokens or dollars. */
export function policyDeeds(cast: Cast): Deed[] {
  const { model, places, op, choices } = cast;
  const { policies } = model;
  const somebody = somebodyOf(cast);
  const { holding, isSettled } = tokensOf(cast);
  const policyWhere = numbered(
    cast,
    () => policies.count,
    (number) => policies.policyOf(number)?.id,
  );
  const ownerOf = (policy: number): Hex =>
    (choices.chance(0.95) ? policies.policyOf(policy)?.owner : undefined) ?? somebody();

  return [
    deed(5, (time) => {
      const found = holding(time);
      const owner = choices.chance(0.97) ? somebody() : places.policies;
      return found && op.wrap(found.who, found.series.id, found.units, owner);
    }),
    deed(2, () => {
      const number = policyWhere(() => true);
      return op.sendPolicy(ownerOf(number), number, somebody());
    }),
    deed(2, () => {
      const number = policyWhere((id) => !isSettled(id));
      return op.unwrap(ownerOf(number), number, somebody());
    }),
    deed(3, () => {
      const number = policyWhere(isSettled);
      return op.redeemPolicy(ownerOf(number), number, somebody());
    }),
  ];
}

function tokensOf(cast: Cast) {
  const { model, people, choices } = cast;
  const { between, chance, oneOf } = choices;
  const { desk } = model;
  const count = (held: bigint) => BigInt(between(chance(0.05) ? 0 : 1, Number(held) + (chance(0.04) ? 1 : 0)));
  const isOnSale = (series: ReturnType<typeof desk.seriesOf>, time: number) =>
    series?.state === 'OPEN' && time < desk.windowOf(series).cutoff;
  const isSettled = (id: bigint) => ['PAYING', 'VOID'].includes(desk.seriesOf(id)?.state ?? 'NONE');
  /** Somebody's tokens of a series, mostly of one that can still be sold. */
  const holding = (time: number) => {
    const all = desk.allSeries();
    const onSale = all.filter((one) => isOnSale(one, time));
    const series = oneOf(chance(0.9) && onSale.length > 0 ? onSale : all);
    if (!series) return undefined;
    const who = oneOf(people.filter((one) => desk.held(one, series.id) > 0n)) ?? somebodyOf(cast)();
    return { series, who, units: count(desk.held(who, series.id)) };
  };
  return { count, isOnSale, isSettled, holding };
}

/** Picks the number of a listing or policy whose series fits; now and then of any other, ended ones and one never made among them. */
function numbered({ choices }: Cast, made: () => number, seriesOf: (number: number) => bigint | undefined) {
  const { chance, oneOf } = choices;
  return (fits: (id: bigint) => boolean): number => {
    const all = Array.from({ length: made() }, (_, i) => i + 1);
    const found = all.filter((number) => {
      const id = seriesOf(number);
      return id !== undefined && fits(id);
    });
    return oneOf(chance(0.9) && found.length > 0 ? found : [...all, neverMade]) ?? neverMade;
  };
}
