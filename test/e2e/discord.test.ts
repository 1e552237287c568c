import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createPublicClient, erc20Abi, http } from 'viem';
import { bucklerGovernorAbi } from '../../chain/abi/bucklerGovernor.ts';
import { oneVote, votingRules } from '../../chain/deploy/votingRules.ts';
import { chooseStories, type Story } from '../../sim/chooseStories.ts';
import { Person } from '../../sim/discord/person.ts';
import { startWorld, type World } from '../../sim/world.ts';

const day = 86_400;
const dollar = 1_000_000n;
const patience = { timeoutMs: 60_000, includeEarlier: true };

let dir: string;
let world: World;
let ann: Person;
let wallet: `0x${string}`;

before(async () => {
  dir = mkdtempSync(join(tmpdir(), 'buckler-discord-'));
  world = await startWorld({ dir, log: () => undefined });
  ann = await Person.enter(world.discord.world, { username: 'ann' });
  await ann.types('start');
  await ann.waitsFor(/wallet is ready/, patience);
  await ann.types('wallet');
  const { text: shown } = await ann.waitsFor(/0x[0-9a-fA-F]{40}/, patience);
  wallet = `0x${/0x([0-9a-fA-F]{40})/.exec(shown)?.[1] ?? assert.fail(shown)}`;
  await ann.clicks('Get test dollars');
  await ann.waitsFor(/arrived in your wallet/, patience);
});

after(async () => {
  await ann?.leaves();
  await world?.stop();
  rmSync(dir, { recursive: true, force: true });
});

function chain() {
  return createPublicClient({ transport: http(world.rpcUrl) });
}

function dollars(): Promise<bigint> {
  const asked = { address: world.deployment.dollar, abi: erc20Abi, functionName: 'balanceOf' } as const;
  return chain().readContract({ ...asked, args: [wallet] });
}

async function buys({ flight: { carrier, number, date } }: Story, units: number): Promise<void> {
  await ann.types('flight', { text: `${carrier} ${number} ${date}` });
  await ann.waitsFor(/How many covers/, patience);
  await ann.clicks(String(units));
  await ann.waitsFor(/You pay/, patience);
  const { messageId } = await confirms(/^Buy for/);
  await ann.waitsFor((message) => message.messageId === messageId && /You are covered/.test(message.text), patience);
}

async function confirms(label: RegExp) {
  const asking = ann.messages().findLast(({ buttons }) => buttons.flat().some((one) => label.test(one.label)));
  await ann.clicks(label, asking?.messageId);
  return asking ?? assert.fail(`nothing asks ${label}`);
}

/** Lets the world run, a little chain time at a go, until the bot has said this. */
async function runsUntil(wanted: RegExp, stepSeconds: number): Promise<string> {
  const said = () => ann.messages().find(({ from, text }) => from.isBot && wanted.test(text));
  for (const deadline = performance.now() + 90_000; performance.now() < deadline; ) {
    const found = await ann.waitsFor(wanted, { timeoutMs: 2000 }).catch(() => said());
    if (found !== undefined) return found.text;
    await world.clock.advance(stepSeconds);
  }
  return assert.fail(`Nothing says ${wanted}:\n${ann.transcript()}`);
}

test('a vote by a button in a server’s channel is on chain, and told to the voter alone', async () => {
  const { discord, deployment, clock } = world;
  const bob = discord.world.enter({ username: 'robert' });
  const { channelId } = discord.world.createGuild({ name: 'Members', by: ann.user.id, members: [bob.id] });
  const there = await Person.enter(discord.world, { username: 'ann', channelId });
  const bobThere = await Person.enter(discord.world, { username: 'robert', channelId });
  try {
    await there.types('subscribe', { text: 'proposals' });
    await there.waitsFor(/This channel gets/, patience);
    await ann.types('votes');
    await ann.waitsFor(/Nothing was proposed yet/, patience);
    await ann.clicks('My votes');
    await ann.waitsFor(/You count for/, patience);
    await ann.clicks('Get test votes');
    await ann.waitsFor(/Test votes are in your wallet/, patience);
    // A proposer needs the votes in the second before.
    await clock.advance(60);
    await ann.types('propose');
    await ann.waitsFor(/What do you want to propose/, patience);
    await ann.clicks('Move a limit');
    await ann.waitsFor(/Which product/, patience);
    await ann.clicks(/late flights/i);
    await ann.waitsFor(/three limits/, patience);
    await ann.clicks('1');
    for (const [question, answer] of [
      [/How many dollars may one cause/, '$6,000'],
      [/how much of the pool/, '2 %'],
      [/in one line/, 'More cover for each flight'],
    ] as const) {
      await ann.waitsFor(question, patience);
      await ann.says(answer);
    }
    await ann.waitsFor(/from \$5,000/, patience);
    await ann.clicks('Yes, do it');
    await there.waitsFor(/Proposal 1: More cover for each flight/, patience);
    await clock.advance(votingRules.votingDelay + 60);
    await there.waitsFor(/0 voters/, patience);
    await there.clicks('For');
    const told = await there.waitsFor(/Your vote \**For\** with 150,000 votes is on chain/, patience);
    assert.ok(told.isEphemeral);
    await bobThere.waitsFor(/1 voter/, patience);
    assert.ok(!bobThere.messages().some(({ text }) => /Your vote/.test(text)));
    const { votes } = deployment;
    assert.ok(votes);
    const logs = await chain().getContractEvents({
      ...{ address: votes.governor, abi: bucklerGovernorAbi, eventName: 'VoteCast', fromBlock: 0n, strict: true },
    });
    const cast = logs.map(({ args }) => [args.voter.toLowerCase(), args.support, args.weight]);
    assert.deepEqual(cast, [[wallet.toLowerCase(), 1, 150_000n * oneVote]]);
  } finally {
    await there.leaves();
    await bobThere.leaves();
  }
});

test('a late flight bought by slash command is paid, one that nobody knows comes back, and both are told', async () => {
  const [late, , , unknown] = chooseStories(world.flights, world.rates, world.clock.now());
  assert.ok(late && unknown);
  const before = await dollars();
  await buys(late, 3);
  await buys(unknown, 1);
  assert.equal(await dollars(), before - 4n * dollar);
  const last = Math.max(...[late, unknown].map(({ flight }) => Date.parse(`${flight.date}T00:00:00Z`) / 1000));
  await world.clock.advance(last + 3 * day - world.clock.now());
  const paid = await runsUntil(/late.*is in your wallet/s, 900);
  const amount = BigInt(
    /\$([\d,]+)\.00 is in your wallet/.exec(paid.replaceAll('*', ''))?.[1]?.replaceAll(',', '') ?? 0,
  );
  assert.ok(amount > 3n, paid);
  assert.equal(await dollars(), before - 4n * dollar + amount * dollar);
  await world.clock.advance(last + 11 * day - world.clock.now());
  await runsUntil(/Every dollar is back: \$1\.00/, 60);
  assert.equal(await dollars(), before - 3n * dollar + amount * dollar);
  await ann.types('covers');
  await ann.waitsFor(/Your covers/, patience);
});
