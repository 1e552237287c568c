import type { Notice } from '../notices.ts';
import { type Button, type Screen, screen } from '../screen.ts';
import { say } from '../words.ts';
import { poolValue } from './actionText.ts';
import { walletButton } from './parts.ts';
import { levelButton, mineButton } from './pool.ts';
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
    case 'exitLocked':
      return screen(say('notice-exit-locked', { worth: { dollars: notice.worth }, pool }), [mineButton]);
  }
}
