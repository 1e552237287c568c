import { parseAbi, zeroAddress } from 'viem';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import { walletGuardAbi } from '../abi/walletGuard.ts';
import { answerOf } from '../callFailure.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { GuardDoor } from '../door.ts';
import type { Hex } from '../subject.ts';
import { multiSendCallOnly, safeProxyFactory } from '../wallet.ts';
import type { LimitState } from './guardState.ts';
import { type LimitName, limitIndex } from './limits.ts';
import { isSignedBy } from './ownKey.ts';

const safeAbi = parseAbi(['function getOwners() view returns (address[])']);
const sanctionsAbi = parseAbi([
  'function list() view returns (address)',
  'function isSanctioned(address account) view returns (bool)',
]);

/** Opens the reads about wallets' limits; null on a chain whose wallets have none. */
export function openGuardDoor({
  client,
  deployment,
}: {
  client: ChainClient;
  deployment: Deployment;
}): GuardDoor | null {
  const { wallets } = deployment;
  if (wallets === undefined) return null;
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
    factsOf: (address) =>
      answerOf(async () => {
        const [code, isSanctioned] = await Promise.all([
          client.getCode({ address }),
          readSanctions(client, deployment.desk, address),
        ]);
        return { isContract: code !== undefined, isSanctioned };
      }),
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

/** What the sanctions list says that the desk's compliance hook asks; no where there is no hook or it asks no list. */
async function readSanctions(client: ChainClient, desk: Hex, account: Hex): Promise<boolean> {
  const hook = await client.readContract({ address: desk, abi: coverDeskAbi, functionName: 'compliance' });
  if (hook === zeroAddress) return false;
  const list = await answerOf(() => client.readContract({ address: hook, abi: sanctionsAbi, functionName: 'list' }));
  if (!list.ok) {
    if ('fault' in list && list.fault.retry) throw new Error(list.fault.detail);
    return false;
  }
  return client.readContract({
    address: list.value,
    abi: sanctionsAbi,
    functionName: 'isSanctioned',
    args: [account],
  });
}

function addressesIn(value: unknown): Hex[] {
  if (typeof value === 'string') return /^0x[0-9a-fA-F]{40}$/.test(value) ? [`0x${value.slice(2)}`] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

function lower(address: Hex): string {
  return address.toLowerCase();
}
