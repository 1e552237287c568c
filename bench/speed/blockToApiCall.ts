import { setTimeout as sleep } from 'node:timers/promises';
import { createTestClient, createWalletClient, http } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import type { Hex } from '../../chain/subject.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { monotonicMs } from '../../sim/telegram/callLog.ts';
import type { Person } from '../../sim/telegram/person.ts';
import type { BenchRow } from '../row.ts';
import type { BotWorld } from './botWorld.ts';
import { percentile } from './percentile.ts';

/** Each person hears at most once in about three seconds, so that what Telegram asks of a bot per chat holds nothing up. */
const deposits = 100;
const leastPauseMs = 200;
const patience = { timeoutMs: 10_000 };

/**
 * Dollars arrive in wallets, one block at a time: from the block to the bot's `sendMessage` about it reaching the server.
 * The clock starts before the node is asked to mine, so the mining itself counts too: the figure is never too good.
 */
export async function measureBlockToApiCall(
  { rpcUrl, deployment, world }: BotWorld,
  people: readonly Person[],
): Promise<BenchRow[]> {
  const wallets = await Promise.all(people.map(async (person) => ({ person, address: await walletOf(person) })));
  const mine = await createMiner(rpcUrl, deployment.dollar);
  const samples: number[] = [];
  while (samples.length < deposits)
    for (const [place, { person, address }] of wallets.entries()) {
      await sleep(leastPauseMs + ((place * 37) % 150));
      const minedAt = await mine(address);
      await person.waitsFor((message) => /arrived/.test(message.text), patience);
      const call = world
        .calls({ method: 'sendMessage', since: minedAt })
        .find(({ chatId }) => chatId === person.chatId);
      if (call === undefined) throw new Error('A deposit was told of before its block was mined.');
      samples.push(call.at - minedAt);
    }
  const row = (part: 50 | 99, goal: number): BenchRow => ({
    name: `blockToApiCall.p${part}`,
    value: percentile(samples, part),
    unit: 'ms',
    goal,
    better: 'lower',
  });
  return [row(50, 50), row(99, 250)];
}

async function walletOf(person: Person): Promise<Hex> {
  await person.says('/wallet');
  const { text } = await person.waitsFor(/0x[0-9a-fA-F]{40}/, patience);
  const [, digits = ''] = /0x([0-9a-fA-F]{40})/.exec(text) ?? [];
  return `0x${digits}`;
}

/** Mines a block with a dollar for somebody in it. @returns when, by the monotonic clock, the node was asked to mine. */
async function createMiner(rpcUrl: string, dollar: Hex): Promise<(to: Hex) => Promise<number>> {
  const account = privateKeyToAccount(localKey('deployer'));
  const wallet = createWalletClient({ account, chain: hardhat, transport: http(rpcUrl) });
  const node = createTestClient({ mode: 'hardhat', chain: hardhat, transport: http(rpcUrl) });
  await node.setAutomine(false);
  return async (to) => {
    await wallet.writeContract({ address: dollar, abi: testDollarAbi, functionName: 'mint', args: [to, 1_000_000n] });
    const minedAt = monotonicMs();
    await node.mine({ blocks: 1 });
    return minedAt;
  };
}
