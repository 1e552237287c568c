/** The number on chain of cover against a late flight. */
export const flightProduct = 1;
