/** Cities of the airports that the rate table knows, so that nobody needs to know codes. */
const cities =
  'ABQ Albuquerque,AEX Alexandria,AGS Augusta,AMA Amarillo,ANC Anchorage,ASE Aspen,ATL Atlanta,AUS Austin,AVL Asheville,' +
  'BFL Bakersfield,BHM Birmingham,BKG Branson,BNA Nashville,BOS Boston,BPT Beaumont,BRO Brownsville,BTR Baton Rouge,' +
  'BWI Baltimore,CAE Columbia,CHS Charleston,CID Cedar Rapids,CLE Cleveland,CLT Charlotte,CMH Columbus,COS Colorado Springs,' +
  'CRP Corpus Christi,CRW Charleston,CVG Cincinnati,DAL Dallas,DAY Dayton,DCA Washington,DEN Denver,DFW Dallas,' +
  'DSM Des Moines,DTW Detroit,ECP Panama City,EGE Eagle,ELP El Paso,EWR Newark,FLL Fort Lauderdale,GJT Grand Junction,' +
  'GPT Gulfport,GRK Killeen,GRR Grand Rapids,GSO Greensboro,GSP Greenville,GUC Gunnison,HDN Hayden,HNL Honolulu,HOB Hobbs,' +
  'HOU Houston,HRL Harlingen,HSV Huntsville,IAD Washington,IAH Houston,ICT Wichita,IND Indianapolis,JAN Jackson,' +
  'JAX Jacksonville,JFK New York,LAS Las Vegas,LAX Los Angeles,LBB Lubbock,LCH Lake Charles,LEX Lexington,LFT Lafayette,' +
  'LGA New York,LIT Little Rock,LRD Laredo,MAF Midland,MCI Kansas City,MCO Orlando,MDW Chicago,MEM Memphis,MFE McAllen,' +
  'MIA Miami,MKE Milwaukee,MLU Monroe,MOB Mobile,MSP Minneapolis,MSY New Orleans,MTJ Montrose,OAK Oakland,' +
  'OKC Oklahoma City,OMA Omaha,ONT Ontario,ORD Chicago,ORF Norfolk,PBI West Palm Beach,PDX Portland,PHL Philadelphia,' +
  'PHX Phoenix,PIT Pittsburgh,PNS Pensacola,PSP Palm Springs,RDU Raleigh,RIC Richmond,RNO Reno,RSW Fort Myers,' +
  'SAN San Diego,SAT San Antonio,SAV Savannah,SDF Louisville,SEA Seattle,SFO San Francisco,SHV Shreveport,SJC San Jose,' +
  'SJU San Juan,SLC Salt Lake City,SMF Sacramento,SNA Santa Ana,STL St. Louis,TPA Tampa,TUL Tulsa,TUS Tucson,' +
  'TYS Knoxville,VPS Fort Walton Beach,XNA Fayetteville';

const cityAt = new Map(cities.split(',').map((entry) => [entry.slice(0, 3), entry.slice(4)]));

/** `Houston IAH`, or the bare code of an airport whose city is not listed. */
export function airportName(code: string): string {
  const city = cityAt.get(code);
  return city === undefined ? code : `${city} ${code}`;
}

/** Codes and cities of airports. */
export function airportNames(): string[] {
  return [...cityAt.keys(), ...cityAt.values()];
}

/** Cities of the stations that reporters can ask, by their names in subjects (oracle/sources/stations.ts). */
const stationCities: ReadonlyMap<string, string> = new Map([
  ['USW00094728', 'New York'],
  ['USW00094789', 'New York JFK'],
  ['USW00014732', 'New York LaGuardia'],
  ['USW00014734', 'Newark'],
  ['USW00024233', 'Seattle'],
  ['USW00024229', 'Portland'],
  ['USW00012960', 'Houston'],
]);

/** What is watched, as people call it: `Seattle` for its station, `ETH` for its feed; any other name as it is. */
export function watchedName(name: string): string {
  return stationCities.get(name) ?? name.replace(/\/USD$/, '');
}

/** What else people call places and coins, by the name that `watchedName` gives them in capitals. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  'NEW YORK': ['NYC', 'NEW YORK CITY', 'MANHATTAN', 'CENTRAL PARK'],
  'NEW YORK JFK': ['JFK'],
  'NEW YORK LAGUARDIA': ['LAGUARDIA', 'LGA'],
  NEWARK: ['EWR'],
  SEATTLE: ['SEA', 'SEATAC', 'SEA-TAC'],
  PORTLAND: ['PDX'],
  HOUSTON: ['IAH'],
  BTC: ['BITCOIN', 'XBT'],
  ETH: ['ETHEREUM', 'ETHER'],
  SOL: ['SOLANA'],
  LINK: ['CHAINLINK'],
  USDC: ['USD COIN'],
  USDT: ['TETHER'],
};

/** Every name by which a place or coin can be typed, in capitals. */
export function typedNames(name: string): string[] {
  const main = watchedName(name).toUpperCase();
  return [main, name, ...(Object.hasOwn(otherNames, main) ? (otherNames[main] ?? []) : [])];
}
