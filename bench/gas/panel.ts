import type { Hex } from '../../chain/subject.ts';

/** An oracle, and the keys of as many of its reporters as it needs. */
export type Panel = { oracle: Hex; keys: readonly Hex[] };
