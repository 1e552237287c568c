import type { Of } from '../../chain/actions/walletAction.ts';
import type { Hex } from '../../chain/subject.ts';
import { flightProduct } from '../../chain/products.ts';
import type { Notice, RefundReason } from '../notices.ts';
import { iconOf } from '../perils.ts';
import { type Button, type Screen, screen } from '../screen.ts';
import { coverCost } from '../usecases/decideOffer.ts';
import { type Said, say, type TextKey, type Value } from '../words.ts';
import { coversButton, flightButton, homeButton, otherFlightButton, walletButton } from './parts.ts';
import { actionText } from './actionText.ts';
import { outcomeText, saidByText } from './outcomeText.ts';
import { coverValues, subjectText } from './subjectText.ts';
import { refusedText } from './refused.ts';

/** What the outbox tells, as a screen. @param transactionUrl a link people can open, or null without an explorer. */
export function noticeScreen(notice: Notice, transactionUrl: (transaction: Hex) => string | null): Screen {
  const receipt = 'transaction' in notice && notice.transaction !== null ? transactionUrl(notice.transaction) : null;
  const links: Button[] = receipt === null ? [] : [{ label: say('button-receipt'), url: receipt }];
  return screen(noticeText(notice), ...noticeButtons(notice, links));
}

type OrderNotice = Extract<Notice, { action: unknown }>;

function noticeText(notice: Notice): Said {
  if ('action' in notice) return orderText(notice);
  if (notice.kind === 'dollarsArrived')
    return say('notice-dollars', { amount: { dollars: notice.amount }, have: haveValue(notice) });
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
      return say('order-refused', { ...what, why: { text: refusedText(notice.refusal) } });
    case 'orderExpired':
      return say('order-expired', what);
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
      return say('notice-refused', { ...order, why: { text: refusedText(notice.refusal) } });
    case 'orderExpired':
      return say('notice-expired', order);
    case 'orderFailed':
      return say('notice-failed', order);
  }
}

type CoverNotice = Extract<Notice, { seriesId: bigint }>;

function coverNoticeText(notice: CoverNotice): Said {
  const what = coverValues(notice);
  const order = { units: notice.units, ...what };
  const most = { dollars: notice.payout * BigInt(notice.units) };
  switch (notice.kind) {
    case 'covered':
      return notice.gift
        ? say('notice-covered-gift', { ...order, most, holder: notice.holder, have: haveValue(notice) })
        : say('notice-covered', { ...order, most, have: haveValue(notice) });
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
  UNSAID: 'refund-unsaid',
} as const satisfies Record<RefundReason | 'UNSAID', TextKey>;

/** Where the money of a payment is now. Whoever redeems can have it sent elsewhere. */
function moneyText(notice: Extract<Notice, { kind: 'coverPaid' | 'coverRefunded' }>): Said {
  const amount = { dollars: notice.amount };
  if (notice.to.toLowerCase() !== notice.purse.wallet.toLowerCase())
    return say('money-elsewhere', { amount, to: notice.to });
  const have = haveValue(notice);
  return notice.kind === 'coverPaid' ? say('money-here', { amount, have }) : say('money-back', { amount, have });
}

function haveValue({ purse }: Extract<Notice, { purse: unknown }>): Value {
  return { text: purse.have === null ? say('have-unread') : say('have-now', { have: { dollars: purse.have } }) };
}

function noticeButtons(notice: Notice, links: readonly Button[]): Button[][] {
  switch (notice.kind) {
    case 'orderPlaced':
    case 'orderWaits':
    case 'orderUnclear':
      return [];
    case 'orderRefused':
    case 'orderExpired':
    case 'orderFailed': {
      if (notice.action.kind !== 'buyCover') return [[...links, walletButton], [homeButton]];
      const { date: day, ...route } = decodeFlight(notice.action.row.subject);
      const again: Button = { label: say('button-fresh-price'), tap: { kind: 'quote', route, day } };
      return [
        [again, ...links],
        [walletButton, otherFlightButton],
      ];
    }
    case 'orderDone':
      return [[...links, walletButton], [homeButton]];
    case 'covered':
    case 'coverReceived':
      return [[...links, coversButton], [flightButton]];
    case 'coverPaid':
    case 'coverRefunded':
    case 'paymentSkipped':
      return [[...links, walletButton]];
    case 'coverExpired':
      return [[...links, flightButton]];
    case 'dollarsArrived':
      return [[...links, walletButton, flightButton]];
  }
}
