import { flightProduct } from '../../products.ts';
import { flightProductSettings } from '../flightProduct.ts';
import { cropRow } from './crop.ts';
import { depegRow } from './depeg.ts';
import { divergenceRow } from './divergence.ts';
import { dropRow } from './drop.ts';
import { dryRow } from './dry.ts';
import { exploitRow } from './exploit.ts';
import { frostRow } from './frost.ts';
import { heatRow } from './heat.ts';
import { oracleFailureRow } from './oracleFailure.ts';
import type { ProductRow } from './productRow.ts';
import { rugPullRow } from './rugPull.ts';
import { vesselRow } from './vessel.ts';
import { wetRow } from './wet.ts';
import { windRow } from './wind.ts';
import { withdrawalRow } from './withdrawal.ts';

/** Every product that is designed, by its number. */
export const allProducts: readonly ProductRow[] = [
  { product: flightProduct, oracle: 'quorum', settings: flightProductSettings },
  dryRow,
  wetRow,
  heatRow,
  frostRow,
  windRow,
  cropRow,
  vesselRow,
  dropRow,
  depegRow,
  divergenceRow,
  withdrawalRow,
  exploitRow,
  rugPullRow,
  oracleFailureRow,
];
