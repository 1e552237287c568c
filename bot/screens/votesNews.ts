import type { Hex } from '../../chain/subject.ts';
import type { News } from '../news.ts';
import type { Notice } from '../notices.ts';
import { type Button, type Screen, screen } from '../screen.ts';
import { type Said, say, type Value } from '../words.ts';
import { judgeButton } from './claims.ts';
import { nameValue } from './pool.ts';
import { subjectText } from './subjectText.ts';
import { votesButton } from './votes.ts';
import { choiceOf } from './votesCard.ts';
import { percent, productValue } from './votesEffect.ts';

type Links = (transaction: Hex) => string | null;

/** What a channel is told, as a screen. @param transactionUrl a link people can open, or null without an explorer. */
export function newsScreen(news: News, transactionUrl: Links): Screen {
  return screen(newsText(news), 'transaction' in news ? receipt(news.transaction, transactionUrl) : []);
}

function newsText(news: News): Said {
  switch (news.kind) {
    case 'proposalTurned':
      return turnedText(news);
    case 'claimOpened': {
      const { bond, evidence } = news;
      return say('news-claim', { event: eventValue(news), evidence, bond: { dollars: bond } });
    }
    case 'claimAnswered':
      return answeredText(news);
    case 'paidOut':
      return say('news-paid', { event: eventValue(news), units: news.units, amount: { dollars: news.amount } });
    case 'reportDisputed':
      return say('news-disputed', { event: eventValue(news) });
    case 'salesPaused':
      return news.ends
        ? say('news-resumed', { product: productValue(news.product) })
        : say('news-paused', { product: productValue(news.product), until: { moment: news.until } });
    case 'poolFull':
      return say('news-pool-full', { name: nameValue(news.pool), use: news.use });
    case 'poolEased':
      return say('news-pool-eased', { name: nameValue(news.pool), use: news.use });
    case 'poolLost': {
      const { lost, percent: share, assets } = news;
      const values = { lost: { dollars: lost }, percent: share, assets: { dollars: assets } };
      return say('news-pool-lost', { name: nameValue(news.pool), ...values });
    }
    case 'exitsWait':
      return say('news-pool-exits', { name: nameValue(news.pool), waiting: { dollars: news.waiting } });
  }
}

export type VotesNotice = Extract<
  Notice,
  { kind: 'voteRecorded' | 'proposalEnded' | 'channelBroken' | 'claimRecorded' | 'claimDecided' }
>;

export function isVotesNotice(notice: Notice): notice is VotesNotice {
  switch (notice.kind) {
    case 'voteRecorded':
    case 'proposalEnded':
    case 'channelBroken':
    case 'claimRecorded':
    case 'claimDecided':
      return true;
    default:
      return false;
  }
}

/** What a person is told by itself about votes, claims and the channels they run. */
export function votesNoticeScreen(notice: VotesNotice, transactionUrl: Links): Screen {
  switch (notice.kind) {
    case 'voteRecorded': {
      const values = { choice: choiceOf(notice.support), votes: { votes: notice.votes }, title: notice.title };
      const url = transactionUrl(notice.transaction);
      const verify: Button =
        url === null
          ? {
              label: say('button-verify'),
              tap: { kind: 'votes', tap: { kind: 'verify', proposalId: notice.proposalId } },
            }
          : { label: say('button-verify-link'), url };
      return screen(say('vote-recorded', values), [verify, showButton(notice.proposalId)]);
    }
    case 'proposalEnded':
      return screen(turnedText(notice), [showButton(notice.proposalId), votesButton]);
    case 'channelBroken':
      return screen(say('channel-broken', { title: notice.title }), [votesButton]);
    case 'claimRecorded':
      return screen(
        say('claim-recorded', { event: eventValue(notice), bond: { dollars: notice.bond } }),
        [judgeButton(notice.product, notice.subject), ...receipt(notice.transaction, transactionUrl)],
        [votesButton],
      );
    case 'claimDecided':
      return screen(
        say(notice.upheld ? 'claim-upheld' : 'claim-lost', { event: eventValue(notice) }),
        receipt(notice.transaction, transactionUrl),
      );
  }
}

const turnTexts = {
  passed: 'news-passed',
  defeated: 'news-defeated',
  executed: 'news-executed',
  cancelled: 'news-cancelled',
} as const;

function turnedText({
  number,
  title,
  phase,
  eta,
}: Pick<Extract<News, { kind: 'proposalTurned' }>, 'number' | 'title' | 'phase' | 'eta'>): Said {
  if (phase === 'queued') return say('news-queued', { number, title, eta: { moment: eta ?? 0 } });
  return say(turnTexts[phase], { number, title });
}

function answeredText(news: Extract<News, { kind: 'claimAnswered' }>): Said {
  const values = { event: eventValue(news), evidence: news.evidence };
  if (news.verdict === 'rejected') return say('news-claim-rejected', values);
  if (news.verdict === 'void') return say('news-claim-void', values);
  if (news.index === 0) return say('news-claim-no', { event: values.event });
  return say('news-claim-yes', { ...values, percent: percent(news.index) });
}

function showButton(proposalId: bigint): Button {
  return { label: say('button-proposal-back'), tap: { kind: 'votes', tap: { kind: 'show', proposalId } } };
}

function receipt(transaction: Hex | null, transactionUrl: Links): Button[] {
  const url = transaction === null ? null : transactionUrl(transaction);
  return url === null ? [] : [{ label: say('button-details'), url }];
}

function eventValue({ product, subject }: { product: number; subject: Hex }): Value {
  return { text: subjectText(product, subject) };
}
