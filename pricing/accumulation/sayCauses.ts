/** What causes cost, as lines for people and as a chart. */
import { drawChart } from '../drawChart.ts';
import type { Cause } from './causes.ts';
import { type CapLosses, largestCap } from './simulateLosses.ts';

export function sayCause({ name, what, deployed, losses }: Cause, limit: number): string[] {
  const best = largestCap(losses, limit);
  const now = losses.find(({ cap }) => cap === deployed);
  return [
    `${name}: ${what}; losses as shares of the pool, premiums set off:`,
    '    cap  causes      mean      95 %    99.5 %  worst run',
    ...losses.map(({ cap, causes, mean, at95, at995, worst }) =>
      [
        percent(cap).padStart(7),
        String(causes).padStart(7),
        ...[mean, at95, at995, worst].map((share) => percent(share).padStart(9)),
      ].join(' '),
    ),
    best === undefined
      ? `No cap keeps the 99.5 % loss under ${percent(limit)}.`
      : `A cap of ${percent(best.cap)} keeps the 99.5 % loss at ${percent(best.at995)}, under ${percent(limit)}.`,
    `Deployed: ${percent(deployed)}${now === undefined ? '' : atCap(now)}.`,
  ];
}

function atCap({ at995 }: CapLosses): string {
  return at995 > 0 ? `, a 99.5 % loss of ${percent(at995)}` : ', at which 995 of 1,000 draws lose nothing';
}

export function causesChart(causes: readonly Cause[], limit: number): string {
  return drawChart({
    title: 'Lost at worst in 995 of 1,000 draws, when covers stand as thick as the cap allows',
    x: { name: 'cap on one cause, share of the pool', log: true, at: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5], format: whole },
    y: { name: 'loss, share of the pool', format: whole },
    lines: causes.map(({ name, losses }) => ({ name, points: losses.map(({ cap, at995 }) => [cap, at995] as const) })),
    levels: [{ name: 'limit', y: limit }],
  });
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(share !== 0 && Math.abs(share) < 0.1 ? 1 : 0)} %`;
}

function whole(share: number): string {
  return `${Math.round(share * 100)} %`;
}
