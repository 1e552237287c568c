import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf } from '../../../db/users.ts';
import { walletOf } from '../../../db/wallets.ts';
import { oneVote } from '../support/scriptedVotes.ts';
import { buysFlight, givesOne } from './coverSteps.ts';
import { noLimits, telegramRig } from './telegramRig.ts';

async function begin(t: TestContext) {
  const rig = await telegramRig(t, noLimits);
  const { talk, mine } = await rig.startBot();
  talk.door.coversOf = async (_, ids) => ({ ok: true, value: ids.map(() => 3n) });
  const { world } = rig.telegram;
  const [ann, bob] = [await rig.enter('ann'), await rig.enter('bobby')];
  const inPrivate = { userId: ann.user.id, chatId: ann.chatId };
  const accountOf = (id: number) => identityOf(rig.db, { platform: 'telegram', platformUserId: String(id) });
  const walletNumbered = (id: number) => walletOf(rig.db, accountOf(id)?.userId ?? 0)?.address;
  const orders = () => [...rig.chain.state.signed.values()].map(({ order }) => order.action);
  /** A group of both, and both of them there. */
  const group = async () => {
    const chatId = world.createGroup({ title: 'Trip', type: 'group', by: ann.user.id, members: [bob.user.id] });
    return { chatId, annThere: await rig.enter('ann', chatId), bobThere: await rig.enter('bobby', chatId) };
  };
  const covered = (units: number) => buysFlight(ann, mine, units);
  return { ...rig, talk, mine, world, ann, bob, inPrivate, accountOf, walletNumbered, orders, group, covered };
}

test('in a group, a gift for whoever is replied to goes on in private, and ends with the friend’s covers', async (t) => {
  const { ann, bob, mine, orders, group, covered, walletNumbered } = await begin(t);
  await covered(3);
  const { annThere, bobThere } = await group();
  const { messageId } = await bobThere.says('off on Saturday!');
  await annThere.says('/gift@BucklerTestBot', messageId);
  const shown = await annThere.waitsFor(/between you and me/);
  assert.ok(!/\$|0x|bobby|cover/.test(shown.text), shown.text);
  await annThere.taps(/private chat/);
  await ann.waitsFor(/For .*@bobby.*Which of your covers/s, { includeEarlier: true });
  await ann.taps('1');
  await ann.waitsFor(/How many/);
  await ann.taps('1');
  const question = await ann.waitsFor(/Give .*@bobby/s);
  assert.match(question.text, /cannot write to them right now/);
  await ann.taps(/Yes/);
  await ann.waitsFor(/⏳/, { includeEarlier: true });
  await mine();
  const given = orders().at(-1);
  assert.ok(given?.kind === 'giveCover' && given.to === walletNumbered(bob.user.id) && given.units === 1);
});

test('somebody is named in a group by their name, and a flight is bought for them in private', async (t) => {
  const { ann, bob, mine, orders, group, walletNumbered } = await begin(t);
  await bob.says('/start');
  await bob.waitsFor(/\$1/);
  const { annThere } = await group();
  await annThere.says('/gift@BucklerTestBot @bobby');
  await annThere.waitsFor(/between you and me/);
  await annThere.taps(/private chat/);
  await ann.waitsFor(/For .*@bobby.*no cover to give away yet/s, { includeEarlier: true });
  await ann.says('CO62 30 Jan');
  await ann.waitsFor(/pays \$12/);
  await ann.taps(/For a friend/);
  await ann.waitsFor(/For .*@bobby.*theirs/s);
  await ann.taps('1');
  await ann.waitsFor(/You pay/);
  await ann.taps(/Buy for/);
  await ann.waitsFor(/Buying/, { includeEarlier: true });
  await mine();
  const bought = orders().at(-1);
  assert.ok(bought?.kind === 'buyCover' && bought.holder === walletNumbered(bob.user.id));
});

test('what is kept in mind ends with /cancel, and a link to go on leads nobody else anywhere', async (t) => {
  const { ann, bob, group, covered } = await begin(t);
  await covered(3);
  const { annThere, bobThere } = await group();
  const { messageId } = await bobThere.says('hello');
  await annThere.says('/gift@BucklerTestBot', messageId);
  await annThere.waitsFor(/between you and me/);
  await bob.says('/start on');
  assert.doesNotMatch((await bob.waitsFor(/./)).text, /For .*@/);
  await ann.says('/cancel');
  await ann.waitsFor(/./);
  await givesOne(ann);
});

