import { csvOf } from './csv.ts';
import type { ScreenFile } from './screen.ts';
import type { Said } from './words.ts';

/** What a file holds. @param write a text in the reader's language, without markup. */
export function fileText(file: ScreenFile, write: (said: Said) => string): string {
  if ('text' in file) return file.text;
  return csvOf(file.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : write(cell)))));
}

/** The media type of a file by its name. */
export function fileType(name: string): string {
  return name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'text/markdown; charset=utf-8';
}
