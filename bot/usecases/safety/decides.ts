import type { Person } from '../../action.ts';
import { type Talk, walletOfPerson } from '../talk.ts';

/**
 * Whose key decides what makes a wallet's limits looser: the bot's until the person has a key of their own. Null when the chain does not
 * answer. A wallet that is not on chain yet has only the bot's.
 */
export async function decides(talk: Talk, { userId }: Pick<Person, 'userId'>): Promise<'botKey' | 'ownKey' | null> {
  const { address, ownerAddress } = await walletOfPerson(talk, userId);
  const owners = await talk.door.guard.ownersOf(address);
  if (!owners.ok) return null;
  return owners.value.some((owner) => owner.toLowerCase() !== ownerAddress.toLowerCase()) ? 'ownKey' : 'botKey';
}
