/** What a new rate table changes, row by row, for people and for a vote. */

import type { Hex } from '../../chain/subject.ts';
import type { RateLeaf } from '../merkleTree.ts';

/** A row by what it prices; `name` is what people read. */
export type NamedLeaf = RateLeaf & { name: string };

export type TableDiff = {
  oldRoot: Hex;
  newRoot: Hex;
  added: NamedLeaf[];
  removed: NamedLeaf[];
  changed: { name: string; maskedSubject: Hex; trigger: number; exit: number; oldPpm: number; newPpm: number }[];
  unchanged: number;
};

/** Rows are the same when product, masked subject, trigger and exit are. */
export function diffTables(
  before: { root: Hex; leaves: NamedLeaf[] },
  after: { root: Hex; leaves: NamedLeaf[] },
): TableDiff {
  const old = new Map(before.leaves.map((leaf) => [keyOf(leaf), leaf]));
  const diff: TableDiff = {
    oldRoot: before.root,
    newRoot: after.root,
    added: [],
    removed: [],
    changed: [],
    unchanged: 0,
  };
  for (const leaf of after.leaves) {
    const was = old.get(keyOf(leaf));
    old.delete(keyOf(leaf));
    const { name, maskedSubject, trigger, exit, ratePpm } = leaf;
    if (was === undefined) diff.added.push(leaf);
    else if (was.ratePpm === ratePpm) diff.unchanged += 1;
    else diff.changed.push({ name, maskedSubject, trigger, exit, oldPpm: was.ratePpm, newPpm: ratePpm });
  }
  diff.removed = [...old.values()];
  return diff;
}

function keyOf({ product, maskedSubject, trigger, exit }: RateLeaf): string {
  return `${product} ${maskedSubject} ${trigger} ${exit}`;
}
