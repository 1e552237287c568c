import { concat, encodeAbiParameters, hashTypedData, keccak256, recoverTypedDataAddress } from 'viem';
import type { Hex } from '../chain/subject.ts';
import { domainOf, type OracleAddress, type Signer, statusOnChain } from './observation.ts';

/** One event of a batch, as agreed. `index` fits 32 bits; times in unix seconds. */
export type BatchLeaf = {
  product: number;
  subject: Hex;
  status: 'VALUE' | 'VOID';
  index: number;
  observedAt: number;
};

/** `IQuorumOracle.Leaf`. */
export type LeafOnChain = { subject: Hex; reading: Hex };

const lowest32 = -(2 ** 31);
const highest32 = 2 ** 31 - 1;

/** Whether an index comes back from the 32 bits that a leaf has for it. */
export function fitsLeaf(index: number): boolean {
  return Number.isInteger(index) && index >= lowest32 && index <= highest32;
}

/** Product 16, status 8, index 32 and observedAt 40 bits from the right. */
export function leafOnChain({ product, subject, status, index, observedAt }: BatchLeaf): LeafOnChain {
  const word =
    BigInt(product) |
    (BigInt(statusOnChain[status]) << 16n) |
    (BigInt.asUintN(32, BigInt(index)) << 24n) |
    (BigInt(observedAt) << 56n);
  return { subject, reading: `0x${word.toString(16).padStart(64, '0')}` };
}

/** The leaf that a word of a batch means; null for a malformed word, which can never be opened. */
export function readLeaf({ subject, reading }: LeafOnChain): BatchLeaf | null {
  const word = BigInt(reading);
  const code = Number((word >> 16n) & 0xffn);
  const status = code === statusOnChain.VALUE ? 'VALUE' : code === statusOnChain.VOID ? 'VOID' : null;
  if (word >> 96n !== 0n || !status) return null;
  return {
    product: Number(word & 0xffffn),
    subject,
    status,
    index: Number(BigInt.asIntN(32, word >> 24n)),
    observedAt: Number((word >> 56n) & 0xffffffffffn),
  };
}

/**
 * OpenZeppelin's standard tree over the leaves in the order given: 2n - 1 nodes, node i over nodes 2i + 1 and 2i + 2, the leaves
 * last and backwards. @throws RangeError for no leaves.
 */
export function batchTree(leaves: readonly LeafOnChain[]): { root: Hex; proofOf(leaf: number): Hex[] } {
  if (leaves.length === 0) throw new RangeError('A batch has at least one leaf.');
  const nodes: Hex[] = [];
  leaves.forEach((leaf, i) => {
    nodes[2 * leaves.length - 2 - i] = hashLeaf(leaf);
  });
  const node = (i: number): Hex => {
    const hash = nodes[i];
    if (!hash) throw new RangeError(`The batch has no node ${i}.`);
    return hash;
  };
  for (let i = leaves.length - 2; i >= 0; i--) nodes[i] = hashPair(node(2 * i + 1), node(2 * i + 2));
  return {
    root: node(0),
    proofOf: (leaf) => {
      const proof: Hex[] = [];
      for (let i = 2 * leaves.length - 2 - leaf; i > 0; i = (i - 1) >> 1) proof.push(node(i % 2 === 1 ? i + 1 : i - 1));
      return proof;
    },
  };
}

/** A reporter's word for every leaf under a root. */
export function signBatch(signer: Signer, to: OracleAddress, reporterSet: Hex, root: Hex): Promise<Hex> {
  return signer.sign({ hash: hashTypedData(typedData(to, reporterSet, root)) });
}

/** Who signed; null when the signature is none. */
export async function batchSignerOf(
  to: OracleAddress,
  reporterSet: Hex,
  root: Hex,
  signature: Hex,
): Promise<Hex | null> {
  try {
    return await recoverTypedDataAddress({ ...typedData(to, reporterSet, root), signature });
  } catch {
    return null;
  }
}

function hashLeaf({ subject, reading }: LeafOnChain): Hex {
  return keccak256(keccak256(encodeAbiParameters([{ type: 'bytes32' }, { type: 'bytes32' }], [subject, reading])));
}

function hashPair(a: Hex, b: Hex): Hex {
  return keccak256(BigInt(a) < BigInt(b) ? concat([a, b]) : concat([b, a]));
}

function typedData(to: OracleAddress, reporterSet: Hex, root: Hex) {
  return {
    domain: domainOf(to),
    types: {
      Batch: [
        { name: 'reporterSet', type: 'bytes32' },
        { name: 'root', type: 'bytes32' },
      ],
    },
    primaryType: 'Batch',
    message: { reporterSet, root },
  } as const;
}
