import type { Notice } from '../notices.ts';
import { type Button, type Screen, screen } from '../screen.ts';
import { type Said, say } from '../words.ts';
import { poolValue } from './actionText.ts';
import { walletButton } from './parts.ts';
import { levelButton, mineButton } from './pool.ts';
import { leaveButton, renewButton } from './poolExit.ts';
import { haveValue } from './purse.ts';

export type PoolNotice = Extract<Notice, { pool: unknown }>;

/** What a pool did for somebody. @param links to the transaction, where there is one. */
export function poolNoticeScreen(notice: PoolNotice, links: readonly Button[]): Screen {
  const pool = poolValue(notice.pool);
  switch (notice.kind) {
    case 'poolJoined': {
      const text = say('notice-joined', { dollars: { dollars: notice.dollars }, pool, have: haveValue(notice.purse) });
      return screen(text, [...links, mineButton], [levelButton(notice.pool)]);
    }
    case 'exitQueued':
      return screen(say('notice-exit-queued', { pool }), [...links, mineButton]);
    case 'poolLeft': {
      const text = say('notice-left', { dollars: { dollars: notice.dollars }, pool, have: haveValue(notice.purse) });
      return screen(text, [...links, walletButton], [mineButton]);
    }
    case 'exitReady':
      return screen(readyText(notice), [leaveButton(notice.pool), mineButton]);
    case 'exitLapsed': {
      const text = say('notice-exit-lapsed', { worth: { dollars: notice.worth }, pool });
      return screen(text, [renewButton(notice.pool), mineButton]);
    }
  }
}

function readyText({ pool, worth, stays, until }: Extract<Notice, { kind: 'exitReady' }>): Said {
  const values = { pool: poolValue(pool), until: { moment: until } };
  if (worth === 0n) return say('notice-exit-locked', { ...values, stays: { dollars: stays } });
  if (stays === 0n) return say('notice-exit-ready', { ...values, worth: { dollars: worth } });
  return say('notice-exit-ready-part', { ...values, worth: { dollars: worth }, stays: { dollars: stays } });
}
