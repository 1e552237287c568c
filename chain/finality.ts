/** Blocks below the head that can still be replaced by others. */
export const finality = 64;
