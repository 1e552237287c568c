import * as products from '../../../../chain/products.ts';
import { encodeFlight, type Hex } from '../../../../chain/subject.ts';
import { encodeWatch } from '../../../../chain/watchSubject.ts';
import type { HeldCover, Series } from '../../../../db/covers.ts';
import type { Identity } from '../../../../db/users.ts';

/** What the samples are about: one wallet, its friends, and a cover of every kind. Times are unix seconds, dollars have 6 decimals. */

const at = (text: string) => Date.parse(text) / 1000;

export const now = at('2026-12-02T12:00:00Z');
export const later = at('2026-12-05T05:00:00Z');
export const latest = at('2026-12-20T18:30:00Z');
export const dollar = 1_000_000n;
export const vote = 10n ** 18n;
export const wallet: Hex = `0x${'cd'.repeat(20)}`;
export const friendWallet: Hex = `0x${'5e'.repeat(20)}`;
export const transaction: Hex = `0x${'ab'.repeat(32)}`;
export const intentId = 'A-z_0123456789abcdefgh';
export const link = (hash: Hex) => `https://explorer.example/tx/${hash}`;
export const noLink = () => null;

export const route = { carrier: 'CO', number: 62, origin: 'IAH', destination: 'EWR' };
export const flight = cover(products.flightProduct, encodeFlight({ ...route, date: '2026-12-12' }), 121, 121);
export const rain = cover(products.dryProduct, watch('USW00024233', '2027-06-01', 30), 300, 100);
export const coin = cover(products.dropProduct, watch('ETH/USD', '2026-12-12', 7), 2000, 2000);
export const exploit = cover(products.exploitProduct, watch('AAVE', '2026-12-01', 30), 0, 4000);

/** One cover of every product. */
export const everyCover = [
  flight,
  rain,
  cover(products.wetProduct, watch('USW00014734', '2027-06-10', 1), 500, 1000),
  cover(products.heatProduct, watch('USW00012960', '2027-07-01', 31), 380, 420),
  cover(products.frostProduct, watch('USW00024229', '2027-01-01', 31), -25, -100),
  cover(products.windProduct, watch('USW00094728', '2027-03-01', 31), 250, 350),
  cover(products.cropProduct, watch('CORN', '2027-03-01', 90), 400, 300),
  cover(products.vesselProduct, watch('9811000', '2027-03-01', 1, 'KEMBA'), 24, 72),
  coin,
  cover(products.depegProduct, watch('USDC/USD', '2026-12-12', 30), 200, 1000),
  cover(products.divergenceProduct, watch('ETH/USD', '2026-12-12', 30, 'BTC/USD'), 100, 500),
  cover(products.withdrawalProduct, watch('AAVE', '2026-12-12', 30), 3000, 6000),
  exploit,
  cover(products.rugPullProduct, watch('NEWCOIN', '2026-12-12', 30), 0, 5000),
  cover(products.oracleFailureProduct, watch('ETH/USD', '2026-12-12', 30), 500, 2000),
  cover(999, watch('SOMETHING', '2026-12-12', 30), 5, 5),
];

export function held(series: Series, units: number, more: Partial<HeldCover> = {}): HeldCover {
  return { series, units, boughtAt: now, transaction, settlement: null, paid: null, ...more };
}

export function settled(
  outcome: 'PAYING' | 'EXPIRED' | 'VOID',
  payPerUnit: bigint,
): NonNullable<HeldCover['settlement']> {
  return { block: 9, logIndex: 1, time: latest, transaction, seriesId: 5n, outcome, index: 167, units: 3, payPerUnit };
}

export function identity(name: string | null, more: Partial<Identity> = {}): Identity {
  return {
    ...{ id: 7, userId: 2, platform: 'telegram', platformUserId: '42', privateChatId: '42', blockedAt: null, name },
    ...more,
  };
}

function cover(product: number, subject: Hex, trigger: number, exit: number): Series {
  const place = { block: 7, logIndex: 1, time: now, transaction };
  return { ...place, seriesId: BigInt(product), product, version: 1, subject, trigger, exit, payout: 12n * dollar };
}

function watch(name: string, date: string, days: number, detail = ''): Hex {
  return encodeWatch({ name, date, days, detail });
}
