import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { createWalletClient, http, publicActions } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { parseConfig } from '../../bot/config.ts';
import { type RunningBot, startBot } from '../../bot/start.ts';
import { bucklerGovernorAbi } from '../../chain/abi/bucklerGovernor.ts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { voteTokenAbi } from '../../chain/abi/voteToken.ts';
import { flightProductSettings } from '../../chain/deploy/flightProduct.ts';
import { oneVote, votingRules } from '../../chain/deploy/votingRules.ts';
import type { Deployment } from '../../chain/deployment.ts';
import type { Hex } from '../../chain/subject.ts';
import { type Database, openDatabase } from '../../db/database.ts';
import { newestProposals, tallyOf } from '../../db/votes.ts';
import { walletAddresses } from '../../db/wallets.ts';
import { startKeeper } from '../../oracle/keeper/startKeeper.ts';
import { payoutOf } from '../../pricing/payout.ts';
import { tableBytes, writeTableFile } from '../../pricing/rateTableFile.ts';
import { deployLocally, seedPools } from '../../sim/chain/localDeployment.ts';
import { type LocalRole, localKey } from '../../sim/chain/localKeys.ts';
import { type LocalChain, startLocalChain } from '../../sim/chain/startLocalChain.ts';
import { Person } from '../../sim/telegram/person.ts';
import { startTelegramServer, type TelegramServer } from '../../sim/telegram/server.ts';
import { runningSigner } from '../signer/support/runningSigner.ts';
import { co62 } from './support/killableBot.ts';

const token = '7000:votes-test-token';
const patience = { timeoutMs: 20_000, includeEarlier: true };
/** Each of three: together more than the quorum of ten million, alone less than the cap of five. */
const votesOfEach = 4_000_000n;

const closers: (() => unknown)[] = [];
let chain: LocalChain;
let deployment: Deployment;
let votes: NonNullable<Deployment['votes']>;
let telegram: TelegramServer;
let bot: RunningBot;
let db: Database;

before(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-votes-'));
  closers.push(() => rmSync(dir, { recursive: true, force: true }));
  const rates = Array.from({ length: 12 }, (_, i) => ({ ...co62, month: i + 1, ratePpm: 50_000 }));
  const { bytes, root } = tableBytes(rates, []);
  const rateTable = join(dir, 'rates.json.gz');
  writeTableFile(rateTable, bytes);
  chain = await startLocalChain({ dir, blockMilliseconds: 0, log: () => undefined });
  closers.push(chain.stop);
  deployment = await deployLocally({ rpcUrl: chain.rpcUrl, dir, ratesRoots: { 1: root } });
  await seedPools(chain.rpcUrl, deployment, 100_000);
  assert.ok(deployment.votes);
  votes = deployment.votes;
  telegram = await startTelegramServer({ token, bot: { id: 7000, username: 'VoteBot', first_name: 'Buckler' } });
  closers.push(telegram.stop);
  const signer = await runningSigner(dir, chain.rpcUrl);
  closers.push(signer.stop);
  const log = pino({ level: 'silent' });
  const config = parseConfig({
    ...{ TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: telegram.apiRoot, RPC_URL: chain.rpcUrl, WS_URL: chain.wsUrl },
    ...{ BUNDLER_URL: chain.bundlerUrl, DEPLOYMENT: join(dir, 'deployment.json') },
    ...{ SIGNER_SOCKET: signer.config.SIGNER_SOCKET, DATABASE_PATH: join(dir, 'bot.db'), RATE_TABLES: rateTable },
    ...{ EXPLORER_URL: 'https://explorer.example', LOG_LEVEL: 'silent' },
  });
  bot = await startBot(config, { log, wallClock: Date.now });
  closers.push(bot.stop);
  await bot.ready;
  const keeper = startKeeper(
    {
      ...{ rpcUrl: chain.rpcUrl, deployment, key: localKey('keeper'), keepers: [] },
      ...{ turnMilliseconds: 1000, tickMilliseconds: 200 },
    },
    { log, monotonic: () => performance.now() },
  );
  closers.push(keeper.stop);
  const opened = openDatabase(join(dir, 'bot.db'));
  ({ db } = opened);
  closers.push(opened.close);
});

after(async () => {
  for (const close of closers.reverse()) await close();
});

function clientOf(role: LocalRole) {
  const account = privateKeyToAccount(localKey(role));
  const transport = http(chain.rpcUrl);
  return createWalletClient({ account, chain: hardhat, transport, pollingInterval: 20 }).extend(publicActions);
}

type Member = { person: Person; wallet: Hex };
const members = new Map<string, Member>();

