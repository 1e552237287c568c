/** The file that a vote adopts as it stands: what to call, with which table, and what changes. */
import { encodeFunctionData } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import type { ProductRow } from '../../chain/deploy/products/productRow.ts';
import type { Hex } from '../../chain/subject.ts';
import type { TableDiff } from '../diffTables.ts';

/** Of the deployment that votes; without it the call cannot be written down, only its root. */
export type VotingParties = {
  desk: Hex;
  /** Answers what reporters say. */
  oracle: Hex;
  /** Answers what price feeds say. */
  feedOracle?: Hex;
};

export type Proposal = {
  title: string;
  product: number;
  table: string;
  oldRoot: Hex;
  newRoot: Hex;
  /** Targets, values and calldatas, as `propose` of a Governor takes them. */
  call: { targets: Hex[]; values: string[]; calldatas: Hex[] } | null;
  added: { name: string; maskedSubject: Hex; trigger: number; exit: number; ratePpm: number }[];
  removed: { name: string; maskedSubject: Hex; trigger: number; exit: number; ratePpm: number }[];
  changed: TableDiff['changed'];
  unchanged: number;
};

/** A new table of one product. `row`: the product as it is listed; `table`: the file beside the proposal. */
export type NewTable = { title: string; row: ProductRow; table: string; diff: TableDiff };

export function proposeRates({ title, row, table, diff }: NewTable, parties: VotingParties | undefined): Proposal {
  const told = ({ name, maskedSubject, trigger, exit, ratePpm }: TableDiff['added'][number]) => ({
    name,
    maskedSubject,
    trigger,
    exit,
    ratePpm,
  });
  return {
    title,
    product: row.product,
    table,
    oldRoot: diff.oldRoot,
    newRoot: diff.newRoot,
    call: parties === undefined ? null : callOf(row, diff.newRoot, parties),
    added: diff.added.map(told),
    removed: diff.removed.map(told),
    changed: diff.changed,
    unchanged: diff.unchanged,
  };
}

/** Null where the oracle that answers for the product was not named. */
function callOf(
  { product, oracle: kind, settings }: ProductRow,
  ratesRoot: Hex,
  parties: VotingParties,
): Proposal['call'] {
  const oracle = kind === 'feed' ? parties.feedOracle : parties.oracle;
  if (oracle === undefined) return null;
  const args = [product, { ...settings, oracle, ratesRoot }] as const;
  const data = encodeFunctionData({ abi: coverDeskAbi, functionName: 'listProduct', args });
  return { targets: [parties.desk], values: ['0'], calldatas: [data] };
}