test('to whom? answers: a mention without a name, a contact, the platform’s list of people, and a contact of nobody here', async (t) => {
  const { ann, bob, world, inPrivate, covered } = await begin(t);
  await covered(3);
  const asked = async () => {
    await givesOne(ann);
    await ann.waitsFor(/pick them from your contacts/, { includeEarlier: true });
  };
  await asked();
  world.says({ ...inPrivate, text: 'Bob', mentions: [{ userId: bob.user.id, as: 'Bob' }] });
  await ann.waitsFor(/Give .*@bobby/s);
  await asked();
  world.sendsContact({ ...inPrivate, phone: '+15550100', firstName: 'Bob', contactId: bob.user.id });
  await ann.waitsFor(/Give .*Bob|Give .*@bobby/s);
  await asked();
  world.sharesUsers({ ...inPrivate, users: [bob.user.id] });
  await ann.waitsFor(/Give .*@bobby/s);
  await asked();
  world.sendsContact({ ...inPrivate, phone: '+15550101', firstName: 'Cleo' });
  await ann.waitsFor(/cannot tell who that is/);
  await ann.says('@nobodyhere');
  await ann.waitsFor(/do not know @nobodyhere well enough/);
});

test('a friend who has blocked the bot is not back because somebody picks them', async (t) => {
  const { ann, bob, world, inPrivate, accountOf, covered } = await begin(t);
  await bob.says('/start');
  await bob.waitsFor(/\$1/);
  await covered(3);
  await bob.blocks();
  for (let left = 500; accountOf(bob.user.id)?.blockedAt === null && left > 0; left--) await sleep(10);
  await ann.says('/gift @bobby');
  await ann.waitsFor(/Which of your covers/);
  await ann.taps('1');
  await ann.waitsFor(/How many/);
  await ann.taps('1');
  assert.match((await ann.waitsFor(/Give .*@bobby/s)).text, /cannot write to them right now/);
  world.says({ ...inPrivate, text: '/gift Bob', mentions: [{ userId: bob.user.id, as: 'Bob' }] });
  await ann.waitsFor(/Which of your covers/);
  assert.ok(typeof accountOf(bob.user.id)?.blockedAt === 'number');
});

test('votes are delegated to somebody who is mentioned, shared or picked; who has no wallet is told how to get one', async (t) => {
  const { ann, bob, chain, world, inPrivate, mine, orders, accountOf, walletNumbered } = await begin(t);
  chain.votes.everybody = 200_000n * oneVote;
  const cleo = world.enter({ username: 'cleopatra' });
  await ann.says('/delegate');
  await ann.waitsFor(/Who is to vote with your votes/);
  await ann.waitsFor(/pick them from your contacts/, { includeEarlier: true });
  world.sharesUsers({ ...inPrivate, users: [cleo.id] });
  assert.match((await ann.waitsFor(/no wallet here yet/)).text, /Ask them to open a chat/);
  assert.equal(accountOf(cleo.id), undefined, 'nobody is made an account for that');
  await ann.says('@bobby');
  await ann.waitsFor(/do not know @bobby well enough/);
  await bob.says('/start');
  await bob.waitsFor(/\$1/);
  await ann.says('@bobby');
  await ann.waitsFor(/@bobby.*votes with your votes/s);
  await ann.taps(/Yes/);
  await ann.waitsFor(/⏳/, { includeEarlier: true });
  await mine();
  assert.deepEqual(orders().at(-1), { kind: 'delegate', to: walletNumbered(bob.user.id) });
  await ann.says('/delegate');
  await ann.waitsFor(/Who is to vote/);
  world.sendsContact({ ...inPrivate, phone: '+15550100', firstName: 'Bob', contactId: bob.user.id });
  await ann.waitsFor(/votes with your votes/);
  world.says({ ...inPrivate, text: '/delegate Bob', mentions: [{ userId: bob.user.id, as: 'Bob' }] });
  await ann.waitsFor(/votes with your votes/);
  await ann.says('/delegate hello there!');
  await ann.waitsFor(/cannot tell who that is/);
});
