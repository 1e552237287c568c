import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../steps.ts';

/** Edits that change no behaviour and no line number, but let the old code generator find its stack. */
const edits: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  'contracts/Sale.sol': [
    ['(uint256 free, uint256 assets) = pool.backing();', '{ (uint256 free, uint256 assets) = pool.backing();'],
    ['PoolFull(needed, free));', 'PoolFull(needed, free)); }'],
    ['_open(id, series, terms, pool, purchase.ratePpm)', '_open(purchase.ratePpm, id, series, terms, pool)'],
    ['function _open(\n        uint256 id,', 'function _open(\n        uint256 ratePpm, uint256 id,'],
    ['IRiskPool pool,\n        uint256 ratePpm\n', 'IRiskPool pool\n\n'],
  ],
};

const certificateText = 'contracts/CertificateText.sol';

/**
 * A source as a mutation run compiles it. The writer of certificates is too deep for the old code generator: where a contract makes
 * one, it gets the code that was built for the chain.
 * @throws when an edit no longer fits its source.
 */
export function loosened(path: string, source: string): string {
  if (path === certificateText) return shippedCertificateText();
  return (edits[path] ?? []).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${path} has no \`${from}\` any more: change scripts/mutate/loosen.ts.`);
    return text.replace(from, to);
  }, source);
}

function shippedCertificateText(): string {
  const file = join(root, 'artifacts', certificateText, 'CertificateText.json');
  const { deployedBytecode } = z.object({ deployedBytecode: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')));
  const words = 'ICoverDesk.Terms calldata, ICoverDesk.Window calldata';
  return `pragma solidity 0.8.37;
import {ICoverDesk} from "./interfaces/ICoverDesk.sol";
import {ICertificateText} from "./interfaces/ICertificateText.sol";
contract CertificateText is ICertificateText {
    constructor() {
        bytes memory code = hex"${deployedBytecode.slice(2)}";
        assembly ("memory-safe") { return(add(code, 0x20), mload(code)) }
    }
    function json(${words}) external pure returns (string memory) {}
    function policyJson(${words}, uint256, uint256) external pure returns (string memory) {}
}`;
}
