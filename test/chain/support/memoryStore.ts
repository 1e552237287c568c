import type { ChainBlock, FollowerStore } from '../../../chain/events.ts';

/** A follower's store in memory. @param kept How many of the newest blocks it keeps the hashes of. */
export function createMemoryStore(kept = 64): FollowerStore & { readonly blocks: readonly ChainBlock[] } {
  const blocks: ChainBlock[] = [];
  return {
    blocks,
    recent: () =>
      blocks
        .slice(-kept)
        .map(({ number, hash }) => ({ number, hash }))
        .reverse(),
    apply: (block) => {
      const newest = blocks.at(-1);
      if (newest && block.number <= newest.number)
        throw new Error(`Block ${block.number} came after ${newest.number}.`);
      blocks.push(block);
    },
    unwind: (number) => {
      while ((blocks.at(-1)?.number ?? number) > number) blocks.pop();
    },
    isOutdated: () => false,
    replay: (again) => void blocks.splice(0, blocks.length, ...again),
  };
}
