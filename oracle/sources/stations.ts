/** A place whose weather is covered. Degrees, north and east positive. */
export type Station = {
  latitude: number;
  longitude: number;
  /** IANA zone; a station's day runs from midnight to midnight there. */
  zone: string;
  /** Where the airport there reports its weather; null where there is none. */
  icao: string | null;
};

/**
 * Stations by their name in subjects, which is NOAA's GHCN-Daily id. Coordinates: NOAA NCEI, `ghcnd-stations.txt` (public domain),
 * Portland's from NCEI's Historical Observing Metadata Repository; ICAO codes: FAA.
 */
export const stations: ReadonlyMap<string, Station> = new Map<string, Station>([
  // New York, Central Park
  ['USW00094728', { latitude: 40.7789, longitude: -73.9692, zone: 'America/New_York', icao: 'KNYC' }],
  // New York, John F. Kennedy
  ['USW00094789', { latitude: 40.6386, longitude: -73.7622, zone: 'America/New_York', icao: 'KJFK' }],
  // New York, LaGuardia
  ['USW00014732', { latitude: 40.7794, longitude: -73.8803, zone: 'America/New_York', icao: 'KLGA' }],
  // Newark Liberty
  ['USW00014734', { latitude: 40.6833, longitude: -74.1694, zone: 'America/New_York', icao: 'KEWR' }],
  // Seattle-Tacoma
  ['USW00024233', { latitude: 47.4444, longitude: -122.3139, zone: 'America/Los_Angeles', icao: 'KSEA' }],
  // Portland International
  ['USW00024229', { latitude: 45.5958, longitude: -122.6092, zone: 'America/Los_Angeles', icao: 'KPDX' }],
  // Houston Intercontinental
  ['USW00012960', { latitude: 29.9844, longitude: -95.3608, zone: 'America/Chicago', icao: 'KIAH' }],
]);
