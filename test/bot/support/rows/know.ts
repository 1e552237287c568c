import assert from 'node:assert/strict';
import { seriesId } from '../../loops/support/scriptedChain.ts';
import { buysFlight, everybodyHolds, type Row, until } from './steps.ts';

export const knowRows: readonly Row[] = [
  {
    wish: 'know',
    what: 'covers, certificate, payout',
    uses: ['chooseUnits', 'buy', '/covers', 'covers', 'cover', 'certificate'],
    async run(world) {
      everybodyHolds(world, 3n);
      const ann = await world.enter('ann');
      await buysFlight(world, ann, 3);
      await ann.types('covers');
      await ann.sees(/up to \$36/);
      await ann.taps('cover');
      await ann.taps('certificate');
      await until(() => ann.messages().some(({ hasPicture }) => hasPicture));
      await ann.taps('covers');
      const holder = world.chain.purchases()[0]?.holder ?? '0x';
      const money = { units: 3, payPerUnit: 12_000_000n };
      await world.happens(
        { kind: 'seriesSettled', seriesId, outcome: 'PAYING', index: 167, ...money },
        { kind: 'coverPaid', seriesId, holder, to: holder, units: 3, amount: 36_000_000n },
      );
      await ann.sees(/\$36\.00 is in your wallet/);
    },
  },
  {
    wish: 'know',
    what: 'time zone, quiet hours, language, less news',
    uses: [
      ...['/settings', '/help', 'settings:zones', 'settings:zone', 'settings:askZone', 'settings:quiet'],
      ...['settings:quietHours', 'settings:askQuiet', 'settings:noQuiet', 'settings:languages', 'settings:language'],
      ...['settings:mute', 'settings:unmute', 'settings:show', '/language', '/terms'],
    ],
    async run({ enter }) {
      const ann = await enter('ann');
      await ann.types('help');
      await ann.sees(/How it works/);
      await ann.types('terms');
      await ann.types('settings');
      await ann.taps('settings:zones');
      await ann.taps('settings:zone', (tap) => tap.kind === 'settings' && 'zone' in tap.tap && tap.tap.zone === 'UTC');
      await ann.sees(/UTC/);
      await ann.taps('settings:zones');
      await ann.fills('settings:askZone', 'Nairobi');
      await ann.sees(/Nairobi/);
      await ann.types('settings');
      await ann.taps('settings:quiet');
      await ann.taps('settings:quietHours');
      await ann.types('settings');
      await ann.taps('settings:quiet');
      await ann.taps('settings:noQuiet');
      await ann.types('settings');
      await ann.taps('settings:quiet');
      await ann.fills('settings:askQuiet', '22-7');
      await ann.sees(/22:00/);
      await ann.taps('settings:mute');
      await ann.taps('settings:unmute');
      await ann.taps('settings:languages');
      await ann.taps('settings:language');
      await ann.types('language');
      await ann.taps('settings:show');
    },
  },
  {
    wish: 'hold money',
    what: 'address, balance, statement, test dollars',
    uses: ['/wallet', 'testDollars', 'statement', 'wallet'],
    async run({ enter }) {
      const ann = await enter('ann');
      await ann.types('wallet');
      const wallet = await ann.sees(/0x[0-9a-fA-F]{40}/);
      assert.ok(wallet.hasPicture);
      assert.match(wallet.text, /\$20\.00/);
      await ann.taps('statement');
      await ann.taps('testDollars');
      await ann.sees(/on their way/);
      await ann.taps('wallet');
    },
  },
];
