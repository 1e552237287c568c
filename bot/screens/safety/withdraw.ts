import { checksummed } from '../../../chain/checksummed.ts';
import type { Hex } from '../../../chain/subject.ts';
import type { StandingAccount } from '../../../db/guard.ts';
import { type Button, type Screen, screen } from '../../screen.ts';
import type { AddressReading } from '../../typed/readAddress.ts';
import type { DollarsProblem } from '../../typed/readDollars.ts';
import { mostDollars } from '../../typed/readDollars.ts';
import type { AddressVerdict } from '../../usecases/safety/judgeAddress.ts';
import { type Said, say, type TextKey } from '../../words.ts';
import { homeButton, walletButton } from '../parts.ts';
import {
  limitsButton,
  newAddressButton,
  ownButton,
  safetyButton,
  shortAddress,
  withdrawButton,
  withOwnPage,
} from './parts.ts';

/** Buttons for so many addresses fit under one message. */
const mostShown = 10;

/** @param balance null where the chain could not be asked. */
export function withdrawScreen(accounts: readonly StandingAccount[], balance: bigint | null, now: number): Screen {
  const newest = accounts.slice(-mostShown);
  const have: Said =
    balance === null ? say('withdraw-have-unread') : say('withdraw-have', { have: { dollars: balance } });
  const lines = newest.map((account) => lineOf(account, now));
  const rows = newest.map((account) => rowOf(account, now));
  return {
    paragraphs: [have, ...(lines.length === 0 ? [say('withdraw-none')] : [lines]), say('withdraw-rule')],
    buttons: [...rows, [newAddressButton, limitsButton], [walletButton, homeButton]],
  };
}

function isReady({ readyAt }: StandingAccount, now: number): boolean {
  return readyAt === null || readyAt <= now;
}

function lineOf(account: StandingAccount, now: number): Said {
  const to = checksummed(account.account);
  return isReady(account, now)
    ? say('withdraw-line-ready', { to })
    : say('withdraw-line-waits', { to, ready: { moment: account.readyAt ?? now } });
}

function rowOf(account: StandingAccount, now: number): Button[] {
  const { account: to } = account;
  const name = shortAddress(to);
  const remove = safetyButton(say('button-remove-address', { to: name }), { kind: 'removeAddress', to });
  if (!isReady(account, now)) return [remove];
  return [safetyButton(say('button-pay-to', { to: name }), { kind: 'payTo', to }, 'form-amount'), remove];
}

export function askAddressScreen(): Screen {
  return {
    ...screen(say('ask-address'), [withdrawButton]),
    form: { label: say('button-type-address'), asks: 'form-address' },
  };
}

const badAddress = {
  notAddress: 'address-none',
  wrongLength: 'address-length',
  mistyped: 'address-mistyped',
  name: 'address-name',
} as const satisfies Record<Extract<AddressReading, { kind: 'none' }>['problem'], TextKey>;

export function badAddressScreen(problem: keyof typeof badAddress): Screen {
  return {
    ...screen(say(badAddress[problem]), [withdrawButton]),
    form: { label: say('button-type-address'), asks: 'form-address' },
  };
}

const refusedAddress = {
  burn: 'address-burn',
  own: 'address-own',
  ours: 'address-ours',
  sanctioned: 'address-sanctioned',
} as const satisfies Record<Exclude<AddressVerdict, 'plain' | 'contract'>, TextKey>;

export function refusedAddressScreen(to: Hex, why: keyof typeof refusedAddress): Screen {
  return screen(say(refusedAddress[why], { to: checksummed(to) }), [newAddressButton, withdrawButton]);
}

export function waitsScreen(to: Hex, readyAt: number): Screen {
  const remove = safetyButton(say('button-remove-address', { to: shortAddress(to) }), { kind: 'removeAddress', to });
  return screen(say('address-waits', { to: checksummed(to), ready: { moment: readyAt } }), [remove, withdrawButton]);
}

export function notSavedScreen(to: Hex): Screen {
  return screen(say('address-not-saved', { to: checksummed(to) }), [newAddressButton, withdrawButton]);
}

/** @param url the page where an own key signs; null where there is none. */
export function ownKeyScreen(to: Hex, url: string | null): Screen {
  return withOwnPage(screen(say('address-own-key', { to: checksummed(to) }), [ownButton, withdrawButton]), url);
}

export function emptyScreen(): Screen {
  return screen(say('withdraw-empty'), [walletButton, homeButton]);
}

/** @param balance what can be paid at most. */
export function askAmountScreen(to: Hex, balance: bigint): Screen {
  const cents = balance - (balance % 10_000n);
  return {
    ...screen(say('ask-amount', { to: checksummed(to), have: { dollars: balance } }), [
      safetyButton(say('button-pay-all', { dollars: { dollars: cents } }), { kind: 'pay', to, dollars: cents }),
      withdrawButton,
    ]),
    form: { label: say('button-type-amount'), asks: 'form-amount' },
  };
}

const badAmount = {
  zero: 'amount-zero',
  negative: 'amount-zero',
  tooFine: 'amount-too-fine',
  unclear: 'amount-unclear',
  notNumber: 'amount-unclear',
} as const satisfies Record<Exclude<DollarsProblem, 'tooMany'>, TextKey>;

export function badAmountScreen(problem: DollarsProblem): Screen {
  const text =
    problem === 'tooMany' ? say('amount-too-many', { most: { dollars: mostDollars } }) : say(badAmount[problem]);
  return { ...screen(text, [withdrawButton]), form: { label: say('button-type-amount'), asks: 'form-amount' } };
}

export function tooFewScreen(to: Hex, balance: bigint, wanted: bigint): Screen {
  const text = say('withdraw-too-few', { have: { dollars: balance }, wanted: { dollars: wanted } });
  return screen(text, [
    safetyButton(say('button-pay-to', { to: shortAddress(to) }), { kind: 'payTo', to }, 'form-amount'),
    withdrawButton,
  ]);
}
