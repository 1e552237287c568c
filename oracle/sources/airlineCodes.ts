/**
 * ICAO codes of the carriers in the US on-time record, by their code there. ExpressJet (XE), Atlantic Southeast (EV), American
 * Eagle (MQ) and US Airways (US) have flown under other ICAO codes since; these are the ones of the recorded year.
 */
export const icaoByCarrier: ReadonlyMap<string, string> = new Map([
  ['AA', 'AAL'],
  ['AS', 'ASA'],
  ['B6', 'JBU'],
  ['CO', 'COA'],
  ['DL', 'DAL'],
  ['EV', 'ASQ'],
  ['F9', 'FFT'],
  ['FL', 'TRS'],
  ['MQ', 'EGF'],
  ['OO', 'SKW'],
  ['UA', 'UAL'],
  ['US', 'AWE'],
  ['WN', 'SWA'],
  ['XE', 'BTA'],
  ['YV', 'ASH'],
]);
