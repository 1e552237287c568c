import { refusalOf } from '../../chain/actions/refusalOf.ts';
import type { Of } from '../../chain/actions/walletAction.ts';
import { flightProduct } from '../../chain/products.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Notice, RefundReason } from '../notices.ts';
import { iconOf } from '../perils.ts';
import { type Button, type Screen, screen } from '../screen.ts';
import { coverCost } from '../usecases/decideOffer.ts';
import { type Said, say, type TextKey } from '../words.ts';
import { actionText } from './actionText.ts';
import { afterOrderButton } from './afterOrder.ts';
import { giveButton } from './gift.ts';
import { isMarketNotice, type MarketNotice, marketNoticeScreen } from './marketNotice.ts';
import { certificateButton, freshPriceButton, otherCoverButton } from './nextSteps.ts';
import { outcomeText, saidByText } from './outcomeText.ts';
import { coversButton, homeButton, startButtons, walletButton } from './parts.ts';
import { type PoolNotice, poolNoticeScreen } from './poolNotice.ts';
import { haveValue } from './purse.ts';
import { refusedText } from './refused.ts';
import { isReminder, type Reminder, reminderScreen } from './reminder.ts';
import { isSafetyNotice, type SafetyNotice, safetyNoticeButtons, safetyText } from './safety/notices.ts';
import { withdrawButton } from './safety/parts.ts';
import { coverValues, subjectText } from './subjectText.ts';
import { isVotesNotice, type VotesNotice, votesNoticeScreen } from './votesNews.ts';

/** What the outbox tells, as a screen. @param transactionUrl a link people can open, or null without an explorer. */
export function noticeScreen(notice: Notice, transactionUrl: (transaction: Hex) => string | null): Screen {
  if (isVotesNotice(notice)) return votesNoticeScreen(notice, transactionUrl);
  const receipt = 'transaction' in notice && notice.transaction !== null ? transactionUrl(notice.transaction) : null;
  const links: Button[] = receipt === null ? [] : [{ label: say('button-receipt'), url: receipt }];
  if (isSafetyNotice(notice)) return screen(safetyText(notice), ...safetyNoticeButtons(notice, links));
  if (isReminder(notice)) return reminderScreen(notice);
  if (isMarketNotice(notice)) return marketNoticeScreen(notice, links);
  if ('pool' in notice) return poolNoticeScreen(notice, links);
  return screen(noticeText(notice), ...noticeButtons(notice, links));
}

/** What has no file of its own. */
type CommonNotice = Exclude<Notice, VotesNotice | MarketNotice | PoolNotice | SafetyNotice | Reminder>;

type OrderNotice = Extract<Notice, { action: unknown }>;

function noticeText(notice: CommonNotice): Said {
  if ('action' in notice) return orderText(notice);
  if (notice.kind === 'dollarsArrived')
    return say('notice-dollars', { amount: { dollars: notice.amount }, have: haveValue(notice.purse) });
  return coverNoticeText(notice);
}

function orderText(notice: OrderNotice): Said {
  if (notice.action.kind === 'buyCover') return purchaseText(notice, notice.action);
  const what = { what: { text: actionText(notice.action) } };
  switch (notice.kind) {
    case 'orderPlaced':
      return say('order-placed', what);
    case 'orderWaits':
      return say('order-waits', what);
    case 'orderUnclear':
      return say('order-unclear', what);
    case 'orderDone':
      return say('order-done', what);
    case 'orderRefused':
      return say('order-refused', { ...what, why: { text: refusedText(refusalOf(notice.action, notice.refusal)) } });
    case 'orderExpired':
      return say('order-expired', what);
    case 'orderUndone':
      return say('notice-undone', what);
    case 'orderFailed':
      return say('order-failed', what);
  }
}

function purchaseText(notice: OrderNotice, action: Of<'buyCover'>): Said {
  const order = { units: action.units, ...coverValues(action.row) };
  switch (notice.kind) {
    case 'orderPlaced':
      return say('notice-placed', order);
    case 'orderWaits':
      return say('order-waits', { what: { text: actionText(action) } });
    case 'orderUnclear':
      return say('notice-unclear', order);
    case 'orderDone':
      return say('order-done', { what: { text: actionText(action) } });
    case 'orderRefused':
      return say('notice-refused', { ...order, why: { text: refusedText(notice.refusal, action.row.product) } });
    case 'orderExpired':
      return say('notice-expired', order);
    case 'orderUndone':
      return say('notice-undone', { what: { text: actionText(action) } });
    case 'orderFailed':
      return say('notice-failed', order);
  }
}

