import { type ContractErrorArgs, type ContractErrorName, decodeErrorResult, parseAbi } from 'viem';
import { entryPoint07Abi } from 'viem/account-abstraction';
import { assessedOracleAbi } from './abi/assessedOracle.ts';
import { bucklerGovernorAbi } from './abi/bucklerGovernor.ts';
import { coverDeskAbi } from './abi/coverDesk.ts';
import { coverMarketAbi } from './abi/coverMarket.ts';
import { feedOracleAbi } from './abi/feedOracle.ts';
import { guardiansAbi } from './abi/guardians.ts';
import { launcherAbi } from './abi/launcher.ts';
import { policyCertificateAbi } from './abi/policyCertificate.ts';
import { quorumOracleAbi } from './abi/quorumOracle.ts';
import { reserveAbi } from './abi/reserve.ts';
import { riskPoolAbi } from './abi/riskPool.ts';
import { sponsorPaymasterAbi } from './abi/sponsorPaymaster.ts';
import { testDollarAbi } from './abi/testDollar.ts';
import { testFeedAbi } from './abi/testFeed.ts';
import { voteTokenAbi } from './abi/voteToken.ts';
import { walletGuardAbi } from './abi/walletGuard.ts';
import type { Refusal } from './refusal.ts';
import type { Hex } from './subject.ts';
import { limitName } from './wallets/limits.ts';

const errorsAbi = [
  ...coverDeskAbi,
  ...riskPoolAbi,
  ...coverMarketAbi,
  ...policyCertificateAbi,
  ...launcherAbi,
  ...guardiansAbi,
  ...reserveAbi,
  ...quorumOracleAbi,
  ...feedOracleAbi,
  ...assessedOracleAbi,
  ...sponsorPaymasterAbi,
  ...testDollarAbi,
  ...testFeedAbi,
  ...bucklerGovernorAbi,
  ...voteTokenAbi,
  ...walletGuardAbi,
  ...entryPoint07Abi,
  ...parseAbi(['error Error(string reason)', 'error Panic(uint256 code)']),
] as const;

type ErrorName = ContractErrorName<typeof errorsAbi>;
type Arguments<name extends ErrorName> = ContractErrorArgs<typeof errorsAbi, name>;

/**
 * What every error means to the person whose call met it; null where no buyer can meet it and its name is all there is to say.
 * A contract's new error does not compile until it stands here.
 */
