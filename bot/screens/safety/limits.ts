import type { LimitState } from '../../../chain/wallets/guardState.ts';
import { type LimitName, limitNames } from '../../../chain/wallets/limits.ts';
import { rows, type Screen, screen } from '../../screen.ts';
import { type Said, say } from '../../words.ts';
import { homeButton, walletButton } from '../parts.ts';
import { limitsButton, ownButton, safetyButton, withOwnPage } from './parts.ts';

export function limitsScreen(limits: Record<LimitName, LimitState>): Screen {
  const lines = limitNames.flatMap((limit) => linesOf(limit, limits[limit]));
  const sets = limitNames.map((limit) =>
    safetyButton(say('button-set-limit', { limit }), { kind: 'setLimit', limit }, 'form-limit'),
  );
  const cancels = limitNames
    .filter((limit) => limits[limit].waiting !== null)
    .map((limit) => safetyButton(say('button-cancel-limit', { limit }), { kind: 'cancelLimit', limit }));
  return {
    paragraphs: [say('limits-title'), lines, say('limits-rule')],
    buttons: [...rows(cancels, 2), ...rows(sets, 2), [ownButton, walletButton, homeButton]],
  };
}

function linesOf(limit: LimitName, { dollars, spent, waiting }: LimitState): Said[] {
  const line =
    limit === 'floor'
      ? say('limit-line-floor', { dollars: { dollars } })
      : say('limit-line', { limit, dollars: { dollars }, spent: { dollars: spent } });
  if (waiting === null) return [line];
  return [line, say('limit-line-waits', { dollars: { dollars: waiting.dollars }, ready: { moment: waiting.readyAt } })];
}

export function askLimitScreen(limit: LimitName, dollars: bigint): Screen {
  return asking(say('ask-limit', { limit, dollars: { dollars } }));
}

export function badLimitScreen(): Screen {
  return asking(say('limit-unclear'));
}

export function wholeDollarsScreen(): Screen {
  return asking(say('limit-whole'));
}

export function tooMuchScreen(most: bigint): Screen {
  return asking(say('limit-too-much', { most: { dollars: most } }));
}

function asking(text: Said): Screen {
  return { ...screen(text, [limitsButton]), form: { label: say('button-type-limit'), asks: 'form-limit' } };
}

export function sameLimitScreen(limit: LimitName, dollars: bigint): Screen {
  return screen(say('limit-same', { limit, dollars: { dollars } }), [limitsButton]);
}

export function nothingWaitsScreen(limit: LimitName, dollars: bigint): Screen {
  return screen(say('limit-nothing-waits', { limit, dollars: { dollars } }), [limitsButton]);
}

/** Second factor: what makes a wallet less safe needs the person's own key once there is one. @param url the page where it signs; null where there is none. */
export function ownKeyDecidesScreen(url: string | null): Screen {
  return withOwnPage(screen(say('own-key-decides'), [ownButton, limitsButton]), url);
}
