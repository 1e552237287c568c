/** A line chart as an SVG that needs nothing else: axes, lines with names, and levels to compare with. */

type Line = { name: string; points: readonly (readonly [x: number, y: number])[] };
export type Chart = {
  title: string;
  /** `at`: where the axis is marked. */
  x: { name: string; log?: boolean; at: readonly number[]; format(value: number): string };
  y: { name: string; format(value: number): string };
  lines: readonly Line[];
  /** Horizontal levels. */
  levels?: readonly { name: string; y: number }[];
};

const WIDTH = 760;
const HEIGHT = 440;
const LEFT = 70;
const RIGHT = 150;
const TOP = 64;
const BOTTOM = 50;
const LEVEL_COLOUR = '#c00';
const COLOURS = ['#0b6e99', '#d9730d', '#0f7b6c', '#ad1a72', '#6940a5', '#64473a'];
/** Most steps of the upright axis. */
const STEPS = 6;
/** Least height between two names beside the chart. */
const LINE_HEIGHT = 14;

export function drawChart({ title, x, y, lines, levels = [] }: Chart): string {
  const scaled = (value: number) => (x.log === true ? Math.log10(value) : value);
  const xs = lines.flatMap(({ points }) => points.map(([at]) => scaled(at)));
  const ys = [...lines.flatMap(({ points }) => points.map(([, at]) => at)), ...levels.map((level) => level.y), 0];
  const heights = evenSteps(least(ys), most(ys));
  const [x0, x1, y0, y1] = [least(xs), most(xs), least(heights), most(heights)];
  const px = (at: number) => LEFT + ((at - x0) / (x1 - x0 || 1)) * (WIDTH - LEFT - RIGHT);
  const py = (at: number) => HEIGHT - BOTTOM - ((at - y0) / (y1 - y0 || 1)) * (HEIGHT - TOP - BOTTOM);
  const parts = [
    text(LEFT, 22, title, 'start', 15),
    ...heights.flatMap((at) => [
      rule(LEFT, py(at), WIDTH - RIGHT, py(at), '#e5e5e5'),
      text(LEFT - 8, py(at) + 4, y.format(at), 'end'),
    ]),
    ...x.at.map((at) => text(px(scaled(at)), HEIGHT - BOTTOM + 18, x.format(at), 'middle')),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, x.name, 'middle'),
    text(12, TOP - 16, y.name, 'start'),
    ...levels.map(({ y: at }) => rule(LEFT, py(at), WIDTH - RIGHT, py(at), LEVEL_COLOUR, '5 4')),
    ...lines.map(({ points }, i) => {
      const path = points.map(([a, b]) => `${round(px(scaled(a)))},${round(py(b))}`).join(' ');
      return `<polyline fill="none" stroke="${colourOf(i)}" stroke-width="2" points="${path}"/>`;
    }),
    ...apart([
      ...levels.map(({ name, y: at }) => ({ name, colour: LEVEL_COLOUR, y: py(at) })),
      ...lines.map(({ name, points }, i) => ({ name, colour: colourOf(i), y: py(points.at(-1)?.[1] ?? 0) })),
    ]).map(({ name, colour, y: at }) => text(WIDTH - RIGHT + 6, at + 4, name, 'start', 11, colour)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img"><title>${escaped(title)}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>\n${parts.join('\n')}\n</svg>\n`;
}

/** From at most `from` to at least `to`, in steps of 1, 2 or 5 and noughts. */
function evenSteps(from: number, to: number): number[] {
  const least = (to - from) / STEPS || 1;
  const noughts = 10 ** Math.floor(Math.log10(least));
  const step = noughts * ([1, 2, 5].find((times) => times * noughts >= least) ?? 10);
  const first = Math.floor(from / step);
  return Array.from({ length: Math.ceil(to / step) - first + 1 }, (_, i) => (first + i) * step);
}

type Label = { name: string; colour: string; y: number };

/** Names of lines that end close to each other, moved down so that each can be read. */
function apart(labels: readonly Label[]): Label[] {
  let free = -Infinity;
  return labels
    .toSorted((a, b) => a.y - b.y)
    .map((label) => {
      const y = Math.max(label.y, free);
      free = y + LINE_HEIGHT;
      return { ...label, y };
    });
}

function colourOf(line: number): string {
  return COLOURS[line % COLOURS.length] ?? '#000';
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
