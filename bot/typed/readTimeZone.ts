import { nearWords } from './nearWords.ts';

/** What a typed place or offset says about a time zone; `several` are the zones it may be, none where nothing fits. */
export type ZoneReading = { kind: 'zone'; zone: string } | { kind: 'several'; zones: string[] };

const mostSuggested = 6;
/** Offsets that are in use somewhere: https://en.wikipedia.org/wiki/List_of_UTC_offsets */
const [leastOffset, mostOffset] = [-12 * 60, 14 * 60];

/** What people call a place that the IANA's list has under another one's name. */
const otherNames: Readonly<Record<string, string>> = {
  'SAN FRANCISCO': 'America/Los_Angeles',
  SEATTLE: 'America/Los_Angeles',
  HOUSTON: 'America/Chicago',
  DALLAS: 'America/Chicago',
  NYC: 'America/New_York',
  NEWARK: 'America/New_York',
  BOSTON: 'America/New_York',
  MIAMI: 'America/New_York',
  'RIO DE JANEIRO': 'America/Sao_Paulo',
  BRASILIA: 'America/Sao_Paulo',
  BARCELONA: 'Europe/Madrid',
  MUMBAI: 'Asia/Kolkata',
  DELHI: 'Asia/Kolkata',
  'NEW DELHI': 'Asia/Kolkata',
  BANGALORE: 'Asia/Kolkata',
  INDIA: 'Asia/Kolkata',
  KENYA: 'Africa/Nairobi',
  NAKURU: 'Africa/Nairobi',
  MOMBASA: 'Africa/Nairobi',
  TANZANIA: 'Africa/Dar_es_Salaam',
  UGANDA: 'Africa/Kampala',
  INDONESIA: 'Asia/Jakarta',
  BALI: 'Asia/Makassar',
  DENPASAR: 'Asia/Makassar',
  BEIJING: 'Asia/Shanghai',
  ABUJA: 'Africa/Lagos',
  GERMANY: 'Europe/Berlin',
  FRANCE: 'Europe/Paris',
  SPAIN: 'Europe/Madrid',
  UK: 'Europe/London',
};

/** Reads `Berlin`, `são paulo`, `America/New_York`, `+2`, `UTC-3:30` and `UTC`. Never throws. */
export function readTimeZone(text: string): ZoneReading {
  const plain = plainOf(text);
  const offset = offsetOf(plain);
  if (offset !== null) return { kind: 'zone', zone: offset };
  if (plain === '') return { kind: 'several', zones: [] };
  const named = Object.hasOwn(otherNames, plain) ? otherNames[plain] : undefined;
  if (named !== undefined) return { kind: 'zone', zone: named };
  const zones = zonesByName();
  const exact = zones.get(plain);
  if (exact !== undefined) return one(exact);
  const near = nearWords(plain, zones.keys(), mostSuggested).flatMap((name) => zones.get(name) ?? []);
  const begun = plain.length < 3 ? [] : [...zones].filter(([name]) => name.startsWith(plain)).flatMap(([, all]) => all);
  return { kind: 'several', zones: [...new Set([...begun, ...near])].slice(0, mostSuggested) };
}

/** Whether this can be given to Intl: an IANA name or an offset such as `+05:30`. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function one(zones: readonly string[]): ZoneReading {
  const [zone] = zones;
  return zones.length === 1 && zone !== undefined ? { kind: 'zone', zone } : { kind: 'several', zones: [...zones] };
}

/** Zones by their whole name and by their last part, in plain capitals. */
function zonesByName(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const zone of Intl.supportedValuesOf('timeZone'))
    for (const name of new Set([plainOf(zone), plainOf(zone.slice(zone.lastIndexOf('/') + 1))]))
      found.set(name, [...(found.get(name) ?? []), zone]);
  return found;
}

function plainOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('−', '-')
    .replaceAll('_', ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();
}

/** `+02:00` of `+2`, `UTC+2`, `GMT +02:00`, `+0200`; `UTC` of `UTC`; null for what is no offset in use. */
function offsetOf(plain: string): string | null {
  if (/^(?:UTC|GMT|Z)$/.test(plain)) return 'UTC';
  const found = /^(?:UTC|GMT)? ?([+-]) ?(\d{1,2})(?::?([0-5]\d))?$/.exec(plain);
  if (found === null) return null;
  const [, sign = '+', hours = '0', minutes = '00'] = found;
  const total = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  if (total === 0) return 'UTC';
  if (total < leastOffset || total > mostOffset) return null;
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
