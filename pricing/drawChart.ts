/** A line chart as an SVG that needs nothing else: axes, lines with names, and levels to compare with. */

type Line = { name: string; points: readonly (readonly [x: number, y: number])[] };
export type Chart = {
  title: string;
  x: { name: string; log?: boolean; format(value: number): string };
  y: { name: string; format(value: number): string };
  lines: readonly Line[];
  /** Horizontal levels. */
  levels?: readonly { name: string; y: number }[];
};

const WIDTH = 760;
const HEIGHT = 420;
const LEFT = 70;
const RIGHT = 150;
const TOP = 40;
const BOTTOM = 50;
const COLOURS = ['#0b6e99', '#d9730d', '#0f7b6c', '#ad1a72', '#6940a5', '#64473a'];
const TICKS = 5;

export function drawChart({ title, x, y, lines, levels = [] }: Chart): string {
  const scaled = (value: number) => (x.log === true ? Math.log10(value) : value);
  const xs = lines.flatMap(({ points }) => points.map(([at]) => scaled(at)));
  const ys = [...lines.flatMap(({ points }) => points.map(([, at]) => at)), ...levels.map((level) => level.y), 0];
  const [x0, x1, y0, y1] = [least(xs), most(xs), least(ys), most(ys)];
  const px = (at: number) => LEFT + ((at - x0) / (x1 - x0 || 1)) * (WIDTH - LEFT - RIGHT);
  const py = (at: number) => HEIGHT - BOTTOM - ((at - y0) / (y1 - y0 || 1)) * (HEIGHT - TOP - BOTTOM);
  const ticks = (from: number, to: number) =>
    Array.from({ length: TICKS + 1 }, (_, i) => from + ((to - from) * i) / TICKS);
  const parts = [
    text(LEFT, 22, title, 'start', 15),
    ...ticks(y0, y1).flatMap((at) => [
      rule(LEFT, py(at), WIDTH - RIGHT, py(at), '#e5e5e5'),
      text(LEFT - 8, py(at) + 4, y.format(at), 'end'),
    ]),
    ...ticks(x0, x1).map((at) =>
      text(px(at), HEIGHT - BOTTOM + 18, x.format(x.log === true ? 10 ** at : at), 'middle'),
    ),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, x.name, 'middle'),
    text(12, TOP - 8, y.name, 'start'),
    ...levels.flatMap(({ name, y: at }) => [
      rule(LEFT, py(at), WIDTH - RIGHT, py(at), '#c00', '5 4'),
      text(WIDTH - RIGHT + 6, py(at) + 4, name, 'start', 11, '#c00'),
    ]),
    ...lines.flatMap(({ name, points }, i) => {
      const colour = COLOURS[i % COLOURS.length] ?? '#000';
      const path = points.map(([a, b]) => `${round(px(scaled(a)))},${round(py(b))}`).join(' ');
      const [, lastY] = points.at(-1) ?? [0, 0];
      return [
        `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${path}"/>`,
        text(WIDTH - RIGHT + 6, py(lastY) + 4, name, 'start', 11, colour),
      ];
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img"><title>${escaped(title)}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>\n${parts.join('\n')}\n</svg>\n`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function text(x: number, y: number, words: string, anchor: string, size = 12, colour = '#333'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${size}" fill="${colour}">${escaped(words)}</text>`;
}

function rule(x1: number, y1: number, x2: number, y2: number, colour: string, dash = ''): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colour}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

function round(value: number): string {
  return value.toFixed(1);
}
