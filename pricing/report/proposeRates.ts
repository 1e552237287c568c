/** The file that a vote adopts as it stands: what to call, with which table, and what changes. */
import { encodeFunctionData } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { flightProductSettings } from '../../chain/deploy/flightProduct.ts';
import { flightProduct } from '../../chain/products.ts';
import type { Hex } from '../../chain/subject.ts';
import type { TableDiff } from './diffTables.ts';

/** Of the deployment that votes; without it the call cannot be written down, only its root. */
export type VotingParties = { desk: Hex; oracle: Hex };

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

export function proposeRates(
  diff: TableDiff,
  month: string,
  table: string,
  parties: VotingParties | undefined,
): Proposal {
  const row = ({ name, maskedSubject, trigger, exit, ratePpm }: TableDiff['added'][number]) => ({
    name,
    maskedSubject,
    trigger,
    exit,
    ratePpm,
  });
  return {
    title: `Flight rates after ${month}`,
    product: flightProduct,
    table,
    oldRoot: diff.oldRoot,
    newRoot: diff.newRoot,
    call: parties === undefined ? null : callOf(diff.newRoot, parties),
    added: diff.added.map(row),
    removed: diff.removed.map(row),
    changed: diff.changed,
    unchanged: diff.unchanged,
  };
}

function callOf(ratesRoot: Hex, { desk, oracle }: VotingParties): NonNullable<Proposal['call']> {
  const { caps, ...settings } = flightProductSettings;
  const [flight, originDay, destinationDay] = caps;
  const data = encodeFunctionData({
    abi: coverDeskAbi,
    functionName: 'listProduct',
    args: [flightProduct, { ...settings, caps: [flight, originDay, destinationDay], oracle, ratesRoot }],
  });
  return { targets: [desk], values: ['0'], calldatas: [data] };
}
