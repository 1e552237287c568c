import { addPoolBalance } from '../../../../db/pools.ts';
import { seriesId } from '../../loops/support/scriptedChain.ts';
import { poolAddresses } from '../scriptedPools.ts';
import { buysFlight, day, everybodyHolds, places, type Row } from './steps.ts';

export const investRows: readonly Row[] = [
  {
    wish: 'invest',
    what: 'deposit into a pool, and leaving it',
    uses: [
      ...[
        '/pool',
        'pool:level',
        'pool:deposit',
        'confirm',
        'pool:risks',
        'pool:levels',
        'pool:askDeposit',
        'pool:mine',
      ],
      ...['pool:exit', 'pool:exitPart'],
    ],
    async run(world) {
      const { chain, db } = world;
      const place = { block: 1, logIndex: 0, transaction: '0x01', blockHash: '0x02' } as const;
      const balance = { assets: 1_000_000_000n, shares: 1000n * 10n ** 12n };
      addPoolBalance(db, { ...place, time: chain.state.time - 50 * day }, poolAddresses.low, balance, 9n);
      const ann = await world.enter('ann');
      await ann.types('pool');
      await ann.sees(/Low risk/);
      await ann.taps('pool:risks');
      await ann.taps('pool:levels');
      await ann.taps('pool:level');
      await ann.sees(/You can lose money here/);
      await ann.taps('pool:deposit');
      await places(world, ann, 'confirm', 'depositPool');
      await ann.types('pool');
      await ann.taps('pool:level');
      await ann.fills('pool:askDeposit', '7');
      await ann.sees(/\$7\.00/);
      await places(world, ann, 'confirm', 'depositPool');
      chain.pools.mine.held = 5n * 10n ** 12n;
      await ann.types('pool');
      await ann.taps('pool:mine');
      await ann.taps('pool:exit');
      await ann.taps('pool:exitPart');
      await places(world, ann, 'confirm', 'requestExit');
    },
  },
  {
    wish: 'trade',
    what: 'buying what somebody else sells, and selling',
    uses: [
      '/market',
      'market:browse',
      'market:show',
      'market:buy',
      'confirm',
      'market:askBuy',
      'chooseUnits',
      'buy',
      'market:sell',
      'market:sellCover',
      'market:sellUnits',
    ],
    async run(world) {
      const { chain } = world;
      everybodyHolds(world, 3n);
      const ann = await world.enter('ann');
      await buysFlight(world, ann, 3);
      const offer = {
        seller: `0x${'55'.repeat(20)}`,
        seriesId,
        units: 5,
        pricePerUnit: 900_000n,
        feeBps: 200,
      } as const;
      await world.happens({ kind: 'coverListed', listing: 7n, ...offer });
      chain.market.offers.set(7n, { ...offer, cutoff: chain.market.cutoff });
      await ann.types('market');
      await ann.sees(/\$0\.90/);
      await ann.taps(
        'market:browse',
        (tap) => tap.kind === 'market' && 'group' in tap.tap && tap.tap.group === 'flights',
      );
      await ann.taps('market:show');
      await ann.taps('market:buy');
      await places(world, ann, 'confirm', 'buyListing');
      await ann.types('market');
      await ann.taps('market:show');
      await ann.fills('market:askBuy', '2');
      await places(world, ann, 'confirm', 'buyListing');
      await ann.types('market');
      await ann.taps('market:sell');
      await ann.taps('market:sellCover');
      await ann.taps('market:sellUnits');
      await ann.sees(/price/i);
      await ann.says('0.95');
      await ann.sees(/\$0\.95/);
      await places(world, ann, 'confirm', 'listCover');
    },
  },
];
