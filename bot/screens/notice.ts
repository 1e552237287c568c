import { CANCELLED_OR_DIVERTED_INDEX } from '../../chain/flightIndex.ts';
import type { Hex } from '../../chain/subject.ts';
import { decodeFlight } from '../../chain/subject.ts';
import type { Notice, RefundReason } from '../notices.ts';
import { type Button, type Screen, screen } from '../screen.ts';
import { coverCost } from '../usecases/decideOffer.ts';
import { type Said, say, type TextKey, type Value } from '../words.ts';
import { coversButton, flightButton, otherFlightButton, spanText, subjectValues, walletButton } from './parts.ts';
import { refusedText } from './refused.ts';

/** What the outbox tells, as a screen. @param transactionUrl a link people can open, or null without an explorer. */
export function noticeScreen(notice: Notice, transactionUrl: (transaction: Hex) => string | null): Screen {
  const receipt = 'transaction' in notice && notice.transaction !== null ? transactionUrl(notice.transaction) : null;
  const links: Button[] = receipt === null ? [] : [{ label: say('button-receipt'), url: receipt }];
  return screen(noticeText(notice), ...noticeButtons(notice, links));
}

function noticeText(notice: Notice): Said {
  if (notice.kind === 'dollarsArrived')
    return say('notice-dollars', { amount: { dollars: notice.amount }, have: haveValue(notice) });
  const what = subjectValues(notice.subject);
  const order = { units: notice.units, ...what };
  switch (notice.kind) {
    case 'orderPlaced':
      return say('notice-placed', order);
    case 'orderUnclear':
      return say('notice-unclear', order);
    case 'orderRefused':
      return say('notice-refused', { ...order, why: { text: refusedText(notice.refusal) } });
    case 'orderExpired':
      return say('notice-expired', order);
    case 'orderFailed':
      return say('notice-failed', order);
    default:
      return coverText(notice, what);
  }
}

type CoverNotice = Extract<Notice, { seriesId: bigint }>;

function coverText(notice: CoverNotice, what: ReturnType<typeof subjectValues>): Said {
  const order = { units: notice.units, ...what };
  const most = { dollars: notice.payout * BigInt(notice.units) };
  switch (notice.kind) {
    case 'covered':
      return notice.gift
        ? say('notice-covered-gift', { ...order, most, holder: notice.holder, have: haveValue(notice) })
        : say('notice-covered', { ...order, most, have: haveValue(notice) });
    case 'coverReceived':
      return say('notice-received', { ...order, most });
    case 'coverPaid': {
      const values = { ...what, reporters: notice.reporters, money: { text: moneyText(notice) } };
      return notice.index === CANCELLED_OR_DIVERTED_INDEX
        ? say('notice-paid-not-flown', values)
        : say('notice-paid-late', { ...values, late: { text: spanText(notice.index) } });
    }
    case 'coverExpired': {
      const premium = { dollars: BigInt(notice.units) * coverCost };
      return say('notice-ended', { ...what, premium, landed: { text: landedText(notice.index) } });
    }
    case 'coverRefunded':
      return say('notice-refunded', {
        why: { text: say(refundTexts[notice.reason ?? 'UNSAID'], what) },
        money: { text: moneyText(notice) },
      });
    case 'paymentSkipped':
      return say('notice-skipped', { ...what, amount: { dollars: notice.amount } });
  }
}

const refundTexts = {
  NO_QUORUM: 'refund-no-quorum',
  UNKNOWABLE: 'refund-unknowable',
  DISPUTED: 'refund-disputed',
  TOO_LATE: 'refund-too-late',
  SEEN_EARLY: 'refund-seen-early',
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

function landedText(minutesLate: number): Said {
  if (minutesLate === 0) return say('landed-on-time');
  return minutesLate < 0
    ? say('landed-early', { early: { text: spanText(-minutesLate) } })
    : say('landed-late', { late: { text: spanText(minutesLate) } });
}

function noticeButtons(notice: Notice, links: readonly Button[]): Button[][] {
  switch (notice.kind) {
    case 'orderPlaced':
    case 'orderUnclear':
      return [];
    case 'orderRefused':
    case 'orderExpired':
    case 'orderFailed': {
      const { date: day, ...route } = decodeFlight(notice.subject);
      const again: Button = { label: say('button-fresh-price'), tap: { kind: 'quote', route, day } };
      return [
        [again, ...links],
        [walletButton, otherFlightButton],
      ];
    }
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
