import * as votes from '../../../../bot/screens/votes.ts';
import { proposalCard } from '../../../../bot/screens/votesCard.ts';
import * as delegating from '../../../../bot/screens/votesDelegate.ts';
import * as draft from '../../../../bot/screens/votesDraft.ts';
import { effectText } from '../../../../bot/screens/votesEffect.ts';
import type { VoteDecision } from '../../../../bot/usecases/votes/decideVote.ts';
import type { Question } from '../../../../bot/usecases/votes/draftQuestions.ts';
import type { KnownProposal } from '../../../../bot/usecases/votes/knowProposal.ts';
import type { Phase } from '../../../../bot/usecases/votes/proposalPhase.ts';
import { say } from '../../../../bot/words.ts';
import type { Motion, ProductSettings } from '../../../../chain/votes/motion.ts';
import { labels, type Sample, sample, text } from '../support/sample.ts';
import {
  dollar,
  exploit,
  friendWallet,
  identity,
  later,
  link,
  noLink,
  now,
  transaction,
  vote,
  wallet,
} from '../support/things.ts';

const root = `0x${'1a2b'.repeat(16)}` as const;
const cap = { columns: 1, poolShareBps: 400, dollars: 20_000 };
const settings: ProductSettings = {
  ...{ oracle: wallet, lead: 604_800, horizon: 90 * 86_400, watch: 86_400, settleWithin: 864_000, marginBps: 11_000 },
  ...{ capitalCostBps: 500, feeBps: 300, dateColumn: 7, lengthColumn: 255, rateColumns: 1, ratesRoot: root },
  caps: [cap, cap, cap],
};
const event = { product: exploit.product, subject: exploit.subject };
const evidence = 'https://evidence.example/1';
const seats = [1, 2, 3].map((family) => ({ signer: friendWallet, family }));

const motions: Motion[] = [
  { kind: 'newRates', product: 2, settings },
  { kind: 'newProduct', product: 4, settings },
  { kind: 'moveCap', product: 1, place: 0, before: { ...cap, dollars: 1500, poolShareBps: 50 }, settings },
  { kind: 'changeProduct', product: 9, changed: ['feeBps', 'lead'], settings },
  { kind: 'changeProduct', product: 9, changed: [...Object.keys(settings), 'unheardOf'], settings },
  { kind: 'allocate', pool: 'medium', dollars: 5000n * dollar },
  { kind: 'swapReporter', out: friendWallet, in: wallet, family: 2, set: { reporters: seats, quorum: 2, families: 2 } },
  { kind: 'changeReporters', set: { reporters: seats, quorum: 2, families: 2 } },
  { kind: 'changeReporters', set: { reporters: seats.slice(0, 1), quorum: 1, families: 1 } },
  { kind: 'spend', token: 'dollars', payee: friendWallet, amount: 250n * dollar },
  { kind: 'spend', token: 'votes', payee: friendWallet, amount: 1200n * vote },
  { kind: 'answerClaim', ...event, index: 4000, evidence },
  { kind: 'answerClaim', ...event, index: 0, evidence },
  { kind: 'rejectClaim', ...event, evidence },
  { kind: 'other', to: wallet, contract: 'CoverDesk', name: 'setFee', value: 0n },
  { kind: 'other', to: wallet, contract: null, name: null, value: 7n },
];

const proposal = {
  ...{
    block: 7,
    time: now,
    transaction,
    proposalId: 5n,
    proposer: wallet,
    calls: [],
    description: 'Cover rain in Nakuru\n\nThree rows more.',
  },
  ...{ snapshot: now - 60, deadline: now + 187_200, number: 14, step: null, eta: null },
};
const tally = { for: 710_000n * vote, against: 240_000n * vote, abstain: 50_000n * vote, voters: 38 };
const known: KnownProposal = {
  proposal,
  motions: motions.slice(0, 1),
  tables: [],
  tally,
  quorum: 1_220_000n * vote,
  phase: 'open',
};
const spending: KnownProposal = { ...known, motions: motions.slice(8, 9) };
const view = { now, transactionUrl: link };
const card = (title: string, more: Partial<KnownProposal>) => sample(proposalCard, title, { ...known, ...more }, view);
const phases = ['counting', 'passed', 'defeated', 'ready', 'executed', 'cancelled'] as const satisfies readonly Phase[];

const decisions: VoteDecision[] = [
  { kind: 'cast', votes: 120n * vote },
  { kind: 'already', support: 1, votes: 120n * vote },
  { kind: 'underWay', support: 0 },
  { kind: 'notYet', opens: later },
  ...([...phases, 'queued'] as const).map((phase) => ({ kind: 'closed', phase }) as const),
  { kind: 'noVotes', snapshot: now },
  { kind: 'unknown' },
  { kind: 'fault', fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: '' } },
];
const questions: Record<Question, readonly string[]> = {
  product: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '999'],
  root: [],
  file: ['table'],
  summary: [],
  place: ['1', '2', '3'],
  capDollars: [],
  capShare: [],
  pool: ['low', 'medium', 'high'],
  dollars: [],
  reporterOut: [friendWallet],
  reporterIn: [],
  token: ['dollars', 'votes'],
  amount: [],
  payee: [],
  subject: [],
  verdict: ['no', 'reject', '100'],
  evidence: [],
  title: [],
};
const asked = (Object.keys(questions) as Question[]).map((question) =>
  sample(draft.questionScreen, question, question, questions[question], question === 'title'),
);
const rules = { votingDelay: 43_200, votingPeriod: 259_200, timelockDelay: 172_800, threshold: 100_000n * vote };
const holding = { tokens: 0n, power: 0n, delegate: wallet };
const claim = {
  block: 7,
  logIndex: 1,
  time: now,
  transaction,
  ...event,
  claimant: wallet,
  happenedAt: now,
  bond: 50n * dollar,
  evidence,
};
const described = { title: 'Cover rain in Nakuru', body: 'Three rows more.' };

