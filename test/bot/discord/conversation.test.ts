import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOrders } from '../../../db/orders.ts';
import { seriesId } from '../loops/support/scriptedChain.ts';
import { answered, discordRig } from './discordRig.ts';

test('a cover is typed, confirmed and bought in one message, which ends as "covered"; the payout is a message of its own', async (t) => {
  const { startBot, enter, chain } = await discordRig(t);
  const { mine } = await startBot();
  const ann = await enter('ann');
  await ann.types('start');
  await ann.sees(/\$1 each/);
  await ann.says('CO 62 12 Feb');
  const quote = await ann.sees(/pays \$12/);
  assert.match(quote.text, /<t:\d+:f> \(<t:\d+:R>\)/);
  await ann.taps('3', quote);
  const confirm = await ann.sees(/\$3\.00.*\$36\.00.*\$20\.00/);
  await ann.taps(/Buy for/, confirm);
  const placed = await ann.sees(/Buying/);
  await mine();
  const covered = await ann.sees(/You are covered/);
  assert.deepEqual(
    [confirm, placed, covered].map(({ messageId }) => messageId),
    Array(3).fill(quote.messageId),
  );
  assert.equal(chain.purchases().length, 1);
  const holder = chain.purchases()[0]?.holder;
  assert.ok(holder);
  await mine([
    { kind: 'seriesSettled', seriesId, outcome: 'PAYING', index: 167, units: 3, payPerUnit: 12_000_000n },
    { kind: 'coverPaid', seriesId, holder, to: holder, units: 3, amount: 36_000_000n },
  ]);
  const paid = await ann.sees(/\$36\.00 is in your wallet/);
  assert.notEqual(paid.messageId, covered.messageId);
});

test('in a server everything is for one pair of eyes, and news is edited in while that is possible', async (t) => {
  const { startBot, enter, discord } = await discordRig(t);
  const { mine } = await startBot();
  const [ann, bob] = [await enter('ann'), await enter('bob')];
  const { channelId } = await discord.world.createGuild({ name: 'Trip', by: ann.user.id, members: [bob.user.id] });
  const there = ann.inChannel(channelId);
  await there.types('flight', 'CO62 12 Feb');
  await there.taps('1', await there.sees(/pays \$12/));
  await there.taps(/Buy for/, await there.sees(/You pay/));
  await there.sees(/Buying/);
  await mine();
  const covered = await there.sees(/You are covered/);
  assert.ok(covered.isEphemeral);
  await there.types('wallet');
  await there.sees(/0x[0-9a-fA-F]{40}/);
  assert.deepEqual(bob.inChannel(channelId).messages(), []);
  assert.deepEqual(ann.messages(), []);
});

test('what only its reader sees cannot be edited after a quarter of an hour: the news comes in private', async (t) => {
  const { startBot, enter, discord, ahead } = await discordRig(t);
  const { mine } = await startBot();
  const ann = await enter('ann');
  const { channelId } = await discord.world.createGuild({ name: 'Trip', by: ann.user.id });
  const there = ann.inChannel(channelId);
  await there.types('flight', 'CO62 12 Feb');
  await there.taps('1', await there.sees(/pays \$12/));
  await there.taps(/Buy for/, await there.sees(/You pay/));
  await there.sees(/Buying/);
  ahead.ms += 16 * 60_000;
  await mine();
  const covered = await ann.sees(/You are covered/);
  assert.ok(!covered.isEphemeral);
});

test('a quantity is filled into a form, also where nothing can be typed into the chat', async (t) => {
  const { startBot, enter, discord } = await discordRig(t);
  await startBot();
  const ann = await enter('ann');
  const { channelId } = await discord.world.createGuild({ name: 'Trip', by: ann.user.id });
  const there = ann.inChannel(channelId);
  await there.types('flight', 'CO62 12 Feb');
  const quote = await there.sees(/pays \$12/);
  const fill = async (label: RegExp, text: string) => {
    const tap = await there.taps(label, there.messages().at(-1) ?? quote);
    const { state, form } = await answered(discord, tap);
    assert.equal(state, 'form');
    const [field] = form?.fields ?? [];
    assert.ok(field);
    await discord.world.submits({ interactionId: tap.interactionId, fields: { [field.customId]: text } });
  };
  await fill(/Other/, 'many');
  await there.sees(/waiting for a number/);
  await fill(/Type a number/, '7');
  const confirm = await there.sees(/7 covers/);
  assert.equal(confirm.messageId, quote.messageId);
});

