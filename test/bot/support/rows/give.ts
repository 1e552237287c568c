import assert from 'node:assert/strict';
import type { RowWorld, Someone } from '../person.ts';
import { buysFlight, everybodyHolds, places, type Row } from './steps.ts';

/** In a link to the bot, or behind the command where there are no such links. */
const giftCode = /(?:start=g_?|\/gift )([\w-]{22})/;

/** Somebody who holds three covers, and a friend whom the bot knows. */
async function friends(world: RowWorld): Promise<[Someone, Someone]> {
  everybodyHolds(world, 3n);
  const [ann, bob] = [await world.enter('annie'), await world.enter('robert')];
  await bob.types('start');
  await bob.sees(/\$1/);
  await buysFlight(world, ann, 3);
  return [ann, bob];
}

/** The offer that is shown, with somebody else as its holder. */
async function buysForFriend(world: RowWorld, ann: Someone): Promise<void> {
  await ann.taps('chooseUnits');
  await ann.sees(/You pay/);
  await places(world, ann, 'buy', 'buyCover');
  const last = [...world.chain.state.signed.values()].at(-1)?.order.action;
  const holder = world.chain.purchases()[0]?.holder;
  assert.ok(last?.kind === 'buyCover' && last.holder !== holder, 'the friend holds it');
}

export const giveRows: readonly Row[] = [
  {
    wish: 'give',
    what: 'covers to a friend who is picked, and by a link',
    uses: [
      ...['chooseUnits', 'buy', '/start', '/covers', 'cover', 'gift:give', 'gift:giveUnits', 'confirm'],
      ...['gift:askUnits', 'gift:link', '/gift', 'gift:take', 'gift:buyFor'],
    ],
    async run(world) {
      const [ann, bob] = await friends(world);
      await ann.types('covers');
      await ann.taps('cover');
      await ann.taps('gift:give');
      await ann.taps('gift:giveUnits', (tap) => tap.kind === 'gift' && 'units' in tap.tap && tap.tap.units === 1);
      await ann.picks(/whom|who/i, bob);
      await ann.sees(/robert/);
      await places(world, ann, 'confirm', 'giveCover');
      await ann.types('gift');
      await ann.sees(/Which of your covers/);
      await ann.taps('gift:give');
      await ann.fills('gift:askUnits', '2');
      await ann.taps('gift:link');
      const { text } = await ann.sees(giftCode);
      const code = giftCode.exec(text)?.[1] ?? assert.fail(text);
      await bob.types('gift', code);
      await places(world, bob, 'gift:take', 'giveCover');
      await ann.says('CO62 13 Feb');
      await ann.sees(/13 February/);
      await ann.picksFor('gift:buyFor', bob);
      await ann.sees(/For .*robert/);
      await buysForFriend(world, ann);
    },
  },
  {
    wish: 'give',
    what: 'to somebody who is pointed at: a cover that there is, and one that is bought for them',
    uses: ['/start', '/gift', 'chooseUnits', 'buy', 'gift:give', 'gift:giveUnits', 'gift:buyFor', 'confirm'],
    async run(world) {
      const [ann, bob] = await friends(world);
      await ann.pointsAt('gift', bob);
      await ann.sees(/For .*robert.*Which of your covers/s);
      await ann.taps('gift:give');
      await ann.taps('gift:giveUnits');
      await ann.sees(/robert/);
      await places(world, ann, 'confirm', 'giveCover');
      await ann.pointsAt('gift', bob);
      await ann.sees(/For .*robert.*Which of your covers/s);
      await ann.says('CO62 13 Feb');
      await ann.sees(/13 February/);
      await ann.taps('gift:buyFor');
      await ann.sees(/For .*robert.* theirs/);
      await buysForFriend(world, ann);
    },
  },
];
