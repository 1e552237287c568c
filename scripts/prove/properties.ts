import type { Shape } from './sources.ts';

/** A mistake put into a source that the proof must notice. */
type Planted = { file: string; from: string; to: string };

/** A sentence about all books, proved of the code of a harness in test/proofs. */
export type Property = {
  name: string;
  says: string;
  file: string;
  contract: string;
  shape: Shape;
  planted: Planted;
};

const book = 'contracts/libraries/PackedBook.sol';
const price = 'contracts/libraries/Price.sol';

const ofMachine = (name: string, says: string, from: string, to: string): Property => ({
  name,
  says,
  file: 'test/proofs/BookMachine.sol',
  contract: name,
  shape: 'plain',
  planted: { file: 'contracts/CoverBook.sol', from, to },
});
const ofStep = (name: string, says: string, from: string, to: string): Property => ({
  name,
  says,
  file: 'test/proofs/PackedBookSteps.sol',
  contract: name,
  shape: 'packed',
  planted: { file: book, from, to },
});
const ofPayment = (name: string, says: string, planted: Planted): Property => ({
  name,
  says,
  file: 'test/proofs/Payments.sol',
  contract: name,
  shape: 'price',
  planted,
});

export const properties: readonly Property[] = [
  ofMachine(
    'Conservation',
    'assets + unearned premium + claims + fees are the dollars that came and have not left, after any deeds in any order',
    ' - owed - fee;',
    ' - owed;',
  ),
  ofMachine(
    'FullBacking',
    'what is locked never exceeds the assets, after any deeds in any order',
    'require(locked <= free,',
    'require(locked <= free + 1,',
  ),
  ofMachine(
    'UnearnedPremium',
    'the units of the book, a dollar of unearned premium each, are those sold less those settled',
    'book.units -= units;',
    '',
  ),
  ofMachine(
    'LockedMoney',
    'what is locked is what sales set aside less what settlements released',
    'book.locked -= locked;',
    '',
  ),
  ofMachine(
    'PaidAsOwed',
    'what can be claimed is what settlements owed less what was paid; a pool never pays more than it owed',
    'book.claimable += owed;',
    'book.claimable += owed + fee;',
  ),
  ofMachine(
    'FeesKept',
    'the fees of the book are those of settlements less those collected',
    'book.fees += fee;',
    'book.fees = fee;',
  ),
  ofStep(
    'RoundTrip',
    'a book comes back from its slot as it was packed',
    'claimable: (packed >> CLAIMABLE_AT) & MOST_SUM,',
    'claimable: (packed >> LOCKED_AT) & MOST_SUM,',
  ),
  ofStep(
    'Opened',
    'a sale adds its units and what it locks to the packed book and changes nothing else, and every sum still fits its bits',
    '(units << UNITS_AT);',
    '(units << FEES_AT);',
  ),
  ofStep(
    'LessClaimable',
    'a payment takes its amount from the claims of the packed book and changes nothing else, and never more than there is',
    'require(amount <= claimable, NotOwed(amount, claimable));',
    '',
  ),
  ofStep(
    'Accounted',
    'the sum that limits what comes in is the sum of all four accounts',
    'assets(packed) +\n',
    'locked(packed) +\n',
  ),
  ofStep(
    'Backing',
    'what backs new cover is never more than assets less locked, whatever waits in the queue',
    'return free > leaving ? free - leaving : 0;',
    'return free - leaving;',
  ),
  ofPayment('PaymentWithinPayout', 'no index makes a token pay more than its payout', {
    file: price,
    from: 'if (beyond >= span) return payout;',
    to: '',
  }),
  ofPayment(
    'PaymentAtTheEnds',
    'a token pays nothing before its trigger and everything from its exit on, above or below',
    {
      file: price,
      from: 'if (beyond <= 0) return 0;',
      to: 'if (beyond < 0) return payout;',
    },
  ),
  ofPayment('TwoDigitsRoundDown', 'rounding to two digits never raises a payout', {
    file: price,
    from: 'return value - (value % unit);',
    to: 'return value + (value % unit);',
  }),
  ofPayment('ClosingSum', 'a settled series never takes more from its pool than it locked and its premium', {
    file: 'test/proofs/Payments.sol',
    from: 'payPerUnit <= payout',
    to: 'payPerUnit <= payout + 1',
  }),
];
