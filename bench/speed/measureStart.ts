import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findWorld } from '../../sim/chat/findWorld.ts';
import type { BenchRow } from '../row.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const patienceMs = 180_000;
const farewellMs = 20_000;
const linesKept = 20;

/** Starts a whole fresh world as `npm start` does, once everything is installed, and ends it when it is ready. */
export async function measureStart(): Promise<BenchRow[]> {
  await refuseBesideAnother();
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['sim/start.ts'], {
    cwd: root,
    // Empty counts as left out, and `.env` does not replace it: always the local world, never somebody's real chain.
    env: { ...process.env, RPC_URL: '', TELEGRAM_TOKEN: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: patienceMs,
  });
  const ended = once(child, 'exit');
  try {
    const seen: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('Ready')) return [readyAfter(performance.now() - startedAt)];
      seen.push(line);
    }
    throw new Error(`The world ended before it was ready:\n${seen.slice(-linesKept).join('\n')}`);
  } finally {
    child.stdout.resume();
    child.kill('SIGTERM');
    await Promise.race([ended, sleep(farewellMs, undefined, { ref: false })]);
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  }
}

function readyAfter(milliseconds: number): BenchRow {
  return { name: 'start.ready', value: milliseconds / 1000, unit: 's', goal: 45, better: 'lower' };
}

/** A fresh world takes the place of the one before it, so a running one would be destroyed. */
async function refuseBesideAnother(): Promise<void> {
  const found = await findWorld(join(root, '.world', 'world.json'));
  if ('problem' in found) return;
  const running = await fetch(found.address.clock.url, { signal: AbortSignal.timeout(2000) }).then(
    () => true,
    () => false,
  );
  if (running) throw new Error('A local world is running, and measuring the start would replace it. End it first.');
}
