import { randomBytes } from 'node:crypto';
import type { Hex } from '../../chain/subject.ts';
import { SignerError } from '../problem.ts';
import type { DataKeyRow, KeyStore, WalletRow } from '../store/keyStore.ts';
import type { Keyring } from './keyring.ts';
import { type Label, labelBytes, openBox, sealBox } from './sealedBox.ts';
import { thenWiped } from './wipe.ts';

const dataKeyLength = 32;
const label = ({ userId, owner, address }: { userId: number; owner: Hex; address: Hex }): Label => [
  'wallet key',
  userId,
  owner.toLowerCase(),
  address.toLowerCase(),
];

/** Seals a wallet's key under a data key of its own, which the master key seals. The key stays the caller's to wipe. */
export async function sealWalletKey(
  keyring: Keyring,
  wallet: Omit<WalletRow, 'sealed'>,
  key: Buffer,
): Promise<{ wallet: WalletRow; dataKey: DataKeyRow }> {
  return thenWiped(randomBytes(dataKeyLength), async (dataKey) => ({
    wallet: { ...wallet, sealed: sealBox(dataKey, labelBytes(label(wallet)), key) },
    dataKey: await keyring.seal(wallet.userId, dataKey),
  }));
}

/**
 * Lets `use` work with a wallet's key, which is wiped afterwards, as is its data key.
 * @throws SignerError `RETIRED_MASTER_KEY`, `TRUNCATED` or `ALTERED` before `use` is called.
 */
export async function withWalletKey<T>(
  store: KeyStore,
  keyring: Keyring,
  wallet: WalletRow,
  use: (key: Buffer) => Promise<T>,
): Promise<T> {
  const row = store.dataKeyOf(wallet.userId);
  if (row === undefined) throw new SignerError('TRUNCATED', `The data key of user ${wallet.userId} is missing.`);
  const key = await thenWiped(await keyring.open(row), (dataKey) =>
    openBox(dataKey, labelBytes(label(wallet)), wallet.sealed),
  );
  if (key === null)
    throw new SignerError(
      'ALTERED',
      `The wallet key of user ${wallet.userId} does not open: it was changed or belongs to another wallet.`,
    );
  return thenWiped(key, use);
}
