/** The flight product's terms, from which every row of its rate table is made. */

/** Whole minutes late from which cover pays: "more than 2 hours" is 121 minutes or more. */
export const FLIGHT_TRIGGER = 121;

/** Equal to the trigger: all or nothing. */
export const FLIGHT_EXIT = 121;
