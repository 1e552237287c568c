import type { WorldFlights } from '../flights/worldFlights.ts';
import { startAeroDataBoxServer } from './aeroDataBoxServer.ts';
import { startCiriumServer } from './ciriumServer.ts';
import { startFlightAwareServer } from './flightAwareServer.ts';
import { createVendorControl } from './vendorControl.ts';
import { startWeatherVendors } from './weatherVendors.ts';

/** The vendors of a world, what they know, and how to get in. */
export type WorldVendors = Awaited<ReturnType<typeof startVendors>>;

/** Starts the vendors of flights and of weather, each with faults of its own. @param now The world's clock, unix seconds. */
export async function startVendors(flights: WorldFlights, now: () => number) {
  const [key, appId, appKey] = ['local-aero-key', 'local-app', 'local-app-key'];
  const controls = { flightAware: createVendorControl(), cirium: createVendorControl(), box: createVendorControl() };
  const flightAware = await startFlightAwareServer({ flights, now, control: controls.flightAware, apiKey: key });
  const cirium = await startCiriumServer({ flights, now, control: controls.cirium, appId, appKey });
  const aeroDataBox = await startAeroDataBoxServer({ flights, now, control: controls.box, apiKey: key });
  const weather = await startWeatherVendors({ now });
  return {
    ...weather,
    flightAware: { url: flightAware.url, key, control: controls.flightAware },
    cirium: { url: cirium.url, appId, appKey, control: controls.cirium },
    aeroDataBox: { url: aeroDataBox.url, key, control: controls.box },
    stop: async () => {
      await Promise.all([flightAware, cirium, aeroDataBox, weather].map((vendor) => vendor.stop()));
    },
  };
}
