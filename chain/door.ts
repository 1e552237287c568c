import type { ChainFault, Refusal } from './refusal.ts';
import type { Hex } from './subject.ts';

/** A row of the voted rate table with its proof, for one subject. */
export type RateRow = {
  product: number;
  subject: Hex;
  trigger: number;
  exit: number;
  ratePpm: number;
  proof: Hex[];
};

/** Times in unix seconds. */
export type CoverWindow = { opens: number; cutoff: number; start: number; end: number; settleBy: number };

/** What one cover is at this block. */
export type CoverQuote = {
  seriesId: bigint;
  /** Dollars (6 decimals) one token pays. */
  payout: bigint;
  /** Units that caps and pool still allow. */
  available: bigint;
  window: CoverWindow;
};

export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal } | { ok: false; fault: ChainFault };

/** A purchase as the person confirmed it. */
export type ConfirmedPurchase = {
  /** Stable and unique; the operation's nonce key derives from it. */
  intentId: string;
  row: RateRow;
  units: number;
  minPayout: bigint;
  holder: Hex;
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

/** The one door to the chain, as the bot sees it. Nothing here throws for what the chain, bundler or paymaster may answer. */
export type ChainDoor = {
  readonly chainId: number;
  /** Chain time, unix seconds: the newest block's, carried on by the wall clock. */
  now(): number;
  /** Address of the smart wallet that a key owns, before and after it exists on chain. */
  walletAddress(ownerKey: Hex): Promise<Hex>;
  /** @param block at whose end; now, when left out. Nodes forget what was long ago. */
  dollarsOf(address: Hex, block?: number): Promise<Answer<bigint>>;
  coversOf(address: Hex, seriesIds: readonly bigint[]): Promise<Answer<bigint[]>>;
  quote(row: RateRow): Promise<Answer<CoverQuote>>;
  /** Builds, has sponsored and signs approval + buy in one operation. Nothing is sent. */
  signPurchase(ownerKey: Hex, purchase: ConfirmedPurchase): Promise<Answer<SignedOperation>>;
  /**
   * Sends, or sends again, the stored bytes. A refusal is final: they were not mined and never will be. After a fault nobody knows;
   * `fateOf` tells.
   */
  send(operation: SignedOperation): Promise<Answer<null>>;
  fateOf(operation: SignedOperation): Promise<Answer<OperationFate>>;
  /** Link a person can open, or null where no explorer is configured. */
  transactionUrl(transaction: Hex): string | null;
};
