import { createHash, randomBytes } from 'node:crypto';
import type { Hex } from '../../../chain/subject.ts';
import { standingAccounts } from '../../../db/guard.ts';
import { keepOwnPage } from '../../../db/ownPages.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { homeScreen } from '../../screens/home.ts';
import * as show from '../../screens/safety/own.ts';
import { say } from '../../words.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import type { GuardedTalk } from './guarded.ts';
import { orderNow } from './orderNow.ts';
import { recoverySheet } from './recoverySheet.ts';

/** How long the link to the page can be used, in seconds. */
const linkSeconds = 900;

/** Whose keys the wallet has and which one is on its way, with a fresh link to the page where one is added. */
export async function showOwn(talk: GuardedTalk, person: Person): Promise<Screen> {
  const { address, ownerAddress } = await walletOfPerson(talk, person.userId);
  const owners = await talk.guard.ownersOf(address);
  if (!owners.ok) return homeScreen(say('unreachable'));
  const own = owners.value.filter((owner) => owner.toLowerCase() !== ownerAddress.toLowerCase());
  const waiting = standingAccounts(talk.db, address, 'owner').filter(({ deed }) => deed === 'announced');
  const { publicUrl = null } = talk;
  const url = publicUrl === null ? null : `${publicUrl}/own#${freshLink(talk, person)}`;
  return show.ownScreen({ own, waiting, url, minutes: linkSeconds / 60 });
}

/** The secret of a new link. It stands behind the `#`, which browsers send to nobody. */
function freshLink({ db, door }: Talk, { userId, identityId }: Person): string {
  const token = randomBytes(32).toString('base64url');
  const challenge: Hex = `0x${randomBytes(32).toString('hex')}`;
  keepOwnPage(db, { hash: linkHash(token), userId, identityId, challenge, expiresAt: door.now() + linkSeconds });
  return token;
}

/** What is kept of a link's secret. */
export function linkHash(token: string): string {
  return createHash('sha256').update(`buckler own ${token}`).digest('hex');
}

/** One tap, at once: a key that waits will not become an owner. */
export async function cancelOwner(
  talk: GuardedTalk,
  person: Person,
  owner: Hex,
  messageId: string,
): Promise<Screen[]> {
  const { address } = await walletOfPerson(talk, person.userId);
  const readyAt = await talk.guard.ownerReadyAt(address, owner);
  if (!readyAt.ok) return [homeScreen(say('unreachable'))];
  if (readyAt.value === 0) return [show.nothingToStopScreen()];
  return orderNow(talk, person, { kind: 'cancelOwner', owner }, messageId);
}

/** Everything that somebody needs who wants to leave without this bot. */
export async function showSheet(talk: GuardedTalk, person: Person): Promise<Screen> {
  const { address, ownerAddress } = await walletOfPerson(talk, person.userId);
  const owners = await talk.guard.ownersOf(address);
  if (!owners.ok) return homeScreen(say('unreachable'));
  const { chainId } = talk.door;
  const { address: guard, module, contracts } = talk.guard;
  const own = owners.value.filter((owner) => owner.toLowerCase() !== ownerAddress.toLowerCase());
  const sheet = recoverySheet({ chainId, wallet: address, botKey: ownerAddress, own, guard, module, ...contracts });
  return show.sheetScreen(sheet, own.length > 0);
}
