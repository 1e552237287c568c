/** A contract that holds or moves money, the test contracts that are asked first, and the files whose mistakes it would carry. */
export type Target = { contract: string; suites: readonly string[]; files: readonly string[] };

const libraries = (names: readonly string[]) => names.map((name) => `contracts/libraries/${name}.sol`);
const own = (names: readonly string[]) => names.map((name) => `contracts/${name}.sol`);
const named = (names: readonly string[]) => names.map((name) => `test/contracts/${name}.t.sol`);

export const targets: readonly Target[] = [
  {
    contract: 'contracts/CoverDesk.sol:CoverDesk',
    suites: named([
      'Buy',
      'BuyBatch',
      'Levels',
      'Room',
      'Settle',
      'Pay',
      'RateBook',
      'Length',
      'Pause',
      'Compliance',
      'Launcher',
      'MutantsMoney',
    ]),
    files: [
      ...own(['Sale', 'Settlement', 'CoverToken', 'Accumulation', 'RateBook', 'SaleGate']),
      ...libraries(['PackedSeries', 'PackedProduct', 'Price', 'RiskLevel', 'Screen', 'Hashing', 'Subject']),
    ],
  },
  {
    contract: 'contracts/RiskPool.sol:RiskPool',
    suites: named(['RiskPool', 'Exit', 'Room', 'Pay', 'Settle', 'Compliance', 'Reserve', 'MutantsMoney']),
    files: [...own(['RiskPool', 'CoverBook']), ...libraries(['PackedBook', 'Price', 'Screen'])],
  },
  {
    contract: 'contracts/CoverMarket.sol:CoverMarket',
    suites: named(['CoverMarket', 'CoverMarketSettled', 'MutantsMarket']),
    files: own(['CoverMarket', 'CoverEscrow']),
  },
  {
    contract: 'contracts/PolicyCertificate.sol:PolicyCertificate',
    suites: named(['PolicyCertificate', 'CoverMarketSettled', 'MutantsMarket']),
    files: own(['PolicyCertificate', 'CoverEscrow']),
  },
  { contract: 'contracts/Reserve.sol:Reserve', suites: named(['Reserve', 'Votes']), files: own(['Reserve']) },
  {
    contract: 'contracts/SponsorPaymaster.sol:SponsorPaymaster',
    suites: named(['SponsorPaymaster']),
    files: own(['SponsorPaymaster']),
  },
];

/** The test that carries library code inside itself, and must be compiled again to meet a mistake in it. */
export const libraryTest = 'test/contracts/Libraries.t.sol:LibrariesTest';