/** Somebody in the bot's private chat and, the same person, in the group; with votes. */
async function member(username: string, role: LocalRole): Promise<Member> {
  const known = members.get(username);
  if (known !== undefined) return known;
  const person = await Person.enter(telegram.world, { username });
  closers.push(() => person.leaves());
  const before = new Set(walletAddresses(db));
  await person.says('/start');
  await person.waitsFor(/Your wallet is ready/, patience);
  const [wallet] = walletAddresses(db).filter((address) => !before.has(address));
  assert.ok(wallet);
  const client = clientOf(role);
  const args = [wallet, votesOfEach * oneVote] as const;
  const hash = await client.writeContract({ address: votes.token, abi: voteTokenAbi, functionName: 'transfer', args });
  await client.waitForTransactionReceipt({ hash });
  members.set(username, { person, wallet });
  return { person, wallet };
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + patience.timeoutMs; !holds(); await sleep(20))
    if (performance.now() > end) assert.fail('it never came');
}

const flightCap = async () => {
  const contract = { address: deployment.desk, abi: coverDeskAbi } as const;
  const [version] = await clientOf('relay').readContract({ ...contract, functionName: 'currentVersion', args: [1] });
  const settings = await clientOf('relay').readContract({ ...contract, functionName: 'productOf', args: [1, version] });
  return settings.caps[0];
};

test('a cap is proposed in private, voted on by taps on a card in a group, queued, executed and moved', async () => {
  const ann = await member('ann', 'treasury');
  const bob = await member('bob', 'keeper');
  const cat = await member('cat', 'liquidity provider');
  const everybody = [ann, bob, cat];
  // A proposer needs the votes in the second before: on a chain without blocks none passes.
  await chain.increaseTime(5);
  const title = 'Members';
  const group = telegram.world.createGroup({
    ...{ title, type: 'supergroup', by: ann.person.user.id },
    members: [bob.person.user.id, cat.person.user.id],
  });
  const inGroup = async (username: string) => {
    const person = await Person.enter(telegram.world, { username, chatId: group });
    closers.push(() => person.leaves());
    return person;
  };
  const [annThere, bobThere, catThere] = [await inGroup('ann'), await inGroup('bob'), await inGroup('cat')];

  await bobThere.says('/subscribe@VoteBot proposals');
  await bobThere.waitsFor(/Only admins/, patience);
  await annThere.says('/subscribe@VoteBot proposals');
  await annThere.waitsFor(/This channel gets/, patience);

  await ann.person.says('/propose');
  await ann.person.waitsFor(/What do you want to propose/, patience);
  await ann.person.taps('Move a limit');
  await ann.person.waitsFor(/Which product/, patience);
  await ann.person.taps(/late flights/i);
  await ann.person.waitsFor(/three limits/, patience);
  await ann.person.taps('1');
  await ann.person.waitsFor(/How many dollars may one cause/, patience);
  await ann.person.says('plenty');
  await ann.person.waitsFor(/I could not read that/, patience);
  await ann.person.says('$6,000');
  await ann.person.waitsFor(/how much of the pool/, patience);
  await ann.person.says('2 %');
  await ann.person.waitsFor(/in one line/, patience);
  await ann.person.says('More cover for each flight');
  await ann.person.waitsFor(/from \$5,000 \(1% of the pool\) to \$6,000 \(2%\)/, patience);
  await ann.person.taps('Yes, do it');
  await ann.person.waitsFor(/Done:.*your proposal/s, patience);
  await annThere.waitsFor(/Proposal 1: More cover for each flight/, patience);
  assert.equal((await flightCap()).dollars, 5_000);

  const taken = () => assert.fail('a card of a vote that is not open has no buttons');
  await bobThere.taps('For').then(taken, () => undefined);
  await chain.increaseTime(votingRules.votingDelay + 5);
  await annThere.waitsFor(/0 voters/, patience);
  const [proposal] = newestProposals(db, 1);
  assert.ok(proposal);
  for (const there of [annThere, bobThere, catThere]) await there.taps('For');
  await bobThere.taps('Against');
  for (const { person } of everybody)
    await person.waitsFor(/Your vote \**For\** with 4,000,000 votes is on chain/, patience);
  await annThere.waitsFor(/3 voters/, patience);

  const governor = { address: votes.governor, abi: bucklerGovernorAbi } as const;
  const args = [proposal.proposalId] as const;
  const counted = await clientOf('relay').readContract({ ...governor, functionName: 'proposalVotes', args });
  const { against, for: inFavour, abstain } = tallyOf(db, proposal.proposalId);
  assert.deepEqual(counted, [against, inFavour, abstain]);
  assert.equal(inFavour, 12_000_000n * oneVote);

  await cat.person.says('/votes');
  await cat.person.waitsFor(/Proposals/, patience);
  await cat.person.taps(/1: More cover/);
  await cat.person.waitsFor(/Your vote is/, patience);
  await cat.person.taps('Verify my vote');
  await cat.person.waitsFor(/The chain itself says so/, patience);

  await chain.increaseTime(votingRules.votingPeriod + 5);
  await annThere.waitsFor(/passed and waits/, patience);
  await chain.increaseTime(votingRules.timelockDelay + 5);
  await annThere.waitsFor(/Proposal 1 is done/, patience);
  await annThere.waitsFor(/Passed and done/, patience);
  await bob.person.waitsFor(/Proposal 1 is done/, patience);
  const { dollars, poolShareBps } = await flightCap();
  assert.deepEqual({ dollars, poolShareBps }, { dollars: 6_000, poolShareBps: 200 });

  await bobThere.taps('For').then(taken, () => undefined);
});

