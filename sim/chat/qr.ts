import { type Points, readPng } from './png.ts';

/** Light modules around the code, so that a phone's camera finds it. */
const QUIET = 2;

/**
 * A PNG of a QR code as lines of half-block characters, light modules drawn as blocks (for a dark terminal; most
 * scanners read both). Undefined when the picture is no QR code or no PNG that can be read.
 */
export function drawQr(file: Uint8Array): string[] | undefined {
  const points = readPng(file);
  const grid = points && findGrid(points);
  if (!points || !grid) return undefined;
  const { left, top, module, size } = grid;
  const isLight = (column: number, row: number) => {
    if (column < 0 || row < 0 || column >= size || row >= size) return true;
    return !points.isDark(left + Math.floor((column + 0.5) * module), top + Math.floor((row + 0.5) * module));
  };
  const lines: string[] = [];
  for (let row = -QUIET; row < size + QUIET; row += 2) {
    let line = '';
    for (let column = -QUIET; column < size + QUIET; column += 1) {
      const upper = isLight(column, row);
      const lower = row + 1 < size + QUIET && isLight(column, row + 1);
      line += upper ? (lower ? '█' : '▀') : lower ? '▄' : ' ';
    }
    lines.push(line);
  }
  return lines;
}

interface Grid {
  left: number;
  top: number;
  /** Pixels a module. */
  module: number;
  /** Modules a side: 21, 25, … 177. */
  size: number;
}

/** Finds the code by its first finder pattern, whose upper edge is 7 dark modules wide. */
function findGrid({ width, height, isDark }: Points): Grid | undefined {
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!isDark(x, y)) continue;
      let edge = x;
      while (edge < width && isDark(edge, y)) edge += 1;
      let right = width - 1;
      while (!isDark(right, y)) right -= 1;
      const module = (edge - x) / 7;
      const size = Math.round((right + 1 - x) / module);
      const isCode = module >= 1 && size >= 21 && size <= 177 && (size - 21) % 4 === 0;
      const fits = y + size * module <= height;
      return isCode && fits ? { left: x, top: y, module, size } : undefined;
    }
  }
  return undefined;
}
