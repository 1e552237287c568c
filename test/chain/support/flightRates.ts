import { StandardMerkleTree } from '@openzeppelin/merkle-tree';
import type { RateRow } from '../../../chain/actions/walletAction.ts';
import { encodeFlight, flightRateColumns, type Hex, maskSubject } from '../../../chain/subject.ts';

const leafTypes = ['uint16', 'bytes32', 'int32', 'int32', 'uint32'];

/** A rate table of one flight in every month, made with OpenZeppelin's own tree, and its rows by date. */
export function plantFlightRates(ratePpm: number): { root: Hex; rowOn(date: string): RateRow } {
  const months = Array.from({ length: 12 }, (_, i) => `2000-${String(i + 1).padStart(2, '0')}-01`);
  const leafOf = (date: string) => [1, maskSubject(subjectOn(date), flightRateColumns), 121, 121, ratePpm];
  const tree = StandardMerkleTree.of(months.map(leafOf), leafTypes);
  return {
    root: asHex(tree.root),
    rowOn: (date) => ({
      product: 1,
      subject: subjectOn(date),
      trigger: 121,
      exit: 121,
      ratePpm,
      proof: tree.getProof(leafOf(date)).map(asHex),
    }),
  };
}

/** The local date `days` after the unix second `from`. */
export function dateAfter(from: number, days: number): string {
  return new Date((from + days * 86_400) * 1000).toISOString().slice(0, 10);
}

function subjectOn(date: string): Hex {
  return encodeFlight({ carrier: 'CO', number: 62, date, origin: 'IAH', destination: 'EWR' });
}

function asHex(value: string): Hex {
  if (!/^0x[0-9a-f]*$/.test(value)) throw new Error(`${value} is not hex.`);
  return `0x${value.slice(2)}`;
}
