import type { ChainDoor } from '../../chain/door.ts';
import { addressOfKey } from '../../chain/keyAccount.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Database } from '../../db/database.ts';
import { addWallet, type Wallet, walletOf } from '../../db/wallets.ts';
import type { Keyring } from './masterKey.ts';
import { newWalletKey, openKey, sealKey } from './walletKeys.ts';

export type WalletSetup = { db: Database; keyring: Keyring; door: Pick<ChainDoor, 'walletAddress'> };

/** This person's wallet; made on first use. Two calls at once end with the same one. @param now unix seconds. */
export async function walletFor({ db, keyring, door }: WalletSetup, userId: number, now: number): Promise<Wallet> {
  const known = walletOf(db, userId);
  if (known !== undefined) return known;
  const key = newWalletKey();
  const address = await door.walletAddress(key);
  const { sealed, keyVersion } = sealKey(keyring, { userId, purpose: 'wallet' }, key);
  const ownerAddress = addressOfKey(key);
  return addWallet(db, { userId, address, ownerAddress, sealedKey: sealed, keyVersion, createdAt: now });
}

/** The signing key of a wallet. @throws SealError */
export function openWalletKey(keyring: Keyring, { userId, keyVersion, sealedKey }: Wallet): Hex {
  return openKey(keyring, { userId, purpose: 'wallet', keyVersion }, sealedKey);
}
