import { randomBytes } from 'node:crypto';
import type { Hex } from '../../../chain/subject.ts';
import {
  claimantOf,
  claimCode,
  dropCode,
  join,
  keepCode,
  leave,
  obstacleTo,
  readCode,
  setLeaving,
  sharersOf,
} from '../../../db/links.ts';
import { setPrompt } from '../../../db/prompts.ts';
import type { Identity } from '../../../db/users.ts';
import { walletOf } from '../../../db/wallets.ts';
import type { Person } from '../../action.ts';
import { tellJoinAsked, tellSharers } from '../../loops/tellSharers.ts';
import type { Screen } from '../../screen.ts';
import * as show from '../../screens/safety/link.ts';
import type { Talk } from '../talk.ts';
import { keptOf, linkCodeOf, readLinkCode } from './linkCode.ts';
import { promptFor } from './safetyPrompt.ts';
import { whatIsIn } from './whatIsIn.ts';

/** How long a code can be used, in seconds. */
const codeSeconds = 300;
/** How long an account that another one sends away stays, in seconds: as long as a new address waits, so that it can stop one. */
const leaveSeconds = 86_400;

/** Which accounts share the wallet, and how another one can. */
export function showLink({ db }: Talk, { userId, identityId }: Person): Screen {
  return show.linkScreen(sharersOf(db, userId), identityId);
}

/** A fresh code, shown once. */
export function makeCode({ db, door }: Talk, { identityId }: Person): Screen {
  const code = linkCodeOf(randomBytes(16));
  keepCode(db, { ...keptOf(code), identityId, expiresAt: door.now() + codeSeconds });
  return show.codeScreen(code, codeSeconds / 60);
}

export function askCode({ db, door }: Talk, { identityId }: Person): Screen {
  setPrompt(db, identityId, promptFor({ ask: 'code' }), door.now());
  return show.askCodeScreen();
}

/** A code that was typed: says whose wallet it leads to and asks. */
export async function considerCode(talk: Talk, person: Person, text: string): Promise<Screen> {
  const found = await findMaker(talk, person, text);
  if ('screen' in found) return found.screen;
  return show.whoseCodeScreen(found.maker, found.code);
}

/** Yes to the code: the other account is asked. */
export async function useCode(talk: Talk, person: Person, typed: string): Promise<Screen> {
  const found = await findMaker(talk, person, typed);
  if ('screen' in found) return found.screen;
  const { linkId, maker, me } = found;
  const isClaimed = talk.db.transaction((tx) => {
    if (!claimCode(tx, linkId, person.identityId)) return false;
    tellJoinAsked(tx, maker.id, linkId, me);
    return true;
  });
  if (!isClaimed) return show.wrongCodeScreen();
  talk.onOrder();
  return show.waitForYesScreen(maker);
}

type Found = { screen: Screen } | { linkId: number; maker: Identity; me: Identity; code: string };

async function findMaker(talk: Talk, { userId, identityId }: Person, text: string): Promise<Found> {
  const code = readLinkCode(text);
  if (code === null) return { screen: show.noCodeScreen() };
  const reading = readCode(talk.db, { ...keptOf(code), identityId, now: talk.door.now() });
  if (reading.kind === 'tooMany') return { screen: show.tooManyCodesScreen(reading.until) };
  if (reading.kind === 'wrong') return { screen: show.wrongCodeScreen() };
  const { maker, linkId } = reading;
  const me = sharersOf(talk.db, userId).find(({ id }) => id === identityId);
  if (me === undefined) throw new Error(`Identity ${identityId} is not one of user ${userId}.`);
  if (maker.userId === userId) return { screen: show.linkScreen(sharersOf(talk.db, userId), identityId) };
  const obstacle = obstacleTo(talk.db, maker, me) ?? (await fullness(talk, userId)).obstacle;
  if (obstacle !== null) return { screen: show.obstacleScreen(obstacle) };
  return { linkId, maker, me, code };
}

/** The last yes, of the account that made the code. */
export async function admit(talk: Talk, { identityId }: Person, linkId: number): Promise<Screen> {
  const now = talk.door.now();
  const joiner = claimantOf(talk.db, { linkId, identityId, now });
  if (joiner === undefined) return show.linkOverScreen();
  const { obstacle, wallet } = await fullness(talk, joiner.userId);
  if (obstacle !== null) return show.obstacleScreen(obstacle);
  const result = talk.db.transaction((tx) => {
    const joined = join(tx, { linkId, identityId, emptyWallet: wallet, now });
    if (joined.kind === 'joined') tellSharers(tx, joined.maker.userId, { deed: 'joined', who: joined.joiner, at: now });
    return joined;
  });
  if (result.kind === 'over') return show.linkOverScreen();
  if (result.kind === 'obstacle') return show.obstacleScreen(result.why);
  talk.onOrder();
  return show.linkedScreen(result.joiner);
}

export function turnAway({ db }: Talk, { identityId }: Person, linkId: number): Screen {
  dropCode(db, linkId, identityId);
  return show.turnedAwayScreen();
}

/** This account stops sharing, at once. */
export function leaveNow(talk: Talk, { userId, identityId }: Person): Screen {
  const me = sharersOf(talk.db, userId).find(({ id }) => id === identityId);
  if (me === undefined || me.join === null) return show.linkScreen(sharersOf(talk.db, userId), identityId);
  talk.db.transaction((tx) => {
    if (leave(tx, identityId)) tellSharers(tx, userId, { deed: 'left', who: me, at: talk.door.now() });
  });
  talk.onOrder();
  return show.leftScreen();
}

/** Another account is to stop sharing in a day. It is told, and either can stop that. */
export function sendAway(talk: Talk, person: Person, otherId: number): Screen {
  return setLeave(talk, person, otherId, talk.door.now() + leaveSeconds);
}

export function stay(talk: Talk, person: Person, otherId: number): Screen {
  return setLeave(talk, person, otherId, null);
}

function setLeave(talk: Talk, { userId, identityId }: Person, otherId: number, leavesAt: number | null): Screen {
  const who = sharersOf(talk.db, userId).find(({ id }) => id === otherId);
  talk.db.transaction((tx) => {
    if (who === undefined || !setLeaving(tx, otherId, userId, leavesAt)) return;
    tellSharers(tx, userId, { deed: leavesAt === null ? 'stays' : 'leaves', who, at: leavesAt ?? talk.door.now() });
  });
  talk.onOrder();
  return show.linkScreen(sharersOf(talk.db, userId), identityId);
}

/** What keeps a wallet from being given up, and its address if there is one. */
async function fullness(
  talk: Talk,
  userId: number,
): Promise<{ obstacle: 'notEmpty' | 'unreachable' | null; wallet: Hex | null }> {
  const wallet = walletOf(talk.db, userId)?.address ?? null;
  if (wallet === null) return { obstacle: null, wallet };
  const held = await whatIsIn(talk, wallet);
  return { obstacle: held === 'unknown' ? 'unreachable' : held === 'nothing' ? null : 'notEmpty', wallet };
}