const meanings: { [name in ErrorName]: ((args: Arguments<name>) => Refusal) | null } = {
  ProductNotLive: () => ({ code: 'PRODUCT_NOT_LIVE' }),
  SalesPaused: ([, until]) => ({ code: 'SALES_PAUSED', until }),
  NotAllowed: () => ({ code: 'NOT_ALLOWED' }),
  ComplianceBroken: () => ({ code: 'NOT_ALLOWED' }),
  SaleNotOpen: ([, opens]) => ({ code: 'SALE_NOT_OPEN', opens: Number(opens) }),
  SaleClosed: ([, cutoff]) => ({ code: 'SALE_CLOSED', cutoff: Number(cutoff) }),
  MalformedSubject: () => ({ code: 'MALFORMED_SUBJECT' }),
  RateNotListed: () => ({ code: 'RATE_NOT_LISTED' }),
  PayoutBelowMinimum: ([payout, minPayout]) => ({ code: 'PRICE_MOVED', payout, minPayout }),
  LoadTooHigh: () => ({ code: 'LOAD_TOO_HIGH' }),
  CapExceeded: ([index, exposure, cap]) => ({ code: 'CAP_FULL', capIndex: Number(index), exposure, cap }),
  PoolFull: ([needed, free]) => ({ code: 'POOL_FULL', needed, free }),
  LockedAboveFree: ([needed, free]) => ({ code: 'POOL_FULL', needed, free }),
  NoUnits: () => ({ code: 'NO_UNITS' }),
  ERC20InsufficientBalance: ([, balance, needed]) => ({ code: 'TOO_FEW_DOLLARS', balance, needed }),
  ERC4626ExceededMaxDeposit: ([, dollars, most]) => ({ code: 'DEPOSIT_TOO_LARGE', dollars, most }),
  BookFull: ([dollars, most]) => ({ code: 'DEPOSIT_TOO_LARGE', dollars, most }),
  ERC4626ExceededMaxRedeem: ([, shares, most]) => ({ code: 'NOT_TAKEABLE', shares, most }),
  RequestWaits: ([, shares]) => ({ code: 'EXIT_WAITS', shares }),
  PriceOutsideRails: ([price, payout]) => ({ code: 'PRICE_OUTSIDE_RAILS', price, payout }),
  TooManyUnits: ([units, available]) => ({ code: 'TOO_MANY_UNITS', units, available }),
  PriceAboveMaximum: ([price, most]) => ({ code: 'LISTING_CHANGED', price, most }),
  NotSeller: () => ({ code: 'NOT_SELLER' }),
  SeriesNotOpen: () => ({ code: 'SERIES_ENDED' }),
  AlreadyPaid: () => ({ code: 'ALREADY_PAID' }),
  NothingToRedeem: () => ({ code: 'NOT_SETTLED' }),
  ERC1155InsufficientBalance: ([, covers, needed]) => ({ code: 'TOO_FEW_COVERS', covers, needed }),
  Refused: () => ({ code: 'DOLLAR_REFUSED' }),
  SafeERC20FailedOperation: () => ({ code: 'DOLLAR_REFUSED' }),
  GovernorAlreadyCastVote: () => ({ code: 'ALREADY_VOTED' }),
  GovernorUnexpectedProposalState: () => ({ code: 'VOTE_CLOSED' }),
  GovernorInsufficientProposerVotes: ([, votes, needed]) => ({ code: 'TOO_FEW_VOTES', votes, needed }),
  ClaimOpen: () => ({ code: 'CLAIM_OPEN' }),
  AlreadyAnswered: () => ({ code: 'CLAIM_ANSWERED' }),
  ClaimsOver: ([, until]) => ({ code: 'CLAIMS_OVER', until: Number(until) }),
  OutsideWatch: ([time, limit]) => ({ code: 'OUTSIDE_WATCH', time: Number(time), limit: Number(limit) }),
  OverDailyCap: ([limit, spent, cap]) => ({ code: 'OVER_LIMIT', limit: limitName(limit), spent, cap }),
  AddressNotReady: ([to, readyAt]) => ({ code: 'ADDRESS_NOT_READY', to, readyAt: Number(readyAt) }),
  OwnerNotReady: ([, readyAt]) => ({ code: 'OWNER_NOT_READY', readyAt: Number(readyAt) }),
  PriceAboveIssue: ([price, issue]) => ({ code: 'PRICE_ABOVE_ISSUE', price, issue }),
  ListingCosts: ([, most, price]) => ({ code: 'LISTING_CHANGED', price, most }),
  PriceBelowFloor: ([price, floor]) => ({ code: 'PRICE_BELOW_FLOOR', price, floor }),
  OwnKeyDecides: () => ({ code: 'OWN_KEY_DECIDES' }),
  AlreadyAnnounced: ([, readyAt]) => ({ code: 'ANNOUNCED_ALREADY', readyAt: Number(readyAt) }),
  NothingAnnounced: () => ({ code: 'NOTHING_ANNOUNCED' }),
  NotTighter: () => ({ code: 'LIMIT_MOVED' }),
  NotLooser: () => ({ code: 'LIMIT_MOVED' }),
  ApprovalDiffers: () => walletRefused('ApprovalDiffers'),
  ApprovalNotUsed: () => walletRefused('ApprovalNotUsed'),
  CallNotAllowed: () => walletRefused('CallNotAllowed'),
  DelegateCallNotAllowed: () => walletRefused('DelegateCallNotAllowed'),
  LimitOutsideRail: () => walletRefused('LimitOutsideRail'),
  MalformedBatch: () => walletRefused('MalformedBatch'),
  NotAnAddress: () => walletRefused('NotAnAddress'),
  NotToTheWallet: () => walletRefused('NotToTheWallet'),
  NotWholeDollars: () => walletRefused('NotWholeDollars'),
  RefundNotAllowed: () => walletRefused('RefundNotAllowed'),
  ValueNotAllowed: () => walletRefused('ValueNotAllowed'),
  CostAboveLimit: () => ({ code: 'NOT_SPONSORED', reason: 'it costs more gas than one operation may' }),
  NoExpiry: () => ({ code: 'NOT_SPONSORED', reason: 'the offer to pay its gas has no end' }),
  OfferSpansDays: () => ({ code: 'NOT_SPONSORED', reason: 'the offer to pay its gas is not of one day' }),
  DayBudgetSpent: () => ({ code: 'NOT_SPONSORED', reason: "the day's budget for gas is spent" }),
  SponsoringStopped: () => ({ code: 'NOT_SPONSORED', reason: 'paying for gas is stopped' }),
  FailedOp: ([, reason]) => entryPointRefusal(reason) ?? { code: 'REVERTED', error: reason },
  FailedOpWithRevert: ([, reason, inner]) =>
    decoded(inner) ?? entryPointRefusal(reason) ?? { code: 'REVERTED', error: reason },
  PostOpReverted: ([inner]) => decoded(inner) ?? { code: 'REVERTED', error: 'PostOpReverted' },
  DelegateAndRevert: ([, inner]) => decoded(inner) ?? { code: 'REVERTED', error: 'DelegateAndRevert' },
  Error: ([reason]) => textRefusal(reason),
  Panic: ([code]) => ({ code: 'REVERTED', error: `Panic ${code}` }),
  AddressEmptyCode: null,
  AlreadyFinal: null,
  AlreadyReported: null,
  AnswerNotFinal: null,
  BatchAlreadyReported: null,
  BatchRefused: null,
  CheckpointUnorderedInsertion: null,
  ClaimsNotOver: null,
  CoolDownOutsideRail: null,
  DifferentSigners: null,
  ECDSAInvalidSignature: null,
  ECDSAInvalidSignatureLength: null,
  ECDSAInvalidSignatureS: null,
  ERC1155InvalidApprover: null,
  ERC1155InvalidArrayLength: null,
  ERC1155InvalidOperator: null,
  ERC1155InvalidReceiver: null,
  ERC1155InvalidSender: null,
  ERC1155MissingApprovalForAll: null,
  ERC20ExceededSafeSupply: null,
  ERC20InsufficientAllowance: null,
  ERC20InvalidApprover: null,
  ERC20InvalidReceiver: null,
  ERC20InvalidSender: null,
  ERC20InvalidSpender: null,
  ERC2612ExpiredSignature: null,
  ERC2612InvalidSigner: null,
  ERC4626ExceededMaxMint: null,
  ERC4626ExceededMaxWithdraw: null,
  ERC5805FutureLookup: null,
  ERC6372InconsistentClock: null,
  ERC721IncorrectOwner: null,
  ERC721InsufficientApproval: null,
  ERC721InvalidApprover: null,
  ERC721InvalidOperator: null,
  ERC721InvalidOwner: null,
  ERC721InvalidReceiver: null,
  ERC721InvalidSender: null,
  ERC721NonexistentToken: null,
  EmptyBatch: null,
  FailedCall: null,
  FeeAboveLimit: null,
  FeedSilent: null,
  ForeignPool: null,
  GovernorAlreadyQueuedProposal: null,
  GovernorDisabledDeposit: null,
  GovernorInvalidProposalLength: null,
  GovernorInvalidQuorumFraction: null,
  GovernorInvalidSignature: null,
  GovernorInvalidVoteParams: null,
  GovernorInvalidVoteType: null,
  GovernorInvalidVotingPeriod: null,
  GovernorNonexistentProposal: null,
  GovernorOnlyExecutor: null,
  GovernorPreventLateQuorumVoteExtensionTooLarge: null,
  GovernorProposalQueueingFailed: null,
  GovernorProposalQueueingNotRequired: null,
  GovernorRestrictedProposer: null,
  GovernorUnableToCancel: null,
  GuardianTwice: null,
  IndexTooWide: null,
  InsufficientBalance: null,
  InvalidAccountNonce: null,
  InvalidShortString: null,
  LaunchFailed: null,
  MalformedHolder: null,
  MalformedPrice: null,
  MayNotStop: null,
  MintTooLarge: null,
  NoClaim: null,
  NoDataPresent: null,
  NoFeed: null,
  NoPayee: null,
  NoRounds: null,
  NoRule: null,
  NoSuchRound: null,
  NotALocalChain: null,
  NotAscending: null,
  NotConsecutive: null,
  NotController: null,
  NotCoverToken: null,
  NotDesk: null,
  NotDisputable: null,
  NotDisputed: null,
  NotEquivocal: null,
  NotForThisContract: null,
  NotGuardian: null,
  NotGuardians: null,
  NotInBatch: null,
  NotLeaving: null,
  NotNext: null,
  NotOwed: null,
  NotOwner: null,
  NotWorse: null,
  NothingLeft: null,
  NothingRequested: null,
  NothingToTakeBack: null,
  ObservedInFuture: null,
  OutOfRangeAccess: null,
  OutcomeBeforeCutoff: null,
  OutcomeIsFinal: null,
  OutcomeNotFinal: null,
  OutsideWindow: null,
  OwnRequest: null,
  OwnableInvalidOwner: null,
  OwnableUnauthorizedAccount: null,
  PauseOutsideRail: null,
  PaymasterUnauthorized: null,
  PoolHoldsAnother: null,
  PoolServesAnother: null,
  PoolTwice: null,
  PriceOutOfRange: null,
  ProofTimeNotOver: null,
  ReentrancyGuardReentrantCall: null,
  ReporterExpelled: null,
  ReporterTwice: null,
  RequestDone: null,
  RequestLapsed: null,
  RequestOfEarlierTerm: null,
  RoundOutOfOrder: null,
  RuleOutsideRail: null,
  SafeCastOverflowedUintDowncast: null,
  SeatsNotStored: null,
  SenderAddressResult: null,
  SequencerDown: null,
  SetOutsideRail: null,
  SettingOutsideRail: null,
  SettleByNotReached: null,
  SharesDiffer: null,
  SignatureValidationFailed: null,
  SpreadTooWide: null,
  StakeLocked: null,
  StakeRequestLapsed: null,
  StakeTooSmall: null,
  StartNotProven: null,
  StatusCannotSettle: null,
  StringTooLong: null,
  TermEnded: null,
  TooEarlyToDeny: null,
  TooFewFamilies: null,
  TooFewObservations: null,
  TooManyPlaces: null,
  TooShort: null,
  UnknownProduct: null,
  UnknownReporter: null,
  UnknownRequest: null,
  UnknownSet: null,
  VotesExpiredSignature: null,
  WrongKind: null,
  WrongNumberOfEdges: null,
  ZeroAddress: null,
  ZeroTreasury: null,
};

