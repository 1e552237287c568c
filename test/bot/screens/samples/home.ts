import type { Tap } from '../../../../bot/action.ts';
import { screen } from '../../../../bot/screen.ts';
import { actionText } from '../../../../bot/screens/actionText.ts';
import * as country from '../../../../bot/screens/country.ts';
import * as dollars from '../../../../bot/screens/dollars.ts';
import { failedScreen } from '../../../../bot/screens/failed.ts';
import * as home from '../../../../bot/screens/home.ts';
import { statementScreen } from '../../../../bot/screens/statement.ts';
import { termsScreen } from '../../../../bot/screens/terms.ts';
import { walletScreen } from '../../../../bot/screens/wallet.ts';
import { termsVersion, withTerms } from '../../../../bot/usecases/consent.ts';
import { type Said, say } from '../../../../bot/words.ts';
import type { ScreenReason } from '../../../../chain/compliance/screenAction.ts';
import { openDatabase } from '../../../../db/database.ts';
import { oneOfEachAction } from '../../../chain/support/oneOfEachAction.ts';
import { type Sample, sample, text } from '../support/sample.ts';
import { dollar, flight, intentId, now, transaction, vote, wallet } from '../support/things.ts';

const problems = ['zero', 'negative', 'tooFine', 'tooMany', 'unclear', 'notNumber'] as const;
const movement = { time: now, transaction, series: flight };

const reasons: ScreenReason[] = [
  { why: 'country', country: 'US' },
  { why: 'unplaced', isSold: false },
  { why: 'unplaced', isSold: true },
  { why: 'sanctioned' },
  { why: 'friend' },
  { why: 'recipient' },
  { why: 'giver' },
  { why: 'market' },
  { why: 'unsaid' },
];
const countries = [
  sample(country.askCountryScreen, 'asked once'),
  sample(country.countryUnknownScreen, 'nothing near', []),
  sample(country.countryUnknownScreen, 'two near', ['US', 'CI']),
  ...reasons.map((reason) => sample(country.screenedScreen, reason.why, reason, wallet, 'KE')),
];

/** The last question before a purchase and before a deposit, for somebody who has not agreed yet. */
function consents(): Sample[] {
  const { db, close } = openDatabase(':memory:');
  const person = { userId: 1, identityId: 1, created: false };
  const asked = (tap: Extract<Tap, { kind: 'buy' | 'confirm' }>, label: Said) =>
    withTerms({ db, termsVersion }, person, screen(say('deposit-closed'), [{ label, tap }]));
  try {
    return [
      {
        of: null,
        title: 'before a purchase',
        shown: asked({ kind: 'buy', intentId, units: 3 }, say('button-buy', { pay: { dollars: 3n * dollar } })),
      },
      { of: null, title: 'before a deposit', shown: asked({ kind: 'confirm', intentId }, say('button-confirm')) },
    ];
  } finally {
    close();
  }
}

export const samples: Sample[] = [
  sample(home.startScreen, 'the first hello', say('hello'), false),
  sample(home.startScreen, 'by a link that leads nowhere', say('hello-again'), true),
  sample(home.homeScreen, 'dropped', say('cancelled')),
  sample(home.helpScreen, 'how it works'),
  sample(home.unknownCommandScreen, 'an unknown command'),
  sample(home.startAgainScreen, 'a number without an airline', say('which-airline', { typed: '62' })),
  sample(home.withPrivateChat, 'in a group', home.homeScreen(say('terms-ahead', { version: 1 }))),
  sample(home.withHowToHear, 'to somebody without private messages', home.homeScreen(say('hello-again'))),
  sample(home.groupScreen, 'in a group'),
  sample(home.goOnScreen, 'begun in a group'),
  sample(termsScreen, 'not agreed yet', 1, null),
  sample(termsScreen, 'agreed', 1, now),
  ...consents(),
  ...countries,
  text('confirm-again', { what: { text: actionText(oneOfEachAction.depositPool) } }),
  sample(
    walletScreen,
    'empty, with test dollars',
    wallet,
    { dollars: 0n, covers: 0, invested: 0n, votes: 0n },
    31337,
    true,
  ),
  sample(
    walletScreen,
    'one cover',
    wallet,
    { dollars: 1_234_560_000n, covers: 1, invested: 20n * dollar, votes: 1200n * vote },
    1,
    false,
  ),
  sample(
    walletScreen,
    'nothing can be read',
    wallet,
    { dollars: null, covers: 3, invested: null, votes: null },
    1,
    false,
  ),
  sample(
    statementScreen,
    'three movements',
    5n * dollar,
    [
      { ...movement, kind: 'received', series: null, amount: 20n * dollar, balance: 25n * dollar },
      { ...movement, kind: 'coverBought', amount: -3n * dollar, balance: 22n * dollar },
      { ...movement, kind: 'coverPaid', amount: 36n * dollar, balance: 58n * dollar },
    ],
    58n * dollar,
  ),
  sample(
    statementScreen,
    'one movement',
    0n,
    [{ ...movement, kind: 'sent', series: null, amount: -1n, balance: 0n }],
    0n,
  ),
  ...problems.map((problem) =>
    sample(
      dollars.badDollarsScreen,
      problem,
      problem,
      [{ label: say('button-back'), tap: { kind: 'home' } }],
      'form-deposit',
    ),
  ),
  sample(failedScreen, 'refused', { ok: false, refusal: { code: 'NO_UNITS' } }, { kind: 'wallet' }),
  sample(
    failedScreen,
    'unreachable',
    { ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: '' } },
    { kind: 'wallet' },
  ),
  ...(
    [
      ...['nothing-to-cancel', 'not-understood', 'only-text', 'edits-unread', 'old-button', 'wallets-asleep'],
      ...['no-faucet', 'test-dollars-failed', 'test-dollars-coming', 'order-closed', 'undo-too-late', 'undo-over'],
    ] as const
  ).map((key) => text(key)),
  text('too-long', { most: 500 }),
  text('surprise', { ref: '7F3K' }),
  text('not-shown', { ref: '7F3K' }),
  text('gave-up', { ref: '7F3K' }),
  text('surprise-unclear', { ref: '7F3K' }),
  text('toast-surprise', { ref: '7F3K' }),
  text('toast-old-button'),
  text('toast-private'),
];
