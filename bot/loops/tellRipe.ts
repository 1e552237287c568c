import type { Logger } from 'pino';
import type { Hex } from '../../chain/subject.ts';
import { markAccountTold, markLimitTold, ripeAccounts, ripeLimits } from '../../db/guard.ts';
import { dueLeavers, leave, sharersOf } from '../../db/links.ts';
import { walletAt } from '../../db/wallets.ts';
import { placeNow } from '../usecases/safety/orderNow.ts';
import type { Talk } from '../usecases/talk.ts';
import { tellWallet } from './tellGuard.ts';
import { tellSharers } from './tellSharers.ts';
import { startWorker, type Worker } from './worker.ts';

export type RipeSetup = Pick<Talk, 'db' | 'door' | 'onOrder'> & { clock: () => number; log: Logger };

/**
 * What waited long enough: an address that can be paid from now on and a limit that holds are told, an own key is made an owner, and an
 * account that was sent away leaves. One transaction each, so that a crash repeats nothing.
 */
export function tellRipe(setup: RipeSetup): Worker {
  return startWorker<never>({
    bound: 1,
    clock: setup.clock,
    keyOf: () => 0,
    next: () => {
      const now = setup.door.now();
      ripenAccounts(setup, now);
      ripenLimits(setup, now);
      ripenLeavers(setup, now);
      return { jobs: [], againInMs: null };
    },
    run: async () => undefined,
    onSurprise: (error) =>
      setup.log.error({ err: error }, 'what waited long enough could not be told and is tried again'),
  });
}

function ripenAccounts(setup: RipeSetup, now: number): void {
  for (const { deed, stands } of ripeAccounts(setup.db, now)) {
    setup.db.transaction((tx) => {
      markAccountTold(tx, deed);
      if (!stands) return;
      const { what, account, wallet, transaction, block } = deed;
      if (what === 'owner') return admit({ ...setup, db: tx }, wallet, account);
      const notice = { kind: 'accountNews', what, account, deed: 'ready', readyAt: null, transaction: null } as const;
      tellWallet(tx, wallet, { eventKey: `ripe:${what}:${account}:${transaction}`, notice, block });
    });
    setup.onOrder();
  }
}

/** The announced key becomes an owner, by an order of the first account of the person. */
function admit(setup: RipeSetup, wallet: Hex, owner: Hex): void {
  const userId = walletAt(setup.db, wallet)?.userId;
  const identityId = userId === undefined ? undefined : sharersOf(setup.db, userId)[0]?.id;
  if (userId === undefined || identityId === undefined) throw new Error(`Nobody is behind the wallet ${wallet}.`);
  placeNow(setup, { userId, identityId }, { kind: 'admitOwner', owner }, '');
}

function ripenLimits({ db, onOrder }: RipeSetup, now: number): void {
  for (const { deed, stands } of ripeLimits(db, now)) {
    db.transaction((tx) => {
      markLimitTold(tx, deed);
      if (!stands) return;
      const { limit, dollars, wallet, transaction, block } = deed;
      const notice = { kind: 'limitNews', limit, deed: 'ready', dollars, readyAt: null, transaction: null } as const;
      tellWallet(tx, wallet, { eventKey: `ripe:${limit}:${transaction}`, notice, block });
    });
    onOrder();
  }
}

function ripenLeavers({ db, onOrder }: RipeSetup, now: number): void {
  for (const who of dueLeavers(db, now)) {
    db.transaction((tx) => {
      if (leave(tx, who.id)) tellSharers(tx, who.userId, { deed: 'left', who, at: now });
    });
    onOrder();
  }
}
