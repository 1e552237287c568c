/** The numbers on chain of what is covered. A number is for ever: it is part of every token's terms. */

/** `Product.lengthColumn` of a product whose subjects name no length: its watch is as long as its settings say. */
export const noLengthColumn = 255;

/** A late, cancelled or diverted flight. Index: minutes late at the gate. */
export const flightProduct = 1;
/** Too little rain over the watch. Index: tenths of a millimetre. */
export const dryProduct = 2;
/** Too much rain over the watch. Index: tenths of a millimetre. */
export const wetProduct = 3;
/** The hottest day of the watch. Index: tenths of a degree Celsius. */
export const heatProduct = 4;
/** The coldest night of the watch. Index: tenths of a degree Celsius. */
export const frostProduct = 5;
/** The strongest gust of the watch. Index: tenths of a metre per second. */
export const windProduct = 6;
/** A crop's price on the last day of the watch. Index: cents. */
export const cropProduct = 7;
/** A vessel's late arrival at a port. Index: hours after the scheduled day began. */
export const vesselProduct = 8;
/** The deepest lasting fall of a coin from its price at the start. Index: basis points. */
export const dropProduct = 9;
/** The deepest lasting distance of a stablecoin below its dollar. Index: basis points. */
export const depegProduct = 10;
/** What a pair's liquidity lost against holding both coins, at the end of the watch. Index: basis points. */
export const divergenceProduct = 11;
/** The lasting fall of what a protocol holds, counted in tokens, from the start. Index: basis points. */
export const withdrawalProduct = 12;
/** An exploit of a protocol, as a vote answers. Index: basis points of what it held. */
export const exploitProduct = 13;
/** A project whose makers took the money, as a vote answers. Index: basis points of what it held. */
export const rugPullProduct = 14;
/** An oracle that published a wrong value that cost somebody, as a vote answers. Index: basis points of the error. */
export const oracleFailureProduct = 15;
