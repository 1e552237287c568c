/** Chains on which dollars are made of nothing. */
const localChains = [31_337, 1337];

const vendors = [
  ...['FLIGHTAWARE_URL', 'CIRIUM_URL', 'AERODATABOX_URL'],
  ...['NOAA_URL', 'OPEN_METEO_URL', 'NASA_POWER_URL', 'METAR_URL'],
];

const thisMachine = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

/** Settings that would have a reporter ask recorded data, on a chain where money is real; empty where it is not. */
export function recordedVendors(env: Readonly<Record<string, string>>, chainId: number): string[] {
  if (localChains.includes(chainId)) return [];
  return vendors.filter((name) => {
    const url = URL.parse(env[name] ?? '');
    return url !== null && thisMachine.test(url.hostname);
  });
}
