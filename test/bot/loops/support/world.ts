import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { pino } from 'pino';
import { confirmOrder } from '../../../../bot/loops/confirmOrder.ts';
import { placeOrders } from '../../../../bot/loops/placeOrders.ts';
import { recordChainEvents } from '../../../../bot/loops/recordChainEvents.ts';
import { sendOutbox } from '../../../../bot/loops/sendOutbox.ts';
import { walletFor } from '../../../../bot/wallets/walletFor.ts';
import type { Of, WalletAction } from '../../../../chain/actions/walletAction.ts';
import { encodeFlight } from '../../../../chain/subject.ts';
import { type Database, type OpenDatabase, openDatabase } from '../../../../db/database.ts';
import { createIntent, setIntentMessage } from '../../../../db/intents.ts';
import { findOrCreateUserByIdentity } from '../../../../db/users.ts';
import { poolAddresses } from '../../support/scriptedPools.ts';
import { pool, type ScriptedChain } from './scriptedChain.ts';
import type { scriptedPlatform } from './scriptedPlatform.ts';

export const subject = encodeFlight({
  carrier: 'CO',
  number: 62,
  date: '2027-01-30',
  origin: 'IAH',
  destination: 'EWR',
});

/** A directory that goes away with the test, and the path of a database in it. */
export function databasePath(test: { after(clean: () => void): void }): string {
  const directory = mkdtempSync(join(tmpdir(), 'buckler-'));
  test.after(() => rmSync(directory, { recursive: true }));
  return join(directory, 'buckler.db');
}

/** The path of a database with every table and nothing in it, as the program makes it. */
export function emptyDatabase(test: { after(clean: () => void): void }): string {
  const path = databasePath(test);
  emptyTables ??= makeTables(path);
  writeFileSync(path, emptyTables);
  return path;
}

/** Every migration takes twenty times as long as a copy of what they make: one process runs them once. */
let emptyTables: Buffer | undefined;

function makeTables(path: string): Buffer {
  openDatabase(path).close();
  return readFileSync(path);
}

/**
 * Opens it as the program does, but a commit does not wait for the disk, which takes most of a test's time. It outlives a program
 * that is killed all the same; in no test does the power fail.
 */
export function openUnsynced(path: string): OpenDatabase {
  const opened = openDatabase(path);
  opened.db.run(sql`pragma synchronous = off`);
  return opened;
}

/** The same file, with a word said before every statement, which may throw to kill the program there. */
export function openWatched(path: string, onQuery: () => void): OpenDatabase {
  const client = new Sqlite(path);
  client.pragma('foreign_keys = ON');
  client.pragma('synchronous = OFF');
  return { db: drizzle(client, { logger: { logQuery: onQuery } }), close: () => client.close() };
}

/** A fresh file-backed database that is closed and removed with the test. */
export function freshDatabase(test: { after(clean: () => void): void }): Database {
  const { db, close } = openUnsynced(emptyDatabase(test));
  test.after(close);
  return db;
}

/** A person with a wallet and a private chat. */
export async function newPerson(db: Database, chain: ScriptedChain, name: string) {
  const visitor = {
    platform: 'telegram',
    platformUserId: name,
    privateChatId: name,
    locale: 'en',
    timeZone: 'UTC',
  } as const;
  const { user, identity } = findOrCreateUserByIdentity(db, visitor, chain.state.time);
  const wallet = await walletFor({ db, signer: chain.signer }, user.id, chain.state.time);
  return { user, identity, wallet, chatId: name };
}

export type Person = Awaited<ReturnType<typeof newPerson>>;

/** The purchase that is offered: cover for the person's own wallet. */
export function purchaseFor({ wallet }: Pick<Person, 'wallet'>): Of<'buyCover'> {
  const row = { product: 1, subject, trigger: 120, exit: 120, ratePpm: 55_000, proof: [subject] };
  return { kind: 'buyCover', row, units: 1, minPayout: 12_000_000n, holder: wallet.address };
}

/** An offer in a message of this id: of cover, or of what else is given. */
export function offer(
  db: Database,
  chain: ScriptedChain,
  person: Person,
  messageId: string,
  ttl = 300,
  action: WalletAction = purchaseFor(person),
): string {
  const quotedAt = chain.state.time;
  const { id } = createIntent(db, {
    userId: person.user.id,
    identityId: person.identity.id,
    action,
    cutoff: quotedAt + 86_400,
    quotedAt,
    expiresAt: quotedAt + ttl,
  });
  setIntentMessage(db, id, messageId);
  return id;
}

/** Takes an offer. @param units null for what has no quantity. */
export function tap(
  db: Database,
  chain: ScriptedChain,
  person: Person,
  intentId: string,
  messageId: string,
  units: number | null = 3,
) {
  return confirmOrder(db, { intentId, userId: person.user.id, units, messageId, now: chain.state.time });
}

/** The three loops over one database, with a clock that the test turns. */
export function startLoops(
  db: Database,
  chain: ScriptedChain,
  platform: ReturnType<typeof scriptedPlatform>,
  perSecond = 30,
) {
  const clock = { ms: chain.state.time * 1000 };
  const log = pino({ level: 'silent' });
  const outbox = sendOutbox({
    db,
    platform: 'telegram',
    messenger: platform.messenger,
    clock: () => clock.ms,
    peoplesClock: () => chain.state.time * 1000,
    log,
    perSecond,
  });
  const onNotice = () => outbox.wake();
  const orders = placeOrders({
    db,
    door: chain.door,
    signer: chain.signer,
    clock: () => clock.ms,
    onNotice,
    log,
  });
  const store = recordChainEvents({ db, contracts: [pool], pools: poolAddresses, finality: 64, onChange: onNotice });
  /** Lets this much time pass for clock and chain, then waits until nothing more can happen. */
  const pass = async (seconds: number) => {
    clock.ms += seconds * 1000;
    chain.state.time += seconds;
    await orders.idle();
    await outbox.idle();
  };
  /** Tells the store about blocks it has not seen, unwinding those that are no longer there, as the follower does. */
  const follow = async () => {
    const kept = store.recent();
    const common = kept.find(({ number, hash }) => chain.state.blocks[number]?.hash === hash)?.number ?? -1;
    if (kept[0] !== undefined && common < kept[0].number) store.unwind(common);
    for (const block of chain.state.blocks.slice(common + 1)) store.apply(block);
    await pass(0);
  };
  const stop = async () => {
    await orders.stop();
    await outbox.stop();
  };
  return { clock, outbox, orders, store, pass, follow, stop };
}
