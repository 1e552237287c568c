import type { Hex } from '../../chain/subject.ts';
import type { Listing } from './market.ts';
import type { Policy } from './policies.ts';
import type { Choices } from './random.ts';
import type { Cast, Deed } from './town.ts';

const day = 86_400;
const dollar = 1_000_000;
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

/** What investors do with pools, and everybody with plain dollars; an issuer blocks somebody now and then. */
export function investorDeeds({ model, places, people, op }: Cast, choices: Choices): Deed[] {
  const { between, chance, oneOf } = choices;
  const { dollar: money, pools } = model;
  const somebody = (): Hex => oneOf(people) ?? places.owner;
  const level = () => between(0, 2);
  const part = (of: bigint) => (of * BigInt(between(chance(0.2) ? 100 : 0, chance(0.05) ? 103 : 100))) / 100n;
  const amount = () => BigInt(between(chance(0.05) ? 0 : 1, chance(0.5) ? 9_000 * dollar : 99));
  const waiting = (at: number, time: number) =>
    oneOf(people.filter((who) => (pools[at]?.maxRedeem(who, time) ?? 0n) > 0n)) ?? somebody();
  const targets = [places.desk, places.market, places.policies, ...places.pools];

  return [
    [6, () => op.deposit(somebody(), level(), chance(0.98) ? amount() : 2n ** 50n, somebody())],
    [2, () => op.mintShares(somebody(), level(), chance(0.98) ? amount() * 999_983n : 2n ** 80n, somebody())],
    [
      4,
      () => {
        const [at, who] = [level(), somebody()];
        return op.requestRedeem(who, at, part(pools[at]?.shares.get(who) ?? 0n) / 3n, chance(0.97) ? who : somebody());
      },
    ],
    [
      4,
      (time) => {
        const at = level();
        const who = waiting(at, time);
        const shares = part(pools[at]?.maxRedeem(who, time) ?? 0n);
        return op.redeemShares(chance(0.97) ? who : somebody(), at, shares, somebody(), who);
      },
    ],
    [
      3,
      (time) => {
        const at = level();
        const who = waiting(at, time);
        const dollars = part(pools[at]?.maxWithdraw(who, time) ?? 0n);
        return op.withdraw(chance(0.97) ? who : somebody(), at, dollars, somebody(), who);
      },
    ],
    [
      2,
      () => {
        const [at, who] = [level(), somebody()];
        return op.sendShares(who, at, part(pools[at]?.shares.get(who) ?? 0n) / 2n, somebody());
      },
    ],
    [2, () => op.collectFees(somebody(), level())],
    [
      6,
      () => {
        const poorest = [...people].sort((a, b) => (money.balances.get(a) < money.balances.get(b) ? -1 : 1))[0];
        return op.mint(
          somebody(),
          chance(0.7) ? (poorest ?? somebody()) : somebody(),
          BigInt(between(1, 20_000 * dollar)),
        );
      },
    ],
    [2, () => op.donate(somebody(), oneOf(targets) ?? places.desk, BigInt(between(0, 30 * dollar)))],
    [1, () => op.block(somebody(), chance(0.9) ? somebody() : places.treasury, true)],
    [
      3,
      () => {
        const blocked = [...people, places.treasury].filter((who) => money.refused.get(who));
        return op.block(somebody(), oneOf(blocked) ?? somebody(), false);
      },
    ],
  ];
}

