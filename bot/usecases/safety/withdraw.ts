import { checksummed } from '../../../chain/checksummed.ts';
import type { Hex } from '../../../chain/subject.ts';
import { standingAccounts } from '../../../db/guard.ts';
import { setPrompt } from '../../../db/prompts.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { homeScreen } from '../../screens/home.ts';
import * as show from '../../screens/safety/withdraw.ts';
import { readAddress } from '../../typed/readAddress.ts';
import { readDollars } from '../../typed/readDollars.ts';
import { say } from '../../words.ts';
import { offerAction } from '../confirmAction.ts';
import { plainEnglishOf } from '../englishOf.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { decides } from './decides.ts';
import { judgeAddress } from './judgeAddress.ts';
import { orderNow } from './orderNow.ts';
import { linkToPage } from './own.ts';
import { promptFor } from './safetyPrompt.ts';

/** Where the money can go now, where soon, and how to name another address. */
export async function showWithdraw(talk: Talk, person: Person): Promise<Screen> {
  const { address } = await walletOfPerson(talk, person.userId);
  const balance = await talk.door.dollarsOf(address);
  const accounts = standingAccounts(talk.db, address, 'address');
  return show.withdrawScreen(accounts, balance.ok ? balance.value : null, talk.door.now());
}

export function askAddress({ db, door }: Talk, { identityId }: Person): Screen {
  setPrompt(db, identityId, promptFor({ ask: 'address' }), door.now());
  return show.askAddressScreen();
}

/** An address that was typed: checked, then offered to be announced; asked for its amount where it can be paid already. */
export async function considerAddress(talk: Talk, person: Person, text: string): Promise<Screen> {
  const reading = readAddress(text);
  if (reading.kind === 'none') {
    setPrompt(talk.db, person.identityId, promptFor({ ask: 'address' }), talk.door.now());
    return show.badAddressScreen(reading.problem);
  }
  const to = reading.address;
  const { address: wallet } = await walletOfPerson(talk, person.userId);
  const [readyAt, facts, own] = await Promise.all([
    talk.door.guard.addressReadyAt(wallet, to),
    talk.door.guard.factsOf(to),
    decides(talk, person),
  ]);
  if (!readyAt.ok || !facts.ok || own === null) return homeScreen(say('unreachable'));
  const verdict = judgeAddress(to, wallet, talk.door.guard.isOurs(to), facts.value);
  if (verdict !== 'plain' && verdict !== 'contract') {
    askAddress(talk, person);
    return show.refusedAddressScreen(to, verdict);
  }
  if (readyAt.value !== 0)
    return readyAt.value > talk.door.now() ? show.waitsScreen(to, readyAt.value) : askAmount(talk, person, to);
  if (own === 'ownKey') return show.ownKeyScreen(to, linkToPage(talk, person, `address.${checksummed(to)}`));
  const question = say('withdraw-announce', { to, contract: verdict === 'contract' ? 'yes' : 'no' });
  return offerAction(talk, person, { action: { kind: 'announceAddress', to }, question });
}

export async function askAmount(talk: Talk, person: Person, to: Hex): Promise<Screen> {
  const { address: wallet } = await walletOfPerson(talk, person.userId);
  const [readyAt, balance] = await Promise.all([
    talk.door.guard.addressReadyAt(wallet, to),
    talk.door.dollarsOf(wallet),
  ]);
  if (!readyAt.ok || !balance.ok) return homeScreen(say('unreachable'));
  if (readyAt.value === 0) return show.notSavedScreen(to);
  if (readyAt.value > talk.door.now()) return show.waitsScreen(to, readyAt.value);
  if (balance.value < oneCent) return show.emptyScreen();
  setPrompt(talk.db, person.identityId, promptFor({ ask: 'amount', to }), talk.door.now());
  return show.askAmountScreen(to, balance.value);
}

const oneCent = 10_000n;

export async function readAmount(talk: Talk, person: Person, to: Hex, text: string): Promise<Screen> {
  const reading = readDollars(plainEnglishOf(talk, person, text));
  if (reading.kind === 'dollars') return offerWithdrawal(talk, person, to, reading.dollars);
  setPrompt(talk.db, person.identityId, promptFor({ ask: 'amount', to }), talk.door.now());
  return show.badAmountScreen(reading.problem);
}

/** Asks for the yes to exactly what will be signed. */
export async function offerWithdrawal(talk: Talk, person: Person, to: Hex, dollars: bigint): Promise<Screen> {
  const { address: wallet } = await walletOfPerson(talk, person.userId);
  const [readyAt, balance, facts] = await Promise.all([
    talk.door.guard.addressReadyAt(wallet, to),
    talk.door.dollarsOf(wallet),
    talk.door.guard.factsOf(to),
  ]);
  if (!readyAt.ok || !balance.ok || !facts.ok) return homeScreen(say('unreachable'));
  if (facts.value.isSanctioned) return show.refusedAddressScreen(to, 'sanctioned');
  if (readyAt.value === 0) return show.notSavedScreen(to);
  if (readyAt.value > talk.door.now()) return show.waitsScreen(to, readyAt.value);
  if (balance.value < dollars) {
    setPrompt(talk.db, person.identityId, promptFor({ ask: 'amount', to }), talk.door.now());
    return show.tooFewScreen(to, balance.value, dollars);
  }
  const question = say('withdraw-confirm', {
    to,
    dollars: { dollars },
    have: { dollars: balance.value },
    left: { dollars: balance.value - dollars },
  });
  return offerAction(talk, person, { action: { kind: 'withdraw', to, dollars }, question });
}

/** One tap, at once: an address that can be paid, or soon could, is none any more. */
export async function removeAddress(talk: Talk, person: Person, to: Hex, messageId: string): Promise<Screen[]> {
  const { address: wallet } = await walletOfPerson(talk, person.userId);
  const stands = standingAccounts(talk.db, wallet, 'address').some(({ account }) => account === to.toLowerCase());
  if (!stands) return [show.notSavedScreen(to)];
  return orderNow(talk, person, { kind: 'removeAddress', to }, messageId);
}
