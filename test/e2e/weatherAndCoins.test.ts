import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { erc20Abi, getAbiItem } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { type ChainClient, createChainClient } from '../../chain/clients.ts';
import type { Hex } from '../../chain/subject.ts';
import { encodeWatch } from '../../chain/watchSubject.ts';
import { etherStory, knownAt, pairStory, rainStories, type WatchStory } from '../../sim/chooseWatches.ts';
import { drawMessage, Person } from '../../sim/telegram/person.ts';
import { startWorld, type World } from '../../sim/world.ts';

const day = 86_400;
const dollar = 1_000_000n;
/** A little chain time for what is due; real time for the programs to do it. */
const step = 15 * 60;
const secondsForAStep = 1.5;
const patience = { timeoutMs: 30_000, includeEarlier: true };

const dir = mkdtempSync(join(tmpdir(), 'buckler-watches-'));
let world: World;
let client: ChainClient;
let person: Person;
let wallet: Hex;
before(async () => {
  world = await startWorld({ dir, log: () => undefined });
  client = createChainClient(world.rpcUrl, world.deployment.chainId);
  person = await Person.enter(world.telegram.world, { username: 'mae', firstName: 'Mae' });
  await person.says('/start');
  await person.waitsFor(/wallet is ready/, patience);
  await person.says('/wallet');
  const shown = drawMessage(await person.waitsFor(/0x[0-9a-fA-F]{40}/, patience));
  wallet = `0x${/0x([0-9a-fA-F]{40})/.exec(shown)?.[1]}`;
  await person.taps('Get test dollars');
  await person.waitsFor(/arrived in your wallet/, patience);
});
after(async () => {
  await person.leaves();
  await world.stop();
  rmSync(dir, { recursive: true });
});

const balance = () =>
  client.readContract({ address: world.deployment.dollar, abi: erc20Abi, functionName: 'balanceOf', args: [wallet] });

/** Types what somebody would, and buys as many covers as said. */
async function buys({ says }: WatchStory, units: number): Promise<void> {
  const had = await balance();
  await person.says(says);
  await person.waitsFor(/How many covers/, patience);
  await person.taps(String(units));
  const offer = await person.waitsFor(/You pay/, patience);
  await person.taps(/^Buy for/);
  await person.waitsFor(
    ({ messageId, text }) => messageId === offer.messageId && /You are covered/.test(text),
    patience,
  );
  assert.equal(await balance(), had - BigInt(units) * dollar);
}

async function moveTo(time: number): Promise<void> {
  const seconds = time - world.clock.now();
  if (seconds > 0) await world.clock.advance(seconds);
}

/** Lets the world run until a message says so. */
async function hears(pattern: RegExp): Promise<string> {
  for (let i = 0; i < 30; i++) {
    const found = await person
      .waitsFor(pattern, { timeoutMs: secondsForAStep * 1000, includeEarlier: true })
      .catch(() => null);
    if (found) return drawMessage(found);
    await world.clock.advance(step);
  }
  throw new Error(`No message like ${pattern} came; the logs are in ${dir}.`);
}

/** What the desk settled a story's series at, and what one cover of it pays in full. */
async function resultOf({ product, watch, trigger }: WatchStory) {
  const range = { address: world.deployment.desk, fromBlock: 0n } as const;
  const opened = await client.getLogs({
    ...range,
    event: getAbiItem({ abi: coverDeskAbi, name: 'SeriesOpened' }),
    args: { product, subject: encodeWatch(watch) },
    strict: true,
  });
  const series = opened.find(({ args }) => args.trigger === trigger)?.args ?? assert.fail('never sold');
  const [settled] = await client.getLogs({
    ...range,
    event: getAbiItem({ abi: coverDeskAbi, name: 'SeriesSettled' }),
    args: { id: series.id },
    strict: true,
  });
  return { payout: BigInt(series.payout), settled: settled?.args ?? assert.fail('never settled') };
}

/** What a story pays for each cover, between nothing at the trigger and all of it at the exit. */
async function seesPaid(story: WatchStory, units: bigint, icon: string, judge: RegExp) {
  await moveTo(knownAt(story));
  const had = await balance();
  assert.match(await hears(new RegExp(`${icon} .*is in your wallet`, 's')), judge);
  const { payout, settled } = await resultOf(story);
  const part = settled.index - BigInt(story.trigger);
  assert.equal(settled.payPerUnit, (payout * part) / BigInt(story.exit - story.trigger));
  assert.equal(await balance(), had + units * settled.payPerUnit);
  return settled.index;
}

test('rain, a fall of ETH, what it cost a pair, and rain that two of three families say nothing about', async () => {
  const ether = etherStory(world.watches, world.began);
  const pair = pairStory(world.watches, world.began);
  const stories = rainStories(world.watches, world.vendors.weather, world.clock.now());
  const rain = stories.find((one) => one.index > one.trigger && one.index < one.exit && isApart(one, [ether, pair]));
  assert.ok(rain, 'the recorded rain ahead holds one that pays a part');
  const unsaid = stories.find((one) => knownAt(one) > Math.max(knownAt(rain), knownAt(pair)) + day);
  assert.ok(unsaid);
  for (const story of [ether, rain, pair]) await buys(story, 3);
  await person.taps('📜 Certificate');
  const certificate = await person.waitsFor(({ picture }) => picture !== undefined);
  assert.match(certificate.text, /ETH and USDC drifting apart[\s\S]*price feed/);
  // What is on sale too far ahead is bought when its time has come.
  await buys(unsaid, 5);

  const told = [
    { story: ether, icon: '📉', judge: /price feed says so/, from: 2000n, to: 4200n },
    // 42 % down against the dollar is 3.6 % behind holding both; prices swing by one per cent.
    { story: pair, icon: '⚖️', judge: /price feed says so/, from: 320n, to: 400n },
    {
      story: rain,
      icon: '🌧',
      judge: /[23] reporters agree/,
      from: BigInt(rain.index) - 1n,
      to: BigInt(rain.index) + 1n,
    },
  ];
  for (const { story, icon, judge, from, to } of told.toSorted((a, b) => knownAt(a.story) - knownAt(b.story))) {
    const index = await seesPaid(story, 3n, icon, judge);
    assert.ok(from < index && index < to, `${story.says}: ${index}`);
  }

  for (const vendor of [world.vendors.noaa, world.vendors.nasaPower])
    vendor.control.setFault({ kind: 'outage', status: 503 });
  const had = await balance();
  await moveTo(knownAt(unsaid));
  await moveTo(knownAt(unsaid) + 18 * day);
  assert.match(await hears(/Every dollar is back: \*?\*?\$5\.00/), /not enough reporters agreed/);
  assert.equal((await resultOf(unsaid)).settled.payPerUnit, dollar);
  assert.equal(await balance(), had + 5n * dollar);
});

/** Known a day before or after the others: one payout at a time. */
function isApart(story: WatchStory, others: readonly WatchStory[]): boolean {
  return others.every((other) => Math.abs(knownAt(story) - knownAt(other)) > day);
}
