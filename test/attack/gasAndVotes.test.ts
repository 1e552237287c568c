import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { encodeFunctionData, formatEther, keccak256, parseAbi, stringToHex } from 'viem';
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction';
import { privateKeyToAccount } from 'viem/accounts';
import { bucklerGovernorAbi } from '../../chain/abi/bucklerGovernor.ts';
import { guardiansAbi } from '../../chain/abi/guardians.ts';
import { reserveAbi } from '../../chain/abi/reserve.ts';
import { sponsorPaymasterAbi } from '../../chain/abi/sponsorPaymaster.ts';
import { voteTokenAbi } from '../../chain/abi/voteToken.ts';
import type { WalletAction } from '../../chain/actions/walletAction.ts';
import { oneVote, votingRules } from '../../chain/deploy/votingRules.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { type LocalRole, localKey } from '../../sim/chain/localKeys.ts';
import { type Attempt, asBytes, refusalOf } from './support/attempt.ts';
import { type Robbery, startRobbery, type Victim } from './support/robbery.ts';

/** Each of three: together more than a quorum, alone less than an account may count for. */
const votesOfEach = 4_000_000n;
const weiOfGas = 10n ** 10n;
/** Gas that an operation's other limits come to: verification, call, paymaster and what comes after. */
const gasOfLimits = 3_120_000n;
/** `IGovernor.ProposalState`. */
const [cancelled, queued] = [2, 5];

let robbery: Robbery;

before(async () => {
  robbery = await startRobbery();
});
after(() => robbery.stop());

const deposit = () =>
  robbery.client.readContract({
    address: entryPoint07Address,
    abi: entryPoint07Abi,
    functionName: 'balanceOf',
    args: [robbery.deployment.paymaster],
  });

test('a stolen sponsor’s key burns at most the budget of each day, to the wei: in the worst 24 hours, around midnight, two; it takes nothing else', async (t) => {
  const { deployment, chain, client, thief, sponsor, keeper } = robbery;
  const paymaster = { address: deployment.paymaster, abi: sponsorPaymasterAbi } as const;
  const most = await client.readContract({ ...paymaster, functionName: 'mostCost' });
  const budget = 5n * most;
  await setBudget(budget);
  await atHour(22);
  const victim = await robbery.victim(100);
  const burn = async (gasClaimed: bigint) => {
    const deed = robbery.deedOf(victim.address, { kind: 'cancelLimit', limit: 'spend' });
    const before = await deposit();
    const wish = { preVerificationGas: gasClaimed, gasPrice: weiOfGas };
    const tried = await robbery.bundles([await robbery.signs(victim, deed, wish)]);
    return { burned: before - (await deposit()), error: tried.ok ? 'nobody' : causeOf(tried) };
  };
  assert.deepEqual(await burn(most / weiOfGas), { burned: 0n, error: 'CostAboveLimit' });

  /** All that goes on one date: the gas that a bundler may claim for nothing, as much as fits, then less and less. */
  const burnsAll = async () => {
    let burned = 0n;
    for (let claimed = most / weiOfGas - gasOfLimits; claimed >= 10_000n; ) {
      const one = await burn(claimed);
      assert.ok(one.burned <= most);
      burned += one.burned;
      if (one.error === 'DayBudgetSpent') claimed /= 2n;
      else assert.ok(one.burned > 0n, one.error);
    }
    const today = BigInt(await chain.time()) / 86_400n;
    const counted = await client.readContract({ ...paymaster, functionName: 'spentOn', args: [today] });
    assert.ok(burned <= counted && counted <= budget, `${burned} ≤ ${counted} ≤ ${budget}`);
    assert.ok(burned > (budget * 8n) / 10n, 'the loop does get near the budget');
    return burned;
  };
  const evening = await burnsAll();
  t.diagnostic(`the sponsor’s key burned ${formatEther(evening)} ether of a day’s budget of ${formatEther(budget)}`);
  await atHour(1);
  const both = evening + (await burnsAll());
  t.diagnostic(
    `and ${formatEther(both)} ether in the worst 24 hours, around midnight (two budgets: ${formatEther(2n * budget)})`,
  );
  assert.ok(both <= 2n * budget);

  const takes = [
    encodeFunctionData({ abi: sponsorPaymasterAbi, functionName: 'withdraw', args: [thief.address, 1n] }),
    encodeFunctionData({ abi: sponsorPaymasterAbi, functionName: 'setSigner', args: [thief.address] }),
    encodeFunctionData({ abi: sponsorPaymasterAbi, functionName: 'withdrawStake', args: [thief.address] }),
  ];
  for (const data of takes)
    for (const account of [thief, sponsor, keeper, victim.bot])
      assert.equal(errorOf(await robbery.sends(deployment.paymaster, data, account)), 'OwnableUnauthorizedAccount');
});

