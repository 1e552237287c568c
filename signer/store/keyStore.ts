import { z } from 'zod';
import type { Hex } from '../../chain/subject.ts';
import type { Sql } from './openStore.ts';

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]*$/.test(value));
const masterSchema = z.object({
  version: z.int(),
  probe: z.instanceof(Buffer),
  state: z.enum(['current', 'next', 'retired']),
});
const dataKeySchema = z.object({ userId: z.int(), version: z.int(), sealed: z.instanceof(Buffer) });
const walletSchema = z.object({
  userId: z.int(),
  person: z.string(),
  owner: hex,
  address: hex,
  sealed: z.instanceof(Buffer),
});

const placeSchema = z.object({ ownerAddress: hex, address: hex });

/** A master key that was ever used here. `probe` is something known that it sealed: which key it is, without the key. */
export type MasterRow = z.infer<typeof masterSchema>;
/** A person's data key, sealed by a master key. */
export type DataKeyRow = z.infer<typeof dataKeySchema>;
/** A person's wallet; its key is sealed by their data key. */
export type WalletRow = z.infer<typeof walletSchema>;

export type KeyStore = ReturnType<typeof openKeyStore>;

/** The tables of sealed keys. */
export function openKeyStore(sql: Sql) {
  const masters = sql.prepare('select version, probe, state from master_keys order by version');
  const dataKey = sql.prepare(
    'select user_id as userId, master_version as version, sealed from data_keys where user_id = ?',
  );
  const sealedWith = sql.prepare(
    'select user_id as userId, master_version as version, sealed from data_keys where master_version = ? limit ?',
  );
  const wallet = sql.prepare('select user_id as userId, person, owner, address, sealed from wallets where user_id = ?');
  const places = sql.prepare('select owner as ownerAddress, address from wallets');
  const addMaster = sql.prepare('insert into master_keys (version, probe, state) values (?, ?, ?)');
  const setState = sql.prepare('update master_keys set state = ? where state = ?');
  const addDataKey = sql.prepare('insert into data_keys (user_id, master_version, sealed) values (?, ?, ?)');
  const reseal = sql.prepare(
    'update data_keys set master_version = ?, sealed = ? where user_id = ? and master_version = ?',
  );
  const addWallet = sql.prepare('insert into wallets (user_id, person, owner, address, sealed) values (?, ?, ?, ?, ?)');
  return {
    masters: (): MasterRow[] => masters.all().map((row) => masterSchema.parse(row)),
    addMaster: ({ version, probe, state }: MasterRow) => void addMaster.run(version, probe, state),
    /** Once nothing is sealed with the current key any more: the next one takes its place. */
    retireCurrent: () => {
      setState.run('retired', 'current');
      setState.run('current', 'next');
    },
    dataKeyOf: (userId: number): DataKeyRow | undefined => optional(dataKeySchema, dataKey.get(userId)),
    /** Some of those that are still sealed with this version. */
    sealedWith: (version: number, most: number): DataKeyRow[] =>
      sealedWith.all(version, most).map((row) => dataKeySchema.parse(row)),
    /** Replaces a sealed data key, unless somebody else did so in the meantime. */
    reseal: (old: DataKeyRow, version: number, sealed: Buffer) =>
      void reseal.run(version, sealed, old.userId, old.version),
    /** Every wallet that was ever made, with the address of its key. */
    *places(): Generator<{ ownerAddress: Hex; address: Hex }> {
      for (const row of places.iterate()) yield placeSchema.parse(row);
    },
    walletOf: (userId: number): WalletRow | undefined => optional(walletSchema, wallet.get(userId)),
    addWallet: ({ userId, person, owner, address, sealed }: WalletRow, dataKey: DataKeyRow) => {
      addDataKey.run(userId, dataKey.version, dataKey.sealed);
      addWallet.run(userId, person, owner, address, sealed);
    },
  };
}

function optional<T>(schema: z.ZodType<T>, row: unknown): T | undefined {
  return row === undefined ? undefined : schema.parse(row);
}