export const samples: Sample[] = [
  sample(votes.noVotesHereScreen, 'no votes here'),
  sample(votes.listScreen, 'none', [], 0, false),
  sample(
    votes.listScreen,
    'a proposal in every phase',
    (['pending', 'open', 'queued', ...phases] as const).map((phase) => ({ ...known, phase })),
    1,
    true,
  ),
  card('open', {}),
  card('open, little time, one voter', {
    proposal: { ...proposal, deadline: now + 3900 },
    tally: { ...tally, voters: 1 },
  }),
  card('open, one day', { proposal: { ...proposal, deadline: now + 90_000 } }),
  card('pending', { phase: 'pending' }),
  card('queued', { phase: 'queued', proposal: { ...proposal, step: 'queued', eta: later } }),
  ...phases.map((phase) => card(phase, { phase })),
  card('calls that cannot be read', {
    motions: null,
    quorum: null,
    proposal: { ...proposal, calls: [{ to: wallet, value: 0n, data: '0x' }] },
  }),
  card('more calls than fit', { motions }),
  card('one call more than fits', { motions: motions.slice(0, 7) }),
  ...motions.map((motion) => sample(effectText, motion.kind, motion)),
  sample(votes.ownCard, 'without a vote', proposalCard(known, view), known, null),
  sample(votes.ownCard, 'with words of its own', proposalCard(spending, view), spending, null),
  ...([0, 1, 2] as const).map((support) =>
    sample(
      votes.ownCard,
      `voted ${support}`,
      proposalCard(known, view),
      known,
      say('vote-mine', { choice: (['against', 'for', 'abstain'] as const)[support], votes: { votes: 120n * vote } }),
    ),
  ),
  text('vote-power', { votes: { votes: 120n * vote }, snapshot: { moment: now } }),
  ...decisions.map((decision) => sample(votes.decisionText, decision.kind, decision)),
  ...decisions.map((decision) => sample(votes.decisionScreen, decision.kind, decision, 5n)),
  sample(votes.decisionScreen, 'an unknown proposal', { kind: 'unknown' }, null),
  sample(votes.powerScreen, 'nothing yet, test votes', wallet, holding, rules, { testVotes: true, self: false }),
  sample(votes.powerScreen, 'delegated', wallet, { tokens: 1200n * vote, power: 0n, delegate: friendWallet }, rules, {
    testVotes: false,
    self: true,
  }),
  ...([0, 1, 2] as const).map((support) =>
    sample(
      votes.verifiedScreen,
      `yes ${support}`,
      { kind: 'yes', support, votes: 120n * vote },
      5n,
      link(transaction),
      [],
    ),
  ),
  sample(votes.verifiedScreen, 'not read yet', { kind: 'behind' }, 5n, null, []),
  sample(votes.verifiedScreen, 'no', { kind: 'no' }, 5n, noLink(), []),
  ...(['delegate-ask', 'delegate-no-address', 'test-votes-none', 'test-votes-failed', 'test-votes-came'] as const).map(
    (key) => text(key),
  ),
  text('delegate-question', { to: friendWallet }),
  sample(delegating.askDelegateScreen, 'to whom'),
  sample(delegating.noDelegateScreen, 'unreadable'),
  sample(delegating.unknownDelegateScreen, 'unknown', 'ann'),
  sample(delegating.noWalletScreen, 'no wallet', identity('Ann')),
  sample(delegating.delegateQuestion, 'a friend', identity('Ann')),
  sample(draft.templatesScreen, 'what can be proposed'),
  sample(draft.noProposalsScreen, 'no votes here'),
  sample(draft.unreachableScreen, 'unreachable'),
  sample(draft.tooFewVotesScreen, 'too few', 5n * vote, 100_000n * vote),
  sample(draft.claimsScreen, 'none', []),
  sample(draft.claimsScreen, 'one', [claim]),
  ...asked,
  ...(['unlisted', 'listed', 'noReporter', 'isReporter', 'unreachable', 'sameAsNow'] as const).map((problem) =>
    sample(draft.draftProblemScreen, problem, problem),
  ),
  sample(draft.previewText, 'with a body', described, rules),
  sample(draft.previewText, 'without one', { ...described, body: '' }, rules),
  sample(
    draft.previewScreen,
    'new rates',
    {
      paragraphs: [draft.previewText(described, rules)],
      buttons: [[{ label: say('button-confirm'), tap: { kind: 'confirm', intentId: 'A' } }]],
    },
    { kind: 'newRates', product: 2, settings },
    'CoverDesk.setProduct(2, …)',
    null,
  ),
  labels(
    'products by name',
    Object.keys({ ...Array(15).fill(0) }).map((i) => say('product-name', { number: Number(i) + 1 })),
  ),
];
