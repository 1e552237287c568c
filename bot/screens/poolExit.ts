import type { PoolLevel } from '../../chain/pools/poolState.ts';
import { type Button, type Screen, screen } from '../screen.ts';
import type { ExitDecision, LeaveDecision } from '../usecases/pool/decidePool.ts';
import { type Said, say } from '../words.ts';
import { poolValue } from './actionText.ts';
import { homeButton } from './parts.ts';
import { exitButton, levelButton, mineButton, poolTap } from './pool.ts';

/** Leaving a pool: asked for once and for good, paid when it is ripe. */

const day = 86_400;

export function leaveButton(level: PoolLevel): Button {
  return { label: say('button-leave'), tap: poolTap({ kind: 'leave', level }) };
}

/** @param worth of all shares there. @param coolDown in seconds. */
export function chooseExitScreen(level: PoolLevel, worth: bigint, coolDown: number): Screen {
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
    say('choose-exit', { pool: poolValue(level), worth: { dollars: worth }, days: Math.round(coolDown / day) }),
    [part(100, say('button-all')), part(50, say('button-half')), other],
    [levelButton(level)],
  );
}

export function askExitScreen(level: PoolLevel): Screen {
  const text = say('ask-exit', { pool: poolValue(level) });
  return { ...screen(text, [exitButton(level)]), form: { label: say('button-type-dollars'), asks: 'form-exit' } };
}

/** Why a request cannot be made, and what to do. */
export function refusedExitScreen(level: PoolLevel, decision: Exclude<ExitDecision, { kind: 'confirm' }>): Screen {
  const pool = poolValue(level);
  switch (decision.kind) {
    case 'nothing':
      return screen(say('no-shares', { pool }), [levelButton(level)]);
    case 'waits': {
      const values = { pool, worth: { dollars: decision.worth }, ready: { moment: decision.readyAt } };
      return screen(say('exit-waits', values), [mineButton, homeButton]);
    }
    case 'tooMuch':
      return screen(say('exit-too-much', { worth: { dollars: decision.worth } }), [exitButton(level), mineButton]);
  }
}

/** What a yes would do, and that it is for good. @param exit.ready unix seconds of the first moment at which it can be paid. */
export function exitQuestion({ level, worth, ready }: { level: PoolLevel; worth: bigint; ready: number }): Said {
  return say('exit-question', { pool: poolValue(level), worth: { dollars: worth }, ready: { moment: ready } });
}

function nothingWaitsScreen(level: PoolLevel): Screen {
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
    case 'locked':
      return screen(say('exit-locked', { pool, worth: { dollars: decision.worth } }), [
        leaveAgainButton(level),
        mineButton,
      ]);
  }
}

function leaveAgainButton(level: PoolLevel): Button {
  return { label: say('button-try-again'), tap: poolTap({ kind: 'leave', level }) };
}
