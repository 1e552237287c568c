import { type Cast, type Deed, deed, dollar, somebodyOf } from './cast.ts';

/** What investors do with pools, and everybody with plain dollars; an issuer blocks somebody now and then. */
export function investorDeeds(cast: Cast): Deed[] {
  const { model, places, people, op, choices } = cast;
  const { between, chance, oneOf } = choices;
  const { dollar: money, pools } = model;
  const somebody = somebodyOf(cast);
  const level = () => between(0, 2);
  const part = (of: bigint) => (of * BigInt(between(chance(0.2) ? 100 : 0, chance(0.05) ? 103 : 100))) / 100n;
  const amount = () => BigInt(between(chance(0.05) ? 0 : 1, chance(0.5) ? 9_000 * dollar : 99));
  const waiting = (at: number, time: number) =>
    oneOf(people.filter((who) => (pools[at]?.maxRedeem(who, time) ?? 0n) > 0n)) ?? somebody();
  const targets = [places.desk, places.market, places.policies, ...places.pools];

  return [
    deed(6, () => op.deposit(somebody(), level(), chance(0.98) ? amount() : 2n ** 50n, somebody())),
    deed(2, () => op.mintShares(somebody(), level(), chance(0.98) ? amount() * 999_983n : 2n ** 80n, somebody())),
    deed(4, () => {
      const [at, who] = [level(), somebody()];
      return op.requestRedeem(who, at, part(pools[at]?.shares.get(who) ?? 0n) / 3n, chance(0.97) ? who : somebody());
    }),
    deed(4, (time) => {
      const at = level();
      const who = waiting(at, time);
      const shares = part(pools[at]?.maxRedeem(who, time) ?? 0n);
      return op.redeemShares(chance(0.97) ? who : somebody(), at, shares, somebody(), who);
    }),
    deed(3, (time) => {
      const at = level();
      const who = waiting(at, time);
      const dollars = part(pools[at]?.maxWithdraw(who, time) ?? 0n);
      return op.withdraw(chance(0.97) ? who : somebody(), at, dollars, somebody(), who);
    }),
    deed(2, () => {
      const [at, who] = [level(), somebody()];
      return op.sendShares(who, at, part(pools[at]?.shares.get(who) ?? 0n) / 2n, somebody());
    }),
    deed(2, () => op.collectFees(somebody(), level())),
    deed(6, () => {
      const poorest = [...people].sort((a, b) => (money.balances.get(a) < money.balances.get(b) ? -1 : 1))[0];
      return op.mint(
        somebody(),
        chance(0.7) ? (poorest ?? somebody()) : somebody(),
        BigInt(between(1, 20_000 * dollar)),
      );
    }),
    deed(2, () => op.donate(somebody(), oneOf(targets) ?? places.desk, BigInt(between(0, 30 * dollar)))),
    deed(1, () => op.block(somebody(), chance(0.9) ? somebody() : places.treasury, true)),
    deed(3, () => {
      const blocked = [...people, places.treasury].filter((who) => money.refused.get(who));
      return op.block(somebody(), oneOf(blocked) ?? somebody(), false);
    }),
  ];
}