test('new prices are proposed with their file, told in dollars, voted, and sold by without a restart', async () => {
  const everybody = [
    await member('ann', 'treasury'),
    await member('bob', 'keeper'),
    await member('cat', 'liquidity provider'),
  ];
  const [ann, bob] = everybody.map(({ person }) => person);
  assert.ok(ann && bob);
  await chain.increaseTime(5);
  const day = new Date(((await chain.time()) + 40 * 86_400) * 1000).toISOString().slice(0, 10);
  const paid = async () => {
    await bob.says(`CO 62 ${day}`);
    const { text } = await bob.waitsFor(/\$1 pays \$\d+/, patience);
    return Number(/\$1 pays \$(\d+)/.exec(text)?.[1]);
  };
  const before = await paid();

  const rates = Array.from({ length: 12 }, (_, i) => ({ ...co62, month: i + 1, ratePpm: 80_000 }));
  const { bytes } = tableBytes(rates, []);
  await bob.sendsDocument('new.json.gz', bytes);
  await bob.waitsFor(/no open proposal names it/, patience);
  await ann.says('/propose');
  await ann.waitsFor(/What do you want to propose/, patience);
  await ann.taps('New rate table');
  await ann.waitsFor(/Which product/, patience);
  await ann.taps(/late flights/i);
  await ann.waitsFor(/root of the new rate table/, patience);
  await ann.sendsDocument('cut.json.gz', bytes.subarray(0, 50));
  await ann.waitsFor(/I cannot read this file/, patience);
  await ann.sendsDocument('new.json.gz', bytes);
  await ann.waitsFor(/I checked this price list: late flights, 12 prices/, patience);
  await ann.says('Winter was late');
  await ann.waitsFor(/in one line/, patience);
  await ann.says('Rates of November');
  await ann.waitsFor(/12 dearer, 0 cheaper.*\$1 pays \$\d+ instead of \$\d+/s, patience);
  await ann.taps('Yes, do it');
  await ann.waitsFor(/Done:.*your proposal/s, patience);
  await chain.increaseTime(votingRules.votingDelay + 5);
  const [proposal] = newestProposals(db, 1);
  assert.ok(proposal);
  for (const { person } of everybody) {
    await person.says('/votes');
    await person.waitsFor(/Proposals/, patience);
    await person.taps(/Rates of November/);
    await person.waitsFor(/12 dearer.*Voting|12 dearer.*left/s, patience);
    await person.taps('For');
    await person.waitsFor(/Your vote \**For\** with 4,000,000 votes is on chain/, patience);
  }
  await chain.increaseTime(votingRules.votingPeriod + 5);
  await until(() => newestProposals(db, 1)[0]?.step === 'queued');
  await chain.increaseTime(votingRules.timelockDelay - 60);
  assert.ok((await paid()) > 10, 'a vote that passed changes nothing before it is carried out');
  const quoted = bob.messages().at(-1);
  await chain.increaseTime(65);
  await bob.waitsFor(/Proposal \d+ is done/, patience);
  await bob.taps('1', quoted?.messageId);
  await bob.waitsFor(/has voted new prices since then.*\$1 pays/s, patience);

  const after = await paid();
  const ahead = Date.parse(`${day}T00:00:00Z`) / 1000 - (await chain.time());
  const { watch, settleWithin } = flightProductSettings;
  assert.equal(BigInt(after) * 1_000_000n, payoutOf(80_000, flightProductSettings, ahead + watch + settleWithin));
  assert.ok(after < before, `$${after} after $${before}`);
});
