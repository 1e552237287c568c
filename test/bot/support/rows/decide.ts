import { exploitProduct } from '../../../../chain/products.ts';
import { encodeWatch } from '../../../../chain/watchSubject.ts';
import { type BareEvent, seriesOpened } from '../../loops/support/scriptedChain.ts';
import type { RowWorld } from '../person.ts';
import { oneVote } from '../scriptedVotes.ts';
import { address, ordered, places, type Row, until } from './steps.ts';

const proposalId = 77n;

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

export const decideRows: readonly Row[] = [
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
      ...['/delegate', '/start', '/propose', 'votes:draft', '/cancel'],
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
      await ann.fills('votes:delegate', address);
      await places(world, ann, 'confirm', 'delegate');
      const bob = await world.enter('robert');
      await bob.types('start');
      await bob.sees(/\$1/);
      await ann.pointsAt('delegate', bob);
      await ann.sees(/robert.* votes with your votes/);
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
];
