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
import { etherStory, rainStories, type WatchStory } from '../../sim/chooseWatches.ts';
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

const endOf = ({ watch }: WatchStory) => Date.parse(`${watch.date}T00:00:00Z`) / 1000 + watch.days * day;
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

test('rain, a fall of ETH, and rain that two of three families say nothing about', async () => {
  const stories = rainStories(world.watches, world.vendors.weather, world.clock.now());
  const rain = stories.find(({ index, trigger, exit }) => index > trigger && index < exit);
  assert.ok(rain, 'the recorded rain ahead holds one that pays a part');
  const unsaid = stories.find((one) => endOf(one) > endOf(rain) + 8 * day);
  assert.ok(unsaid);
  const ether = etherStory(world.watches, world.began);
  for (const story of [ether, rain]) await buys(story, 3);
  // What is on sale too far ahead is bought when its time has come.
  await buys(unsaid, 5);

  await moveTo(endOf(ether) + 2 * day);
  let had = await balance();
  assert.match(await hears(/📉 .*is in your wallet/s), /price feed says so/);
  const fall = await resultOf(ether);
  assert.ok(fall.settled.index > 2000n && fall.settled.index < 4200n);
  assert.equal(fall.settled.payPerUnit, (fall.payout * (fall.settled.index - 2000n)) / 3000n);
  assert.equal(await balance(), had + 3n * fall.settled.payPerUnit);

  await moveTo(endOf(rain) + 7 * day);
  had = await balance();
  assert.match(await hears(/🌧 .*is in your wallet/s), /[23] reporters agree/);
  const fell = await resultOf(rain);
  assert.equal(fell.settled.index, BigInt(rain.index));
  const part = BigInt(rain.index - rain.trigger);
  assert.equal(fell.settled.payPerUnit, (fell.payout * part) / BigInt(rain.exit - rain.trigger));
  assert.equal(await balance(), had + 3n * fell.settled.payPerUnit);

  for (const vendor of [world.vendors.noaa, world.vendors.nasaPower])
    vendor.control.setFault({ kind: 'outage', status: 503 });
  had = await balance();
  await moveTo(endOf(unsaid) + 7 * day);
  await moveTo(endOf(unsaid) + 25 * day);
  assert.match(await hears(/Every dollar is back: \*?\*?\$5\.00/), /not enough reporters agreed/);
  assert.equal((await resultOf(unsaid)).settled.payPerUnit, dollar);
  assert.equal(await balance(), had + 5n * dollar);
});
