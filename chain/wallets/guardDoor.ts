import { parseAbi } from 'viem';
import { walletGuardAbi } from '../abi/walletGuard.ts';
import { answerOf } from '../callFailure.ts';
import type { ChainClient } from '../clients.ts';
import { isSanctioned } from '../compliance/isSanctioned.ts';
import type { Deployment } from '../deployment.ts';
import type { GuardDoor } from '../door.ts';
import type { Hex } from '../subject.ts';
import { multiSendCallOnly, safeProxyFactory } from '../wallet.ts';
import type { LimitState } from './guardState.ts';
import { type LimitName, limitIndex } from './limits.ts';
import { isSignedBy } from './ownKey.ts';

const safeAbi = parseAbi(['function getOwners() view returns (address[])']);

/** Opens the reads about wallets' limits. */
export function openGuardDoor({ client, deployment }: { client: ChainClient; deployment: Deployment }): GuardDoor {
  const { wallets } = deployment;
  const guard = { address: wallets.guard, abi: walletGuardAbi } as const;
  const ours = new Set([...addressesIn(deployment), multiSendCallOnly, safeProxyFactory].map(lower));
  return {
    address: wallets.guard,
    module: wallets.module,
    contracts: { dollar: deployment.dollar, desk: deployment.desk, pools: deployment.pools },
    limitsOf: (wallet) => answerOf(() => readLimits(client, wallets.guard, wallet)),
    ownersOf: (wallet) =>
      answerOf(async () => {
        if ((await client.getCode({ address: wallet })) === undefined) return [];
        return [...(await client.readContract({ address: wallet, abi: safeAbi, functionName: 'getOwners' }))];
      }),
    addressReadyAt: (wallet, to) =>
      answerOf(async () =>
        Number(await client.readContract({ ...guard, functionName: 'addressReadyAt', args: [wallet, to] })),
      ),
    ownerReadyAt: (wallet, owner) =>
      answerOf(async () =>
        Number(await client.readContract({ ...guard, functionName: 'ownerReadyAt', args: [wallet, owner] })),
      ),
    factsOf: async (address) => {
      const [code, listed] = await Promise.all([
        answerOf(() => client.getCode({ address })),
        isSanctioned(client, deployment.desk, address),
      ]);
      if (!code.ok) return code;
      if (!listed.ok) return listed;
      return { ok: true, value: { isContract: code.value !== undefined, isSanctioned: listed.value } };
    },
    isSignedBy: (account, message, signature) => answerOf(() => isSignedBy(client, { account, message, signature })),
    isOurs: (address) => ours.has(lower(address)),
  };
}

async function readLimits(client: ChainClient, address: Hex, wallet: Hex): Promise<Record<LimitName, LimitState>> {
  const guard = { address, abi: walletGuardAbi } as const;
  const read = async (limit: LimitName): Promise<LimitState> => {
    const args = [wallet, limitIndex(limit)] as const;
    const [dollars, spent, [next, readyAt]] = await Promise.all([
      client.readContract({ ...guard, functionName: 'limitOf', args }),
      client.readContract({ ...guard, functionName: 'spentOf', args }),
      client.readContract({ ...guard, functionName: 'announcedLimitOf', args }),
    ]);
    return { dollars, spent, waiting: readyAt === 0n ? null : { dollars: next, readyAt: Number(readyAt) } };
  };
  const [spend, gift, trade, floor] = await Promise.all([read('spend'), read('gift'), read('trade'), read('floor')]);
  return { spend, gift, trade, floor };
}

function addressesIn(value: unknown): Hex[] {
  if (typeof value === 'string') return /^0x[0-9a-fA-F]{40}$/.test(value) ? [`0x${value.slice(2)}`] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

function lower(address: Hex): string {
  return address.toLowerCase();
}
