import type { Logger } from 'pino';
import type { ChainDoor } from '../../chain/door.ts';
import type { ChainEvent } from '../../chain/events.ts';
import { worthOf } from '../../chain/poolBook.ts';
import type { PoolLevel } from '../../chain/pools/poolState.ts';
import type { Database } from '../../db/database.ts';
import { type Intent, isTo } from '../../db/intents.ts';
import { enqueueNotice } from '../../db/outbox.ts';
import { deedIn, type ExitRequest, exitRequests } from '../../db/pools.ts';
import { reachableAt } from '../../db/wallets.ts';
import type { Notice } from '../notices.ts';
import { decideLeave } from '../usecases/pool/decidePool.ts';
import { startWorker, type Worker } from './worker.ts';

type Of<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>;

/** Has an order's message say what its pool did. @returns false for what is no order to a pool. */
export function tellPoolDeed(db: Database, intent: Intent, event: Of<'operationEnded'>): boolean {
  const { transaction, block, sender } = event;
  const { id: intentId, identityId } = intent;
  const common = { intentId, transaction };
  const purse = { wallet: sender, block, have: null };
  const tell = (notice: Notice) => {
    enqueueNotice(db, { eventKey: `${notice.kind}:${intentId}`, identityId, intentId, seriesId: null, notice, block });
    return true;
  };
  if (isTo(intent, 'requestExit')) return tell({ kind: 'exitQueued', ...common, pool: intent.action.pool });
  if (isTo(intent, 'depositPool'))
    return tell({ kind: 'poolJoined', ...common, pool: intent.action.pool, dollars: intent.action.dollars, purse });
  if (!isTo(intent, 'leavePool')) return false;
  const deed = deedIn(db, transaction, sender, 'left');
  if (deed === undefined) return false;
  return tell({ kind: 'poolLeft', ...common, pool: intent.action.pool, dollars: deed.dollars, purse });
}

export type ExitWatch = {
  db: Database;
  door: Pick<ChainDoor, 'now' | 'pool'>;
  /** Called after a commit that left a notice. */
  onNotice: () => void;
  /** Milliseconds; paces the looks, while deadlines go by chain time. */
  clock: () => number;
  log: Logger;
};

const levels: readonly PoolLevel[] = ['low', 'medium', 'high'];
const exitsAtOnce = 4;
const day = 86_400;
/** How far back requests are looked for: longer than any cool-down and window that the contract allows, and time to be late. */
const longestWait = 120 * day;
/** When to look again at a request after the chain did not answer, in seconds. */
const lookAgain = 30;

type Look = { request: ExitRequest; level: PoolLevel };

/**
 * Tells people when what they asked out of a pool is ripe, and when they let that time pass. Each is said once, whatever restarts or
 * reorganisations come: it is kept under the request's own transaction.
 */
export function watchExits(setup: ExitWatch): Worker {
  const { db, door, clock, log } = setup;
  /** When a request is worth a look, in unix seconds; forgotten by a restart without harm. */
  const lookAt = new Map<string, number>();
  return startWorker<Look>({
    bound: exitsAtOnce,
    clock,
    keyOf: ({ request }) => keyOf(request),
    next(room, busy) {
      const now = door.now();
      const requests = exitRequests(db, now - longestWait);
      const keys = new Set(requests.map(keyOf));
      for (const key of lookAt.keys()) if (!keys.has(key)) lookAt.delete(key);
      const due = requests.filter((one) => !busy.has(keyOf(one)) && (lookAt.get(keyOf(one)) ?? 0) <= now);
      return { jobs: due.flatMap((request) => withLevel(door, request)).slice(0, room), againInMs: null };
    },
    async run(look) {
      lookAt.set(keyOf(look.request), await tellExit(setup, look));
    },
    onSurprise: (error) => log.error({ err: error }, 'a request to leave a pool could not be looked at'),
  });
}

/** Asks the chain how a request stands and says what is news. @returns when to look again, in unix seconds. */
async function tellExit({ db, door, onNotice, log }: ExitWatch, { request, level }: Look): Promise<number> {
  const [state, mine] = await Promise.all([
    door.pool.state(level, request.wallet),
    door.pool.investment(level, request.wallet),
  ]);
  const now = door.now();
  if (!state.ok || !mine.ok) {
    log.warn({ pool: level }, 'the chain did not say how a request to leave stands');
    return now + lookAgain;
  }
  const decision = decideLeave(mine.value, state.value, now);
  const news = exitNews(level, decision, worthOf(state.value, mine.value.queued));
  if (news !== null) {
    const eventKey = `${news.kind}:${keyOf(request)}`;
    for (const identityId of reachableAt(db, request.wallet))
      enqueueNotice(db, { eventKey, identityId, intentId: null, seriesId: null, notice: news, block: null });
    onNotice();
  }
  if (decision.kind === 'cooling') return decision.readyAt;
  return 'until' in decision ? decision.until : Number.POSITIVE_INFINITY;
}

/** What is worth a message of its own. @param worth of everything that waits. */
function exitNews(pool: PoolLevel, decision: ReturnType<typeof decideLeave>, worth: bigint): Notice | null {
  switch (decision.kind) {
    case 'take':
      return { kind: 'exitReady', pool, worth: decision.worth, stays: decision.stays, until: decision.until };
    case 'locked':
      return { kind: 'exitReady', pool, worth: 0n, stays: worth, until: decision.until };
    case 'lapsed':
      return { kind: 'exitLapsed', pool, worth };
    case 'cooling':
    case 'nothing':
      return null;
  }
}

function withLevel(door: Pick<ChainDoor, 'pool'>, request: ExitRequest): Look[] {
  const level = levels.find((one) => door.pool.addressOf(one).toLowerCase() === request.pool.toLowerCase());
  return level === undefined ? [] : [{ request, level }];
}

function keyOf({ pool, transaction, wallet }: ExitRequest): string {
  return `${pool}:${wallet}:${transaction}`;
}
