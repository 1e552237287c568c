import type { Person } from '../action.ts';
import type { Screen } from '../screen.ts';
import { homeScreen } from '../screens/home.ts';
import { walletScreen } from '../screens/wallet.ts';
import { say } from '../words.ts';
import { type Talk, walletOfPerson } from './talk.ts';

/** Address, picture and balance; the address also when the chain cannot be asked for the balance. */
export async function showWallet(talk: Talk, person: Person): Promise<Screen> {
  const { address } = await walletOfPerson(talk, person.userId);
  const balance = await talk.door.dollarsOf(address);
  return walletScreen(address, balance.ok ? balance.value : null, talk.door.chainId, talk.faucet !== null);
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
  return homeScreen(say('test-dollars-coming'));
}
