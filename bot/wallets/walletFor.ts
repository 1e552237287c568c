import type { Database } from '../../db/database.ts';
import { firstIdentityOf } from '../../db/users.ts';
import { addWallet, type Wallet, walletOf } from '../../db/wallets.ts';
import type { Signer } from '../ports/signer.ts';

/** No wallet can be made now: the signer does not answer, or refuses. Nothing happened. */
export class WalletsAsleepError extends Error {
  override readonly name = 'WalletsAsleepError';
}

/**
 * This person's wallet; made by the signer on first use. Two calls at once end with the same one.
 * @param now unix seconds. @throws WalletsAsleepError
 */
export async function walletFor(
  { db, signer }: { db: Database; signer: Pick<Signer, 'makeWallet'> },
  userId: number,
  now: number,
): Promise<Wallet> {
  const known = walletOf(db, userId);
  if (known !== undefined) return known;
  const { platform, platformUserId } = firstIdentityOf(db, userId);
  const made = await signer.makeWallet({ userId, person: `${platform}:${platformUserId}` });
  if (!made.ok) throw new WalletsAsleepError('refusal' in made ? JSON.stringify(made.refusal) : made.fault.detail);
  const { owner, address } = made.value;
  return addWallet(db, { userId, address, ownerAddress: owner, createdAt: now });
}
