import { StandardMerkleTree } from '@openzeppelin/merkle-tree';
import { keccak256, parseSignature, type SignTypedDataParameters, signatureToCompactSignature, toHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import type { Hex } from '../../chain/subject.ts';
import { flightRow } from './flightTable.ts';
import type { Panel } from './panel.ts';
import type { GasWorld } from './world.ts';

const value = 1;
const observationType = [
  { name: 'reporterSet', type: 'bytes32' },
  { name: 'product', type: 'uint16' },
  { name: 'subject', type: 'bytes32' },
  { name: 'status', type: 'uint8' },
  { name: 'index', type: 'int64' },
  { name: 'observedAt', type: 'uint40' },
  { name: 'evidence', type: 'bytes32' },
] as const;
const batchType = [
  { name: 'reporterSet', type: 'bytes32' },
  { name: 'root', type: 'bytes32' },
] as const;

/** Reports one flight, a minute later from reporter to reporter. @returns gas of the whole transaction. */
export async function reportEvent(
  world: GasWorld,
  { oracle, keys }: Panel,
  subject: Hex,
  minutesLate: bigint,
  observedAt: number,
): Promise<number> {
  const asked = await signedFor(world, oracle);
  const observations = await Promise.all(
    keys.map(async (key, i) => {
      const reading = { index: minutesLate + BigInt(i), observedAt, evidence: keccak256(toHex(`${key}${subject}`)) };
      const message = { ...reading, ...asked.set, product: flightRow.product, subject, status: value };
      const types = { Observation: observationType };
      return { ...reading, ...(await sign(key, { ...asked.by, types, primaryType: 'Observation', message })) };
    }),
  );
  const args = [0, flightRow.product, subject, value, observations];
  return world.send(world.owner, oracle, { abi: quorumOracleAbi, functionName: 'report', args });
}

/** Reports many flights under one root. @returns gas of the whole transaction. */
export async function reportFlights(
  world: GasWorld,
  { oracle, keys }: Panel,
  subjects: readonly Hex[],
  minutesLate: bigint,
  observedAt: number,
): Promise<number> {
  const asked = await signedFor(world, oracle);
  const word = (BigInt(observedAt) << 56n) | (minutesLate << 24n) | (BigInt(value) << 16n) | BigInt(flightRow.product);
  const reading = toHex(word, { size: 32 });
  const tree = StandardMerkleTree.of(
    subjects.map((subject) => [subject, reading]),
    ['bytes32', 'bytes32'],
    { sortLeaves: false },
  );
  const root: Hex = `0x${tree.root.slice(2)}`;
  const types = { Batch: batchType };
  const message = { ...asked.set, root };
  const signatures = await Promise.all(
    keys.map((key) => sign(key, { ...asked.by, types, primaryType: 'Batch', message })),
  );
  const leaves = subjects.map((subject) => ({ subject, reading }));
  return world.send(world.owner, oracle, {
    abi: quorumOracleAbi,
    functionName: 'reportBatch',
    args: [0, leaves, signatures],
  });
}

/** What every signature for this oracle is bound to. */
async function signedFor({ reader }: GasWorld, oracle: Hex) {
  const contract = { address: oracle, abi: quorumOracleAbi, functionName: 'reporterSet' } as const;
  const chainId = await reader.getChainId();
  return {
    set: { reporterSet: await reader.readContract(contract) },
    by: { domain: { name: 'Buckler Quorum Oracle', version: '1', chainId, verifyingContract: oracle } },
  };
}

async function sign(key: Hex, asked: Omit<SignTypedDataParameters, 'account'>): Promise<{ r: Hex; vs: Hex }> {
  const signature = await privateKeyToAccount(key).signTypedData(asked);
  const { r, yParityAndS: vs } = signatureToCompactSignature(parseSignature(signature));
  return { r, vs };
}
