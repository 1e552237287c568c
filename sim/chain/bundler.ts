import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Hex } from '../../chain/subject.ts';
import { type Child, startChild } from './childProcess.ts';
import { localKey } from './localKeys.ts';

const require = createRequire(import.meta.url);

/** Starts Alto, Pimlico's bundler, as a program of its own. */
export async function startBundler(options: {
  rpcUrl: string;
  entryPoint: Hex;
  port: number;
  logFile: string;
}): Promise<{ url: string; child: Child }> {
  const child = startChild({
    name: 'The bundler',
    script: join(dirname(require.resolve('@pimlico/alto')), 'cli/alto.js'),
    arguments: [
      'run',
      ...['--entrypoints', options.entryPoint],
      ...['--rpc-url', options.rpcUrl],
      ...['--port', String(options.port)],
      ...['--executor-private-keys', localKey('bundler executor')],
      ...['--utility-private-key', localKey('bundler utility')],
      // The full ERC-7562 rules need JavaScript tracers, which a Hardhat node does not have.
      ...['--safe-mode', 'false'],
      // Operations end by the chain's clock, which the world moves; Alto would compare with the machine's.
      ...['--expiration-check', 'false'],
      ...['--block-time', '200'],
      ...['--min-bundle-interval', '20'],
      ...['--max-bundle-interval', '100'],
      ...['--mempool-max-parallel-ops', '50'],
      ...['--refilling-wallets', 'false'],
      ...['--utility-wallet-monitor', 'false'],
      ...['--log-level', 'info'],
    ],
    logFile: options.logFile,
    preload: ['./loopbackOnly.mjs', './chainClock.mjs'].map((module) => new URL(module, import.meta.url).href),
  });
  try {
    const [, url] = await child.printed(/Server listening at (http:\/\/127\.0\.0\.1:\d+)/);
    if (!url) throw new Error('The bundler did not print its address.');
    return { url, child };
  } catch (error) {
    await child.stop();
    throw error;
  }
}
