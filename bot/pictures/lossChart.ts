import { strokeText } from './strokeText.ts';

/** What a pool earned and lost in one week: dollars with 6 decimals, both 0 or more. */
export type Week = { earned: bigint; lost: bigint };

const size = { width: 500, height: 260 };
const plot = { left: 64, right: 488, top: 26, bottom: 222 };
const ink = '#243042';
const faint = '#c3cad4';
/** Told apart by direction and by pattern as well: one stands on the line and is full, the other hangs from it and is striped. */
const earnedFill = '#2f7d5b';
const lostFill = 'url(#stripes)';

/**
 * Bars of what covers that ended left in the pool (up, full) and took out of it (down, striped), week by week, the newest at the right.
 * @param weeks oldest first. @param first the first week's first day, @param last the newest week's last day, `YYYY-MM-DD`.
 * @returns an SVG without any font.
 */
export function lossChart(weeks: readonly Week[], first: string, last: string): string {
  const highest = most(weeks.map(({ earned }) => earned));
  const deepest = most(weeks.map(({ lost }) => lost));
  const span = highest + deepest;
  const height = (dollars: bigint) => (span === 0n ? 0 : (Number(dollars) / Number(span)) * (plot.bottom - plot.top));
  const zero = span === 0n ? (plot.top + plot.bottom) / 2 : plot.top + height(highest);
  const step = (plot.right - plot.left) / Math.max(1, weeks.length);
  const bars = weeks.flatMap(({ earned, lost }, i) => {
    const x = plot.left + i * step + step * 0.15;
    return [
      bar(x, zero - height(earned), step * 0.7, height(earned), earnedFill),
      bar(x, zero, step * 0.7, height(lost), lostFill),
    ];
  });
  const label = (text: string, x: number, y: number, anchor: 'start' | 'end') =>
    strokeText(text, { x, y, size: anchor === 'end' && x < plot.left ? fitting(text) : 11, anchor, colour: ink });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}">`,
    '<defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    '<rect width="6" height="6" fill="#f3d3c9"/><rect width="3" height="6" fill="#b8412a"/></pattern></defs>',
    `<rect width="${size.width}" height="${size.height}" fill="#ffffff"/>`,
    ...bars,
    `<line x1="${plot.left}" y1="${fixed(zero)}" x2="${plot.right}" y2="${fixed(zero)}" stroke="${ink}" stroke-width="1.5"/>`,
    ...edge(highest, '+', plot.top, label),
    ...edge(deepest, '-', plot.bottom, label),
    label('$0', plot.left - 8, zero - 5.5, 'end'),
    label(first, plot.left, plot.bottom + 20, 'start'),
    label(last, plot.right, plot.bottom + 20, 'end'),
    '</svg>',
  ].join('');
}

/** The line of the largest bar and its dollars; nothing where there is no bar on that side. */
function edge(
  dollars: bigint,
  sign: '+' | '-',
  y: number,
  label: (text: string, x: number, y: number, anchor: 'end') => string,
): string[] {
  if (dollars === 0n) return [];
  const line = `<line x1="${plot.left}" y1="${y}" x2="${plot.right}" y2="${y}" stroke="${faint}" stroke-width="1" stroke-dasharray="3 4"/>`;
  return [line, label(`${sign}$${shortDollars(dollars)}`, plot.left - 8, y - 5.5, 'end')];
}

function bar(x: number, y: number, width: number, height: number, fill: string): string {
  if (height === 0) return '';
  return `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(Math.max(height, 1))}" fill="${fill}"/>`;
}

/** The letters' height at which a sum of dollars fits beside the plot. */
function fitting(text: string): number {
  return Math.min(11, 55 / text.length);
}

/** Whole dollars where there are ten or more, else cents too. */
function shortDollars(dollars: bigint): string {
  const whole = (dollars / 1_000_000n).toString();
  return dollars >= 10_000_000n ? whole : `${whole}.${String((dollars / 10_000n) % 100n).padStart(2, '0')}`;
}

/** The largest of them, or 0. */
export function most(amounts: readonly bigint[]): bigint {
  let highest = 0n;
  for (const amount of amounts) if (amount > highest) highest = amount;
  return highest;
}

function fixed(value: number): number {
  return Math.round(value * 100) / 100;
}
