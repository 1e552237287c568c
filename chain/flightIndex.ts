/** The index of a flight that was cancelled or went elsewhere; no delay in minutes reaches it. */
export const CANCELLED_OR_DIVERTED_INDEX = 10_000;