type CoverNotice = Extract<CommonNotice, { seriesId: bigint }>;

function coverNoticeText(notice: CoverNotice): Said {
  const what = coverValues(notice);
  const order = { units: notice.units, ...what };
  const most = { dollars: notice.payout * BigInt(notice.units) };
  switch (notice.kind) {
    case 'covered':
      return notice.gift
        ? say('notice-covered-gift', { ...order, most, holder: notice.holder, have: haveValue(notice.purse) })
        : say('notice-covered', { ...order, most, have: haveValue(notice.purse) });
    case 'coverReceived':
      return say('notice-received', { ...order, most });
    case 'coverPaid':
      return say('notice-paid', { ...resultValues(notice), money: { text: moneyText(notice) } });
    case 'coverExpired':
      return say('notice-ended', { ...resultValues(notice), premium: { dollars: BigInt(notice.units) * coverCost } });
    case 'coverRefunded':
      return say('notice-refunded', {
        why: { text: say(refundTexts[notice.reason ?? 'UNSAID'], what) },
        money: { text: moneyText(notice) },
      });
    case 'paymentSkipped':
      return say('notice-skipped', { ...what, amount: { dollars: notice.amount } });
  }
}

/** The level is in what was seen. */
function resultValues(notice: Extract<CoverNotice, { index: number }>) {
  return {
    icon: notice.product === flightProduct ? '🛬' : iconOf(notice.product),
    cover: { text: subjectText(notice.product, notice.subject) },
    seen: { text: outcomeText(notice, notice.index) },
    said: { text: saidByText(notice.product, notice.reporters) },
  };
}

const refundTexts = {
  NO_QUORUM: 'refund-no-quorum',
  UNKNOWABLE: 'refund-unknowable',
  DISPUTED: 'refund-disputed',
  TOO_LATE: 'refund-too-late',
  SEEN_EARLY: 'refund-seen-early',
  FEED_SILENT: 'refund-feed-silent',
  VOTE_SILENT: 'refund-vote-silent',
  NOBODY_ASKED: 'refund-nobody-asked',
  VOTE_UNKNOWABLE: 'refund-vote-unknowable',
  VOTE_TOO_LATE: 'refund-vote-too-late',
  VOTE_EARLY: 'refund-vote-early',
  UNSAID: 'refund-unsaid',
} as const satisfies Record<RefundReason | 'UNSAID', TextKey>;

/** Where the money of a payment is now. Whoever redeems can have it sent elsewhere. */
function moneyText(notice: Extract<Notice, { kind: 'coverPaid' | 'coverRefunded' }>): Said {
  const amount = { dollars: notice.amount };
  if (notice.to.toLowerCase() !== notice.purse.wallet.toLowerCase())
    return say('money-elsewhere', { amount, to: notice.to });
  const have = haveValue(notice.purse);
  return notice.kind === 'coverPaid' ? say('money-here', { amount, have }) : say('money-back', { amount, have });
}

function noticeButtons(notice: CommonNotice, links: readonly Button[]): Button[][] {
  switch (notice.kind) {
    case 'orderPlaced':
      return [[{ label: say('button-undo'), tap: { kind: 'undo', intentId: notice.intentId } }]];
    case 'orderWaits':
    case 'orderUnclear':
      return [];
    case 'orderRefused':
    case 'orderExpired':
    case 'orderUndone':
    case 'orderFailed': {
      if (notice.action.kind !== 'buyCover') return [[...links, walletButton], [homeButton]];
      const { row } = notice.action;
      return [
        [freshPriceButton(row), ...links],
        [walletButton, otherCoverButton(row)],
      ];
    }
    case 'orderDone':
      return [[...links, afterOrderButton(notice.action.kind)], [homeButton]];
    case 'covered':
    case 'coverReceived': {
      const { seriesId } = notice;
      const isTheirs = notice.kind === 'coverReceived' || !notice.gift;
      const own = isTheirs ? [[certificateButton(seriesId), giveButton(seriesId)]] : [];
      return [...own, [...links, coversButton], [otherCoverButton(notice)]];
    }
    case 'coverPaid':
      return [[...links, walletButton], [withdrawButton]];
    case 'coverRefunded':
    case 'paymentSkipped':
      return [[...links, walletButton]];
    case 'coverExpired':
      return [[...links, otherCoverButton(notice)]];
    case 'dollarsArrived':
      return [[...links, walletButton], ...startButtons()];
  }
}
