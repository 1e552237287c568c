import { worthOf } from '../../chain/poolBook.ts';
import type { Hex } from '../../chain/subject.ts';
import { coversOfUser } from '../../db/covers.ts';
import { newestOffer } from '../../db/intents.ts';
import type { Person } from '../action.ts';
import type { Screen } from '../screen.ts';
import { homeScreen } from '../screens/home.ts';
import { toppedUpScreen } from '../screens/offer.ts';
import { type Holdings, walletScreen } from '../screens/wallet.ts';
import { say } from '../words.ts';
import { type Talk, walletOfPerson } from './talk.ts';

const levels = ['low', 'medium', 'high'] as const;

/** Address, picture and everything that is in it; the address also when the chain cannot be asked for the rest. */
export async function showWallet(talk: Talk, { userId }: Person): Promise<Screen> {
  const { address } = await walletOfPerson(talk, userId);
  return walletScreen(address, await holdingsOf(talk, userId, address), talk.door.chainId, talk.faucet !== null);
}

/** What the chain does not tell now is null. */
async function holdingsOf({ db, door }: Talk, userId: number, wallet: Hex): Promise<Holdings> {
  const open = coversOfUser(db, userId).filter(({ settlement }) => settlement === null);
  const [dollars, votes, ...pools] = await Promise.all([
    door.dollarsOf(wallet),
    door.votes?.holdingOf(wallet) ?? null,
    ...levels.map((level) => investedIn({ door }, level, wallet)),
  ]);
  const known = pools.filter((worth) => worth !== null);
  return {
    dollars: dollars.ok ? dollars.value : null,
    covers: open.reduce((sum, { units }) => sum + units, 0),
    invested: known.length < pools.length ? null : known.reduce((sum, worth) => sum + worth, 0n),
    votes: votes === null || !votes.ok ? null : votes.value.tokens,
  };
}

/** What a wallet's part of a pool is worth; null where the chain does not say. */
async function investedIn(
  { door }: Pick<Talk, 'door'>,
  level: (typeof levels)[number],
  wallet: Hex,
): Promise<bigint | null> {
  const [state, mine] = await Promise.all([door.pool.state(level, wallet), door.pool.investment(level, wallet)]);
  return state.ok && mine.ok ? worthOf(state.value, mine.value.held + mine.value.queued) : null;
}

/** Sends test dollars where the world has them; their arrival is told by the chain. */
export async function getTestDollars(talk: Talk, person: Person): Promise<Screen> {
  if (talk.faucet === null) return homeScreen(say('no-faucet'));
  const { address } = await walletOfPerson(talk, person.userId);
  try {
    await talk.faucet(address);
  } catch (error) {
    talk.log.warn({ err: error, user: person.userId }, 'test dollars could not be sent');
    return homeScreen(say('test-dollars-failed'));
  }
  const offer = newestOffer(talk.db, person.userId, 'buyCover', talk.door.now());
  return offer === undefined ? homeScreen(say('test-dollars-coming')) : toppedUpScreen(offer.id);
}
