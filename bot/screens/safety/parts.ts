import { checksummed } from '../../../chain/checksummed.ts';
import type { Hex } from '../../../chain/subject.ts';
import type { Button, Screen } from '../../screen.ts';
import type { SafetyTap } from '../../taps/safetyTaps.ts';
import { type FormKey, type Said, say } from '../../words.ts';

/** A button of this topic. @param asks the form that it opens, where platforms have forms. */
export function safetyButton(label: Said, tap: SafetyTap, asks?: FormKey): Button {
  return { label, tap: { kind: 'safety', tap }, ...(asks === undefined ? {} : { asks }) };
}

/** A screen with the page on which an own key decides, where there is one. */
export function withOwnPage(shown: Screen, url: string | null): Screen {
  if (url === null) return shown;
  const open: Button = { label: say('button-sign-own'), url };
  return { ...shown, paragraphs: [...shown.paragraphs, say('own-key-page')], buttons: [[open], ...shown.buttons] };
}

/** `0x1234…abcd`: to tell addresses apart on a button, never to copy. */
export function shortAddress(address: Hex): string {
  const full = checksummed(address);
  return `${full.slice(0, 6)}…${full.slice(-4)}`;
}

export const withdrawButton = safetyButton(say('button-withdraw'), { kind: 'withdraw' });
export const limitsButton = safetyButton(say('button-limits'), { kind: 'limits' });
export const newAddressButton = safetyButton(say('button-new-address'), { kind: 'newAddress' }, 'form-address');
export const ownButton = safetyButton(say('button-own'), { kind: 'own' });
