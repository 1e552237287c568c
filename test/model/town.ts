import type { Hex } from '../../chain/subject.ts';
import type { Series } from './desk.ts';
import type { Model, Places } from './model.ts';
import type { Operation, Operations, Proven } from './operation.ts';
import type { Choices } from './random.ts';
import { dateColumnOf, productNumbers, rateAt, rateFactors, risks, tableOf } from './rates.ts';
import { type createReporting, listOperation } from './votesAndReports.ts';

type Report = Awaited<ReturnType<typeof createReporting>>;
export type Cast = { model: Model; places: Places; people: readonly Hex[]; op: Operations; report: Report };
/** What may happen next, and how often it does beside the others. `time` is the transaction's. */
export type Deed = [weight: number, choose: (time: number) => Operation | Promise<Operation> | undefined];

const day = 86_400;
const dollar = 1_000_000;

/** What people of a small town do with cover: buy, wait, report, settle, pay, redeem, and what votes and guardians do meanwhile. */
export function coverDeeds({ model, places, people, op, report }: Cast, choices: Choices): Deed[] {
  const { between, chance, oneOf } = choices;
  const { desk } = model;
  const tables = new Map(productNumbers.map((product) => [product, tableOf(product, 100)]));
  const factors = new Map(productNumbers.map((product) => [product, 100]));
  let turn = 0;

  const somebody = (): Hex => oneOf(people) ?? places.owner;
  const anyAddress = (): Hex => (chance(0.9) ? somebody() : places.treasury);
  const product = () => oneOf(productNumbers) ?? 0;
  const seriesWhere = (fits: (series: Series) => boolean) =>
    oneOf(desk.allSeries().filter(fits)) ?? oneOf(desk.allSeries());
  const isOwed = ({ state, units }: Series) => (state === 'PAYING' || state === 'VOID') && units > 0n;
  const mostly = (fits: (series: Series) => boolean) => (chance(0.85) ? seriesWhere(fits) : oneOf(desk.allSeries()));

  /** A Monday or a Thursday, say, so that people meet in a series; now and then a day that is past, far or none. */
  const dateNear = (time: number): string => {
    const ahead = chance(0.93) ? between(2, 16) : between(-3, 60);
    const start = Math.ceil(time / day / 4) * 4 + ahead - (ahead % 4);
    return new Date(start * day * 1000).toISOString().slice(0, 10);
  };
  const purchase = (time: number): Proven | undefined => {
    const risk = oneOf(risks);
    const table = risk && tables.get(risk.product);
    if (!risk || !table) return undefined;
    const listed = factors.get(risk.product) ?? 100;
    const factor = chance(0.97) ? listed : (oneOf(rateFactors) ?? listed);
    const date = dateNear(time);
    const subject = risk.subjectOn(date);
    return {
      product: chance(0.99) ? risk.product : 99,
      subject: chance(0.98) ? subject : onThe32nd(subject, risk.product),
      trigger: risk.trigger,
      exit: risk.exit,
      ratePpm: rateAt(risk, factor),
      units: chance(0.95) ? between(1, 60) : between(0, 1) * 4_000,
      minPayout: chance(0.95) ? 0 : between(1, 12) * dollar,
      proof: table.proofOf(risk, date),
    };
  };
  const payees = (series: Series): Hex[] => {
    const holders = [...people, places.market, places.policies].filter((who) => desk.held(who, series.id) > 0n);
    return [...holders.filter(() => chance(0.8)), somebody()];
  };
  const reportOn = (series: Series, time: number) => {
    const [low, high] = [Math.min(series.trigger, series.exit), Math.max(series.trigger, series.exit)];
    const { cutoff } = desk.windowOf(series);
    const observedAt = chance(0.92)
      ? Math.max(time - between(0, 1800), Math.min(cutoff, time))
      : oneOf([cutoff - 1, time + 1]);
    const index = BigInt(chance(0.9) ? between(low - 100, high + 100) : between(-1_000, 100_000));
    const said = chance(0.92) ? ({ status: 'VALUE', index } as const) : ({ status: 'VOID', index: 0n } as const);
    return report(somebody(), series.product, series.subject, { ...said, observedAt: observedAt ?? time });
  };

  return [
    [
      30,
      (time) => {
        const wanted = purchase(time);
        return wanted && op.buy(somebody(), wanted, chance(0.99) ? somebody() : places.market);
      },
    ],
    [
      6,
      (time) => {
        const wanted = Array.from({ length: between(0, 5) }, () => purchase(time)).filter((one) => one !== undefined);
        return op.buyBatch(somebody(), wanted, somebody());
      },
    ],
    [
      10,
      (time) => {
        const unknown = ({ product: of, subject }: Series) => !model.oracle.hasReport(of, subject);
        const series = mostly((one) => one.state === 'OPEN' && unknown(one) && time >= desk.windowOf(one).cutoff);
        return series && reportOn(series, time);
      },
    ],
    [
      14,
      (time) => {
        const isKnown = (one: Series) => model.oracle.outcomeOf(one.product, one.subject, time) !== undefined;
        const series = mostly((one) => one.state === 'OPEN' && isKnown(one));
        return series && op.settle(somebody(), series.id);
      },
    ],
    [
      4,
      (time) => {
        const series = mostly((one) => one.state === 'OPEN' && time >= desk.windowOf(one).settleBy);
        return series && op.void(somebody(), series.id);
      },
    ],
    [
      8,
      () => {
        const series = mostly(isOwed);
        return series && op.pay(somebody(), series.id, payees(series));
      },
    ],
    [
      6,
      () => {
        const series = mostly(isOwed);
        const holder = series && (oneOf(people.filter((who) => desk.held(who, series.id) > 0n)) ?? somebody());
        if (!series || !holder) return undefined;
        const held = Number(desk.held(holder, series.id));
        return op.redeem(
          holder,
          series.id,
          BigInt(between(chance(0.05) ? 0 : 1, held + (chance(0.1) ? 1 : 0))),
          anyAddress(),
        );
      },
    ],
    [2, () => listVote()],
    [
      0.7,
      (time) =>
        op.pause(chance(0.9) ? places.owner : somebody(), product(), time + between(-1, 2) * day + between(1, 999)),
    ],
    [0.7, () => op.resume(places.owner, product())],
    [0.4, () => op.setLive(places.owner, product(), chance(0.2))],
    [0.6, () => op.setLive(places.owner, product(), true)],
  ];

  function listVote(): Operation {
    const chosen = product();
    const factor = oneOf(rateFactors) ?? 100;
    const table = tableOf(chosen, factor);
    tables.set(chosen, table);
    factors.set(chosen, factor);
    turn += 1;
    return listOperation(places, model, chosen, table, turn);
  }
}

/** The same subject on a day that no month has. */
function onThe32nd(subject: Hex, product: number): Hex {
  const letters = Buffer.from(subject.slice(2), 'hex');
  letters.write('32', dateColumnOf(product) + 6, 'latin1');
  return `0x${letters.toString('hex')}`;
}
