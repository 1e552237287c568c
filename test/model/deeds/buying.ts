import type { Hex } from '../../../chain/subject.ts';
import type { Operation, Proven } from '../operation.ts';
import { dateColumnOf, productNumbers, rateAt, rateFactors, risks, tableOf } from '../rates.ts';
import { listOperation } from '../votesAndReports.ts';
import { type Cast, type Deed, daySeconds, deed, dollar, somebodyOf } from './cast.ts';

/** People buy what the newest tables list, while votes relist products and guardians pause them. */
export function buyingDeeds(cast: Cast): Deed[] {
  const { places, op, choices } = cast;
  const { between, chance, oneOf } = choices;
  const { purchase, relist } = shopOf(cast);
  const somebody = somebodyOf(cast);
  const product = () => oneOf(productNumbers) ?? 0;
  const until = (time: number) => time + between(-1, 2) * daySeconds + between(1, 999);

  return [
    deed(30, (time) => {
      const wanted = purchase(time);
      return wanted && op.buy(somebody(), wanted, chance(0.99) ? somebody() : places.market);
    }),
    deed(6, (time) => {
      const wanted = Array.from({ length: between(0, 5) }, () => purchase(time)).filter((one) => one !== undefined);
      return op.buyBatch(somebody(), wanted, somebody());
    }),
    deed(2, () => relist(product())),
    deed(0.7, (time) => op.pause(chance(0.9) ? places.owner : somebody(), product(), until(time))),
    deed(0.7, () => op.resume(places.owner, product())),
    deed(0.4, () => op.setLive(places.owner, product(), chance(0.2))),
    deed(0.6, () => op.setLive(places.owner, product(), true)),
  ];
}

/** What is on sale, and what people ask for: mostly that. */
function shopOf({ model, places, choices }: Cast) {
  const { between, chance, oneOf } = choices;
  const tables = new Map(productNumbers.map((product) => [product, tableOf(product, 100)]));
  const factors = new Map(productNumbers.map((product) => [product, 100]));
  let turn = 0;

  /** Every fourth day, so that people meet in a series; now and then one that is past or far. */
  const dateNear = (time: number): string => {
    const ahead = chance(0.93) ? between(2, 16) : between(-3, 60);
    const start = Math.ceil(time / daySeconds / 4) * 4 + ahead - (ahead % 4);
    return new Date(start * daySeconds * 1000).toISOString().slice(0, 10);
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
  const relist = (product: number): Operation => {
    const factor = oneOf(rateFactors) ?? 100;
    const table = tableOf(product, factor);
    tables.set(product, table);
    factors.set(product, factor);
    turn += 1;
    return listOperation(places, model, product, table, turn);
  };
  return { purchase, relist };
}

/** The same subject on a day that no month has. */
function onThe32nd(subject: Hex, product: number): Hex {
  const letters = Buffer.from(subject.slice(2), 'hex');
  letters.write('32', dateColumnOf(product) + 6, 'latin1');
  return `0x${letters.toString('hex')}`;
}
