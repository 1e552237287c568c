import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

/** Arimo (as wide as Helvetica), by the Arimo Project Authors, SIL Open Font License 1.1; Latin letters only. See fonts/LICENSE.txt. */
const fontFiles = ['Arimo-Regular.ttf', 'Arimo-Bold.ttf'].map((name) =>
  fileURLToPath(new URL(`./fonts/${name}`, import.meta.url)),
);
const family = 'Arimo';

/** A drawing as PNG, `width` pixels wide, the same on every machine: its words are set in the one font that is shipped. */
export function renderPng(svg: string, width = 1000): Buffer {
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: family, sansSerifFamily: family };
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font }).render().asPng();
}
