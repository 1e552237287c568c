import { getContract, hexToString, parseEventLogs, zeroAddress } from 'viem';
import { assessedOracleAbi } from '../abi/assessedOracle.ts';
import { feedOracleAbi } from '../abi/feedOracle.ts';
import { quorumOracleAbi } from '../abi/quorumOracle.ts';
import type { ChainClient } from '../clients.ts';
import { feedKinds } from '../deploy/feedRules.ts';
import type { Deployment } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import type { Facts } from './compareFacts.ts';
import { factsOf } from './factsOf.ts';
import { limitTold } from './limitTold.ts';
import { logsSince } from './logsSince.ts';

const most32 = 2 ** 32 - 1;
/** Enough for every rail of a set of reporters. */
const tooMany = 32;

/** The three oracles, and the rails that they answer with. @throws when the chain does not answer. */
export async function readOracles(client: ChainClient, { oracles, fromBlock }: Deployment): Promise<Facts> {
  const facts = await Promise.all([
    readQuorum(client, oracles.quorum),
    readFeed(client, oracles.feed, fromBlock),
    readAssessed(client, oracles.assessed),
  ]);
  return Object.assign({}, ...facts);
}

async function readQuorum(client: ChainClient, address: Hex): Promise<Facts> {
  const oracle = getContract({ address, abi: quorumOracleAbi, client }).read;
  return factsOf('quorum oracle', {
    owner: oracle.owner(),
    pendingOwner: oracle.pendingOwner(),
    dollar: oracle.dollar(),
    bond: oracle.bond(),
    disputeWindow: oracle.disputeWindow(),
    spreadLimits: oracle.spreadLimits(),
    newestSet: oracle.newestSet(),
    quorum: oracle.quorum(),
    families: oracle.families(),
    reporters: oracle.reportersOf().then((list) => list.map(({ signer, family }) => `${signer}:${family}`)),
    'rail of reporters': seatLimit(client, address, { seats: tooMany, quorum: tooMany, families: 1 }),
    'rail of quorum': Promise.all([
      seatLimit(client, address, { seats: 3, quorum: 1, families: 1 }),
      seatLimit(client, address, { seats: 3, quorum: 4, families: 1 }),
    ]),
    'rail of families': Promise.all([
      seatLimit(client, address, { seats: 3, quorum: 2, families: 0 }),
      seatLimit(client, address, { seats: 3, quorum: 2, families: 4 }),
    ]),
  });
}

/** What the oracle says to so many reporters of as many families. */
async function seatLimit(
  client: ChainClient,
  address: Hex,
  asked: { seats: number; quorum: number; families: number },
) {
  const contract = { address, abi: quorumOracleAbi } as const;
  const account = await client.readContract({ ...contract, functionName: 'owner' });
  const reporters = Array.from({ length: asked.seats }, (_, i) => ({
    signer: `0x${(i + 1).toString(16).padStart(40, '0')}` as const,
    family: i,
  }));
  const args = [reporters, asked.quorum, asked.families] as const;
  return limitTold(client.simulateContract({ ...contract, functionName: 'setReporters', args, account }));
}

async function readFeed(client: ChainClient, address: Hex, fromBlock: number): Promise<Facts> {
  const contract = { address, abi: feedOracleAbi } as const;
  const oracle = getContract({ ...contract, client }).read;
  const logs = await logsSince(BigInt(fromBlock), await client.getBlockNumber(), (range) =>
    client.getLogs({ address, ...range }),
  );
  const set = parseEventLogs({ abi: feedOracleAbi, eventName: ['RuleSet', 'FeedSet'], logs });
  const account = oracle.owner();
  const name = `0x${'20'.repeat(13)}` as const;
  return factsOf('feed oracle', {
    owner: account,
    pendingOwner: oracle.pendingOwner(),
    sequencer: oracle.sequencer(),
    rules: Promise.resolve(set.flatMap(ruleText).sort()),
    feeds: Promise.resolve(set.flatMap(feedText).sort()),
    'rail of minimumTime': account.then((owner) => {
      const call = { ...contract, functionName: 'setRule', args: [1, 1, most32], account: owner } as const;
      return limitTold(client.simulateContract(call));
    }),
    'rail of heartbeat': account.then((owner) => {
      const call = { ...contract, functionName: 'setFeed', args: [name, zeroAddress, most32], account: owner } as const;
      return limitTold(client.simulateContract(call));
    }),
  });
}

type FeedLog = ReturnType<typeof parseEventLogs<typeof feedOracleAbi, true, ('RuleSet' | 'FeedSet')[]>>[number];

function ruleText(log: FeedLog): string[] {
  if (log.eventName !== 'RuleSet') return [];
  const { product, kind, minimumTime } = log.args;
  const name = Object.entries(feedKinds).find(([, number]) => number === kind)?.[0];
  return [`${product} ${name ?? kind} ${minimumTime}`];
}

function feedText(log: FeedLog): string[] {
  if (log.eventName !== 'FeedSet') return [];
  const { name, feed, heartbeat } = log.args;
  return [`${hexToString(name).trimEnd()} ${feed} ${heartbeat}`];
}

function readAssessed(client: ChainClient, address: Hex): Promise<Facts> {
  const oracle = getContract({ address, abi: assessedOracleAbi, client }).read;
  return factsOf('assessed oracle', {
    owner: oracle.owner(),
    pendingOwner: oracle.pendingOwner(),
    dollar: oracle.dollar(),
    bond: oracle.bond(),
    claimPeriod: oracle.claimPeriod(),
    answerWindow: oracle.answerWindow(),
  });
}
