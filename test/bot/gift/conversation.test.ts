import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Button } from '../../../bot/screen.ts';
import type { GiftTap } from '../../../bot/taps/giftTaps.ts';
import { giftHash, newGiftCode, readGiftCode } from '../../../bot/usecases/gift/giftCode.ts';
import type { ScreenedAction, Screening } from '../../../chain/compliance/screenAction.ts';
import { gifts } from '../../../db/schema/covers.ts';
import { outbox, prompts } from '../../../db/schema/messages.ts';
import { findOrCreateUserByIdentity } from '../../../db/users.ts';
import { walletOf } from '../../../db/wallets.ts';
import { seriesId } from '../loops/support/scriptedChain.ts';
import { safetyWorld } from '../safety/safetyWorld.ts';

const day = 86_400;

/** Ann holds 3 covers; the chain agrees. */
async function begin(t: TestContext) {
  const world = safetyWorld(t);
  const { talk, db, chain, happens } = world;
  const held = { units: 3n };
  talk.door.coversOf = async (_, ids) => ({ ok: true, value: ids.map(() => held.units) });
  const ann = world.enter('ann');
  await ann.hears({ kind: 'start' });
  const identityOf = (name: string) => {
    const visitor = {
      platform: 'telegram',
      platformUserId: name,
      privateChatId: null,
      locale: 'en',
      timeZone: 'UTC',
    } as const;
    return findOrCreateUserByIdentity(db, visitor, 0).identity;
  };
  const walletNamed = (name: string) => walletOf(db, identityOf(name).userId)?.address;
  const annWallet = walletNamed('ann');
  assert.ok(annWallet !== undefined);
  world.dollars.set(annWallet, 20_000_000n);
  await ann.says('CO 62 30 Jan');
  await ann.taps('chooseUnits', (tap) => 'units' in tap && tap.units === 3);
  await ann.taps('buy');
  await happens();
  assert.equal(chain.purchases().length, 1);
  const orders = () => [...chain.state.signed.values()].map(({ order }) => order.action);
  const gift = (person: typeof ann, tap: GiftTap) => person.hears({ kind: 'gift', tap });
  return { ...world, ann, held, identityOf, walletNamed, orders, gift };
}

