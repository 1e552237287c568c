import { StandardMerkleTree } from '@openzeppelin/merkle-tree';
import { flightProduct } from '../../chain/products.ts';
import { encodeFlight, flightRateColumns, type Hex, maskSubject } from '../../chain/subject.ts';

/** As many rows as the table built from the Houston 2011 file, so that proofs are as long as real ones. */
const rowCount = 18_395;
const proofSteps = 15;
const rowTypes = ['uint16', 'bytes32', 'int32', 'int32', 'uint32'];

export const flightRow = { product: flightProduct, trigger: 120, exit: 120, ratePpm: 30_000 };

export type ListedFlight = { subject: Hex; proof: Hex[] };

type FlightTable = {
  root: Hex;
  /** The flight of that place in the table, on a date of the table's month, with the proof that it is listed. */
  flight(place: number, date: string): ListedFlight;
};

/** A rate table of the real size for one month; its flights are those whose proof has all 15 steps. */
export function buildFlightTable(month: string): FlightTable {
  const subjectOf = (row: number, date: string) => {
    const carrier = ['CO', 'XE'][Math.floor(row / 9_999)] ?? 'AA';
    return encodeFlight({ carrier, number: (row % 9_999) + 1, date, origin: 'IAH', destination: 'EWR' });
  };
  const rowOf = (subject: Hex) => [
    flightRow.product,
    maskSubject(subject, flightRateColumns),
    flightRow.trigger,
    flightRow.exit,
    flightRow.ratePpm,
  ];
  const rows = Array.from({ length: rowCount }, (_, row) => rowOf(subjectOf(row, `${month}-01`)));
  const tree = StandardMerkleTree.of(rows, rowTypes);
  const proofs = rows.map((_, row) => ({ row, proof: tree.getProof(row).map(asHex) }));
  const longest = proofs.filter(({ proof }) => proof.length === proofSteps);
  return {
    root: asHex(tree.root),
    flight(place, date) {
      const listed = longest[place];
      if (!listed) throw new Error(`The table has no flight ${place} with a proof of ${proofSteps} steps.`);
      return { subject: subjectOf(listed.row, date), proof: listed.proof };
    },
  };
}

function asHex(text: string): Hex {
  return `0x${text.replace(/^0x/, '')}`;
}
