import { stat } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';

/** How far the reading of one file is, told on standard error. */
export type Progress = { bytes(count: number): void; stop(): void };

/** A bar that moves with the bytes read on a terminal, one line anywhere else. A size that cannot be known is left out. */
export async function startProgress(name: string, path: string, output: NodeJS.WriteStream): Promise<Progress> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (!output.isTTY || size === 0) {
    output.write(`Reading ${name}${size === 0 ? '' : ` (${megabytes(size)} MB)`}\n`);
    return { bytes: () => {}, stop: () => {} };
  }
  const bar = new SingleBar({
    format: `Reading ${name} [{bar}] {percentage} %`,
    stream: output,
    hideCursor: true,
  });
  bar.start(size, 0);
  return { bytes: (count) => bar.increment(count), stop: () => bar.stop() };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