function plainly(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** The code in the last screen's text. */
function codeIn(screen: { paragraphs: readonly unknown[] }): string {
  const found = /"giftCode":"([\w-]{22})"/.exec(JSON.stringify(screen, plainly))?.[1];
  assert.ok(found !== undefined, 'no code is shown');
  return found;
}

test('covers are given to somebody that the bot knows by name, after a last yes', async (t) => {
  const { ann, gift, enter, talk, db, orders, happens, walletNamed, identityOf, told } = await begin(t);
  const bob = enter('bob');
  await bob.hears({ kind: 'start' });
  const visitor = {
    platform: 'telegram',
    platformUserId: 'bob',
    privateChatId: 'bob',
    locale: 'en',
    timeZone: 'UTC',
    name: '@bobby',
  } as const;
  findOrCreateUserByIdentity(db, visitor, talk.door.now());
  assert.deepEqual(await gift(ann, { kind: 'give', seriesId }), ['gift-choose-count']);
  assert.deepEqual(await gift(ann, { kind: 'giveUnits', seriesId, units: 2 }), ['gift-ask-who']);
  assert.deepEqual(await ann.says('@BOBBY'), ['gift-question']);
  assert.deepEqual(
    orders().filter(({ kind }) => kind === 'giveCover'),
    [],
  );
  await ann.agrees();
  await happens();
  const to = walletNamed('bob');
  assert.deepEqual(
    orders().filter(({ kind }) => kind === 'giveCover'),
    [{ kind: 'giveCover', seriesId, units: 2, to }],
  );
  assert.ok(told(identityOf('ann').id).some(({ kind }) => kind === 'orderDone'));
});

test('where a compliance hook decides, giver and taker are asked for their country before covers move', async (t) => {
  const { ann, gift, enter, chain, orders, happens, walletNamed, db } = await begin(t);
  const asked: ScreenedAction[] = [];
  let says: Screening = { kind: 'no', why: 'recipient' };
  chain.state.screens = (_, action) => {
    asked.push(action);
    return { ok: true, value: says };
  };
  const given = () => orders().filter(({ kind }) => kind === 'giveCover');
  await gift(ann, { kind: 'giveUnits', seriesId, units: 2 });
  const carl = { platformUserId: 'carl', name: 'Carl' };
  assert.deepEqual(await ann.hears({ kind: 'friend', shared: carl }), ['ask-country']);
  assert.deepEqual(await ann.says('France'), ['screen-recipient']);
  says = { kind: 'yes' };
  await gift(ann, { kind: 'giveUnits', seriesId, units: 2 });
  assert.deepEqual(await ann.hears({ kind: 'friend', shared: carl }), ['gift-question']);
  const [annWallet, to] = [walletNamed('ann'), walletNamed('carl')];
  assert.deepEqual(asked.at(-1), { kind: 'giveCover', seriesId, units: 2, to });

  assert.deepEqual(await gift(ann, { kind: 'link', seriesId, units: 1 }), ['gift-link']);
  const code = codeIn(ann.last());
  const bob = enter('bob');
  assert.deepEqual(await gift(bob, { kind: 'take', code }), ['ask-country']);
  assert.ok(!JSON.stringify(db.select().from(prompts).all(), plainly).includes(code), 'a code is nowhere on the disk');
  says = { kind: 'no', why: 'giver' };
  assert.deepEqual(await bob.says('Keniya'), ['country-unknown']);
  assert.deepEqual(await bob.says('Kenya'), ['screen-giver']);
  assert.deepEqual(asked.at(-1), { kind: 'takeCover', seriesId, from: annWallet });
  await happens();
  assert.deepEqual(given(), []);
  says = { kind: 'yes' };
  assert.deepEqual(await gift(bob, { kind: 'take', code }), ['gift-taken']);
  await happens();
  assert.deepEqual(given(), [{ kind: 'giveCover', seriesId, units: 1, to: walletNamed('bob') }]);
});

test('a taker who names the country gets the gift at once', async (t) => {
  const { ann, gift, enter, chain, orders, happens, walletNamed } = await begin(t);
  chain.state.screens = () => ({ ok: true, value: { kind: 'yes' } });
  await gift(ann, { kind: 'link', seriesId, units: 1 });
  const bob = enter('bob');
  assert.deepEqual(await gift(bob, { kind: 'take', code: codeIn(ann.last()) }), ['ask-country']);
  assert.deepEqual(await bob.says('Kenya'), ['gift-taken']);
  await happens();
  assert.deepEqual(orders().at(-1), { kind: 'giveCover', seriesId, units: 1, to: walletNamed('bob') });
});

test('what cannot be given is said, and the question stands', async (t) => {
  const { ann, gift } = await begin(t);
  assert.deepEqual(await gift(ann, { kind: 'give', seriesId: 77n }), ['cover-not-held']);
  assert.deepEqual(await gift(ann, { kind: 'giveUnits', seriesId, units: 4 }), ['only-have']);
  assert.deepEqual(await gift(ann, { kind: 'askUnits', seriesId }), ['gift-ask-count']);
  assert.deepEqual(await ann.says('1.5'), ['units-fraction']);
  assert.deepEqual(await ann.says('2'), ['gift-ask-who']);
  assert.deepEqual(await ann.says('@nobody_here'), ['friend-unknown']);
  assert.deepEqual(await ann.says('🦄 \u202e שלום'), ['friend-unreadable']);
  assert.deepEqual(await ann.hears({ kind: 'friend', shared: null }), ['friend-unreadable']);
  assert.deepEqual(await ann.hears({ kind: 'friend', shared: { platformUserId: 'ann', name: null } }), [
    'gift-to-self',
  ]);
});

test('a name that two accounts have is nobody’s', async (t) => {
  const { ann, gift, db } = await begin(t);
  for (const platformUserId of ['one', 'two']) {
    const visitor = {
      platform: 'telegram',
      platformUserId,
      privateChatId: null,
      locale: 'en',
      timeZone: 'UTC',
      name: '@double',
    } as const;
    findOrCreateUserByIdentity(db, visitor, 0);
  }
  await gift(ann, { kind: 'giveUnits', seriesId, units: 1 });
  assert.deepEqual(await ann.says('@double'), ['friend-unknown']);
});

test('a contact who never came gets a wallet at once, and hears of it when they open the chat', async (t) => {
  const { ann, gift, orders, happens, chain, db, walletNamed, identityOf, enter, told } = await begin(t);
  await gift(ann, { kind: 'giveUnits', seriesId, units: 3 });
  const [asked] = await ann.acts({ kind: 'friend', shared: { platformUserId: 'carl', name: 'Carl' } });
  assert.ok(JSON.stringify(asked, (_, v) => String(typeof v === 'bigint' ? v : '') || v).includes('friend-told-later'));
  await ann.agrees();
  await happens();
  const carl = walletNamed('carl');
  const annWallet = walletNamed('ann');
  assert.ok(carl !== undefined && annWallet !== undefined);
  assert.deepEqual(orders().at(-1), { kind: 'giveCover', seriesId, units: 3, to: carl });
  chain.block([{ kind: 'coverMoved', seriesId, from: annWallet, to: carl, units: 3 }]);
  await happens();
  const waiting = db
    .select()
    .from(outbox)
    .all()
    .filter((row) => row.identityId === identityOf('carl').id);
  assert.deepEqual(
    waiting.map(({ state }) => state),
    ['pending'],
  );
  await enter('carl').hears({ kind: 'start' });
  await happens();
  assert.deepEqual(
    told(identityOf('carl').id).map(({ kind }) => kind),
    ['coverReceived'],
  );
  const after = db
    .select()
    .from(outbox)
    .all()
    .filter((row) => row.identityId === identityOf('carl').id);
  assert.deepEqual(
    after.map(({ state }) => state),
    ['sent'],
  );
});

test('a link gives once, to whoever opens it first, and never to its maker', async (t) => {
  const { ann, gift, enter, orders, happens, db, walletNamed } = await begin(t);
  assert.deepEqual(await gift(ann, { kind: 'link', seriesId, units: 2 }), ['gift-link']);
  const code = codeIn(ann.last());
  assert.equal(db.select().from(gifts).all()[0]?.hash, giftHash(code));
  assert.deepEqual(await ann.hears({ kind: 'giftCode', text: code }), ['gift-link-own']);
  assert.deepEqual(await gift(ann, { kind: 'take', code }), ['gift-link-own']);
  const [bob, eve] = [enter('bob'), enter('eve')];
  assert.deepEqual(await bob.hears({ kind: 'giftCode', text: code }), ['gift-take']);
  assert.deepEqual(await eve.hears({ kind: 'giftCode', text: code }), ['gift-take']);
  assert.deepEqual(await gift(bob, { kind: 'take', code }), ['gift-taken']);
  assert.deepEqual(await gift(bob, { kind: 'take', code }), ['gift-link-over']);
  assert.deepEqual(await gift(eve, { kind: 'take', code }), ['gift-link-over']);
  await happens();
  const given = orders().filter(({ kind }) => kind === 'giveCover');
  assert.deepEqual(given, [{ kind: 'giveCover', seriesId, units: 2, to: walletNamed('bob') }]);
});

test('a link ends after 7 days, when its maker ends it, and when the covers are gone', async (t) => {
  const { ann, gift, enter, held, chain, orders } = await begin(t);
  const bob = enter('bob');
  await gift(ann, { kind: 'link', seriesId, units: 2 });
  const old = codeIn(ann.last());
  chain.state.time += 7 * day;
  assert.deepEqual(await bob.hears({ kind: 'giftCode', text: old }), ['gift-link-over']);
  assert.deepEqual(await gift(bob, { kind: 'take', code: old }), ['gift-link-over']);
  await gift(ann, { kind: 'link', seriesId, units: 2 });
  const ended = codeIn(ann.last());
  const end = ann
    .last()
    .buttons.flat()
    .find((one: Button) => 'tap' in one && one.tap.kind === 'gift');
  assert.ok(end !== undefined && 'tap' in end && end.tap.kind === 'gift' && end.tap.tap.kind === 'endLink');
  assert.deepEqual(await bob.hears(end.tap), ['gift-link-over']);
  assert.deepEqual(await ann.hears(end.tap), ['gift-link-ended']);
  assert.deepEqual(await gift(bob, { kind: 'take', code: ended }), ['gift-link-over']);
  await gift(ann, { kind: 'link', seriesId, units: 3 });
  const empty = codeIn(ann.last());
  held.units = 2n;
  assert.deepEqual(await gift(bob, { kind: 'take', code: empty }), ['gift-gone']);
  assert.deepEqual(
    orders().filter(({ kind }) => kind === 'giveCover'),
    [],
  );
});

test('cover is bought for a friend, who holds it; a foreign offer cannot be', async (t) => {
  const { ann, gift, enter, orders, happens, walletNamed } = await begin(t);
  const bob = enter('bob');
  await ann.says('CO 62 31 Jan');
  const intentId = ann
    .last()
    .buttons.flat()
    .map((one) => ('tap' in one && one.tap.kind === 'askUnits' ? one.tap.intentId : ''))
    .join('');
  assert.deepEqual(await gift(bob, { kind: 'buyFor', intentId }), ['not-yours']);
  assert.deepEqual(await gift(ann, { kind: 'buyFor', intentId }), ['gift-buy-for']);
  await ann.hears({ kind: 'friend', shared: { platformUserId: 'dora', name: 'Dora' } });
  assert.ok(JSON.stringify(ann.last(), (_, v) => (typeof v === 'bigint' ? 0 : v)).includes('offer-for-friend'));
  await ann.taps('chooseUnits', (tap) => 'units' in tap && tap.units === 1);
  assert.ok(JSON.stringify(ann.last(), (_, v) => (typeof v === 'bigint' ? 0 : v)).includes('offer-for-friend'));
  await ann.taps('buy');
  await happens();
  const last = orders().at(-1);
  assert.ok(last?.kind === 'buyCover' && last.holder === walletNamed('dora'));
});

test('codes are read from links and commands, and nothing else is one', () => {
  const code = newGiftCode();
  assert.equal(code.length, 22);
  for (const text of [code, ` ${code} `, `g_${code}`, `https://t.me/BucklerBot?start=g_${code}`])
    assert.equal(readGiftCode(text), code, text);
  for (const text of ['', 'abc', `${code}x y`, '🎁'.repeat(22)]) assert.equal(readGiftCode(text), null, text);
});
