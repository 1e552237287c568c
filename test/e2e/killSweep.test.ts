import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, test } from 'node:test';
import { and, eq, gt, inArray, like } from 'drizzle-orm';
import { encodeFunctionData } from 'viem';
import { z } from 'zod';
import { addDays, isoDay } from '../../bot/typed/readDay.ts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import type { Database } from '../../db/database.ts';
import { outbox } from '../../db/schema/messages.ts';
import { intents } from '../../db/schema/orders.ts';
import { giveTestDollars } from '../../sim/chain/localDeployment.ts';
import type { SeenMessage } from '../../sim/telegram/seen.ts';
import { randomFrom } from '../chain/support/random.ts';
import { until } from '../oracle/oracleChain.ts';
import { type KillableBot, type Moment, openKillableBot, startingDollars } from './support/killableBot.ts';
import { landLate } from './support/landLate.ts';
import type { Cut } from './support/watchedProxy.ts';

/** `npm run test:deep` kills at more moments, at every call that a purchase makes, and much more often at random. */
const deep = process.env.BUCKLER_DEEP === '1';
const patience = { timeoutMs: 30_000, includeEarlier: true };
const dollar = 1_000_000n;
const saysCovered = /You are covered/;
const saysPaid = /in your wallet/;

let bot: KillableBot;
let buyer: Awaited<ReturnType<typeof newBuyer>>;

before(async () => {
  bot = await openKillableBot();
  buyer = await newBuyer('ann');
});

after(() => bot.close());

/** Somebody with dollars, what they bought so far, and what must be true of it all the time. */
async function newBuyer(username: string) {
  const { person, wallet } = await bot.enter(username);
  const firstDay = addDays(isoDay(await bot.chain.time()), 20);
  const covers: { date: string; seriesId: bigint; messageId: number }[] = [];
  const countSaying = (words: RegExp) =>
    person
      .messages()
      .filter(({ text, edits }) => [text, ...edits.map((edit) => edit.text)].some((old) => words.test(old))).length;

  /** Up to the tap that buys one cover of CO62, on another day each time. */
  async function chooseOne(): Promise<{ offer: SeenMessage; date: string }> {
    const date = addDays(firstDay, covers.length % 90);
    await person.says(`CO62 ${date}`);
    await person.waitsFor(/\$1 pays/, patience);
    await person.taps('1');
    return { offer: await person.waitsFor(/You pay/, patience), date };
  }

  /**
   * Buys one cover while the bot dies at this moment, starts it again, and checks that it was bought and told of exactly once.
   * @returns how many calls the bot made from the tap on.
   */
  async function buysOne(moment: Moment | null, what: string): Promise<number> {
    const { offer, date } = await chooseOne();
    const callsBefore = bot.calls();
    const killed = moment === null ? Promise.resolve() : bot.killAt(moment);
    await Promise.all([killed, person.taps(/Buy for/, offer.messageId)]);
    if (moment !== null) await bot.start();
    await person.waitsFor(({ messageId, text }) => messageId === offer.messageId && saysCovered.test(text), patience);
    const purchases = await bot.client.purchasesOf(wallet);
    covers.push({ date, messageId: offer.messageId, seriesId: purchases.at(-1)?.id ?? 0n });
    const shown = person.messages().find(({ messageId }) => messageId === offer.messageId);
    assert.ok(
      shown?.text.includes(`You have $${startingDollars - BigInt(covers.length)}.00.`),
      `${what}: ${shown?.text}`,
    );
    await hasJustWhatTheyBought(what);
    return bot.calls() - callsBefore;
  }

  async function hasJustWhatTheyBought(what: string): Promise<void> {
    const purchases = await bot.client.purchasesOf(wallet);
    assert.equal(purchases.length, covers.length, `${what}: purchases on chain`);
    assert.equal(countSaying(saysCovered), covers.length, `${what}: messages that say covered`);
    assert.equal(
      await bot.client.dollarsOf(wallet),
      (startingDollars - BigInt(covers.length)) * dollar,
      `${what}: balance`,
    );
  }

  /**
   * Is paid for a cover of theirs while the bot dies at this moment; null: it is dead already.
   * @param fresh how many new messages must say so, null where one or none is right. The message about the purchase says it otherwise.
   */
  async function isPaid(nth: number, moment: Moment | null, fresh: 0 | 1 | null, what: string): Promise<void> {
    const { seriesId, messageId } = covers[nth] ?? assert.fail(`${what}: there is no such cover`);
    const before = await bot.client.dollarsOf(wallet);
    const messagesBefore = new Set(person.messages().map((message) => message.messageId));
    const killed = moment === null ? bot.kill() : bot.killAt(moment);
    const pay = encodeFunctionData({ abi: coverDeskAbi, functionName: 'pay', args: [seriesId, [wallet]] });
    await Promise.all([killed, bot.client.send(bot.deployment.desk, pay)]);
    await bot.start();
    const isNew = (message: SeenMessage) => !messagesBefore.has(message.messageId);
    const tells = (message: SeenMessage) =>
      (isNew(message) || message.messageId === messageId) && saysPaid.test(message.text);
    await person.waitsFor(tells, patience);
    await person.says('/covers');
    await person.waitsFor(/Your covers/, patience);
    const told = person.messages().filter(tells);
    const inNew = told.filter(isNew).length;
    if (fresh === null) assert.ok(inNew <= 1, what);
    else assert.equal(inNew, fresh, what);
    const { payout } = await bot.client.seriesOf(seriesId);
    assert.equal((await bot.client.dollarsOf(wallet)) - before, BigInt(payout), `${what}: balance`);
  }

  return { person, wallet, covers, buysOne, isPaid, hasJustWhatTheyBought };
}

