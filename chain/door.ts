import type { RateRow, WalletAction } from './actions/walletAction.ts';
import type { Answer } from './answer.ts';
import type { ScreenedAction, Screening } from './compliance/screenAction.ts';
import type { CoverDoor, CoverWindow } from './covers/coverDoor.ts';
import type { Deployment } from './deployment.ts';
import type { MarketOffer } from './market/marketOffer.ts';
import type { Investment, PoolLevel, PoolState } from './pools/poolState.ts';
import type { PreparedOperation } from './preparedOperation.ts';
import type { Hex } from './subject.ts';
import type { ClaimsDoor, VotesDoor } from './votes/votesDoor.ts';
import type { AddressFacts, LimitState } from './wallets/guardState.ts';
import type { LimitName } from './wallets/limits.ts';

/** What one cover is at this block. */
export type CoverQuote = {
  seriesId: bigint;
  /** Dollars (6 decimals) one token pays. */
  payout: bigint;
  /** Units that caps and pool still allow. */
  available: bigint;
  window: CoverWindow;
};

/** An action as the person confirmed it. */
export type Order = {
  /** Stable and unique; the operation's nonce key derives from it. */
  intentId: string;
  action: WalletAction;
};

/** A user operation ready to send. `bytes` is the whole request; sending the same bytes again is the same operation. */
export type SignedOperation = {
  hash: Hex;
  sender: Hex;
  nonce: bigint;
  bytes: string;
  /** Unix seconds of chain time after which it can no longer be mined. */
  validUntil: number;
};

export type OperationFate =
  | { kind: 'unknown' }
  | { kind: 'mined'; transaction: Hex; success: boolean }
  /** It can never happen: its nonce is unused and its time over, or another operation of the same intent took the nonce. */
  | { kind: 'expired' };

/** What the bot asks the chain about the limits of wallets. */
export type GuardDoor = {
  readonly address: Hex;
  /** The module that the wallets' operations go through. */
  readonly module: Hex;
  /** Where money and tokens of a wallet are kept. */
  readonly contracts: Pick<Deployment, 'dollar' | 'desk' | 'pools'>;
  limitsOf(wallet: Hex): Promise<Answer<Record<LimitName, LimitState>>>;
  /** Owners on chain; empty while the wallet is not there yet. */
  ownersOf(wallet: Hex): Promise<Answer<Hex[]>>;
  /** From when `to` can be paid (unix seconds); 0 when it was never announced or was removed. */
  addressReadyAt(wallet: Hex, to: Hex): Promise<Answer<number>>;
  /** From when `owner` can be added (unix seconds); 0 when it was not announced. */
  ownerReadyAt(wallet: Hex, owner: Hex): Promise<Answer<number>>;
  factsOf(address: Hex): Promise<Answer<AddressFacts>>;
  /** Whether an account signed a message, by its key or as a contract wallet. */
  isSignedBy(account: Hex, message: string, signature: Hex): Promise<Answer<boolean>>;
  /** Whether the address is one of Buckler's own contracts or of those it is built on. */
  isOurs(address: Hex): boolean;
};

/** The one door to the chain, as the bot sees it. Nothing here throws for what the chain, bundler or paymaster may answer. */
export type ChainDoor = {
  readonly chainId: number;
  /** Chain time, unix seconds: the newest block's, carried on by the wall clock. */
  now(): number;
  /** Address of the smart wallet that an account owns, before and after it exists on chain. */
  walletAddress(owner: Hex): Promise<Hex>;
  /** @param block at whose end; now, when left out. Nodes forget what was long ago. */
  dollarsOf(address: Hex, block?: number): Promise<Answer<bigint>>;
  coversOf(address: Hex, seriesIds: readonly bigint[]): Promise<Answer<bigint[]>>;
  quote(row: RateRow): Promise<Answer<CoverQuote>>;
  /** Builds an action as one operation, with its gas, for a signer to sign. Nothing is sent. */
  prepareOrder(wallet: { owner: Hex; address: Hex }, order: Order): Promise<Answer<PreparedOperation>>;
  /**
   * Sends, or sends again, the stored bytes. A refusal is final: they were not mined and never will be. After a fault nobody knows;
   * `fateOf` tells.
   */
  send(operation: SignedOperation): Promise<Answer<null>>;
  fateOf(operation: SignedOperation): Promise<Answer<OperationFate>>;
  readonly pool: {
    addressOf(level: PoolLevel): Hex;
    state(level: PoolLevel, wallet: Hex): Promise<Answer<PoolState>>;
    investment(level: PoolLevel, wallet: Hex): Promise<Answer<Investment>>;
  };
  readonly cover: CoverDoor;
  /** What a compliance hook says of an action beforehand (`screenAction`). @param said the country that the person named, or null. */
  screen(action: ScreenedAction, wallet: Hex, said: string | null): Promise<Answer<Screening>>;
  readonly market: {
    offer(listing: bigint): Promise<Answer<MarketOffer>>;
    /** When covers of a sold series can no longer be traded, in unix seconds, and the fee (basis points) of listings made now. */
    terms(seriesId: bigint): Promise<Answer<{ cutoff: number; feeBps: number }>>;
  };
  readonly guard: GuardDoor;
  /** Null on a chain where one account owns everything. */
  readonly votes: VotesDoor | null;
  readonly claims: ClaimsDoor;
  /** Link a person can open, or null where no explorer is configured. */
  transactionUrl(transaction: Hex): string | null;
};
