import { encodeFunctionData } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import type { Hex } from '../../chain/subject.ts';
import { batchTree } from '../batch.ts';
import type { Batch } from '../eventBook.ts';
import type { Call } from '../sender.ts';

/** Gas of a batch of payments. Not estimated: a batch that is cut short still succeeds, by skipping the last holders. */
const gasPerBatch = 150_000n;
const gasPerHolder = 75_000n;

export function settleCall(desk: Hex, kind: 'settle' | 'void', id: bigint): Call {
  return { to: desk, data: encodeFunctionData({ abi: coverDeskAbi, functionName: kind, args: [id] }) };
}

export function payCall(desk: Hex, id: bigint, holders: readonly Hex[]): Call {
  const data = encodeFunctionData({ abi: coverDeskAbi, functionName: 'pay', args: [id, holders] });
  return { to: desk, data, gas: gasPerBatch + gasPerHolder * BigInt(holders.length) };
}

/** @throws RangeError for a place that the batch does not have. */
export function openLeafCall(oracle: Hex, { set, root, words }: Batch, place: number): Call {
  const leaf = words[place];
  if (!leaf) throw new RangeError(`The batch has no leaf ${place}.`);
  const args = [set, root, leaf, batchTree(words).proofOf(place)] as const;
  return { to: oracle, data: encodeFunctionData({ abi: quorumOracleAbi, functionName: 'openLeaf', args }) };
}
