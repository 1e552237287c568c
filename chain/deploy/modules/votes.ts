import type { buildModule } from '@nomicfoundation/hardhat-ignition/modules';
import { keccak256, stringToHex, zeroHash } from 'viem';
import type { Hex } from '../../subject.ts';
import type { VotesPlan } from '../plan.ts';
import { oneVote, votingRules } from '../votingRules.ts';

/** What Ignition hands to a module, and what it makes. */
export type Builder = Parameters<Parameters<typeof buildModule>[1]>[0];
export type Contract = Parameters<Builder['call']>[0];
export type Call = ReturnType<Builder['call']>;

/**
 * Token, governor, timelock, guardians and reserve. The deployer makes the governor the timelock's proposer and then gives up the right
 * to name anybody: from there on only votes can.
 * @param dollar The ERC-20 that the reserve keeps.
 */
export function deployVotes(m: Builder, plan: VotesPlan, dollar: string | Contract, deployer: Hex) {
  const timelock = m.contract('Timelock', [votingRules.timelockDelay, deployer]);
  const reserve = m.contract('Reserve', [timelock, dollar]);
  const shares = plan.shares.map(({ holder, votes }) => ({
    holder: holder === 'reserve' ? reserve : holder,
    votes: BigInt(votes) * oneVote,
  }));
  const token = m.contract('VoteToken', [shares]);
  const guardians = m.contract('Guardians', [timelock, [...plan.guardians], plan.guardiansUntil]);
  const { votingDelay, votingPeriod, lateExtension, threshold, quorumPercent } = votingRules;
  const governor = m.contract('BucklerGovernor', [
    token,
    timelock,
    guardians,
    { votingDelay, votingPeriod, lateExtension, threshold: BigInt(threshold) * oneVote, quorumPercent },
  ]);
  const proposes = m.call(timelock, 'grantRole', [keccak256(stringToHex('PROPOSER_ROLE')), governor], {
    id: 'governorProposes',
  });
  const cancels = m.call(timelock, 'grantRole', [keccak256(stringToHex('CANCELLER_ROLE')), governor], {
    id: 'governorCancels',
  });
  m.call(timelock, 'renounceRole', [zeroHash, deployer], { id: 'deployerRenounces', after: [proposes, cancels] });
  return { token, timelock, governor, guardians, reserve };
}

/**
 * Gives what the deployer set up to the timelock, which accepts it at once.
 * @param ready What the deployer must have done before.
 */
export function handOver(m: Builder, timelock: Contract, owned: Record<string, Contract>, ready: Call[]): void {
  for (const [name, contract] of Object.entries(owned)) {
    const offered = m.call(contract, 'transferOwnership', [timelock], { id: `${name}Offered`, after: ready });
    m.call(timelock, 'acceptOwnershipOf', [contract], { id: `${name}Accepted`, after: [offered] });
  }
}
