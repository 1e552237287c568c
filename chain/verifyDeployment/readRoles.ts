import { keccak256, parseEventLogs, stringToHex, zeroHash } from 'viem';
import { timelockAbi } from '../abi/timelock.ts';
import type { ChainClient } from '../clients.ts';
import type { Hex } from '../subject.ts';
import type { Facts } from './compareFacts.ts';
import { logsSince } from './logsSince.ts';
import { textOf } from './textOf.ts';

const roles = {
  admins: zeroHash,
  proposers: keccak256(stringToHex('PROPOSER_ROLE')),
  cancellers: keccak256(stringToHex('CANCELLER_ROLE')),
  executors: keccak256(stringToHex('EXECUTOR_ROLE')),
};

/**
 * Who has which role of the timelock, from what it logged since it exists: a contract can be asked about somebody, but not for a list.
 * @throws Error when the logs do not begin with its own first role.
 */
export async function readRoles(client: ChainClient, timelock: Hex, fromBlock: number): Promise<Facts> {
  const logs = await logsSince(BigInt(fromBlock), await client.getBlockNumber(), (range) =>
    client.getLogs({ address: timelock, ...range }),
  );
  const changes = parseEventLogs({ abi: timelockAbi, eventName: ['RoleGranted', 'RoleRevoked'], logs });
  const first = changes[0];
  if (first?.args.role !== zeroHash || first.args.account.toLowerCase() !== timelock.toLowerCase())
    throw new Error(
      `The timelock's first role is not among the logs since block ${fromBlock}: is fromBlock in deployment.json after its deployment, or does the node not keep old logs?`,
    );
  const members = new Map<Hex, Set<Hex>>();
  for (const { eventName, args } of changes) {
    const of = members.get(args.role) ?? new Set();
    if (eventName === 'RoleGranted') of.add(args.account);
    else of.delete(args.account);
    members.set(args.role, of);
  }
  const known = Object.entries(roles).map(([name, role]) => [name, [...(members.get(role) ?? [])].sort()] as const);
  const others = [...members].filter(([role, of]) => !Object.values(roles).includes(role) && of.size > 0);
  const listed = Object.fromEntries([...known, ['otherRoles', others.map(([role, of]) => [role, ...of])] as const]);
  return Object.fromEntries(Object.entries(listed).map(([name, of]) => [`timelock.${name}`, textOf(of)]));
}
