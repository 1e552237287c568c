import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps.ts';

/**
 * `packed`: the book is one number, read with divisions instead of shifts. `plain`: the book is a struct. Both know of prices only what a dollar
 * is. `price`: everything as it is.
 */
export type Shape = 'packed' | 'plain' | 'price';

const packedBook = 'contracts/libraries/PackedBook.sol';
const coverBook = 'contracts/CoverBook.sol';
const price = 'contracts/libraries/Price.sol';

/**
 * The text of a source as the prover reads it: ours, with the changes named in docs/proofs.md, and of OpenZeppelin the four parts that the
 * core uses, cut down to what they promise.
 * @param change Applied before everything else: the harness's sentence, or a mistake that must be noticed.
 * @throws when a source is missing, or a change no longer fits it.
 */
export function sourceFor(shape: Shape, change: (path: string, text: string) => string): (path: string) => string {
  return (path) => {
    const standIn = openZeppelin[path];
    if (standIn !== undefined) return standIn;
    const file = join(root, path);
    if (!existsSync(file)) throw new Error(`There is no source ${path}.`);
    const text = change(path, readFileSync(file, 'utf8'));
    if (path === price && shape !== 'price') return onlyTheDollar(text);
    if (path === packedBook) return shape === 'packed' ? arithmetic(text) : plainBook;
    if (path === coverBook && shape === 'plain') return replaceAll(path, text, plainly);
    return text;
  };
}

/** A question to the solver holds all functions of all sources: without those of prices it is answered much sooner. */
function onlyTheDollar(text: string): string {
  const constant = /uint256 internal constant ONE_DOLLAR = [^;]+;/.exec(text)?.[0];
  if (constant === undefined) throw new Error(`${price} has no ONE_DOLLAR any more: change scripts/prove/sources.ts.`);
  return `pragma solidity 0.8.37;\nlibrary Price { ${constant} }`;
}

/** Where each part of a packed book starts, as in PackedBook.sol; a constant that is not here stops the prover. */
const places: Readonly<Record<string, number>> = {
  LOCKED_AT: 50,
  CLAIMABLE_AT: 100,
  FEES_AT: 150,
  UNITS_AT: 200,
  QUEUED_AT: 231,
};
const widths: Readonly<Record<string, number>> = { MOST_SUM: 50, UNITS_MASK: 31 };

/**
 * Shifts and masks by constants as the multiplications, divisions and remainders by powers of two that they are, because solvers know integers better than bits.
 * A sum stands for an `or`: the parts do not overlap while each is below its width, which every property of this shape requires.
 */
function arithmetic(text: string): string {
  const power = (bits: number | undefined, name: string): string => {
    if (bits === undefined)
      throw new Error(`PackedBook has a constant ${name} that scripts/prove/sources.ts does not know.`);
    return String(2n ** BigInt(bits));
  };
  return text
    .replaceAll(/\(1 << (\w+)\) - 1/g, (_, bits: string) =>
      String(2n ** BigInt(bits === 'SUM_BITS' ? 50 : Number(bits)) - 1n),
    )
    .replaceAll(/([\w.]+) << ([A-Z_]+)/g, (_, left: string, name: string) => `${left} * ${power(places[name], name)}`)
    .replaceAll(/([\w.]+) >> ([A-Z_]+)/g, (_, left: string, name: string) => `${left} / ${power(places[name], name)}`)
    .replaceAll(/& ([A-Z_]+)/g, (_, name: string) => `% ${power(widths[name], name)}`)
    .replaceAll(/ \|\n/g, ' +\n');
}

/** CoverBook's three deeds with a struct for a book, without the desk's own right to call them. */
const plainly: readonly (readonly [from: string, to: string])[] = [
  ['contract CoverBook is IRiskPool, ERC4626', 'contract CoverBook is ERC4626'],
  ['    using PackedBook for uint256;\n', ''],
  ['/// @inheritdoc IRiskPool', '//'],
  ['uint256 internal _book;', 'Book internal _book;'],
  ['uint256 book = _book;', 'Book memory book = _book;'],
  [' external onlyDesk {', ' internal {'],
  ['NotDesk(', 'IRiskPool.NotDesk('],
  ['LockedAboveFree(', 'IRiskPool.LockedAboveFree('],
  ['book.assets()', 'book.assets'],
];

function replaceAll(path: string, text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((before, [from, to]) => {
    if (!before.includes(from))
      throw new Error(`${path} has no \`${from}\` any more: change scripts/prove/sources.ts.`);
    return before.replaceAll(from, to);
  }, text);
}

/** PackedBook as the properties of shape `packed` prove it to be. `backing` is here any number up to what is free. */
const plainBook = `pragma solidity 0.8.37;
import {Price} from "./Price.sol";
struct Book { uint256 assets; uint256 locked; uint256 claimable; uint256 fees; uint256 units; uint256 queuedPart; }
library PackedBook {
    uint256 internal constant MOST_SUM = 1125899906842623;
    error NotOwed(uint256 amount, uint256 claimable);
    error BookFull(uint256 sum, uint256 limit);
    function pack(Book memory book) internal pure returns (Book memory) { return book; }
    function unpack(Book memory book) internal pure returns (Book memory) { return book; }
    function backing(Book memory book) internal view returns (uint256) {
        unchecked {
            uint256 free = book.assets - book.locked;
            uint256 some = gasleft();
            return some < free ? some : free;
        }
    }
    function opened(Book memory book, uint256 units, uint256 lock) internal pure returns (Book memory) {
        checkRoom(book, units * Price.ONE_DOLLAR);
        book.locked += lock;
        book.units += units;
        return book;
    }
    function lessClaimable(Book memory book, uint256 amount) internal pure returns (Book memory) {
        require(amount <= book.claimable, NotOwed(amount, book.claimable));
        book.claimable -= amount;
        return book;
    }
    function checkRoom(Book memory book, uint256 more) internal pure {
        uint256 sum = book.assets + book.claimable + book.fees + book.units * Price.ONE_DOLLAR + more;
        require(sum <= MOST_SUM, BookFull(sum, MOST_SUM));
    }
}`;

const openZeppelin: Readonly<Record<string, string>> = {
  '@openzeppelin/contracts/token/ERC20/IERC20.sol': `pragma solidity 0.8.37; interface IERC20 {}`,
  '@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol': `pragma solidity 0.8.37;
abstract contract ERC4626 {
    function asset() public view virtual returns (address);
    function totalSupply() public view virtual returns (uint256);
    function totalAssets() public view virtual returns (uint256);
    function _decimalsOffset() internal pure virtual returns (uint8);
}`,
  '@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol': `pragma solidity 0.8.37;
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
library SafeERC20 { function safeTransfer(IERC20, address, uint256) internal pure {} }`,
  '@openzeppelin/contracts/utils/math/Math.sol': `pragma solidity 0.8.37;
library Math {
    enum Rounding { Floor, Ceil }
    function ceilDiv(uint256 a, uint256 b) internal pure returns (uint256) { return a == 0 ? 0 : (a - 1) / b + 1; }
    function mulDiv(uint256 x, uint256 y, uint256 d, Rounding r) internal pure returns (uint256) {
        uint256 down = (x * y) / d;
        return r == Rounding.Ceil && (x * y) % d != 0 ? down + 1 : down;
    }
}`,
};
