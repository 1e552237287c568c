import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StandardMerkleTree } from '@openzeppelin/merkle-tree';
import { buildTree, proofOf, type RateLeaf, rootOf } from '../../pricing/merkleTree.ts';
import { rateSubject } from '../../pricing/rateTableFile.ts';
import { flight } from './flightFiles.ts';

const types = ['uint16', 'bytes32', 'int32', 'int32', 'uint32'];

function leaf(i: number): RateLeaf {
  const signed = i % 3 === 0 ? -i : 121;
  const maskedSubject = rateSubject(flight({ number: i + 1 }));
  return {
    product: 1 + (i % 2) * 65_534,
    maskedSubject,
    trigger: signed,
    exit: -2_147_483_648 + i,
    ratePpm: 4_294_967_295 - i,
  };
}

test('roots and proofs are those of OpenZeppelin’s standard tree, for every shape of tree', () => {
  for (const size of [1, 2, 3, 4, 5, 8, 13, 64, 201]) {
    const leaves = Array.from({ length: size }, (_, i) => leaf(i));
    const ours = buildTree(leaves);
    const theirs = StandardMerkleTree.of(
      leaves.map(({ product, maskedSubject, trigger, exit, ratePpm }) => [
        product,
        maskedSubject,
        trigger,
        exit,
        ratePpm,
      ]),
      types,
    );
    assert.equal(rootOf(ours), theirs.root);
    for (let i = 0; i < size; i++) assert.deepEqual(proofOf(ours, i), theirs.getProof(i));
  }
});

test('the order of leaves does not change the root', () => {
  const leaves = Array.from({ length: 37 }, (_, i) => leaf(i));
  assert.equal(rootOf(buildTree([...leaves].reverse())), rootOf(buildTree(leaves)));
});

test('no leaves, no tree; no leaf, no proof', () => {
  assert.throws(() => buildTree([]), RangeError);
  assert.throws(() => proofOf(buildTree([leaf(0)]), 1), RangeError);
});
