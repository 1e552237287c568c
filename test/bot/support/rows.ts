import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WalletAction } from '../../../chain/actions/walletAction.ts';
import { exploitProduct } from '../../../chain/products.ts';
import { encodeWatch } from '../../../chain/watchSubject.ts';
import { addPoolBalance } from '../../../db/pools.ts';
import { linkCodes } from '../../../db/schema/safety.ts';
import { type BareEvent, seriesId, seriesOpened } from '../loops/support/scriptedChain.ts';
import type { RowWorld, Someone } from './person.ts';
import { poolAddresses } from './scriptedPools.ts';
import { oneVote } from './scriptedVotes.ts';
import { somebody } from './talkWorld.ts';

/** Something that people want, as one of them does it from beginning to end. @property uses what is typed and tapped on the way. */
export type Row = { wish: string; what: string; uses: readonly string[]; run(world: RowWorld): Promise<void> };

const proposalId = 77n;
const address = `0x${'5e'.repeat(20)}`;
const day = 86_400;

/** What the chain was asked to sign for, in order. */
function ordered({ chain }: RowWorld): WalletAction['kind'][] {
  return [...chain.state.signed.values()].map(({ order }) => order.action.kind);
}

/** Taps what places an order, and lets it happen. */
async function places(
  world: RowWorld,
  ann: Someone,
  button: 'buy' | 'confirm' | 'gift:take',
  kind: WalletAction['kind'],
): Promise<void> {
  const { length } = ordered(world);
  await ann.taps(button);
  await until(() => ordered(world).length > length);
  assert.equal(ordered(world).at(-1), kind);
  await world.happens();
}

/** Waits for something that happens by itself. */
async function until(holds: () => boolean): Promise<void> {
  for (let left = 800; !holds(); left--) {
    assert.ok(left > 0, 'it did not happen in time');
    await sleep(10);
  }
}

async function buysFlight(world: RowWorld, ann: Someone, units: number): Promise<void> {
  await ann.says('CO62 12 Feb');
  await ann.sees(/pays \$12/);
  await ann.taps('chooseUnits', (tap) => tap.kind === 'chooseUnits' && tap.units === units);
  await ann.sees(/You pay/);
  await places(world, ann, 'buy', 'buyCover');
  await ann.sees(/You are covered/);
}

/** The chain agrees that everybody holds this many of the one series. */
function everybodyHolds({ talk }: RowWorld, units: bigint): void {
  talk.door.coversOf = async (_, ids) => ({ ok: true, value: ids.map(() => units) });
}

function proposal({ chain }: RowWorld): BareEvent {
  return {
    kind: 'proposalMade',
    proposalId,
    proposer: `0x${'0a'.repeat(20)}`,
    calls: [{ to: `0x${'09'.repeat(20)}`, value: 0n, data: '0x' }],
    description: 'Move a limit\n\nBecause.',
    snapshot: chain.state.time,
    deadline: chain.state.time + 300_000,
  };
}

export const rows: readonly Row[] = [
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
  {
    wish: 'give',
    what: 'covers to a friend who is picked, and by a link',
    uses: [
      ...['chooseUnits', 'buy', '/start', '/covers', 'cover', 'gift:give', 'gift:giveUnits', 'confirm'],
      ...['gift:askUnits', 'gift:link', '/gift', 'gift:take', 'gift:buyFor'],
    ],
    async run(world) {
      everybodyHolds(world, 3n);
      const [ann, bob] = [await world.enter('annie'), await world.enter('robert')];
      await bob.types('start');
      await bob.sees(/\$1/);
      await buysFlight(world, ann, 3);
      await ann.types('covers');
      await ann.taps('cover');
      await ann.taps('gift:give');
      await ann.taps('gift:giveUnits', (tap) => tap.kind === 'gift' && 'units' in tap.tap && tap.tap.units === 1);
      await ann.picks(/whom|who/i, bob);
      await ann.sees(/robert/);
      await places(world, ann, 'confirm', 'giveCover');
      await ann.types('covers');
      await ann.taps('cover');
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
      await ann.taps('chooseUnits');
      await ann.sees(/You pay/);
      await places(world, ann, 'buy', 'buyCover');
      const last = [...world.chain.state.signed.values()].at(-1)?.order.action;
      const holder = world.chain.purchases()[0]?.holder;
      assert.ok(last?.kind === 'buyCover' && last.holder !== holder, 'the friend holds it');
    },
  },
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
  {
    wish: 'decide',
    what: 'a vote, verified; power and delegation',
    uses: [
      ...[
        '/votes',
        'votes:show',
        'votes:cast',
        'votes:verify',
        'votes:list',
        'votes:power',
        'votes:delegate',
        'confirm',
      ],
      ...['/propose', 'votes:draft', '/cancel'],
    ],
    async run(world) {
      world.chain.votes.everybody = 200_000n * oneVote;
      const ann = await world.enter('ann');
      await world.happens(proposal(world));
      await ann.types('votes');
      await ann.taps('votes:show');
      await ann.sees(/Move a limit/);
      await ann.taps('votes:cast', (tap) => tap.kind === 'votes' && 'support' in tap.tap && tap.tap.support === 1);
      await until(() => ordered(world).length === 1);
      await world.happens();
      await ann.sees(/Your vote For/);
      await ann.types('votes');
      await ann.taps('votes:show');
      await ann.taps('votes:verify');
      await ann.taps('votes:list');
      await ann.taps('votes:power');
      await ann.taps('votes:delegate');
      await ann.says(address);
      await places(world, ann, 'confirm', 'delegate');
      await ann.types('propose');
      await ann.taps('votes:draft');
      await ann.types('cancel');
    },
  },
  {
    wish: 'report an event',
    what: 'an exploit with a link and a deposit',
    uses: ['/report', 'confirm'],
    async run(world) {
      const ann = await world.enter('ann');
      const subject = encodeWatch({ name: 'LENDER', detail: '', date: '2027-01-10', days: 30 });
      await world.happens(seriesOpened({ row: { product: exploitProduct, subject, trigger: 1, exit: 1 } }));
      await ann.types('report');
      await ann.sees(/report/i);
      await ann.types('report', 'exploit lender https://example.org/what-happened');
      await ann.sees(/\$50/);
      await places(world, ann, 'confirm', 'openClaim');
    },
  },
  {
    wish: 'run a community',
    what: 'an admin’s commands mean nothing in private, and say so',
    uses: ['/subscribe', '/unsubscribe'],
    async run({ enter }) {
      const ann = await enter('ann');
      await ann.types('subscribe', 'proposals');
      await ann.sees(/groups and channels/);
      await ann.types('unsubscribe', 'proposals');
    },
  },
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

/** In a link to the bot, or behind the command where there are no such links. */
const giftCode = /(?:start=g_?|\/gift )([\w-]{22})/;

/** As codes are written for people. */
const codeShape = /[0-9A-Z]{4}(?:[- ][0-9A-Z]{4})+/;

/** The same person's account on the other platform, without a client. All wallets are empty. */
function elsewhere({ talk, db, platform }: RowWorld) {
  talk.door.dollarsOf = async () => ({ ok: true, value: 0n });
  return somebody(talk, db, 'elsewhere', platform === 'telegram' ? 'discord' : 'telegram');
}
