import type { Hex } from '../../../chain/subject.ts';
import { coversOfUser } from '../../../db/covers.ts';
import { listingsOf } from '../../../db/market.ts';
import { walletAt } from '../../../db/wallets.ts';
import type { Talk } from '../talk.ts';

/** Less cannot be withdrawn. */
const oneCent = 10_000n;

/**
 * Whether a wallet holds anything of worth: dollars, covers that pay or may still pay, parts of pools, listings, votes. `unknown` when
 * the chain does not answer.
 */
export async function whatIsIn({ db, door }: Talk, wallet: Hex): Promise<'nothing' | 'something' | 'unknown'> {
  if (listingsOf(db, wallet).length > 0) return 'something';
  const userId = walletAt(db, wallet)?.userId ?? 0;
  const live = coversOfUser(db, userId).filter(({ settlement }) => settlement?.outcome !== 'EXPIRED');
  const levels = ['low', 'medium', 'high'] as const;
  const [dollars, covers, votes, ...pools] = await Promise.all([
    door.dollarsOf(wallet),
    door.coversOf(
      wallet,
      live.map(({ series }) => series.seriesId),
    ),
    door.votes?.holdingOf(wallet) ?? null,
    ...levels.map((level) => door.pool.investment(level, wallet)),
  ]);
  if (!dollars.ok || !covers.ok || (votes !== null && !votes.ok)) return 'unknown';
  let invested = 0n;
  for (const pool of pools) {
    if (!pool.ok) return 'unknown';
    invested += pool.value.held + pool.value.queued;
  }
  const tokens = votes === null ? 0n : votes.value.tokens;
  const isEmpty = dollars.value < oneCent && covers.value.every((units) => units === 0n) && invested + tokens === 0n;
  return isEmpty ? 'nothing' : 'something';
}