test('a flight is found while it is typed', async (t) => {
  const { startBot, enter, discord } = await discordRig(t);
  await startBot();
  const ann = await enter('ann');
  const ask = async (text: string) => {
    const typing = await discord.world.autocompletes({
      ...ann.by,
      command: 'flight',
      focused: 'text',
      options: { text },
    });
    return (await answered(discord, typing)).choices ?? [];
  };
  const days = await ask('CO62 IAH-EWR');
  assert.ok(days.length > 0 && days.length <= 25);
  assert.match(days[0]?.name ?? '', /CO62 Houston IAH → Newark EWR, /);
  assert.deepEqual(await ask('hello'), []);
  await ann.types('flight', String(days[0]?.value));
  await ann.sees(/pays \$12/);
});

test('the wallet is a picture with words, and going on takes the picture away', async (t) => {
  const { startBot, enter } = await discordRig(t);
  await startBot(async () => {});
  const ann = await enter('ann');
  await ann.types('wallet');
  const wallet = await ann.sees(/0x[0-9a-fA-F]{40}/);
  assert.match(wallet.pictures[0]?.description ?? '', /0x[0-9a-fA-F]{40}/);
  assert.match(wallet.files[0]?.description ?? '', /0x[0-9a-fA-F]{40}/);
  await ann.taps(/test dollars/, wallet);
  const answer = await ann.sees(/on their way/);
  assert.deepEqual([answer.messageId, answer.pictures, answer.files], [wallet.messageId, [], []]);
});

test('a double tap on buy is one order and one message', async (t) => {
  const { startBot, enter, db, chain } = await discordRig(t);
  const { mine } = await startBot();
  const ann = await enter('ann');
  await ann.says('CO62 12 Feb');
  await ann.taps('1', await ann.sees(/pays \$12/));
  const confirm = await ann.sees(/You pay/);
  for (let i = 0; i < 3; i++) await ann.taps(/Buy for/, confirm);
  await ann.sees(/Buying/);
  await mine();
  await ann.sees(/You are covered/);
  assert.equal(chain.purchases().length, 1);
  assert.equal(openOrders(db).length, 0);
  assert.equal(ann.messages().length, 1);
});

test('an old button, a forged one, one of another person and a command of an older version do nothing but say so', async (t) => {
  const { startBot, enter, db, discord } = await discordRig(t);
  await startBot();
  const [ann, eve] = [await enter('ann'), await enter('eve')];
  await ann.says('CO62 12 Feb');
  const button = (await ann.sees(/pays \$12/)).buttons.flat()[0];
  assert.ok(button?.kind === 'click');
  await eve.says('/start');
  const { messageId } = await eve.sees(/\$1 each/);
  for (const customId of ['0:old:version', '1b.nonsense', '?form-nothing', button.customId.replace('1u.', '1b.')]) {
    await discord.world.forgeClick({ ...eve.by, messageId, customId });
    await eve.sees(customId.startsWith('1b.') && customId.length > 20 ? /not yours/ : /too old/);
  }
  await discord.world.forgeCommand({ ...eve.by, command: 'insure', options: { text: 'me' } });
  await eve.sees(/do not know that command/);
  assert.equal(openOrders(db).length, 0);
});

test('stickers, edits, long and strange texts are answered in words, and names show as they are', async (t) => {
  const { startBot, enter, discord } = await discordRig(t);
  await startBot();
  const ann = await enter('ann');
  const said = await ann.says('CO62 13 Feb');
  await ann.sees(/pays \$12/);
  await discord.world.edits({ ...ann.by, messageId: said.messageId, text: 'CO62 14 Feb' });
  await ann.sees(/edited messages/);
  await ann.says('x'.repeat(1900));
  await ann.sees(/a lot of text/);
  await ann.says('/fly');
  await ann.sees(/do not know that command/);
  await ann.says('**<@1> שלום 🙂');
  await ann.sees(/did not understand/);
  await ann.says('/help');
  const help = await ann.sees(/How it works/);
  assert.deepEqual(help.notifies, []);
});

test('the commands are registered once, and again only where they changed', async (t) => {
  const { startBot, enter, discord } = await discordRig(t);
  const first = await startBot();
  const ann = await enter('ann');
  const names = () => discord.world.menu(ann.by).map(({ command }) => command);
  const registered = names();
  for (const name of ['flight', 'wallet', 'covers', 'help', 'cancel', 'start'])
    assert.ok(registered.includes(name), name);
  await first.stop();
  const before = discord.world.calls({}).length;
  await startBot();
  const calls = discord.world
    .calls({})
    .slice(before)
    .map(({ operation }) => operation);
  assert.deepEqual(names(), registered);
  assert.ok(!calls.some((operation) => /ommand/.test(operation) && !/list|get/i.test(operation)), calls.join());
});