test('a wallet’s own ether pays no operation', async () => {
  const victim = await robbery.victim(100);
  await robbery.client.setBalance({ address: victim.address, value: 10n ** 18n });
  const deed = robbery.deedOf(victim.address, { kind: 'cancelLimit', limit: 'spend' });
  const operation = await robbery.signs(victim, deed, {}, null);
  assert.equal(causeOf(await robbery.bundles([operation])), 'ValueNotAllowed');
  assert.equal(await robbery.client.getBalance({ address: victim.address }), 10n ** 18n);
});

test('with everybody’s votes a thief passes a proposal, and the delay and two guardians are enough to stop it', async () => {
  const { deployment, chain, client, thief, expects, sends } = robbery;
  const { votes } = deployment;
  assert.ok(votes);
  const members = [await robbery.victim(1), await robbery.victim(1), await robbery.victim(1)];
  const givers = ['treasury', 'keeper', 'liquidity provider'] as const;
  for (const [place, member] of members.entries()) {
    const giver = accountOf(givers[place] ?? 'keeper');
    const args = [member.address, votesOfEach * oneVote] as const;
    await expects(votes.token, encodeFunctionData({ abi: voteTokenAbi, functionName: 'transfer', args }), giver);
    await does(member, { kind: 'delegate', to: member.address });
  }
  await chain.increaseTime(5);

  const loot = 1_000n * oneVote;
  const spend = encodeFunctionData({
    abi: reserveAbi,
    functionName: 'spend',
    args: [votes.token, thief.address, loot],
  });
  const description = 'Pay the thief';
  const motion = [[votes.reserve], [0n], [spend], keccak256(stringToHex(description))] as const;
  const [first] = members;
  assert.ok(first);
  await does(first, { kind: 'propose', calls: [{ to: votes.reserve, data: spend }], description });
  const governor = { address: votes.governor, abi: bucklerGovernorAbi } as const;
  const proposalId = await client.readContract({ ...governor, functionName: 'hashProposal', args: motion });
  await chain.increaseTime(votingRules.votingDelay + 5);
  for (const member of members) await does(member, { kind: 'castVote', proposalId, support: 1 });
  await chain.increaseTime(votingRules.votingPeriod + votingRules.lateExtension + 5);
  await expects(votes.governor, encodeFunctionData({ ...governor, functionName: 'queue', args: motion }));

  const execute = encodeFunctionData({ ...governor, functionName: 'execute', args: motion });
  await chain.increaseTime(votingRules.timelockDelay - 60);
  assert.equal(errorOf(await sends(votes.governor, execute)), 'TimelockUnexpectedOperationState');
  const state = () => client.readContract({ ...governor, functionName: 'state', args: [proposalId] });
  assert.equal(await state(), queued);
  await veto(votes, motion);
  assert.equal(await state(), cancelled);
  await chain.increaseTime(votingRules.timelockDelay);
  assert.equal(errorOf(await sends(votes.governor, execute)), 'GovernorUnexpectedProposalState');
  const held = { address: votes.token, abi: voteTokenAbi, functionName: 'balanceOf', args: [thief.address] } as const;
  assert.equal(await client.readContract(held), 0n);
});

