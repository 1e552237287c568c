import { readAddress } from '../../../chain/addressText.ts';
import { identityById } from '../../../db/gifts.ts';
import { setPrompt } from '../../../db/prompts.ts';
import { type Identity, identityOf } from '../../../db/users.ts';
import { walletOf } from '../../../db/wallets.ts';
import type { Person, Shared } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import * as screens from '../../screens/votesDelegate.ts';
import { offerAction } from '../confirmAction.ts';
import { whoIsNamed } from '../gift/findFriend.ts';
import type { Prompt } from '../prompt.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { delegateSelf, offerDelegation } from './showVotes.ts';

/** Asks who is to vote with this person's votes. */
export function askDelegate(talk: Talk, person: Person): Screen {
  expectDelegate(talk, person);
  return screens.askDelegateScreen();
}

/** Somebody was picked. */
export function delegateTo(talk: Talk, person: Person, who: Shared): Promise<Screen> {
  const { platform } = identityById(talk.db, person.identityId);
  const identity = identityOf(talk.db, { platform, platformUserId: who.platformUserId });
  if (identity !== undefined) return delegateToAccount(talk, person, identity);
  return Promise.resolve(again(talk, person, screens.noWalletScreen({ platform, name: who.name })));
}

/** Somebody was named, or their wallet was typed. */
export function delegateToText(talk: Talk, person: Person, text: string): Promise<Screen> {
  const address = readAddress(text);
  if (address !== null) return offerDelegation(talk, person, address);
  const named = whoIsNamed(talk, person, text);
  switch (named.kind) {
    case 'known':
      return delegateToAccount(talk, person, named.identity);
    case 'account':
      return delegateTo(talk, person, named.shared);
    case 'unknown':
      return Promise.resolve(again(talk, person, screens.unknownDelegateScreen(named.name)));
    case 'unreadable':
      return Promise.resolve(again(talk, person, screens.noDelegateScreen()));
  }
}

/** Votes go to a wallet, and nobody is made one for that: whoever votes for others has been here. */
async function delegateToAccount(talk: Talk, person: Person, identity: Identity): Promise<Screen> {
  if (identity.userId === person.userId) return delegateSelf(talk, person);
  const wallet = walletOf(talk.db, identity.userId);
  if (wallet === undefined) return again(talk, person, screens.noWalletScreen(identity));
  await walletOfPerson(talk, person.userId);
  const action = { kind: 'delegate', to: wallet.address } as const;
  return offerAction(talk, person, { action, question: screens.delegateQuestion(identity) });
}

/** The question stands. */
function again(talk: Talk, person: Person, screen: Screen): Screen {
  expectDelegate(talk, person);
  return screen;
}

function expectDelegate({ db, door }: Talk, { identityId }: Person): void {
  setPrompt(db, identityId, { kind: 'delegate' } satisfies Prompt, door.now());
}
