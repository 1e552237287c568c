/** Writes the products' settings for the contracts' tests. Run it after a row of `chain/deploy/products` changed. */
import { writeFileSync } from 'node:fs';
import { allProducts } from '../../../chain/deploy/products/allProducts.ts';
import { solidityRows } from './solidityRows.ts';

writeFileSync(new URL('../../contracts/support/ProductRows.sol', import.meta.url), solidityRows(allProducts));
