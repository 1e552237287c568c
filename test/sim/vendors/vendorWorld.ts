import { openRecordedFlights } from '../../../sim/flights/recordedFlights.ts';
import { type WorldFlight, worldFlights } from '../../../sim/flights/worldFlights.ts';
import { startAeroDataBoxServer } from '../../../sim/vendors/aeroDataBoxServer.ts';
import { startCiriumServer } from '../../../sim/vendors/ciriumServer.ts';
import { startFlightAwareServer } from '../../../sim/vendors/flightAwareServer.ts';
import { createVendorControl } from '../../../sim/vendors/vendorControl.ts';

export const apiKey = 'a-flightaware-key';
export const appId = 'an-app-id';
export const appKey = 'an-app-key';
export const boxKey = 'an-aerodatabox-key';

const flights = worldFlights(
  openRecordedFlights(new URL('../../../data/flights-houston-2011.csv.gz', import.meta.url)),
);

/** All flight vendors over the recorded flights, with a clock that a test sets. */
export async function startVendors() {
  const clock = { now: 0 };
  const now = () => clock.now;
  const flightAwareControl = createVendorControl();
  const ciriumControl = createVendorControl();
  const aeroDataBoxControl = createVendorControl();
  const flightAware = await startFlightAwareServer({ flights, control: flightAwareControl, now, apiKey });
  const cirium = await startCiriumServer({ flights, control: ciriumControl, now, appId, appKey });
  const aeroDataBox = await startAeroDataBoxServer({ flights, control: aeroDataBoxControl, now, apiKey: boxKey });
  return {
    flights,
    clock,
    flightAware: { url: flightAware.url, control: flightAwareControl },
    cirium: { url: cirium.url, control: ciriumControl },
    aeroDataBox: { url: aeroDataBox.url, control: aeroDataBoxControl },
    stop: async () => {
      await flightAware.stop();
      await cirium.stop();
      await aeroDataBox.stop();
    },
  };
}

/** The first flight of that outcome that left without a hitch before it. */
export function example(outcome: 'late' | 'onTime' | 'cancelled' | 'diverted'): WorldFlight {
  const found = flights
    .find(outcome, '2026-12-05', '2026-12-12')
    .find(({ ending }) => ending.kind !== 'cancelled' || ending.departure === null);
  if (!found) throw new Error(`No ${outcome} flight was recorded that week.`);
  return found;
}
