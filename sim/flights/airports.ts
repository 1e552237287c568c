/** Every airport in the recorded flights, by IANA time zone. */
const airportsByZone = {
  'America/Anchorage': 'ANC',
  'America/Chicago':
    'AEX AMA AUS BHM BKG BNA BPT BRO BTR CID CRP DAL DFW DSM ECP GPT GRK HOU HRL HSV IAH ICT JAN LBB LCH LFT LIT LRD MAF MCI MDW MEM MFE MKE MLU MOB MSP MSY OKC OMA ORD PNS SAT SHV STL TUL VPS XNA',
  'America/Denver': 'ABQ ASE COS DEN EGE ELP GJT GUC HDN HOB MTJ SLC',
  'America/Detroit': 'DTW GRR',
  'America/Indiana/Indianapolis': 'IND',
  'America/Kentucky/Louisville': 'SDF',
  'America/Los_Angeles': 'BFL LAS LAX OAK ONT PDX PSP RNO SAN SEA SFO SJC SMF SNA',
  'America/New_York':
    'AGS ATL AVL BOS BWI CAE CHS CLE CLT CMH CRW CVG DAY DCA EWR FLL GSO GSP IAD JAX JFK LEX LGA MCO MIA ORF PBI PHL PIT RDU RIC RSW SAV TPA TYS',
  'America/Phoenix': 'PHX TUS',
  'America/Puerto_Rico': 'SJU',
  'Pacific/Honolulu': 'HNL',
} as const;

const icaoOutsideTheMainland = new Map([
  ['ANC', 'PANC'],
  ['HNL', 'PHNL'],
  ['SJU', 'TJSJ'],
]);

const zones = new Map(
  Object.entries(airportsByZone).flatMap(([zone, codes]) => codes.split(' ').map((code) => [code, zone] as const)),
);

/**
 * IANA time zone of a US airport, by its IATA code.
 * @throws RangeError for an airport that the recorded flights do not touch.
 */
export function airportZone(iata: string): string {
  const zone = zones.get(iata);
  if (!zone) throw new RangeError(`The recorded flights know no airport ${JSON.stringify(iata)}.`);
  return zone;
}

/** ICAO code of an airport of the recorded flights, e.g. `KIAH`. */
export function airportIcao(iata: string): string {
  return icaoOutsideTheMainland.get(iata) ?? `K${iata}`;
}
