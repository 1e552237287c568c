/** A contract that holds or moves money, the test contracts that are asked first, and the files whose mistakes it would carry. */
export type Target = { contract: string; suites: readonly string[]; files: readonly string[] };

const libraries = (names: readonly string[]) => names.map((name) => `contracts/libraries/${name}.sol`);
const own = (names: readonly string[]) => names.map((name) => `contracts/${name}.sol`);
const named = (names: readonly string[]) => names.map((name) => `test/contracts/${name}.t.sol`);
const wallet = (names: readonly string[]) => names.map((name) => `test/contracts/wallet/Wallet${name}.t.sol`);
const ofWallet = (names: readonly string[]) => names.map((name) => `contracts/wallet/${name}.sol`);

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
    suites: named(['RiskPool', 'Exit', 'Room', 'Pay', 'Settle', 'Compliance', 'AllowList', 'Reserve', 'MutantsMoney']),
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
    suites: named(['SponsorPaymaster', 'SponsorBudget']),
    files: own(['SponsorPaymaster']),
  },
  {
    contract: 'contracts/wallet/WalletGuard.sol:WalletGuard',
    suites: wallet(['Calls', 'Limits', 'BadInput', 'Attacks', 'OwnKey', 'Strangers']),
    files: ofWallet(['WalletGuard', 'WalletRules', 'WalletLimits', 'MultiSendBatch', 'RollingDay', 'SafeSigners']),
  },
  {
    contract: 'contracts/wallet/WalletModule.sol:WalletModule',
    suites: wallet(['OwnKey', 'Calls', 'Setup', 'BadInput']),
    files: ofWallet(['WalletModule', 'SafeSigners']),
  },
  {
    contract: 'contracts/wallet/WalletSetup.sol:WalletSetup',
    suites: wallet(['Setup', 'BadInput']),
    files: ofWallet(['WalletSetup']),
  },
  {
    contract: 'contracts/QuorumOracle.sol:QuorumOracle',
    suites: named([
      'QuorumOracle',
      'QuorumOracleSets',
      'QuorumOracleBatch',
      'QuorumOracleDisputes',
      'QuorumOracleEquivocation',
      'BadInputOracles',
    ]),
    files: [
      ...own(['QuorumOracle', 'ReporterSets', 'ReporterStakes', 'ReporterWords', 'Bonds']),
      ...libraries(['PackedOutcome']),
    ],
  },
  {
    contract: 'contracts/AssessedOracle.sol:AssessedOracle',
    suites: named(['AssessedOracle', 'BadInputOracles']),
    files: [...own(['AssessedOracle', 'Bonds']), ...libraries(['PackedOutcome', 'Watch'])],
  },
  {
    contract: 'contracts/FeedOracle.sol:FeedOracle',
    suites: named(['FeedOracle', 'Gaps', 'PeerBugsFeed']),
    files: [...own(['FeedOracle', 'FeedBook']), ...libraries(['Rounds', 'Watch', 'Divergence'])],
  },
];

/** Tests that carry library code inside themselves, and must be compiled again to meet a mistake in it. */
export const libraryTests: readonly { test: string; files: readonly string[] }[] = [
  {
    test: 'test/contracts/Libraries.t.sol:LibrariesTest',
    files: libraries(['PackedSeries', 'Price', 'Hashing', 'Subject']),
  },
  { test: 'test/contracts/FeedLibraries.t.sol:FeedLibrariesTest', files: libraries(['Divergence', 'Rounds', 'Watch']) },
  {
    test: 'test/contracts/wallet/WalletLibraries.t.sol:WalletLibrariesTest',
    files: ofWallet(['MultiSendBatch', 'RollingDay']),
  },
];
