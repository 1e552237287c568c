import { stations } from '../../oracle/sources/stations.ts';
import type { WorldWeather } from '../weather/worldWeather.ts';
import type { VendorControl } from './vendorControl.ts';

export type WeatherVendorOptions = {
  weather: WorldWeather;
  control: VendorControl;
  /** The world's clock, unix seconds. */
  now: () => number;
  /** 0, the default: any free port. */
  port?: number;
};

/** The station whose coordinates these are, by its name in subjects. */
export function stationAt(latitude: number, longitude: number): string | null {
  const near = [...stations].find(
    ([, at]) => Math.abs(at.latitude - latitude) < 0.001 && Math.abs(at.longitude - longitude) < 0.001,
  );
  return near?.[0] ?? null;
}
