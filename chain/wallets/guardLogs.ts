import { parseEventLogs } from 'viem';
import { walletGuardAbi } from '../abi/walletGuard.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { BlockRange, GuardEvent } from '../events.ts';
import { limitName } from './limits.ts';

const names = [
  'LimitChanged',
  'LimitAnnounced',
  'LimitCancelled',
  'AddressAnnounced',
  'AddressRemoved',
  'OwnerAnnounced',
  'OwnerCancelled',
  'OwnerAdmitted',
] as const;

type GuardLog = Awaited<ReturnType<typeof readGuardLogs>>[number];

/** What persons decided about their wallets in these blocks. */
export async function readGuardLogs(client: ChainClient, { wallets }: Deployment, range: BlockRange) {
  const logs = await client.getLogs({ address: wallets.guard, ...range });
  return parseEventLogs({ abi: walletGuardAbi, eventName: [...names], logs });
}

export function guardEvent(log: GuardLog): GuardEvent {
  const { wallet } = log.args;
  switch (log.eventName) {
    case 'LimitChanged':
    case 'LimitAnnounced':
    case 'LimitCancelled': {
      const limit = limitName(log.args.limit);
      const readyAt = 'readyAt' in log.args ? Number(log.args.readyAt) : null;
      return { kind: 'limitSet', wallet, limit, deed: deeds[log.eventName], dollars: log.args.dollars, readyAt };
    }
    case 'AddressAnnounced':
    case 'AddressRemoved': {
      const readyAt = 'readyAt' in log.args ? Number(log.args.readyAt) : null;
      const deed = readyAt === null ? 'removed' : 'announced';
      return { kind: 'accountSet', what: 'address', wallet, account: log.args.to, deed, readyAt };
    }
    case 'OwnerAnnounced':
    case 'OwnerCancelled':
    case 'OwnerAdmitted': {
      const readyAt = 'readyAt' in log.args ? Number(log.args.readyAt) : null;
      return {
        kind: 'accountSet',
        what: 'owner',
        wallet,
        account: log.args.owner,
        deed: deeds[log.eventName],
        readyAt,
      };
    }
  }
}

const deeds = {
  LimitChanged: 'changed',
  LimitAnnounced: 'announced',
  LimitCancelled: 'cancelled',
  OwnerAnnounced: 'announced',
  OwnerCancelled: 'removed',
  OwnerAdmitted: 'admitted',
} as const;
