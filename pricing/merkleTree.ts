/**
 * OpenZeppelin's standard Merkle tree over rate rows: the same root and proofs as `StandardMerkleTree` of
 * @openzeppelin/merkle-tree, kept as bytes in one array because a table has some 18,000 rows (it takes seconds there).
 */
import { keccak256 } from 'viem/utils';
import type { Hex } from '../chain/subject.ts';

/** What one leaf commits to; `maskedSubject` has every column outside the product's rate columns zeroed. */
export type RateLeaf = { product: number; maskedSubject: Hex; trigger: number; exit: number; ratePpm: number };

/** `nodes` holds 2n − 1 hashes, the root first; `nodeOf[i]` is where leaf i stands among them. */
export type MerkleTree = { nodes: Uint8Array; nodeOf: Uint32Array };

const HASH = 32;

/** @throws RangeError for no leaves at all: such a tree has no root. */
export function buildTree(leaves: readonly RateLeaf[]): MerkleTree {
  if (leaves.length === 0) throw new RangeError('A rate table needs at least one row.');
  const hashes = leaves.map(leafHash);
  const order = hashes.map((_, i) => i).sort((a, b) => Buffer.compare(at(hashes, a), at(hashes, b)));
  const count = 2 * leaves.length - 1;
  const nodes = new Uint8Array(count * HASH);
  const nodeOf = new Uint32Array(leaves.length);
  for (const [place, leaf] of order.entries()) {
    const node = count - 1 - place;
    nodes.set(at(hashes, leaf), node * HASH);
    nodeOf[leaf] = node;
  }
  for (let i = count - leaves.length - 1; i >= 0; i--) {
    nodes.set(hashPair(nodeAt(nodes, 2 * i + 1), nodeAt(nodes, 2 * i + 2)), i * HASH);
  }
  return { nodes, nodeOf };
}

export function rootOf(tree: MerkleTree): Hex {
  return toHex(nodeAt(tree.nodes, 0));
}

/** The siblings from leaf `leaf` up to the root, as `MerkleProof.verify` takes them. */
export function proofOf(tree: MerkleTree, leaf: number): Hex[] {
  let node = tree.nodeOf[leaf];
  if (node === undefined) throw new RangeError(`The tree has no leaf ${leaf}.`);
  const proof: Hex[] = [];
  for (; node > 0; node = (node - 1) >> 1) proof.push(toHex(nodeAt(tree.nodes, node % 2 === 0 ? node - 1 : node + 1)));
  return proof;
}

/** The root that a row and its proof lead to: the row is listed when it is the table's. */
export function rootFrom(leaf: RateLeaf, proof: readonly Hex[]): Hex {
  return toHex(proof.reduce((node, sibling) => hashPair(node, Buffer.from(sibling.slice(2), 'hex')), leafHash(leaf)));
}

/** `keccak256(keccak256(abi.encode(uint16, bytes32, int32, int32, uint32)))`: hashed twice so that no node can pass for a leaf. */
function leafHash(leaf: RateLeaf): Uint8Array {
  const words = Buffer.alloc(5 * HASH);
  words.writeUInt16BE(leaf.product, 30);
  words.set(Buffer.from(leaf.maskedSubject.slice(2), 'hex'), 32);
  writeInt32Word(words, 64, leaf.trigger);
  writeInt32Word(words, 96, leaf.exit);
  words.writeUInt32BE(leaf.ratePpm, 156);
  return keccak256(keccak256(words, 'bytes'), 'bytes');
}

function writeInt32Word(words: Buffer, start: number, value: number): void {
  if (value < 0) words.fill(0xff, start, start + 28);
  words.writeInt32BE(value, start + 28);
}

function hashPair(a: Uint8Array, b: Uint8Array): Uint8Array {
  return keccak256(Buffer.concat(Buffer.compare(a, b) < 0 ? [a, b] : [b, a]), 'bytes');
}

function nodeAt(nodes: Uint8Array, i: number): Uint8Array {
  return nodes.subarray(i * HASH, (i + 1) * HASH);
}

function at(hashes: readonly Uint8Array[], i: number): Uint8Array {
  const hash = hashes[i];
  if (hash === undefined) throw new RangeError(`There is no hash ${i}.`);
  return hash;
}

function toHex(bytes: Uint8Array): Hex {
  return `0x${Buffer.from(bytes).toString('hex')}`;
}
