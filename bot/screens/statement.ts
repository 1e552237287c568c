import type { Movement } from '../../db/statement.ts';
import type { Screen } from '../screen.ts';
import { type Said, say } from '../words.ts';
import { homeButton, walletButton } from './parts.ts';
import { subjectText } from './subjectText.ts';

/** A movement, and what the wallet had after it. */
export type StatementRow = Movement & { balance: bigint };

const header = [
  say('csv-time'),
  say('csv-kind'),
  say('csv-what'),
  say('csv-amount'),
  say('csv-balance'),
  say('csv-transaction'),
];

/** @param opening what the wallet had before the first row. @param have what it has now. */
export function statementScreen(opening: bigint, rows: readonly StatementRow[], have: bigint): Screen {
  const before = opening === 0n ? [] : [['', say('csv-opening'), '', '', plainDollars(opening), '']];
  return {
    paragraphs: [say('wallet-statement', { count: rows.length, have: { dollars: have } })],
    buttons: [[walletButton, homeButton]],
    file: { name: 'buckler-statement.csv', rows: [header, ...before, ...rows.map(cellsOf)] },
  };
}

function cellsOf({ time, kind, series, amount, balance, transaction }: StatementRow): (Said | string)[] {
  return [
    new Date(time * 1000).toISOString(),
    say('csv-movement', { kind }),
    series === null ? '' : subjectText(series.product, series.subject),
    plainDollars(amount),
    plainDollars(balance),
    transaction,
  ];
}

/** All 6 decimals, for machines: `-3.000000`. */
function plainDollars(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(7, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
