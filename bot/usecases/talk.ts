import type { Logger } from 'pino';
import type { ChainDoor } from '../../chain/door.ts';
import type { Hex } from '../../chain/subject.ts';
import type { OwnKeyDoor } from '../../chain/wallets/ownKeyDoor.ts';
import type { Database } from '../../db/database.ts';
import type { Wallet } from '../../db/wallets.ts';
import type { RateTable } from '../../pricing/rateTable.ts';
import type { WatchBook } from '../../pricing/watches/watchBook.ts';
import type { Signer } from '../ports/signer.ts';
import type { Tables } from '../tables/tables.ts';
import { isoDay } from '../typed/readDay.ts';
import { walletFor } from '../wallets/walletFor.ts';

/** What every conversation needs. */
export type Talk = {
  db: Database;
  door: ChainDoor;
  /** What flights cost. */
  rates: RateTable;
  /** What cover on weather and coins costs. */
  watches: WatchBook;
  /** Where these prices come from; left out where they never change. */
  tables?: Tables;
  signer: Pick<Signer, 'makeWallet'>;
  /** Sends test dollars; null where dollars are real. Rejects when it cannot. */
  faucet: ((address: Hex) => Promise<void>) | null;
  /** Sends test votes; left out or null where votes are real. Rejects when it cannot. */
  testVotes?: ((address: Hex) => Promise<void>) | null;
  /** Where people's browsers reach the bot's own pages, without a slash at its end; left out or null where they cannot. */
  publicUrl?: string | null;
  /** What own keys ask of the chain; left out or null where nobody can add one. */
  ownKeys?: OwnKeyDoor | null;
  /** The version of the terms that a person agrees to before their first purchase; left out where there are none. */
  termsVersion?: number;
  /** Called after an order was placed: there is something to send to the chain and to the chat. */
  onOrder: () => void;
  log: Logger;
};

/** Somebody's wallet, made when they have none yet. Nothing happens on chain. @throws WalletsAsleepError */
export function walletOfPerson({ db, signer, door }: Talk, userId: number): Promise<Wallet> {
  return walletFor({ db, signer }, userId, door.now());
}

/** The day it is by chain time. */
export function todayOf({ door }: Pick<Talk, 'door'>): string {
  return isoDay(door.now());
}