test('votes themselves do not leave, and the keeper’s key has no right anywhere', async () => {
  const { deployment, thief, keeper } = robbery;
  const { votes } = deployment;
  assert.ok(votes);
  const victim = await robbery.victim(1);
  const args = [thief.address, 1n] as const;
  for (const functionName of ['transfer', 'approve'] as const) {
    const data = encodeFunctionData({ abi: voteTokenAbi, functionName, args });
    assert.equal(
      errorOf(await robbery.executes(victim.address, victim.bot, { to: votes.token, data })),
      'CallNotAllowed',
    );
    assert.equal(errorOf(await robbery.operates(victim, { to: votes.token, data })), 'CallNotAllowed');
  }
  const spend = encodeFunctionData({
    abi: reserveAbi,
    functionName: 'spend',
    args: [votes.token, keeper.address, 1n],
  });
  assert.equal(errorOf(await robbery.sends(votes.reserve, spend, keeper)), 'OwnableUnauthorizedAccount');
  const timelockAbi = parseAbi([
    'function schedule(address target, uint256 value, bytes payload, bytes32 predecessor, bytes32 salt, uint256 delay)',
  ]);
  const word = `0x${'00'.repeat(32)}` as const;
  const scheduled = encodeFunctionData({ abi: timelockAbi, args: [votes.reserve, 0n, spend, word, word, 1_000_000n] });
  for (const account of [keeper, thief, robbery.sponsor, victim.bot])
    assert.equal(errorOf(await robbery.sends(votes.timelock, scheduled, account)), 'AccessControlUnauthorizedAccount');
});

/** The members decide it: the paymaster's owner is their timelock. */
async function setBudget(budget: bigint) {
  const { client, deployment } = robbery;
  const paymaster = { address: deployment.paymaster, abi: sponsorPaymasterAbi } as const;
  const account = await client.readContract({ ...paymaster, functionName: 'owner' });
  await client.impersonateAccount({ address: account });
  await client.setBalance({ address: account, value: 10n ** 18n });
  const hash = await client.writeContract({ ...paymaster, functionName: 'setDailyBudget', args: [budget], account });
  assert.equal((await client.waitForTransactionReceipt({ hash })).status, 'success');
  await client.stopImpersonatingAccount({ address: account });
}

/** So many hours into the next UTC day. */
async function atHour(hours: number) {
  const now = await robbery.chain.time();
  await robbery.chain.setTime(now - (now % 86_400) + 86_400 + hours * 3600);
}

/** What an operation's own refusal says behind EntryPoint's. */
function causeOf(tried: Attempt): string {
  return tried.ok || tried.values.length < 3 ? errorOf(tried) : errorOf(refusalOf(asBytes(tried.values[2])));
}

/** The bot's key does what the guard lets it do. */
async function does(member: Victim, action: WalletAction) {
  assert.deepEqual(await robbery.operates(member, robbery.deedOf(member.address, action)), { ok: true }, action.kind);
}

/** One guardian asks, another agrees. One alone is not enough. */
async function veto(
  votes: NonNullable<Deployment['votes']>,
  [targets, values, data, hash]: readonly [
    readonly `0x${string}`[],
    readonly bigint[],
    readonly `0x${string}`[],
    `0x${string}`,
  ],
) {
  const [one, two] = [accountOf('reporter 1'), accountOf('reporter 2')];
  const contract = { address: votes.guardians, abi: guardiansAbi } as const;
  const args = [votes.governor, targets, values, data, hash] as const;
  await robbery.expects(votes.guardians, encodeFunctionData({ ...contract, functionName: 'askToVeto', args }), one);
  const confirm = encodeFunctionData({ ...contract, functionName: 'confirm', args: [0n] });
  assert.equal(errorOf(await robbery.sends(votes.guardians, confirm, one)), 'OwnRequest');
  await robbery.expects(votes.guardians, confirm, two);
}

function accountOf(role: LocalRole) {
  return privateKeyToAccount(localKey(role));
}

function errorOf(tried: Attempt): string {
  return tried.ok ? 'nobody' : tried.error;
}
