import type { ChainFault, Refusal } from './refusal.ts';

/** What chain or bundler said to a question: a value, a definite no, or nothing that can be relied on. */
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal } | { ok: false; fault: ChainFault };
