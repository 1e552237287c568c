import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hex } from '../../../chain/subject.ts';
import { sharersOf } from '../../../db/links.ts';
import { linkCodes, phrases } from '../../../db/schema/safety.ts';
import { walletOf } from '../../../db/wallets.ts';
import { newPerson } from '../loops/support/world.ts';
import { safetyWorld } from './safetyWorld.ts';

type World = ReturnType<typeof safetyWorld>;
type Someone = ReturnType<World['enter']>;

/** A fresh code of somebody's. */
async function codeOf(maker: Someone): Promise<string> {
  assert.deepEqual(await maker.tap({ kind: 'makeCode' }), ['link-code']);
  const [text] = maker.last().paragraphs;
  const code = text !== undefined && 'key' in text ? text.values.code : null;
  return typeof code === 'string' ? code : assert.fail('no code is shown');
}

async function types(joiner: Someone, code: string): Promise<string[]> {
  await joiner.tap({ kind: 'enterCode' });
  return joiner.says(code);
}

const agrees = (joiner: Someone) => joiner.taps('safety', (tap) => tap.kind === 'safety' && tap.tap.kind === 'useCode');

/** The number of the code that waits for its maker's yes. */
function linkIdIn({ told }: World, maker: number): number {
  const asked = told(maker).findLast((notice) => notice.kind === 'joinAsked');
  return asked?.kind === 'joinAsked' ? asked.linkId : assert.fail('nobody was asked');
}

async function begin(world: World) {
  const ann = world.enter('ann');
  const discord = world.enter('ann-d', 'discord');
  await ann.hears({ kind: 'start' });
  await discord.hears({ kind: 'start' });
  return { ann, discord };
}

test('two accounts become one person: code, yes on one side, yes on the other; then wallet, notices and words are shared', async (t) => {
  const world = safetyWorld(t);
  const { ann, discord } = await begin(world);
  const [kept, given] = [walletOf(world.db, 1)?.address, walletOf(world.db, 2)?.address];
  assert.deepEqual(await types(discord, (await codeOf(ann)).toLowerCase()), ['code-whose']);
  assert.equal(sharersOf(world.db, 1).length, 1, 'nothing is shared before both said yes');
  assert.deepEqual(await agrees(discord), ['code-used']);
  assert.equal(sharersOf(world.db, 1).length, 1);
  assert.deepEqual(await ann.tap({ kind: 'admit', linkId: linkIdIn(world, 1) }), ['link-done']);
  assert.deepEqual(
    sharersOf(world.db, 1).map(({ platform }) => platform),
    ['telegram', 'discord'],
  );
  assert.equal(walletOf(world.db, 1)?.address, kept);
  await ann.tap({ kind: 'phrase' });
  assert.deepEqual(await ann.says('blue rain boots'), ['phrase-line']);
  assert.deepEqual(await discord.hears({ kind: 'wallet' }), ['phrase-line'], 'the words stand on both sides');
  assert.deepEqual(await discord.tap({ kind: 'leave' }), ['phrase-line']);
  assert.deepEqual(await discord.hears({ kind: 'wallet' }), ['wallet-text']);
  assert.equal(walletOf(world.db, 2)?.address, given, 'the former wallet is there again');
  assert.equal(sharersOf(world.db, 1).length, 1);
});

test('a code works once, for five minutes, and a newer one ends it', async (t) => {
  const world = safetyWorld(t);
  const { ann, discord } = await begin(world);
  const old = await codeOf(ann);
  const code = await codeOf(ann);
  assert.deepEqual(await types(discord, old), ['code-wrong']);
  world.chain.state.time += 299;
  assert.deepEqual(await types(discord, code), ['code-whose']);
  world.chain.state.time += 1;
  assert.deepEqual(await agrees(discord), ['code-wrong']);
  const fresh = await codeOf(ann);
  await types(discord, fresh);
  await agrees(discord);
  const linkId = linkIdIn(world, 1);
  world.chain.state.time += 300;
  assert.deepEqual(await ann.tap({ kind: 'admit', linkId }), ['link-over']);
  assert.equal(sharersOf(world.db, 1).length, 1);
});

test('five wrong codes end a code, and five end an account’s tries for an hour', async (t) => {
  const world = safetyWorld(t);
  const { ann, discord } = await begin(world);
  const code = await codeOf(ann);
  const [, last = ''] = /(.)$/.exec(code) ?? [];
  const near = `${code.slice(0, -1)}${last === '7' ? '8' : '7'}`;
  const eve = world.enter('eve', 'discord');
  for (let i = 0; i < 5; i++) assert.deepEqual(await types(eve, near), ['code-wrong'], String(i));
  assert.deepEqual(await types(eve, near), ['code-too-many']);
  assert.deepEqual(await types(discord, code), ['code-wrong'], 'the right code is void now');
  assert.equal(world.db.select().from(linkCodes).all().length, 0);
  assert.deepEqual(await types(eve, await codeOf(ann)), ['code-too-many'], 'even the right one');
  world.chain.state.time += 3600;
  assert.deepEqual(await types(eve, await codeOf(ann)), ['code-whose']);
});

