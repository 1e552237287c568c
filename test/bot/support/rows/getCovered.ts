import assert from 'node:assert/strict';
import { places, type Row } from './steps.ts';

export const getCoveredRows: readonly Row[] = [
  {
    wish: 'get covered',
    what: 'a flight, step by step',
    uses: [
      ...['/start', '/flight', '/cancel', 'pickDestination', 'pickFlight', 'pickDay', 'quote', 'chooseUnits'],
      ...['backToQuote', 'close', 'pickOrigin', 'buy'],
    ],
    async run(world) {
      const ann = await world.enter('ann');
      await ann.types('start');
      await ann.sees(/\$1/);
      await ann.types('flight');
      await ann.taps('pickDestination');
      await ann.taps('pickFlight');
      await ann.taps('pickDay');
      await ann.taps('quote');
      await ann.sees(/pays \$12/);
      await ann.taps('chooseUnits');
      await ann.sees(/You pay/);
      await ann.taps('backToQuote');
      await ann.taps('close');
      await ann.taps('pickOrigin');
      await ann.types('flight', 'CO62 12 Feb');
      await ann.taps('chooseUnits');
      await ann.types('cancel');
      await ann.types('flight', 'CO62 13 Feb');
      await ann.sees(/13 February.*pays \$12|pays \$12.*13 February/s);
      await ann.taps('chooseUnits');
      await ann.sees(/You pay.*13 February|13 February.*You pay/s);
      await places(world, ann, 'buy', 'buyCover');
      await ann.sees(/You are covered/);
    },
  },
  {
    wish: 'get covered',
    what: 'a quantity of one’s own, and undoing it',
    uses: ['askUnits', 'buy', 'undo'],
    async run(world) {
      const busy = { ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: 'cut' } } as const;
      world.chain.state.signs.push(...Array.from({ length: 50 }, () => busy));
      const ann = await world.enter('ann');
      await ann.says('CO62 12 Feb');
      await ann.sees(/pays \$12/);
      await ann.fills('askUnits', '7');
      await ann.sees(/7 covers/);
      await ann.taps('buy');
      await ann.taps('undo');
      await ann.sees(/Undone/);
      assert.ok(!world.chain.state.calls.includes('send'));
    },
  },
  {
    wish: 'get covered',
    what: 'dry weather and a falling coin',
    uses: [
      ...['/weather', '/coins', 'watch:perils', 'watch:places', 'watch:times', 'watch:levels', 'watch:quote'],
      ...['chooseUnits', 'buy'],
    ],
    async run(world) {
      const ann = await world.enter('ann');
      await ann.types('coins');
      await ann.taps('watch:places');
      await ann.taps('watch:times');
      await ann.taps('watch:perils');
      await ann.types('weather', 'dry Seattle April');
      await ann.sees(/Seattle: too little rain/);
      await ann.taps('watch:levels');
      await ann.taps('watch:quote');
      await ann.sees(/must agree/);
      await ann.taps('chooseUnits');
      await places(world, ann, 'buy', 'buyCover');
      await ann.sees(/You are covered/);
    },
  },
];
