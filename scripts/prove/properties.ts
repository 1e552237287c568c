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
    'Opened',
    'a sale adds its units and what it locks to the packed book and changes nothing else, and every sum still fits its bits',
    'return packed + (lock << LOCKED_AT) + (units << UNITS_AT);',
    'return packed;',
  ),
  ofStep(
    'LessClaimable',
    'a payment takes its amount from the claims of the packed book and changes nothing else',
    'return packed - (amount << CLAIMABLE_AT);',
    'return packed - (amount << LOCKED_AT);',
  ),
  {
    name: 'TwoDigitsRoundDown',
    says: 'rounding to two digits never raises a payout',
    file: 'test/proofs/Rounding.sol',
    contract: 'TwoDigitsRoundDown',
    shape: 'price',
    planted: {
      file: 'contracts/libraries/Price.sol',
      from: 'return value - (value % unit);',
      to: 'return value + (value % unit);',
    },
  },
];