test('only the maker’s account lets somebody in, and only whoever claimed the code first gets in', async (t) => {
  const world = safetyWorld(t);
  const { ann, discord } = await begin(world);
  const eve = world.enter('eve', 'discord');
  const code = await codeOf(ann);
  await types(discord, code);
  await types(eve, code);
  assert.deepEqual(await agrees(discord), ['code-used']);
  assert.deepEqual(await agrees(eve), ['code-wrong'], 'somebody claimed it before');
  const linkId = linkIdIn(world, 1);
  for (const other of [eve, discord]) assert.deepEqual(await other.tap({ kind: 'admit', linkId }), ['link-over']);
  const both = await Promise.all([ann.tap({ kind: 'admit', linkId }), ann.tap({ kind: 'admit', linkId })]);
  assert.deepEqual(both.flat().sort(), ['link-done', 'link-over'], 'a second tap at the same moment finds it done');
  assert.deepEqual(
    sharersOf(world.db, 1).map(({ platformUserId }) => platformUserId),
    ['ann', 'ann-d'],
  );
});

test('a no voids the code', async (t) => {
  const world = safetyWorld(t);
  const { ann, discord } = await begin(world);
  const code = await codeOf(ann);
  await types(discord, code);
  await agrees(discord);
  const linkId = linkIdIn(world, 1);
  assert.deepEqual(await ann.tap({ kind: 'turnAway', linkId }), ['link-turned-away']);
  assert.deepEqual(await ann.tap({ kind: 'admit', linkId }), ['link-over']);
  assert.deepEqual(await types(discord, code), ['code-wrong']);
});

test('a wallet that holds anything is not given up, even when it came between the two yeses', async (t) => {
  const world = safetyWorld(t);
  const { ann, discord } = await begin(world);
  const mine: Hex = walletOf(world.db, 2)?.address ?? '0x';
  world.dollars.set(mine, 10_000n);
  assert.deepEqual(await types(discord, await codeOf(ann)), ['link-not-empty']);
  world.dollars.set(mine, 9_999n);
  await types(discord, await codeOf(ann));
  await agrees(discord);
  world.dollars.set(mine, 5_000_000n);
  assert.deepEqual(await ann.tap({ kind: 'admit', linkId: linkIdIn(world, 1) }), ['link-not-empty']);
  assert.equal(sharersOf(world.db, 1).length, 1);
});

test('one account of each platform, and no chains of sharing', async (t) => {
  const world = safetyWorld(t);
  const { ann, discord } = await begin(world);
  const bob = world.enter('bob');
  await bob.hears({ kind: 'start' });
  assert.deepEqual(await types(bob, await codeOf(ann)), ['link-same-platform']);
  await types(discord, await codeOf(ann));
  await agrees(discord);
  await ann.tap({ kind: 'admit', linkId: linkIdIn(world, 1) });
  assert.deepEqual(await types(discord, await codeOf(bob)), ['link-shares-already']);
  assert.deepEqual(await types(discord, await codeOf(ann)), ['link-shared'], 'they share already');
});

test('an account that is sent away stays a day, can stop it, and hears of it', async (t) => {
  const world = safetyWorld(t);
  const { ann, discord } = await begin(world);
  await types(discord, await codeOf(ann));
  await agrees(discord);
  await ann.tap({ kind: 'admit', linkId: linkIdIn(world, 1) });
  const deeds = (identity: number) =>
    world.told(identity).flatMap((news) => (news.kind === 'sharing' ? [news.deed] : []));
  assert.deepEqual(await ann.tap({ kind: 'sendAway', identityId: 2 }), ['link-shared']);
  assert.deepEqual(await discord.tap({ kind: 'stay', identityId: 2 }), ['link-shared']);
  await world.passes(86_400);
  assert.equal(sharersOf(world.db, 1).length, 2, 'it was stopped');
  await ann.tap({ kind: 'sendAway', identityId: 2 });
  const stranger = world.enter('eve');
  await stranger.hears({ kind: 'start' });
  await stranger.tap({ kind: 'stay', identityId: 2 });
  await world.passes(86_399);
  assert.equal(sharersOf(world.db, 1).length, 2, 'a second too early');
  await world.passes(1);
  assert.equal(sharersOf(world.db, 1).length, 1);
  assert.deepEqual(deeds(2), ['joined', 'leaves', 'stays', 'leaves', 'left']);
  assert.deepEqual(deeds(1), ['joined', 'leaves', 'stays', 'leaves', 'left']);
});

test('no code and no key is ever kept, whatever is typed where', async (t) => {
  const world = safetyWorld(t);
  const { ann } = await begin(world);
  await newPerson(world.db, world.chain, 'other');
  const code = (await codeOf(ann)).replaceAll('-', '');
  const canary = `0x${'c0ffee11'.repeat(8)}`;
  for (const ask of ['newAddress', 'phrase', 'enterCode'] as const) {
    await ann.tap({ kind: ask });
    assert.deepEqual(await ann.says(`my key is ${canary}`), ['secret-delete-it'], ask);
  }
  assert.deepEqual(await ann.says(canary.slice(2)), ['secret-delete-it']);
  assert.deepEqual(await ann.hears({ kind: 'fill', tap: { kind: 'safety', tap: { kind: 'phrase' } }, text: canary }), [
    'secret-delete-it',
  ]);
  assert.deepEqual(await ann.hears({ kind: 'report', text: `it happened ${canary}` }), ['secret-delete-it']);
  assert.equal(world.db.select().from(phrases).all().length, 0);
  const everything = JSON.stringify([dump(world), world.lines]).toLowerCase();
  assert.ok(everything.includes('"locator"'), 'the dump shows the database');
  for (const secret of [canary.slice(2), code.toLowerCase(), code.slice(4).toLowerCase()])
    assert.equal(everything.split(secret).length - 1, 0);
});

/** Every row of every table. */
function dump({ db }: World): unknown[] {
  const tables = db.all<{ name: string }>("select name from sqlite_master where type = 'table'");
  return tables.map(({ name }) => db.all(`select * from "${name}"`));
}
