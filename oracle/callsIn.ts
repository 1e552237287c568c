import { decodeFunctionData, toFunctionSelector } from 'viem';
import { quorumOracleAbi } from '../chain/abi/quorumOracle.ts';
import type { Hex } from '../chain/subject.ts';

type Functions = Extract<(typeof quorumOracleAbi)[number], { type: 'function' }>;
type Item<name extends string> = Extract<Functions, { name: name }>;

const reportAbi = quorumOracleAbi.filter(
  (item): item is Item<'report'> => item.type === 'function' && item.name === 'report',
);
const batchAbi = quorumOracleAbi.filter(
  (item): item is Item<'reportBatch'> => item.type === 'function' && item.name === 'reportBatch',
);

/**
 * The reports in a transaction's call data, also where a wallet or a multicall wraps them. What is found proves nothing by itself:
 * its signatures do.
 */
export function reportsIn(input: Hex) {
  return [...callsOf(input, reportAbi.map(toFunctionSelector))].flatMap((data) => {
    try {
      const [set, product, subject, status, observations] = decodeFunctionData({ abi: reportAbi, data }).args;
      return [{ set, product, subject, status, observations }];
    } catch {
      return [];
    }
  });
}

/** The batches in a transaction's call data. */
export function batchesIn(input: Hex) {
  return [...callsOf(input, batchAbi.map(toFunctionSelector))].flatMap((data) => {
    try {
      const [set, leaves, signatures] = decodeFunctionData({ abi: batchAbi, data }).args;
      return [{ set, leaves, signatures }];
    } catch {
      return [];
    }
  });
}

/** From each place where one of the selectors stands to the end. */
function* callsOf(input: Hex, selectors: readonly Hex[]): Generator<Hex> {
  for (const selector of selectors) {
    const wanted = selector.slice(2);
    for (let at = input.indexOf(wanted, 2); at !== -1; at = input.indexOf(wanted, at + 1))
      if (at % 2 === 0) yield `0x${input.slice(at)}`;
  }
}
