import type { Tap } from '../action.ts';
import type { Said } from '../words.ts';

/** How a text may go on. `text` is what would be typed, the same in every language; `tap` leads to the same. */
export type Suggestion = { label: Said; text: string; tap: Tap };
