import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pino } from 'pino';
import { encodeFunctionData, keccak256, stringToHex } from 'viem';
import { privateKeyToAddress } from 'viem/accounts';
import { bucklerGovernorAbi } from '../../chain/abi/bucklerGovernor.ts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { createChainClient } from '../../chain/clients.ts';
import { votingRules } from '../../chain/deploy/votingRules.ts';
import { flightProduct } from '../../chain/products.ts';
import { carryOutVotes, type VoteDuty } from '../../oracle/keeper/carryOutVotes.ts';
import { decideVoteStep, proposalStates } from '../../oracle/keeper/decideVoteStep.ts';
import { createSender } from '../../oracle/sender.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { actor, startVotedDeployment } from '../chain/support/votedDeployment.ts';

test('a keeper queues what passed, executes what has waited its time, and nothing else', () => {
  const steps = proposalStates.map((state) => [state, decideVoteStep(state, 1000, 999)]);
  assert.deepEqual(Object.fromEntries(steps), {
    PENDING: 'wait',
    ACTIVE: 'wait',
    CANCELED: 'done',
    DEFEATED: 'done',
    SUCCEEDED: 'queue',
    QUEUED: 'wait',
    EXPIRED: 'done',
    EXECUTED: 'done',
  });
  assert.equal(decideVoteStep('QUEUED', 1000, 1000), 'execute');
});

describe('on the real governor', () => {
  const log = pino({ level: 'silent' });
  const voters = ['treasury', 'relay', 'keeper'] as const;
  const keeper = privateKeyToAddress(localKey('reporter 1'));
  let world: Awaited<ReturnType<typeof startVotedDeployment>>;
  let duty: VoteDuty;
  let isMine = true;

  before(async () => {
    world = await startVotedDeployment(async () => undefined);
    const { node, deployment } = world;
    const client = createChainClient(node.rpcUrl, deployment.chainId);
    const sender = createSender(client, node.rpcUrl, localKey('reporter 1'));
    duty = carryOutVotes(client, sender, deployment, { log, isMine: () => isMine });
  });
  after(() => world.stop());

  const chain = () => actor(world.node.rpcUrl).chain;
  const governor = () => ({ address: world.votes.governor, abi: bucklerGovernorAbi }) as const;
  const sentByKeeper = () => chain().getTransactionCount({ address: keeper });
  const step = async () => {
    const { number, timestamp } = await chain().getBlock();
    return duty.step({ number: Number(number), time: Number(timestamp) });
  };
  const stateOf = async (id: bigint) =>
    proposalStates[await chain().readContract({ ...governor(), functionName: 'state', args: [id] })];

  /** A vote to stop a product's sales, up to the end of voting. */
  async function voteOn(why: string, support: 0 | 1): Promise<bigint> {
    const { as } = actor(world.node.rpcUrl);
    const data = encodeFunctionData({ abi: coverDeskAbi, functionName: 'setLive', args: [flightProduct, false] });
    const call = [[world.deployment.desk], [0n], [data]] as const;
    const act = (role: (typeof voters)[number], name: string, args: readonly unknown[]) =>
      as(privateKeyToAddress(localKey(role)), world.votes.governor, bucklerGovernorAbi, name, args);
    await act('treasury', 'propose', [...call, why]);
    const args = [...call, keccak256(stringToHex(why))] as const;
    const id = await chain().readContract({ ...governor(), functionName: 'hashProposal', args });
    await step();
    await world.node.increaseTime(votingRules.votingDelay + 1);
    for (const voter of voters) await act(voter, 'castVote', [id, support]);
    await step();
    await world.node.increaseTime(votingRules.votingPeriod + 1);
    return id;
  }

  test('what members passed is queued once, waits in the timelock, and is executed once', async () => {
    const id = await voteOn('Stop selling', 1);
    assert.equal(await stateOf(id), 'SUCCEEDED');
    assert.equal(await sentByKeeper(), 0);
    isMine = false;
    assert.equal(await step(), true);
    assert.equal(await stateOf(id), 'SUCCEEDED');
    isMine = true;
    assert.equal(await step(), true);
    assert.equal(await stateOf(id), 'QUEUED');
    assert.equal(await step(), true);
    assert.equal(await sentByKeeper(), 1);
    await world.node.increaseTime(votingRules.timelockDelay);
    assert.equal(await step(), true);
    assert.equal(await stateOf(id), 'EXECUTED');
    for (let i = 0; i < 3; i++) assert.equal(await step(), true);
    assert.equal(await sentByKeeper(), 2);
  });

  test('what members refused costs nobody anything', async () => {
    const id = await voteOn('Stop what everybody wants', 0);
    assert.equal(await stateOf(id), 'DEFEATED');
    for (let i = 0; i < 2; i++) assert.equal(await step(), true);
    assert.equal(await sentByKeeper(), 2);
  });

  test('a keeper that starts anew knows what is open from the chain alone, and two of them execute once', async () => {
    const id = await voteOn('Stop selling again', 1);
    const { node, deployment } = world;
    const client = createChainClient(node.rpcUrl, deployment.chainId);
    const others = (['reporter 2', 'reporter 3'] as const).map((role) => {
      const sender = createSender(client, node.rpcUrl, localKey(role));
      return carryOutVotes(client, sender, deployment, { log, isMine: () => true });
    });
    for (const wait of [0, votingRules.timelockDelay]) {
      await node.increaseTime(wait + 1);
      const { number, timestamp } = await chain().getBlock();
      for (const other of others)
        assert.equal(await other.step({ number: Number(number), time: Number(timestamp) }), true);
    }
    assert.equal(await stateOf(id), 'EXECUTED');
    const counts = (['reporter 2', 'reporter 3'] as const).map((role) =>
      chain().getTransactionCount({ address: privateKeyToAddress(localKey(role)) }),
    );
    assert.equal(
      (await Promise.all(counts)).reduce((sum, count) => sum + count),
      2,
    );
  });
});
