import Sqlite from 'better-sqlite3';
import { SignerError } from '../problem.ts';

export type Sql = Sqlite.Database;

/** For a signer that is on its way out. */
const lockPatienceMs = 1000;

/** Wallets and record only grow: not even this program can change or take back a row of theirs. */
const tables = `
  create table if not exists master_keys (
    version integer primary key,
    probe blob not null,
    state text not null check (state in ('current', 'next', 'retired'))
  ) strict;
  create table if not exists data_keys (
    user_id integer primary key,
    master_version integer not null references master_keys (version),
    sealed blob not null
  ) strict;
  create table if not exists wallets (
    user_id integer primary key references data_keys (user_id),
    person text not null,
    owner text not null unique,
    address text not null unique,
    sealed blob not null
  ) strict;
  create table if not exists record (
    seq integer primary key,
    kind text not null,
    at integer not null,
    body text not null,
    hash text not null unique,
    user_id integer generated always as (json_extract(body, '$.userId')) virtual,
    intent_id text generated always as (json_extract(body, '$.intentId')) virtual
  ) strict;
  create unique index if not exists one_signature_per_intent on record (intent_id);
  create index if not exists record_by_time on record (at);
  create index if not exists record_by_person on record (user_id, at);
  create index if not exists record_by_operation on record (json_extract(body, '$.operation.hash'));
`;

const onlyGrows = ['wallets', 'record'].flatMap((table) =>
  ['update', 'delete'].map(
    (deed) => `create trigger if not exists no_${deed}_of_${table} before ${deed} on ${table}
      begin select raise(abort, '${table} only grows'); end;`,
  ),
);

/**
 * Opens the signer's own database for this process alone; makes it when there is none. What is committed is on the disk, and what is
 * overwritten is gone. @throws SignerError when another signer has it open.
 */
export function openStore(path: string): Sql {
  const sql = new Sqlite(path, { timeout: lockPatienceMs });
  try {
    // First, so that a second signer is stopped before it reads anything.
    sql.pragma('locking_mode = EXCLUSIVE');
    sql.pragma('journal_mode = WAL');
    sql.pragma('synchronous = FULL');
    sql.pragma('foreign_keys = ON');
    sql.pragma('secure_delete = ON');
    // Else `insert or replace` would remove a row without asking the triggers.
    sql.pragma('recursive_triggers = ON');
    sql.exec(tables);
    for (const trigger of onlyGrows) sql.exec(trigger);
    return sql;
  } catch (error) {
    sql.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new SignerError('ALREADY_RUNNING', `Another signer has ${path} open; there can be only one.`);
    throw error;
  }
}