/** What people do with tokens: give, list, buy, take back, keep as policies. */
export function holderDeeds({ model, places, people, op }: Cast, choices: Choices): Deed[] {
  const { between, chance, oneOf } = choices;
  const { desk, market, policies } = model;
  const somebody = (): Hex => oneOf(people) ?? places.owner;
  const count = (held: bigint) => BigInt(between(chance(0.05) ? 0 : 1, Number(held) + (chance(0.04) ? 1 : 0)));

  /** Somebody's tokens of a series, mostly of one that can still be sold. */
  const holding = (time: number) => {
    const all = desk.allSeries();
    const onSale = all.filter((one) => one.state === 'OPEN' && time < desk.windowOf(one).cutoff);
    const series = oneOf(chance(0.9) && onSale.length > 0 ? onSale : all);
    if (!series) return undefined;
    const who = oneOf(people.filter((one) => desk.held(one, series.id) > 0n)) ?? somebody();
    return { series, who, units: count(desk.held(who, series.id)) };
  };
  const stateOf = (id: bigint) => desk.seriesOf(id)?.state;
  const isSettled = (id: bigint) => stateOf(id) === 'PAYING' || stateOf(id) === 'VOID';
  const listingWhere = (fits: (listing: Listing) => boolean) => {
    const found = numbers(market.count).filter((number) => {
      const listing = market.listingOf(number);
      return listing !== undefined && fits(listing);
    });
    return chance(0.9) && found.length > 0 ? oneOf(found) : oneOf([...numbers(market.count), 999_999]);
  };
  const policyWhere = (fits: (policy: Policy) => boolean) => {
    const found = numbers(policies.count).filter((number) => {
      const policy = policies.policyOf(number);
      return policy !== undefined && fits(policy);
    });
    return chance(0.9) && found.length > 0 ? oneOf(found) : oneOf([...numbers(policies.count), 999_999]);
  };
  const ownerOf = (policy: number): Hex => (chance(0.95) ? policies.policyOf(policy)?.owner : undefined) ?? somebody();
  const sellerOf = (listing: number): Hex =>
    (chance(0.95) ? market.listingOf(listing)?.seller : undefined) ?? somebody();

  return [
    [
      4,
      (time) => {
        const found = holding(time);
        return found && op.move(found.who, found.series.id, found.units, somebody());
      },
    ],
    [
      6,
      (time) => {
        const found = holding(time);
        if (!found) return undefined;
        const { who, series, units } = found;
        return op.list(who, series.id, units, BigInt(between(0, Number(series.payout) + (chance(0.1) ? 9 : 0))));
      },
    ],
    [
      6,
      (time) => {
        const number = listingWhere(({ id }) => {
          const series = desk.seriesOf(id);
          return series?.state === 'OPEN' && time < desk.windowOf(series).cutoff;
        });
        if (number === undefined) return undefined;
        const offer = market.listingOf(number);
        const most = chance(0.95) ? 2n ** 48n : (offer?.price ?? 1n) - 1n;
        return op.buyListing(somebody(), number, count(offer?.units ?? 1n), most, somebody());
      },
    ],
    [
      2,
      () => {
        const number = listingWhere(({ id }) => !isSettled(id));
        return number === undefined ? undefined : op.cancel(sellerOf(number), number, somebody());
      },
    ],
    [
      3,
      () => {
        const number = listingWhere(({ id }) => isSettled(id));
        if (number === undefined) return undefined;
        const seller = sellerOf(number);
        return op.redeemListing(chance(0.7) ? seller : somebody(), number, chance(0.97) ? seller : places.market);
      },
    ],
    [0.5, () => op.setMarketFee(places.owner, between(0, chance(0.9) ? 500 : 501))],
    [
      5,
      (time) => {
        const found = holding(time);
        const owner = chance(0.97) ? somebody() : places.policies;
        return found && op.wrap(found.who, found.series.id, found.units, owner);
      },
    ],
    [
      2,
      () => {
        const number = policyWhere(() => true);
        return number === undefined ? undefined : op.sendPolicy(ownerOf(number), number, somebody());
      },
    ],
    [
      2,
      () => {
        const number = policyWhere(({ id }) => !isSettled(id));
        return number === undefined ? undefined : op.unwrap(ownerOf(number), number, somebody());
      },
    ],
    [
      3,
      () => {
        const number = policyWhere(({ id }) => isSettled(id));
        return number === undefined ? undefined : op.redeemPolicy(ownerOf(number), number, somebody());
      },
    ],
  ];
}

/** Seconds until the next transaction: mostly soon, now and then days. */
export function pause({ between, chance }: Choices): number {
  if (chance(0.6)) return between(1, 120);
  if (chance(0.75)) return between(1, 3 * 3600);
  return chance(0.9) ? between(1, day) : between(1, 4 * day);
}
