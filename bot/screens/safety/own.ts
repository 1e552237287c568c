import { checksummed } from '../../../chain/checksummed.ts';
import type { Hex } from '../../../chain/subject.ts';
import type { StandingAccount } from '../../../db/guard.ts';
import { type Button, rows, type Screen, screen } from '../../screen.ts';
import { say } from '../../words.ts';
import { homeButton, walletButton } from '../parts.ts';
import { limitsButton, ownButton, safetyButton, shortAddress } from './parts.ts';

/** @param page.url the page where a key is added; null where there is none. */
export function ownScreen(page: {
  own: readonly Hex[];
  waiting: readonly StandingAccount[];
  url: string | null;
  minutes: number;
}): Screen {
  const { own, waiting, url, minutes } = page;
  const keys = [
    ...own.map((key) => say('key-line', { key: checksummed(key) })),
    ...waiting.map(({ account, readyAt }) =>
      say('key-line-waits', { key: checksummed(account), ready: { moment: readyAt ?? 0 } }),
    ),
  ];
  const stops = waiting.map(({ account: owner }) =>
    safetyButton(say('button-stop-owner', { key: shortAddress(owner) }), { kind: 'cancelOwner', owner }),
  );
  const open: Button[] = url === null ? [] : [{ label: say('button-open-own'), url }];
  const link = url === null ? say('own-no-page') : say('own-page', { minutes });
  return {
    paragraphs: [say('own-about'), say('own-no-export'), ...(keys.length === 0 ? [] : [keys]), link],
    buttons: [
      open,
      ...rows(stops, 1),
      [safetyButton(say('button-sheet'), { kind: 'sheet' }), limitsButton],
      [walletButton, homeButton],
    ].filter((row) => row.length > 0),
  };
}

/** Whoever asks for the bot's key learns why there is none to be had, and what there is instead. */
export function noExportScreen(): Screen {
  return screen(say('own-no-export'), [ownButton, homeButton]);
}

export function nothingToStopScreen(): Screen {
  return screen(say('owner-nothing-to-stop'), [ownButton]);
}

/** @param hasOwn whether the person has a key that the sheet is of use to. */
export function sheetScreen(sheet: string, hasOwn: boolean): Screen {
  return {
    ...screen(say(hasOwn ? 'sheet' : 'sheet-without-key'), [ownButton, homeButton]),
    file: { name: 'recovery-sheet.md', text: sheet },
  };
}

/** @param page one HTML file that asks no server of ours. */
export function leavePageScreen(page: string): Screen {
  return { ...screen(say('leave-page'), [ownButton, homeButton]), file: { name: 'leave.html', text: page } };
}
