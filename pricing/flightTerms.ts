/** The flight product's terms, from which every row of its rate table is made. */
import { flightProductSettings } from '../chain/deploy/flightProduct.ts';

/** Whole minutes late from which cover pays: "more than 2 hours" is 121 minutes or more. */
export const FLIGHT_TRIGGER = 121;

/** Equal to the trigger: all or nothing. */
export const FLIGHT_EXIT = 121;

const { lead, watch, settleWithin, marginBps, capitalCostBps, feeBps } = flightProductSettings;
const [flight, originDay, destinationDay] = flightProductSettings.caps;

/** As the product is listed: its times, its price and its caps. */
export const flightSaleTerms = {
  lead,
  watch,
  settleWithin,
  marginBps,
  capitalCostBps,
  feeBps,
  caps: { flight, originDay, destinationDay },
};
