import { StandardMerkleTree } from '@openzeppelin/merkle-tree';
import { dryProduct, flightProduct, noLengthColumn, wetProduct } from '../../chain/products.ts';
import {
  encodeFlight,
  flightCapColumns,
  flightColumns,
  flightRateColumns,
  type Hex,
  maskSubject,
} from '../../chain/subject.ts';
import { encodeWatch, undatedRateColumns, watchCapColumns, watchColumns } from '../../chain/watchSubject.ts';
import type { Row, Settings } from './products.ts';

const hour = 3600;
const day = 24 * hour;

/** Something that can be insured, on any date. */
export type Risk = {
  product: number;
  trigger: number;
  exit: number;
  ratePpm: number;
  subjectOn: (date: string) => Hex;
};

const flight = (number: number, destination: string, ratePpm: number): Risk => ({
  product: flightProduct,
  trigger: 120,
  exit: 120,
  ratePpm,
  subjectOn: (date) => encodeFlight({ carrier: 'CO', number, date, origin: 'IAH', destination }),
});
const rain = (product: number, name: string, days: number, terms: [number, number, number]): Risk => ({
  product,
  trigger: terms[0],
  exit: terms[1],
  ratePpm: terms[2],
  subjectOn: (date) => encodeWatch({ name, date, days, detail: 'RAIN' }),
});

/** Risks of all three levels: all or nothing, paid below a level in a straight line, and above one. */
export const risks: readonly Risk[] = [
  flight(62, 'EWR', 16_000),
  flight(777, 'EWR', 30_000),
  flight(777, 'SFO', 45_000),
  flight(12, 'ORD', 110_000),
  rain(dryProduct, 'USW00094728', 3, [300, 100, 50_000]),
  rain(dryProduct, 'USW00094728', 7, [250, 0, 90_000]),
  rain(dryProduct, 'USC00305800', 7, [250, 50, 18_000]),
  rain(wetProduct, 'USW00094728', 3, [500, 1_500, 70_000]),
  rain(wetProduct, 'USC00305800', 3, [401, 1_502, 150_000]),
];

export const productNumbers = [flightProduct, dryProduct, wetProduct];
/** What a vote can multiply all rates of a product with, in per cent. */
export const rateFactors = [100, 125, 80];

/** The rows of a product's table, and a proof for each of its risks on any date. */
export function tableOf(product: number, factor: number) {
  const { rateColumns } = settingsOf(product, '0x', '0x', 0);
  const months = Array.from({ length: 12 }, (_, i) => `2028-${String(i + 1).padStart(2, '0')}-01`);
  const rowOf = (risk: Risk, date: string): Row => ({
    product,
    masked: maskSubject(risk.subjectOn(date), rateColumns),
    trigger: risk.trigger,
    exit: risk.exit,
    ratePpm: rateAt(risk, factor),
  });
  const all = risks
    .filter((risk) => risk.product === product)
    .flatMap((risk) => months.map((date) => rowOf(risk, date)));
  const rows = [...new Map(all.map((row) => [leafOf(row).join(), row])).values()];
  const tree = StandardMerkleTree.of(rows.map(leafOf), ['uint16', 'bytes32', 'int32', 'int32', 'uint32']);
  const places = new Map(rows.map((row, place) => [leafOf(row).join(), place]));
  /** An empty proof for what the table does not list. */
  const proofOf = (risk: Risk, date: string): Hex[] => {
    const place = places.get(leafOf(rowOf(risk, date)).join());
    return place === undefined ? [] : tree.getProof(place).map(asHex);
  };
  return { root: asHex(tree.root), rows, proofOf };
}

export function rateAt(risk: Risk, factor: number): number {
  return (risk.ratePpm * factor) / 100;
}

export function dateColumnOf(product: number): number {
  return product === flightProduct ? flightColumns.date.at : watchColumns.date.at;
}

/** What a vote lists. @param turn Other margins, fees, windows and caps with every turn. */
export function settingsOf(product: number, oracle: Hex, ratesRoot: Hex, turn: number): Settings {
  const flights = product === flightProduct;
  const { flight: one, originDay, destinationDay } = flightCapColumns;
  const { watch, nameMonth, name } = watchCapColumns;
  const [first, second, third] = flights ? [one, originDay, destinationDay] : [watch, nameMonth, name];
  const cap = (columns: number, poolShareBps: number, dollars: number) => ({ columns, poolShareBps, dollars });
  const none = cap(0, 0, 0);
  return {
    oracle,
    lead: [2 * day, day, 7 * day][turn % 3] ?? day,
    horizon: 40 * day,
    watch: flights ? 2 * day : 0,
    settleWithin: (3 + (turn % 2) * 4) * day,
    marginBps: 11_500 + (turn % 5) * 700,
    capitalCostBps: 1_500 - (turn % 4) * 333,
    feeBps: [500, 0, 777][turn % 3] ?? 0,
    dateColumn: dateColumnOf(product),
    lengthColumn: flights ? noLengthColumn : watchColumns.days.at,
    rateColumns: flights ? flightRateColumns : undatedRateColumns,
    ratesRoot,
    // What too much rain can cost has hardly a cap, so that pools are sold out as well.
    caps:
      product === wetProduct
        ? [cap(first, 10_000, 900_000), none, none]
        : [cap(first, 700, 6_000), cap(second, 1_200, 9_000), turn % 3 === 1 ? none : cap(third, 2_500, 20_000)],
  };
}

function leafOf({ product, masked, trigger, exit, ratePpm }: Row) {
  return [product, masked, trigger, exit, ratePpm];
}

function asHex(text: string): Hex {
  return `0x${text.replace(/^0x/, '')}`;
}
