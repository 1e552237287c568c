import { decideRows } from './rows/decide.ts';
import { getCoveredRows } from './rows/getCovered.ts';
import { giveRows } from './rows/give.ts';
import { investRows } from './rows/investAndTrade.ts';
import { knowRows } from './rows/know.ts';
import { staySafeRows } from './rows/staySafe.ts';
import type { Row } from './rows/steps.ts';

/** Everything that people want, by topic. */
export const rows: readonly Row[] = [
  ...getCoveredRows,
  ...knowRows,
  ...giveRows,
  ...investRows,
  ...decideRows,
  ...staySafeRows,
];
