/**
 * `npm run demo`: a scripted person buys four covers of flights through the real bot in a fresh world, and every dollar is checked.
 * `-- --all` adds two covers against rain, one of ETH and one of ETH against USDC, `-- --json` ends with one line for machines.
 */
import { fileURLToPath } from 'node:url';
import { chooseStories } from './chooseStories.ts';
import { etherStory, knownAt, pairStory, rainStories, type WatchStory } from './chooseWatches.ts';
import { readLedger, readStart } from './ledger.ts';
import { drawMessage, Person } from './telegram/person.ts';
import { startWorld, type World } from './world.ts';

const day = 86_400;
const startedAt = performance.now();
const asJson = process.argv.includes('--json');
const withAll = process.argv.includes('--all');
const say = (line: string) => console.log(line);

const world = await startWorld({
  dir: fileURLToPath(new URL('../.world-demo', import.meta.url)),
  log: (line) => say(`· ${line}`),
});
try {
  process.exitCode = (await play(world)) ? 0 : 1;
} finally {
  await world.stop();
}

async function play(world: World): Promise<boolean> {
  const person = await Person.enter(world.telegram.world, {
    username: 'ada',
    firstName: 'Ada',
    onMessage: (message) => say(`\n${drawMessage(message)}${linksOf(message)}`),
    onEdit: (message) => say(`\n(edited) ${drawMessage(message)}${linksOf(message)}`),
  });
  const holder = await openWallet(person);
  const start = await readStart(world.rpcUrl, world.deployment, holder);
  const stories = chooseStories(world.flights, world.rates, world.clock.now());
  for (const { flight, units } of stories)
    await buy(person, `${flight.carrier} ${flight.number} ${flight.date}`, units);
  const watched = withAll ? chooseWatches(world) : [];
  for (const { says } of watched) await buy(person, says, 1);

  const last = Math.max(...stories.map(({ flight }) => Date.parse(`${flight.date}T00:00:00Z`) / 1000));
  await moveTo(world, last + 3 * day, 'the last flight has landed');
  await waitForMessages(world, person, /🛬/, 3, 15 * 60);
  await moveTo(world, last + 11 * day, 'nobody can say what happened to the fourth');
  await waitForMessages(world, person, /is back/, 1, 60);
  if (withAll) await seeWatches(world, person, watched);

  await person.says('/covers');
  await person.waitsFor(/Your covers/);
  const ledger = await readLedger(world.rpcUrl, world.deployment, holder, start);
  for (const fault of ledger.faults) say(`Wrong: ${fault}`);
  await person.leaves();
  const { bought, paid, expired, refunded, ok } = ledger;
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  say(
    `\n${bought} bought, ${paid} paid, ${expired} ended, ${refunded} refunded; ${ok ? 'every dollar is where it should be' : 'dollars are missing'}; ${seconds} s.`,
  );
  if (asJson) say(JSON.stringify({ bought, paid, expired, refunded, ledgerOk: ok, seconds }));
  const more = withAll ? { bought: 4, paid: 3, expired: 1 } : { bought: 0, paid: 0, expired: 0 };
  return ok && bought === 4 + more.bought && paid === 2 + more.paid && expired === 1 + more.expired && refunded === 1;
}

/** Rain that pays, rain that does not, a fall of ETH that pays, and what that fall cost those who lent it against USDC. */
function chooseWatches({ watches, vendors, clock, began }: World): WatchStory[] {
  const rain = rainStories(watches, vendors.weather, clock.now());
  const [pays, ends] = [
    rain.find(({ index, trigger }) => index > trigger),
    rain.find((one) => one.index < one.trigger),
  ];
  if (!pays || !ends)
    throw new Error('The recorded rain ahead does not hold both a cover that pays and one that does not.');
  return [pays, ends, etherStory(watches, began), pairStory(watches, began)];
}

/** Each in its time. */
async function seeWatches(world: World, person: Person, watched: readonly WatchStory[]): Promise<void> {
  const inOrder = watched.toSorted((a, b) => knownAt(a) - knownAt(b));
  for (const [i, story] of inOrder.entries()) {
    const time = knownAt(story) + 3600;
    if (time > world.clock.now()) await moveTo(world, time, `it is known what came of "${story.says}"`);
    await waitForMessages(world, person, /(🌧|📉|⚖️) .*(is in your wallet|Your cover has ended)/s, i + 1, 15 * 60);
  }
}

/** Says hello, takes test dollars, and reads the wallet's address from the chat as a person would. */
async function openWallet(person: Person): Promise<`0x${string}`> {
  await person.says('/start');
  await person.waitsFor(/wallet is ready/);
  await person.says('/wallet');
  const shown = await person.waitsFor(/0x[0-9a-fA-F]{40}/);
  const address = /0x([0-9a-fA-F]{40})/.exec(drawMessage(shown))?.[1];
  if (address === undefined) throw new Error('The wallet message shows no address.');
  await person.taps('Get test dollars');
  await person.waitsFor(/arrived in your wallet/, { timeoutMs: 20_000, includeEarlier: true });
  return `0x${address}`;
}

async function buy(person: Person, wish: string, units: number) {
  await person.says(wish);
  await person.waitsFor(/How many covers/);
  await person.taps(String(units));
  await person.waitsFor(/You pay/);
  await person.taps(/^Buy for/);
  await person.waitsFor(/You are covered/, { timeoutMs: 60_000 });
}

async function moveTo(world: World, time: number, why: string): Promise<void> {
  const seconds = time - world.clock.now();
  say(`\n⏩ ${(seconds / day).toFixed(1)} days later: ${why}.`);
  await world.clock.advance(seconds);
}

/** Lets the world run, a little chain time at a go, until so many of the person's messages match. */
async function waitForMessages(
  world: World,
  person: Person,
  pattern: RegExp,
  count: number,
  step: number,
): Promise<void> {
  const deadline = performance.now() + 120_000;
  const matching = () => person.messages().filter((message) => pattern.test(drawMessage(message))).length;
  for (;;) {
    for (let wait = 0; wait < 30 && matching() < count; wait++) await new Promise((done) => setTimeout(done, 100));
    if (matching() >= count) return;
    if (performance.now() > deadline)
      throw new Error(
        `Only ${matching()} of ${count} messages like ${pattern} came; the programs' logs are in .world-demo/.`,
      );
    await world.clock.advance(step);
  }
}

function linksOf(message: Parameters<typeof drawMessage>[0]): string {
  const links = message.buttons.flat().flatMap((button) => ('url' in button && button.url ? [button.url] : []));
  return links.map((link) => `\n    ${link}`).join('');
}