function callOf(to: string, words: RegExp, cut: Cut): Moment {
  return { at: 'call', cut, isIt: (call) => call.to === to && words.test(`${call.path} ${call.body}`) };
}

function intentIs(...states: (typeof intents.$inferSelect)['state'][]): Moment {
  const sees = (db: Database) => db.select().from(intents).where(inArray(intents.state, states)).get() !== undefined;
  return { at: 'database', sees };
}

function noticeWaits(key: string): Moment {
  const waits = (db: Database) =>
    db
      .select({ state: outbox.state })
      .from(outbox)
      .where(like(outbox.eventKey, key))
      .all()
      .some(({ state }) => state === 'pending' || state === 'sending');
  return { at: 'database', sees: waits };
}

const moments: [string, Moment][] = [
  ['the tap is acknowledged', callOf('telegram', /answerCallbackQuery/, 'after')],
  ['the order is a row', intentIs('confirmed', 'signed', 'sent')],
  ['the signed bytes are a row', intentIs('signed', 'sent')],
  ['the operation does not reach the bundler', callOf('bundler', /eth_sendUserOperation/, 'before')],
  ['the bundler has the operation', callOf('bundler', /eth_sendUserOperation/, 'after')],
  ['the operation is mined', { at: 'block' }],
  ['the notice is a row', noticeWaits('covered:%')],
  ['the message arrives and nobody hears so', callOf('telegram', /editMessageText.*You are covered/, 'after')],
];

const moreMoments: [string, Moment][] = [
  ['the tap is not acknowledged', callOf('telegram', /answerCallbackQuery/, 'before')],
  ['the message says that it is being bought', callOf('telegram', /editMessageText.*Buying/, 'after')],
  ['the operation is being signed', callOf('bundler', /eth_estimateUserOperationGas/, 'after')],
  ['the message does not arrive', callOf('telegram', /editMessageText.*You are covered/, 'before')],
];

for (const [what, moment] of deep ? [...moments, ...moreMoments] : moments)
  test(`killed when ${what}: one purchase, one message`, async () => void (await buyer.buysOne(moment, what)));

test('killed at random, once and again: one purchase, one message', async (t) => {
  const seed = Number(process.env.BUCKLER_SEED ?? randomInt(2 ** 32));
  t.diagnostic(`seed ${seed}; BUCKLER_SEED repeats it`);
  const random = randomFrom(seed);
  for (let round = 0; round < (deep ? 60 : 2); round++) {
    const afterMs = Math.floor(random() * 600);
    await buyer.buysOne({ at: 'time', afterMs }, `killed ${afterMs} ms after the tap`);
  }
});

async function killAtEveryCall() {
  const cleo = await newBuyer('cleo');
  await cleo.buysOne(null, 'undisturbed, and the wallet is created');
  const calls = await cleo.buysOne(null, 'undisturbed');
  for (let nth = 0; nth < calls; nth++)
    for (const cut of ['before', 'after'] as const) {
      let passed = 0;
      const isIt = () => passed++ === nth;
      await cleo.buysOne({ at: 'call', isIt, cut }, `killed ${cut} call ${nth}`);
    }
}

if (deep) test('killed at every call to chain, bundler and Telegram: one purchase, one message', killAtEveryCall);

test('killed over a payout: paid once, and never told in two new messages', async () => {
  await buyer.hasJustWhatTheyBought('after all these deaths');
  await landLate(bot, buyer.covers.slice(0, 4));
  await buyer.isPaid(0, null, 1, 'the payout comes while the bot is dead');
  await buyer.isPaid(1, callOf('telegram', /sendMessage/, 'before'), 0, 'the message does not arrive');
  await buyer.isPaid(2, callOf('telegram', /sendMessage/, 'after'), 1, 'the message arrives and nobody hears so');
  await buyer.isPaid(3, { at: 'block' }, null, 'the payout is mined');
});

test('its token taken away, the bot says so in its log, waits, and keeps what it has to tell', async () => {
  const unauthorized = { kind: 'error', errorCode: 401, description: 'Unauthorized' } as const;
  bot.telegram.fault({ method: '*', times: 100_000, reply: unauthorized });
  await giveTestDollars(bot.rpcUrl, bot.deployment, buyer.wallet, 7);
  const waiting = () =>
    bot.db
      .select({ state: outbox.state, notBeforeMs: outbox.notBeforeMs })
      .from(outbox)
      .where(and(like(outbox.eventKey, 'deposit:%'), eq(outbox.state, 'pending'), gt(outbox.notBeforeMs, 0)))
      .all();
  await until('the notice waits for better times', () => waiting().length === 1);
  await until('the log names the refusal', () => /refuses the bot token/.test(bot.log()));
  const lines = bot
    .log()
    .split('\n')
    .filter((line) => line.includes('refuses the bot token'));
  const told = logLine.parse(JSON.parse(lines.at(-1) ?? ''));
  assert.ok(told.level >= 50 && told.afterMs >= 30_000, 'an error, and no hammering on a closed door');
  assert.ok(bot.isAlive());
  bot.telegram.clearFaults();
  await bot.kill();
  await bot.start();
  await buyer.person.waitsFor(/\$7\.00.*arrived/, patience);
  await buyer.person.says('/wallet');
  await buyer.person.waitsFor(/To top up/, patience);
});

const logLine = z.object({ level: z.number(), afterMs: z.number() });
