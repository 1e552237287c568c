/** The flight product's terms, from which every row of its rate table is made. */

/** The product's number on chain. */
export const FLIGHT_PRODUCT = 1;

/** Whole minutes late from which cover pays: "more than 2 hours" is 121 minutes or more. */
export const FLIGHT_TRIGGER = 121;

/** Equal to the trigger: all or nothing. */
export const FLIGHT_EXIT = 121;

/** The index of a flight that was cancelled or went elsewhere; no delay in minutes reaches it. */
export const CANCELLED_OR_DIVERTED_INDEX = 10_000;
