import type { PoolLevel, PoolState } from '../../chain/pools/poolState.ts';
import { lossChart, most } from '../pictures/lossChart.ts';
import { type Button, type Picture, type Screen, screen } from '../screen.ts';
import type { PoolTap } from '../taps/poolTaps.ts';
import type { DepositDecision } from '../usecases/pool/decidePool.ts';
import type { Growth, LossHistory, PoolHistory } from '../usecases/pool/poolHistory.ts';
import { type Said, say, type Value } from '../words.ts';
import { poolValue } from './actionText.ts';
import { homeButton, poolsButton, testDollarsButton, walletButton } from './parts.ts';
import { refusedText } from './refused.ts';

const usualDollars = [5, 20, 50];
const day = 86_400;

export const mineButton: Button = { label: say('button-my-shares'), tap: poolTap({ kind: 'mine' }) };
const risksButton: Button = { label: say('button-risks'), tap: poolTap({ kind: 'risks' }) };

/** A tap about the pools as every button carries it. */
export function poolTap(tap: PoolTap): { kind: 'pool'; tap: PoolTap } {
  return { kind: 'pool', tap };
}

export function levelButton(level: PoolLevel): Button {
  return { label: say('button-pool', { name: nameValue(level) }), tap: poolTap({ kind: 'level', level }) };
}

/** `Medium risk`. */
export function nameValue(level: PoolLevel): Value {
  return { text: say('pool-name', { pool: level }) };
}

/** A pool in one line; `read` is null where the chain could not be asked. */
export type LevelLine = {
  level: PoolLevel;
  read: { assets: bigint; use: number; growths: readonly Growth[] | null } | null;
};

export function levelsScreen(lines: readonly LevelLine[]): Screen {
  return {
    paragraphs: [say('pools-intro'), lines.map(lineText), say('pools-warning')],
    buttons: [lines.map(({ level }) => levelButton(level)), [mineButton, risksButton], [homeButton]],
  };
}

function lineText({ level, read }: LevelLine): Said {
  if (read === null) return say('pool-line-unread', { name: nameValue(level) });
  const grown: Value = { text: growthTexts(read.growths)[0] ?? say('pool-no-growth') };
  return say('pool-line', { name: nameValue(level), assets: { dollars: read.assets }, use: read.use, grown });
}

/** One text for each span that is known, or one that says why none is; null while events are still being read. */
function growthTexts(growths: readonly Growth[] | null): Said[] {
  if (growths === null) return [say('pool-unread-history')];
  return growths.length === 0 ? [say('pool-no-growth')] : growths.map(growthText);
}

/** `+0.42 % in 30 days`. */
function growthText({ days, bps }: Growth): Said {
  const percent = Math.abs(bps) / 100;
  return bps < 0 ? say('pool-fell', { percent, days }) : say('pool-grew', { percent, days });
}

/** Everything about one pool. */
export type LevelView = {
  level: PoolLevel;
  state: PoolState;
  use: number;
  /** What the person's shares are worth, those that wait to leave included. */
  mine: bigint;
  history: PoolHistory | null;
};

export function levelScreen({ level, state, use, mine, history }: LevelView): Screen {
  const picture = history === null ? null : pictureOf(history.losses);
  const facts = say('pool-facts', {
    pool: level,
    name: nameValue(level),
    assets: { dollars: state.assets },
    use,
    mine: { dollars: mine },
  });
  const warning = say('pool-warning', { days: Math.round(state.coolDown / day) });
  const grown = growthTexts(history?.growths ?? null);
  const amounts = usualDollars.map(
    (dollars): Button => ({
      label: say('button-dollars', { dollars: { price: BigInt(dollars) * 1_000_000n } }),
      tap: poolTap({ kind: 'deposit', level, dollars }),
    }),
  );
  const other: Button = {
    label: say('button-other-units'),
    tap: poolTap({ kind: 'askDeposit', level }),
    asks: 'form-deposit',
  };
  const own = mine > 0n ? [[exitButton(level), statementButton(level)]] : [];
  return {
    paragraphs: [facts, [say('pool-past'), ...grown], warning, say('pool-how-much')],
    buttons: [[...amounts, other], ...own, [poolsButton, risksButton, homeButton]],
    ...(picture === null ? {} : { picture }),
  };
}

/** Nothing where no cover has ended in these weeks: there is nothing to see. */
function pictureOf({ weeks, first, last }: LossHistory): Picture | null {
  const earned = weeks.reduce((sum, week) => sum + week.earned, 0n);
  const lost = weeks.reduce((sum, week) => sum + week.lost, 0n);
  if (earned === 0n && lost === 0n) return null;
  const worst = most(weeks.map((week) => week.lost));
  const alt = say('pool-picture', {
    first: { day: first, form: 'withYear' },
    last: { day: last, form: 'withYear' },
    earned: { dollars: earned },
    lost: { dollars: lost },
    worst: { dollars: worst },
  });
  return { svg: lossChart(weeks, first, last), alt };
}

/** Who else earns and what can go wrong, in plain words. */
export function risksScreen(): Screen {
  return screen(say('pool-risks'), [poolsButton, homeButton]);
}

export function askDepositScreen(level: PoolLevel): Screen {
  const text = say('ask-deposit', { pool: poolValue(level) });
  return { ...screen(text, [levelButton(level)]), form: { label: say('button-type-dollars'), asks: 'form-deposit' } };
}

/** What a yes would do. */
export function depositQuestion(deposit: {
  level: PoolLevel;
  dollars: bigint;
  shares: bigint;
  partBps: number;
  have: bigint;
  coolDown: number;
}): Said {
  return say('deposit-question', {
    pool: poolValue(deposit.level),
    dollars: { dollars: deposit.dollars },
    shares: sharesValue(deposit.shares),
    part: deposit.partBps / 100,
    have: { dollars: deposit.have },
    days: Math.round(deposit.coolDown / day),
  });
}

/** Whole shares with four decimals, rounded down: only to be looked at. */
function sharesValue(shares: bigint): number {
  return Number(shares / 100_000_000n) / 10_000;
}

/** @param faucet whether test dollars can be had here. */
export function refusedDepositScreen(
  level: PoolLevel,
  decision: Exclude<DepositDecision, { kind: 'confirm' }>,
  faucet: boolean,
): Screen {
  switch (decision.kind) {
    case 'tooFewDollars': {
      const text = refusedText({ code: 'TOO_FEW_DOLLARS', balance: decision.have, needed: decision.need });
      return screen(text, [levelButton(level), walletButton], faucet ? [testDollarsButton] : []);
    }
    case 'tooMuch':
      return screen(say('deposit-too-much', { room: { dollars: decision.room } }), [levelButton(level)]);
    case 'closed':
      return screen(say('deposit-closed'), [poolsButton, homeButton]);
  }
}

/** Begins the way out. */
export function exitButton(level: PoolLevel): Button {
  return { label: say('button-exit'), tap: poolTap({ kind: 'exit', level }) };
}

export function statementButton(level: PoolLevel): Button {
  return { label: say('button-statement'), tap: poolTap({ kind: 'statement', level }) };
}
