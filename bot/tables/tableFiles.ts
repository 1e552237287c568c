import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tablePathsAt } from '../../pricing/readTables.ts';

/** A file as it lies there; `version` changes when somebody replaces it. */
export type TableFile = { path: string; version: string };

const ending = '.json.gz';

/** Table files at a place, as `tablePathsAt` has it. @throws where there is no such place. */
export function filesAt(place: string): TableFile[] {
  return tablePathsAt(place).flatMap(fileAt);
}

/** None where it was taken away in between. */
function fileAt(path: string): TableFile[] {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? [{ path, version: `${found.size}:${found.mtimeMs}` }] : [];
}

/** Whether a directory holds the table with this hash. */
export function isKept(directory: string, sha256: string): boolean {
  return statSync(pathOf(directory, sha256), { throwIfNoEntry: false }) !== undefined;
}

/** Bytes of all files in a directory. */
export function bytesIn(directory: string): number {
  return readdirSync(directory)
    .map((name) => statSync(join(directory, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}

/** Where table files can be kept, readable by nobody else. */
export function makeDirectory(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
}

/** Keeps a file under its hash, whole or not at all. */
export function keepFile(directory: string, sha256: string, bytes: Uint8Array): void {
  const path = pathOf(directory, sha256);
  const unfinished = `${path}.new`;
  try {
    writeFileSync(unfinished, bytes, { mode: 0o600, flush: true });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function pathOf(directory: string, sha256: string): string {
  return join(directory, `${sha256}${ending}`);
}
