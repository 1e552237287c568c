import type { Said } from '../words.ts';

/** How a text may go on. `text` is what would be typed; it reads the same in every language. */
export type Suggestion = { label: Said; text: string };
