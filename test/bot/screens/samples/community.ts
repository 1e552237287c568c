import type { News } from '../../../../bot/news.ts';
import * as claims from '../../../../bot/screens/claims.ts';
import * as community from '../../../../bot/screens/community.ts';
import { newsScreen, votesNoticeScreen } from '../../../../bot/screens/votesNews.ts';
import { type Sample, sample } from '../support/sample.ts';
import { dollar, exploit, flight, later, link, noLink, now, transaction, vote } from '../support/things.ts';

const { product, subject } = exploit;
const event = { product, subject, transaction };
const evidence = 'https://evidence.example/1';
const title = 'Cover rain in Nakuru';
const paid = { kind: 'paidOut', product: flight.product, subject: flight.subject, transaction } as const;
const turned = { kind: 'proposalTurned', number: 14, title, eta: null, transaction } as const;
const answered = { kind: 'claimAnswered', ...event, evidence, index: 0 } as const;

const news: News[] = [
  { ...turned, phase: 'passed' },
  { ...turned, phase: 'defeated' },
  { ...turned, phase: 'queued', eta: later },
  { ...turned, phase: 'executed' },
  { ...turned, phase: 'cancelled', transaction: null },
  { kind: 'claimOpened', ...event, bond: 50n * dollar, evidence },
  { ...answered, verdict: 'rejected' },
  { ...answered, verdict: 'void' },
  { ...answered, verdict: 'answered' },
  { ...answered, verdict: 'answered', index: 4050 },
  { ...paid, units: 1, amount: 12n * dollar },
  { ...paid, units: 30, amount: 360n * dollar },
  { ...paid, kind: 'reportDisputed' },
  { kind: 'salesPaused', product: 2, until: later, ends: false, transaction },
  { kind: 'salesPaused', product: 2, until: later, ends: true, transaction },
  { kind: 'poolFull', pool: 'low', use: 93 },
  { kind: 'poolEased', pool: 'medium', use: 79 },
  { kind: 'poolLost', pool: 'high', lost: 640n * dollar, percent: 8, assets: 7360n * dollar },
  { kind: 'exitsWait', pool: 'low', waiting: 1250n * dollar },
];

export const samples: Sample[] = [
  ...news.map((one) => sample(newsScreen, one.kind, one, link)),
  ...([0, 1, 2] as const).map((support) =>
    sample(
      votesNoticeScreen,
      `vote ${support}`,
      { kind: 'voteRecorded', intentId: 'o', proposalId: 5n, title, support, votes: 120n * vote, transaction },
      support === 1 ? link : noLink,
    ),
  ),
  ...(['passed', 'defeated', 'queued', 'executed', 'cancelled'] as const).map((phase) =>
    sample(
      votesNoticeScreen,
      phase,
      { kind: 'proposalEnded', proposalId: 5n, number: 14, title, phase, eta: phase === 'queued' ? later : null },
      link,
    ),
  ),
  sample(votesNoticeScreen, 'a channel', { kind: 'channelBroken', title: 'Members' }, link),
  sample(votesNoticeScreen, 'reported', { kind: 'claimRecorded', ...event, bond: 50n * dollar }, link),
  sample(votesNoticeScreen, 'upheld', { kind: 'claimDecided', ...event, upheld: true }, link),
  sample(votesNoticeScreen, 'lost', { kind: 'claimDecided', ...event, upheld: false }, link),
  ...['empty', 'kind', 'link', 'name', 'day'].map((problem) => sample(claims.reportProblemScreen, problem, problem)),
  sample(claims.notCoveredScreen, 'unknown', 'AAVE'),
  sample(claims.whichEventScreen, 'two', product, [subject, subject]),
  sample(claims.claimedScreen, 'claimed', product, subject, false),
  sample(claims.claimedScreen, 'answered', product, subject, true),
  sample(claims.claimsOverScreen, 'over', product, subject, later),
  sample(claims.claimQuestion, 'with a deposit', { product, subject, happenedAt: now, evidence }, 50n * dollar),
  sample(community.subscribedScreen, 'everything', ['proposals', 'payouts', 'alarms']),
  sample(community.subscribedScreen, 'nothing', []),
  sample(community.notSubscribedScreen, 'never'),
  sample(community.topicsScreen, 'unknown', ['weather']),
  sample(community.adminsOnlyScreen, 'not an admin'),
  sample(community.mayNotPostScreen, 'without the right to write'),
  sample(community.adminUnknownScreen, 'unreadable rights'),
  sample(community.languagesScreen, 'choice', ['en', 'es', 'fr']),
  sample(community.languageSetScreen, 'French', 'fr'),
  sample(community.onlyInChannelsScreen, 'in private'),
];
