import { join } from 'node:path';
import { startBundler } from './bundler.ts';
import { entryPointAddress } from './canonicalContracts.ts';
import { type LocalNode, type NodeOptions, startNode } from './startNode.ts';

/** A local chain with a bundler, so that smart wallets work. */
export type LocalChain = LocalNode & { bundlerUrl: string };

/** Boots node, canonical contracts and bundler, in that order. They end with this process. */
export async function startLocalChain(
  options: NodeOptions & { bundlerPort?: number; log(line: string): void },
): Promise<LocalChain> {
  const node = await startNode(options);
  options.log(`chain listens at ${node.rpcUrl}`);
  try {
    const bundler = await startBundler({
      rpcUrl: node.rpcUrl,
      entryPoint: entryPointAddress,
      port: options.bundlerPort ?? 0,
      logFile: join(options.dir, 'bundler.log'),
    });
    options.log(`bundler listens at ${bundler.url}`);
    const stop = async () => {
      await bundler.child.stop();
      await node.stop();
    };
    return { ...node, bundlerUrl: bundler.url, stop };
  } catch (error) {
    await node.stop();
    throw error;
  }
}
