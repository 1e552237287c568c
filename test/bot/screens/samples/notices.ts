import type { Notice, RefundReason } from '../../../../bot/notices.ts';
import { actionText } from '../../../../bot/screens/actionText.ts';
import { noticeScreen } from '../../../../bot/screens/notice.ts';
import { CANCELLED_OR_DIVERTED_INDEX } from '../../../../chain/flightIndex.ts';
import { limitNames } from '../../../../chain/wallets/limits.ts';
import { everyAction, oneOfEachAction } from '../../../chain/support/oneOfEachAction.ts';
import { type Sample, sample } from '../support/sample.ts';
import {
  coin,
  dollar,
  exploit,
  flight,
  friendWallet,
  later,
  link,
  rain,
  transaction,
  wallet,
} from '../support/things.ts';

const told = (title: string, notice: Notice) => sample(noticeScreen, title, notice, link);
const buy = { intentId: 'o', action: oneOfEachAction.buyCover };
const deposit = { intentId: 'o', action: oneOfEachAction.depositPool };
const purse = { wallet, block: 7, have: 53n * dollar };
const full = { code: 'POOL_FULL', needed: 2n, free: dollar } as const;
const large = { code: 'DEPOSIT_TOO_LARGE', dollars: 50n * dollar, most: 5n * dollar } as const;
const orders = [buy, deposit].flatMap((order) => [
  told('placed', { kind: 'orderPlaced', ...order }),
  told('waits', { kind: 'orderWaits', ...order }),
  told('unclear', { kind: 'orderUnclear', ...order }),
  told('done', { kind: 'orderDone', ...order, transaction }),
  told('refused', { kind: 'orderRefused', ...order, refusal: order === buy ? full : large, transaction: null }),
  told('expired', { kind: 'orderExpired', ...order }),
  told('undone', { kind: 'orderUndone', ...order }),
  told('failed', { kind: 'orderFailed', ...order, fault: '' }),
]);
const of = (series: typeof flight, units = 3) => ({ ...series, units, transaction });
const back = (series: typeof flight, reason: RefundReason | null) =>
  told(`refunded: ${reason ?? 'no reason kept'}`, {
    kind: 'coverRefunded',
    ...of(series),
    purse,
    amount: 3n * dollar,
    to: wallet,
    reason,
  });
const reasons = ['NO_QUORUM', 'UNKNOWABLE', 'DISPUTED', 'TOO_LATE', 'SEEN_EARLY'] as const;
const votes = ['VOTE_SILENT', 'NOBODY_ASKED', 'VOTE_UNKNOWABLE', 'VOTE_TOO_LATE', 'VOTE_EARLY'] as const;
const account = { account: friendWallet, transaction, readyAt: later };
const sharing = { kind: 'sharing', platform: 'discord', name: 'Ann', at: later, identityId: 7 } as const;

export const samples: Sample[] = [
  ...everyAction.map((action) => sample(actionText, action.kind, action)),
  ...([0, 1] as const).map((support) =>
    sample(actionText, `vote ${support}`, { ...oneOfEachAction.castVote, support }),
  ),
  ...(['redeemCover', 'giveCover', 'listCover', 'buyListing'] as const).map((kind) =>
    sample(actionText, `${kind}, one`, { ...oneOfEachAction[kind], units: 1 }),
  ),
  ...limitNames.map((limit) => sample(actionText, `limit ${limit}`, { ...oneOfEachAction.announceLimit, limit })),
  ...limitNames.map((limit) => sample(actionText, `cancel limit ${limit}`, { ...oneOfEachAction.cancelLimit, limit })),
  ...orders,
  told('covered', { kind: 'covered', ...of(flight), purse, intentId: 'o', holder: wallet, gift: false }),
  told('covered, balance unread', {
    kind: 'covered',
    ...of(rain, 1),
    purse: { ...purse, have: null },
    intentId: 'o',
    holder: wallet,
    gift: false,
  }),
  told('bought for a friend', {
    kind: 'covered',
    ...of(flight),
    purse,
    intentId: 'o',
    holder: friendWallet,
    gift: true,
  }),
  told('received', { kind: 'coverReceived', ...of(flight), from: friendWallet }),
  told('paid, a late flight', {
    kind: 'coverPaid',
    ...of(flight),
    purse,
    amount: 36n * dollar,
    to: wallet,
    index: 167,
    reporters: 3,
  }),
  told('paid, not flown, elsewhere', {
    ...{ kind: 'coverPaid', ...of(flight), purse, amount: 36n * dollar, to: friendWallet },
    ...{ index: CANCELLED_OR_DIVERTED_INDEX, reporters: 1 },
  }),
  told('paid, a dry June', {
    kind: 'coverPaid',
    ...of(rain),
    purse,
    amount: 18n * dollar,
    to: wallet,
    index: 123,
    reporters: 3,
  }),
  told('paid, a fall', {
    kind: 'coverPaid',
    ...of(coin),
    purse,
    amount: 36n * dollar,
    to: wallet,
    index: 2310,
    reporters: 0,
  }),
  told('paid, an exploit', {
    kind: 'coverPaid',
    ...of(exploit),
    purse,
    amount: 36n * dollar,
    to: wallet,
    index: 4000,
    reporters: 0,
  }),
  told('ended, early', { kind: 'coverExpired', ...of(flight), index: -8, reporters: 3 }),
  told('ended, a wet June', { kind: 'coverExpired', ...of(rain), index: 612, reporters: 3 }),
  told('ended, no fall', { kind: 'coverExpired', ...of(coin, 1), index: 310, reporters: 0 }),
  told('ended, no exploit', { kind: 'coverExpired', ...of(exploit), index: 0, reporters: 0 }),
  ...reasons.map((reason) => back(flight, reason)),
  back(coin, 'FEED_SILENT'),
  ...votes.map((reason) => back(exploit, reason)),
  back(rain, null),
  told('skipped', { kind: 'paymentSkipped', ...of(flight), amount: 36n * dollar }),
  told('dollars', { kind: 'dollarsArrived', purse, amount: 5n * dollar, from: friendWallet, transaction }),
  ...(['address', 'owner'] as const).flatMap((what) =>
    (what === 'address'
      ? (['announced', 'removed', 'ready'] as const)
      : (['announced', 'removed', 'admitted'] as const)
    ).map((deed) => told(`${what} ${deed}`, { kind: 'accountNews', what, deed, ...account })),
  ),
  ...limitNames.flatMap((limit) =>
    (['announced', 'cancelled', 'changed'] as const).map((deed) =>
      told(`limit ${limit} ${deed}`, {
        kind: 'limitNews',
        limit,
        deed,
        dollars: 20n * dollar,
        readyAt: later,
        transaction,
      }),
    ),
  ),
  told('somebody wants to share', { kind: 'joinAsked', linkId: 7, platform: 'telegram', name: 'Ann' }),
  ...(['joined', 'left', 'leaves', 'stays'] as const).map((deed) =>
    told(`sharing: ${deed}`, { ...sharing, deed, self: false }),
  ),
  told('sharing: left, oneself', { ...sharing, deed: 'left', self: true }),
];
