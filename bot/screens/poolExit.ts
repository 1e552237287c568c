import type { PoolLevel } from '../../chain/pools/poolState.ts';
import { type Button, type Screen, screen } from '../screen.ts';
import type { LeaveDecision } from '../usecases/pool/decidePool.ts';
import { type Said, say } from '../words.ts';
import { poolValue } from './actionText.ts';
import { homeButton } from './parts.ts';
import { exitButton, levelButton, mineButton, poolTap } from './pool.ts';

/** Leaving a pool: asked for first, taken out when it is ripe. */

export function leaveButton(level: PoolLevel): Button {
  return { label: say('button-leave'), tap: poolTap({ kind: 'leave', level }) };
}

export function renewButton(level: PoolLevel): Button {
  return { label: say('button-renew'), tap: poolTap({ kind: 'renew', level }) };
}

/** @param worth of the shares that do not wait yet. */
export function chooseExitScreen(level: PoolLevel, worth: bigint): Screen {
  const part = (percent: number, label: Said): Button => ({
    label,
    tap: poolTap({ kind: 'exitPart', level, percent }),
  });
  const other: Button = {
    label: say('button-other-units'),
    tap: poolTap({ kind: 'askExit', level }),
    asks: 'form-exit',
  };
  return screen(
    say('choose-exit', { pool: poolValue(level), worth: { dollars: worth } }),
    [part(100, say('button-all')), part(50, say('button-half')), other],
    [levelButton(level)],
  );
}

export function askExitScreen(level: PoolLevel): Screen {
  const text = say('ask-exit', { pool: poolValue(level) });
  return { ...screen(text, [exitButton(level)]), form: { label: say('button-type-dollars'), asks: 'form-exit' } };
}

/** @param waiting worth of what waits to leave already. */
export function noSharesScreen(level: PoolLevel, waiting: bigint): Screen {
  if (waiting === 0n) return screen(say('no-shares', { pool: poolValue(level) }), [levelButton(level)]);
  const text = say('all-waits', { pool: poolValue(level), waiting: { dollars: waiting } });
  return screen(text, [leaveButton(level), mineButton]);
}

export function tooMuchScreen(level: PoolLevel, worth: bigint): Screen {
  return screen(say('exit-too-much', { worth: { dollars: worth } }), [exitButton(level), mineButton]);
}

/** @param exit.waiting worth of what waits already, whose wait begins anew. Times in unix seconds. */
export function exitQuestion(exit: {
  level: PoolLevel;
  worth: bigint;
  waiting: bigint;
  ready: number;
  until: number;
}): Said {
  const values = {
    pool: poolValue(exit.level),
    worth: { dollars: exit.worth },
    ready: { moment: exit.ready },
    until: { moment: exit.until },
  };
  if (exit.waiting === 0n) return say('exit-question', values);
  return say('exit-question-again', { ...values, waiting: { dollars: exit.waiting } });
}

export function renewQuestion(exit: { level: PoolLevel; worth: bigint; ready: number; until: number }): Said {
  return say('renew-question', {
    pool: poolValue(exit.level),
    worth: { dollars: exit.worth },
    ready: { moment: exit.ready },
    until: { moment: exit.until },
  });
}

export function nothingWaitsScreen(level: PoolLevel): Screen {
  return screen(say('nothing-waits', { pool: poolValue(level) }), [exitButton(level), mineButton]);
}

export function leaveQuestion(level: PoolLevel, { worth, stays }: Extract<LeaveDecision, { kind: 'take' }>): Said {
  const values = { pool: poolValue(level), worth: { dollars: worth } };
  if (stays === 0n) return say('leave-question', values);
  return say('leave-question-part', { ...values, stays: { dollars: stays } });
}

/** Why nothing can be taken out yet, and what to do. */
export function notYetScreen(level: PoolLevel, decision: Exclude<LeaveDecision, { kind: 'take' }>): Screen {
  const pool = poolValue(level);
  switch (decision.kind) {
    case 'nothing':
      return nothingWaitsScreen(level);
    case 'cooling': {
      const values = { pool, worth: { dollars: decision.worth }, ready: { moment: decision.readyAt } };
      return screen(say('exit-cooling', values), [mineButton, homeButton]);
    }
    case 'lapsed':
      return screen(say('exit-lapsed', { pool, worth: { dollars: decision.worth } }), [renewButton(level), mineButton]);
    case 'locked': {
      const values = { pool, worth: { dollars: decision.worth }, until: { moment: decision.until } };
      return screen(say('exit-locked', values), [leaveAgainButton(level), mineButton]);
    }
  }
}

function leaveAgainButton(level: PoolLevel): Button {
  return { label: say('button-try-again'), tap: poolTap({ kind: 'leave', level }) };
}