/** What the bytes of a revert mean, whichever contract they bubbled up from. Bytes that nobody knows are told as such. */
export function decodeRevert(data: Hex): Refusal {
  const nothingKnown = data === '0x' ? 'no reason given' : `unknown error ${data.slice(0, 10)}`;
  return decoded(data) ?? { code: 'REVERTED', error: nothingKnown };
}

/** What EntryPoint's own reasons (`AA…`) mean, or null when there is none in the text. */
export function entryPointRefusal(text: string): Refusal | null {
  const code = /\bAA\d\d\b/.exec(text)?.[0];
  if (!code) return null;
  if (code === 'AA22' || code === 'AA32') return { code: 'OPERATION_EXPIRED' };
  if (code.startsWith('AA3')) return { code: 'NOT_SPONSORED', reason: text };
  return { code: 'REVERTED', error: text };
}

/** What the guard of a wallet never lets the bot's key do, so that the bot does not offer it. */
function walletRefused(error: ErrorName): Refusal {
  return { code: 'WALLET_REFUSED', error };
}

/** Reasons that dollars give in words, Circle's among them. */
function textRefusal(reason: string): Refusal {
  if (/blacklist|blocklist/i.test(reason)) return { code: 'DOLLAR_REFUSED' };
  return entryPointRefusal(reason) ?? { code: 'REVERTED', error: reason };
}

function decoded(data: Hex): Refusal | null {
  const error = knownError(data);
  return error && meaningOf(error.errorName, error.args);
}

function knownError(data: Hex) {
  try {
    return decodeErrorResult({ abi: errorsAbi, data });
  } catch {
    // Bytes that are no error of these contracts: `decodeRevert` tells them as such.
    return null;
  }
}

function meaningOf<name extends ErrorName>(name: name, args: Arguments<name>): Refusal {
  return meanings[name]?.(args) ?? { code: 'REVERTED', error: name };
}
