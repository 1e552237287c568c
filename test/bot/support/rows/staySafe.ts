import assert from 'node:assert/strict';
import { linkCodes } from '../../../../db/schema/safety.ts';
import type { RowWorld } from '../person.ts';
import { somebody } from '../talkWorld.ts';
import { address, day, ordered, places, type Row, until } from './steps.ts';

/** As codes are written for people. */
const codeShape = /[0-9A-Z]{4}(?:[- ][0-9A-Z]{4})+/;

/** The same person's account on the other platform, without a client. All wallets are empty. */
function elsewhere({ talk, db, platform }: RowWorld) {
  talk.door.dollarsOf = async () => ({ ok: true, value: 0n });
  return somebody(talk, db, 'elsewhere', platform === 'telegram' ? 'discord' : 'telegram');
}

export const staySafeRows: readonly Row[] = [
  {
    wish: 'stay safe',
    what: 'withdrawing to an address that was announced, and stopping it; limits; a phrase',
    uses: [
      ...[
        '/withdraw',
        'safety:newAddress',
        'confirm',
        'safety:payTo',
        'safety:removeAddress',
        '/limits',
        'safety:setLimit',
      ],
      ...['/phrase', '/own'],
    ],
    async run(world) {
      const { chain } = world;
      const ann = await world.enter('ann');
      await ann.types('withdraw');
      await ann.fills('safety:newAddress', address);
      await places(world, ann, 'confirm', 'announceAddress');
      await ann.types('limits');
      await ann.fills('safety:setLimit', '20');
      await places(world, ann, 'confirm', 'tightenLimit');
      await ann.types('phrase');
      await ann.says('blue rain boots');
      await ann.sees(/blue rain boots/);
      await ann.types('own');
      chain.state.time += day + 10;
      await ann.types('withdraw');
      await ann.fills('safety:payTo', '5');
      await ann.sees(/\$5\.00/);
      await places(world, ann, 'confirm', 'withdraw');
      const { length } = ordered(world);
      await ann.types('withdraw');
      await ann.taps('safety:removeAddress');
      await until(() => ordered(world).length > length);
      assert.equal(ordered(world).at(-1), 'removeAddress');
    },
  },
  {
    wish: 'stay safe',
    what: 'one wallet from two accounts, with a code that is made here and used elsewhere',
    uses: ['/start', '/link', 'safety:makeCode', 'safety:admit'],
    async run(world) {
      const [ann, there] = [await world.enter('ann'), elsewhere(world)];
      await ann.types('start');
      await there.hears({ kind: 'start' });
      await ann.types('link');
      await ann.taps('safety:makeCode');
      const { text } = await ann.sees(codeShape);
      await there.hears({ kind: 'safety', tap: { kind: 'enterCode' } });
      assert.deepEqual(await there.says(codeShape.exec(text)?.[0] ?? assert.fail(text)), ['code-whose']);
      await there.taps('safety', (tap) => tap.kind === 'safety' && tap.tap.kind === 'useCode');
      await world.happens();
      await ann.taps('safety:admit');
      await ann.sees(/shares this wallet now/);
    },
  },
  {
    wish: 'stay safe',
    what: 'one wallet from two accounts, with a code that was made elsewhere, and leaving',
    uses: ['/start', '/link', 'safety:useCode', 'safety:leave'],
    async run(world) {
      const [ann, there] = [await world.enter('ann'), elsewhere(world)];
      await ann.types('start');
      await ann.sees(/\$1/);
      await there.hears({ kind: 'start' });
      await there.hears({ kind: 'safety', tap: { kind: 'makeCode' } });
      const [first] = there.last().paragraphs;
      const code = first !== undefined && 'key' in first ? first.values.code : null;
      await ann.types('link', typeof code === 'string' ? code : assert.fail('no code'));
      await ann.taps('safety:useCode');
      await ann.sees(/Now say yes/);
      const [waiting] = world.db.select().from(linkCodes).all();
      const admit = { kind: 'safety', tap: { kind: 'admit', linkId: waiting?.id ?? 0 } } as const;
      assert.deepEqual(await there.hears(admit), ['link-done']);
      await ann.types('link');
      await ann.taps('safety:leave');
      await ann.sees(/wallet/);
    },
  },
];
