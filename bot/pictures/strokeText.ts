/** Numbers and dates as lines on a grid of 4 × 6: every character one polyline, so that a picture needs no font. */
const glyphs: Readonly<Record<string, string>> = {
  '0': '0,0 4,0 4,6 0,6 0,0',
  '1': '1,1 2,0 2,6',
  '2': '0,0 4,0 4,3 0,3 0,6 4,6',
  '3': '0,0 4,0 4,3 1,3 4,3 4,6 0,6',
  '4': '0,0 0,3 4,3 4,0 4,6',
  '5': '4,0 0,0 0,3 4,3 4,6 0,6',
  '6': '4,0 0,0 0,6 4,6 4,3 0,3',
  '7': '0,0 4,0 2,6',
  '8': '0,0 4,0 4,6 0,6 0,0 0,3 4,3',
  '9': '4,3 0,3 0,0 4,0 4,6 0,6',
  '-': '0.5,3 3.5,3',
  '+': '2,1.5 2,4.5 2,3 0.5,3 3.5,3',
  '.': '1.6,6 2.2,6',
  ',': '2,5.5 1.4,7',
  $: '4,1 0,1 0,3 4,3 4,5 0,5 2,5 2,6.6 2,-0.6',
};

const advance = 6;

/** Where a text stands: `x` is its left edge, its middle or its right edge; `y` its top; `size` its height in the drawing's units. */
export type TextPlace = { x: number; y: number; size: number; anchor: 'start' | 'middle' | 'end'; colour: string };

/** @param text digits and `$ + - . ,`; anything else leaves a gap. */
export function strokeText(text: string, { x, y, size, anchor, colour }: TextPlace): string {
  const scale = size / 6;
  const width = (text.length * advance - 2) * scale;
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  const lines = [...text].flatMap((character, i) => {
    const points = glyphs[character];
    return points === undefined ? [] : [`<polyline points="${points}" transform="translate(${i * advance} 0)"/>`];
  });
  return `<g transform="translate(${round(left)} ${round(y)}) scale(${round(scale)})" fill="none" stroke="${colour}" stroke-width="0.9" stroke-linecap="round" stroke-linejoin="round">${lines.join('')}</g>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
