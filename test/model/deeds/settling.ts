import type { Hex } from '../../../chain/subject.ts';
import type { Series } from '../desk.ts';
import { type Cast, type Deed, deed, somebodyOf } from './cast.ts';

/** Reporters report, anybody settles, voids and pays, holders redeem; mostly when they can, now and then when they cannot. */
export function settlingDeeds(cast: Cast): Deed[] {
  const { model, places, people, op, choices } = cast;
  const { between, chance, oneOf } = choices;
  const { desk, oracle } = model;
  const somebody = somebodyOf(cast);
  const anyAddress = (): Hex => (chance(0.9) ? somebody() : places.treasury);
  const mostly = (fits: (series: Series) => boolean) => {
    const all = desk.allSeries();
    return (chance(0.85) ? oneOf(all.filter(fits)) : undefined) ?? oneOf(all);
  };
  const isOwed = ({ state, units }: Series) => (state === 'PAYING' || state === 'VOID') && units > 0n;
  const payees = (series: Series): Hex[] => {
    const holders = [...people, places.market, places.policies].filter((who) => desk.held(who, series.id) > 0n);
    return [...holders.filter(() => chance(0.8)), somebody()];
  };

  return [
    deed(10, (time) => {
      const isUnknown = ({ product, subject }: Series) => !oracle.hasReport(product, subject);
      const series = mostly((one) => one.state === 'OPEN' && isUnknown(one) && time >= desk.windowOf(one).cutoff);
      return series && reportOn(cast, series, time);
    }),
    deed(14, (time) => {
      const isKnown = ({ product, subject }: Series) => oracle.outcomeOf(product, subject, time) !== undefined;
      const series = mostly((one) => one.state === 'OPEN' && isKnown(one));
      return series && op.settle(somebody(), series.id);
    }),
    deed(4, (time) => {
      const series = mostly((one) => one.state === 'OPEN' && time >= desk.windowOf(one).settleBy);
      return series && op.void(somebody(), series.id);
    }),
    deed(8, () => {
      const series = mostly(isOwed);
      return series && op.pay(somebody(), series.id, payees(series));
    }),
    deed(6, () => {
      const series = mostly(isOwed);
      if (!series) return undefined;
      const holder = oneOf(people.filter((who) => desk.held(who, series.id) > 0n)) ?? somebody();
      const most = Number(desk.held(holder, series.id)) + (chance(0.1) ? 1 : 0);
      return op.redeem(holder, series.id, BigInt(between(chance(0.05) ? 0 : 1, most)), anyAddress());
    }),
  ];
}

/** Any index around the terms, at a time that counts; now and then one before the cutoff or in the future. */
function reportOn(cast: Cast, series: Series, time: number) {
  const { between, chance, oneOf } = cast.choices;
  const [low, high] = [Math.min(series.trigger, series.exit), Math.max(series.trigger, series.exit)];
  const { cutoff } = cast.model.desk.windowOf(series);
  const observedAt = chance(0.92)
    ? Math.max(time - between(0, 1800), Math.min(cutoff, time))
    : (oneOf([cutoff - 1, time + 1]) ?? time);
  const index = BigInt(chance(0.9) ? between(low - 100, high + 100) : between(-1_000, 100_000));
  const said = chance(0.92) ? ({ status: 'VALUE', index } as const) : ({ status: 'VOID', index: 0n } as const);
  return cast.report(somebodyOf(cast)(), series.product, series.subject, { ...said, observedAt });
}
