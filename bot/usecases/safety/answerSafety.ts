import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import type { GuardTap, SafetyTap } from '../../taps/safetyTaps.ts';
import type { Talk } from '../talk.ts';
import * as limits from './limits.ts';
import * as link from './link.ts';
import * as own from './own.ts';
import { askPhrase, dropPhrase, keepPhrase } from './phrase.ts';
import type { SafetyQuestion } from './safetyPrompt.ts';
import * as withdraw from './withdraw.ts';

/** What a tap about the safety of a wallet shows. */
export async function answerSafety(talk: Talk, person: Person, tap: SafetyTap, messageId: string): Promise<Screen[]> {
  switch (tap.kind) {
    case 'phrase':
      return [askPhrase(talk, person)];
    case 'noPhrase':
      return [dropPhrase(talk, person)];
    case 'link':
      return [link.showLink(talk, person)];
    case 'makeCode':
      return [link.makeCode(talk, person)];
    case 'enterCode':
      return [link.askCode(talk, person)];
    case 'useCode':
      return [await link.useCode(talk, person, tap.code)];
    case 'admit':
      return [await link.admit(talk, person, tap.linkId)];
    case 'turnAway':
      return [link.turnAway(talk, person, tap.linkId)];
    case 'leave':
      return [link.leaveNow(talk, person)];
    case 'sendAway':
      return [link.sendAway(talk, person, tap.identityId)];
    case 'stay':
      return [link.stay(talk, person, tap.identityId)];
    default:
      return answerGuarded(talk, person, tap, messageId);
  }
}

/** What is about the wallet's limits and keys. */
async function answerGuarded(talk: Talk, person: Person, tap: GuardTap, messageId: string): Promise<Screen[]> {
  switch (tap.kind) {
    case 'withdraw':
      return [await withdraw.showWithdraw(talk, person)];
    case 'newAddress':
      return [withdraw.askAddress(talk, person)];
    case 'payTo':
      return [await withdraw.askAmount(talk, person, tap.to)];
    case 'pay':
      return [await withdraw.offerWithdrawal(talk, person, tap.to, tap.dollars)];
    case 'removeAddress':
      return withdraw.removeAddress(talk, person, tap.to, messageId);
    case 'limits':
      return [await limits.showLimits(talk, person)];
    case 'setLimit':
      return [await limits.askLimit(talk, person, tap.limit)];
    case 'cancelLimit':
      return limits.cancelLimit(talk, person, tap.limit, messageId);
    case 'own':
      return [await own.showOwn(talk, person)];
    case 'cancelOwner':
      return own.cancelOwner(talk, person, tap.owner, messageId);
    case 'sheet':
      return own.showSheet(talk, person);
  }
}

/** What a typed answer to one of this topic's questions shows. */
export async function answerSafetyText(
  talk: Talk,
  person: Person,
  text: string,
  asked: SafetyQuestion,
): Promise<Screen[]> {
  if (asked.ask === 'phrase') return [keepPhrase(talk, person, text)];
  if (asked.ask === 'code') return [await link.considerCode(talk, person, text)];
  switch (asked.ask) {
    case 'address':
      return [await withdraw.considerAddress(talk, person, text)];
    case 'amount':
      return [await withdraw.readAmount(talk, person, asked.to, text)];
    case 'limit':
      return [await limits.readLimit(talk, person, asked.limit, text)];
  }
}
