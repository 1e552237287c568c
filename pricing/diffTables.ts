/** What a new rate table changes, row by row, for people and for a vote. */

import type { Hex } from '../chain/subject.ts';
import type { RateLeaf } from './merkleTree.ts';

/** A row by what it prices; `name` is what people read, or what their words are made of. */
export type NamedLeaf<Name = string> = RateLeaf & { name: Name };

export type TableDiff<Name = string> = {
  oldRoot: Hex;
  newRoot: Hex;
  added: NamedLeaf<Name>[];
  removed: NamedLeaf<Name>[];
  changed: { name: Name; maskedSubject: Hex; trigger: number; exit: number; oldPpm: number; newPpm: number }[];
  unchanged: number;
};

/** Rows are the same when product, masked subject, trigger and exit are. */
export function diffTables<Name>(
  before: { root: Hex; leaves: readonly NamedLeaf<Name>[] },
  after: { root: Hex; leaves: readonly NamedLeaf<Name>[] },
): TableDiff<Name> {
  const old = new Map(before.leaves.map((leaf) => [keyOf(leaf), leaf]));
  const diff: TableDiff<Name> = {
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
