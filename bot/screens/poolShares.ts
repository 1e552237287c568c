import type { PoolLevel } from '../../chain/pools/poolState.ts';
import type { StatementLine } from '../../chain/statement.ts';
import { type Button, type Screen, screen } from '../screen.ts';
import { isoDay } from '../typed/readDay.ts';
import { type Said, say } from '../words.ts';
import { poolValue } from './actionText.ts';
import { homeButton, poolsButton } from './parts.ts';
import { exitButton, levelButton, statementButton } from './pool.ts';
import { leaveButton, renewButton } from './poolExit.ts';

/** The newest deeds of a statement; older ones are counted in its sums. */
const deedsShown = 8;

/** What somebody has in one pool. Dollars with 6 decimals; times in unix seconds. */
export type HeldShares = { level: PoolLevel; worth: bigint; waiting: bigint; readyAt: number; until: number };

export function mineScreen(held: readonly HeldShares[], now: number): Screen {
  if (held.length === 0) return screen(say('mine-none'), [poolsButton, homeButton]);
  return {
    paragraphs: [say('mine-title'), ...held.map((one) => [heldText(one), ...waitingText(one, now)])],
    buttons: [...held.map((one) => heldButtons(one, now)), [poolsButton, homeButton]],
  };
}

function heldText({ level, worth }: HeldShares): Said {
  return say('mine-line', { pool: poolValue(level), worth: { dollars: worth } });
}

function waitingText({ waiting, readyAt, until }: HeldShares, now: number): Said[] {
  if (readyAt === 0) return [];
  const amount = { dollars: waiting };
  if (now < readyAt) return [say('mine-cooling', { amount, ready: { moment: readyAt } })];
  return now < until ? [say('mine-ripe', { amount, until: { moment: until } })] : [say('mine-lapsed', { amount })];
}

function heldButtons({ level, worth, waiting, readyAt, until }: HeldShares, now: number): Button[] {
  const buttons = [levelButton(level), statementButton(level)];
  if (readyAt !== 0 && now >= until) buttons.push(renewButton(level));
  else if (readyAt !== 0 && now >= readyAt) buttons.push(leaveButton(level));
  else if (worth > waiting) buttons.push(exitButton(level));
  return buttons;
}

/** The recorded events are not all of them yet. */
export function unreadStatementScreen(level: PoolLevel): Screen {
  return screen(say('statement-unread', { pool: poolValue(level) }), [levelButton(level), poolsButton, homeButton]);
}

/** @param lines as `statementOf` writes them: the last one is the balance. */
export function statementScreen(level: PoolLevel, lines: readonly StatementLine[]): Screen {
  const deeds = lines.filter(({ deed }) => deed !== 'balance');
  const end = lines.at(-1);
  const buttons = [[levelButton(level), poolsButton, homeButton]];
  if (deeds.length === 0 || end === undefined)
    return { paragraphs: [say('statement-empty', { pool: poolValue(level) })], buttons };
  const [paidIn, takenOut] = [sum(deeds, 1n), sum(deeds, -1n)];
  const left = deeds.length - deedsShown;
  const values = {
    paid: { dollars: paidIn },
    taken: { dollars: takenOut },
    worth: { dollars: end.worth },
    gain: { dollars: end.gain < 0n ? -end.gain : end.gain },
  };
  return {
    paragraphs: [
      say('statement-title', { pool: poolValue(level) }),
      [...(left > 0 ? [say('statement-older', { count: left })] : []), ...deeds.slice(-deedsShown).map(deedText)],
      end.gain < 0n ? say('statement-lost', values) : say('statement-gained', values),
      say('statement-source'),
    ],
    buttons,
  };
}

function deedText({ deed, time, dollars }: StatementLine): Said {
  const values = {
    day: { day: isoDay(time), form: 'withYear' as const },
    amount: { dollars: dollars < 0n ? -dollars : dollars },
  };
  switch (deed) {
    case 'deposited':
      return say('statement-deposited', values);
    case 'received':
      return say('statement-received', values);
    case 'sent':
      return say('statement-sent', values);
    case 'queued':
      return say('statement-queued', { day: values.day });
    case 'left':
    case 'balance':
      return say('statement-left', values);
  }
}

/** Dollars of the lines on one side: paid in (1) or taken out (-1). */
function sum(lines: readonly StatementLine[], side: 1n | -1n): bigint {
  return lines.reduce((total, { dollars }) => (dollars * side > 0n ? total + dollars * side : total), 0n);
}
