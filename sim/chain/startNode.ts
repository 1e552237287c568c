import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestClient, createWalletClient, http, publicActions } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { deployCanonicalContracts } from './canonicalContracts.ts';
import { startChild } from './childProcess.ts';
import { localKey } from './localKeys.ts';

export type NodeOptions = {
  /** Where the programs' logs go. */
  dir: string;
  /** 0, the default: any free port. */
  rpcPort?: number;
  /** A block is mined with every transaction and, unless this is 0, also this often. */
  blockMilliseconds?: number;
  /** Chain time of the first block, unix seconds; the wall clock's by default. */
  startsAt?: number;
  /** 31337 by default; any other plays a chain that is not local. */
  chainId?: number;
};

/** A chain on this machine: EntryPoint and Safe in place, every role of `localKeys.ts` funded with ether. */
export type LocalNode = {
  rpcUrl: string;
  wsUrl: string;
  /** Chain time of the newest block, unix seconds. */
  time(): Promise<number>;
  /** Moves the chain's clock ahead and mines a block there. */
  increaseTime(seconds: number): Promise<void>;
  /** Mines a block at exactly this unix second; the clock goes on from it. It must lie ahead of the newest block's. */
  setTime(unixSeconds: number): Promise<void>;
  stop(): Promise<void>;
};

/** Boots a Hardhat node in a process of its own, which ends with this one. */
export async function startNode(options: NodeOptions): Promise<LocalNode> {
  mkdirSync(options.dir, { recursive: true });
  const chain = { ...hardhat, id: options.chainId ?? hardhat.id };
  const node = startChild({
    name: 'The local chain',
    script: fileURLToPath(new URL('./node.ts', import.meta.url)),
    arguments: [options.rpcPort ?? 0, options.blockMilliseconds ?? 2000, options.startsAt ?? 0, chain.id].map(String),
    logFile: join(options.dir, 'chain.log'),
  });
  try {
    const [, port] = await node.printed(/listens on port (\d+)/);
    const transport = http(`http://127.0.0.1:${port}`);
    const test = createTestClient({ mode: 'hardhat', chain, transport }).extend(publicActions);
    const account = privateKeyToAccount(localKey('deployer'));
    await deployCanonicalContracts(test, createWalletClient({ account, chain, transport }));
    return {
      rpcUrl: `http://127.0.0.1:${port}`,
      wsUrl: `ws://127.0.0.1:${port}`,
      time: async () => Number((await test.getBlock()).timestamp),
      increaseTime: async (seconds) => {
        await test.increaseTime({ seconds });
        await test.mine({ blocks: 1 });
      },
      setTime: async (unixSeconds) => {
        await test.setNextBlockTimestamp({ timestamp: BigInt(unixSeconds) });
        await test.mine({ blocks: 1 });
      },
      stop: node.stop,
    };
  } catch (error) {
    await node.stop();
    throw error;
  }
}
