import { createHash, randomBytes } from 'node:crypto';
import type { Hex } from '../../../chain/subject.ts';
import { standingAccounts } from '../../../db/guard.ts';
import { keepOwnPage } from '../../../db/ownPages.ts';
import { passkeysOf } from '../../../db/passkeys.ts';
import { leavePage } from '../../../web/own/leavePage.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { homeScreen } from '../../screens/home.ts';
import * as show from '../../screens/safety/own.ts';
import { say } from '../../words.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { orderNow } from './orderNow.ts';
import { recoverySheet } from './recoverySheet.ts';
import { walletFacts } from './walletFacts.ts';

/** How long the link to the page can be used, in seconds. */
const linkSeconds = 900;

/** Whose keys the wallet has and which one is on its way, with a fresh link to the page where one is added. */
export async function showOwn(talk: Talk, person: Person): Promise<Screen> {
  const { address, ownerAddress } = await walletOfPerson(talk, person.userId);
  const owners = await talk.door.guard.ownersOf(address);
  if (!owners.ok) return homeScreen(say('unreachable'));
  const own = owners.value.filter((owner) => owner.toLowerCase() !== ownerAddress.toLowerCase());
  const waiting = standingAccounts(talk.db, address, 'owner').filter(({ deed }) => deed === 'announced');
  const url = linkToPage(talk, person);
  return show.ownScreen({ own, waiting, url, minutes: linkSeconds / 60 });
}

/**
 * A fresh link to the page for own keys, or null where there is none; the one before ends.
 * @param wish what stands in its form already, such as `limit.spend.100`.
 */
export function linkToPage(talk: Talk, person: Person, wish?: string): string | null {
  const { publicUrl = null } = talk;
  if (publicUrl === null) return null;
  return `${publicUrl}/own#${freshLink(talk, person)}${wish === undefined ? '' : `.${wish}`}`;
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
export async function cancelOwner(talk: Talk, person: Person, owner: Hex, messageId: string): Promise<Screen[]> {
  const { address } = await walletOfPerson(talk, person.userId);
  const readyAt = await talk.door.guard.ownerReadyAt(address, owner);
  if (!readyAt.ok) return [homeScreen(say('unreachable'))];
  if (readyAt.value === 0) return [show.nothingToStopScreen()];
  return orderNow(talk, person, { kind: 'cancelOwner', owner }, messageId);
}

/** Everything that somebody needs who wants to leave without this bot: the sheet, and with an own key the page that does it. */
export async function showSheet(talk: Talk, person: Person): Promise<Screen[]> {
  const { address, ownerAddress } = await walletOfPerson(talk, person.userId);
  const owners = await talk.door.guard.ownersOf(address);
  if (!owners.ok) return [homeScreen(say('unreachable'))];
  const { chainId } = talk.door;
  const { address: guard, module, contracts } = talk.door.guard;
  const own = owners.value.filter((owner) => owner.toLowerCase() !== ownerAddress.toLowerCase());
  const passkeys = passkeysOf(talk.db, person.userId);
  const signers = talk.ownKeys?.signers ?? null;
  const keys = { botKey: ownerAddress, own, passkeys, signers };
  const sheet = show.sheetScreen(
    recoverySheet({ chainId, wallet: address, ...keys, guard, module, ...contracts }),
    own.length > 0,
  );
  if (talk.ownKeys == null || own.length === 0) return [sheet];
  return [sheet, show.leavePageScreen(leavePage(await walletFacts(talk, talk.ownKeys, person.userId)))];
}
