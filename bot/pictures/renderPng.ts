import { Resvg } from '@resvg/resvg-js';

/** A drawing as PNG, `width` pixels wide. Fonts are not looked for: what is drawn must need none. */
export function renderPng(svg: string, width = 1000): Buffer {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng();
}
