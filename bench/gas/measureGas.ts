import type { BenchRow } from '../row.ts';
import { type BuyGas, measureBuying } from './measureBuying.ts';
import { type EnsuroGas, measureEnsuro } from './measureEnsuro.ts';
import { crowd, measureSettling, type SettleGas } from './measureSettling.ts';
import { measureWallets, type WalletGas } from './measureWallets.ts';
import { openGasWorld } from './world.ts';
import { published } from './yardsticks.ts';

const gasOfBlock = 30_000_000;
/** What a purchase and a pushed payout may cost beside those of Ensuro v3. */
const partOfBuy = 0.4;
const partOfPay = 0.15;

/**
 * Gas of Buckler's transactions on a chain in this process, beside the least they could cost and beside Ensuro 2.9.3, as npm has it.
 * Nothing is printed.
 * @returns whole transactions' `gasUsed`, exact and the same in every run.
 */
export async function measureGas(): Promise<BenchRow[]> {
  const world = await openGasWorld();
  try {
    const buying = await measureBuying(world);
    const wallets = await measureWallets(world);
    const settling = await measureSettling(world);
    const ensuro = await measureEnsuro(world);
    return [
      ...buyRows(buying, ensuro),
      ...walletRows(wallets),
      ...settleRows(settling, ensuro),
      ...payRows(settling, ensuro),
      ...ensuroRows(ensuro),
    ];
  } finally {
    await world.close();
  }
}

function buyRows(buy: BuyGas, ensuro: EnsuroGas): BenchRow[] {
  const { floorNew, floorReturning } = buy;
  const most = partOfBuy * published.ensuroBuyNew;
  return [
    row('gas.buy.new-holder', buy.newHolder, Math.min(2.0 * floorNew, most), floorNew, ensuro.buyNew),
    row('gas.buy.returning-holder', buy.returning, 2.4 * floorReturning, floorReturning, ensuro.buyReturning),
    row('gas.buy.returning-holder.while-shares-wait', buy.whileSharesWait, 2.4 * floorReturning, floorReturning),
    row('gas.buy.first-of-series', buy.first, 3.7 * floorNew, floorNew),
    row('gas.buy.batch-of-10.new-holder.each', buy.batchNew, 75_000, floorNew, ensuro.buyNew),
    row('gas.buy.batch-of-10.returning-holder.each', buy.batchReturning, 75_000, floorReturning, ensuro.buyReturning),
  ];
}

/** By a Safe wallet in a sponsored operation, as people buy. */
function walletRows({ firstPurchase, nextPurchase, guards }: WalletGas): BenchRow[] {
  return [
    row('gas.wallet.first-purchase', firstPurchase, 750_000),
    row('gas.wallet.next-purchase', nextPurchase, 330_000),
    row('gas.wallet.guards', guards, 30_000),
  ];
}

function settleRows(settle: SettleGas, ensuro: EnsuroGas): BenchRow[] {
  const eachMore = Math.max(0, settle.expiredMany - settle.expiredOne) / (crowd - 1);
  return [
    row('gas.report.2-of-3', settle.report, 80_000),
    row('gas.report.3-of-5', settle.reportByFive, 80_000),
    row('gas.report.batch-of-100.each-beyond-first', settle.eachOfBatch, 1_500),
    row('gas.settle.1-holder', settle.oneHolder, 75_000, undefined, published.etheriscSettle),
    row('gas.settle.1000-holders', settle.manyHolders, 75_000),
    row('gas.settle.100000-units', settle.manyUnits, 75_000),
    row('gas.expire.1000-policies.each', settle.expiredMany / crowd, 75, undefined, ensuro.expireOfTen),
    row('gas.expire.each-policy-more', eachMore, 0, undefined, ensuro.expireOfTen),
  ];
}

function payRows({ pay, floorPay }: SettleGas, ensuro: EnsuroGas): BenchRow[] {
  // Ensuro's median payee had dollars.
  const most = Math.min(1.25 * floorPay.withDollars, partOfPay * published.ensuroPay);
  return [
    row(
      'gas.pay.batch-of-200.holder-without-dollars.each',
      pay.without,
      1.25 * floorPay.without,
      floorPay.without,
      ensuro.payWithout,
    ),
    row(
      'gas.pay.batch-of-200.holder-with-dollars.each',
      pay.withDollars,
      most,
      floorPay.withDollars,
      ensuro.payWithDollars,
    ),
    perBlock('gas.pay.per-30M.holders-without-dollars', pay.without, 850, ensuro.payWithout),
    perBlock('gas.pay.per-30M.holders-with-dollars', pay.withDollars, 1_700, ensuro.payWithDollars),
  ];
}

/** Ensuro 2.9.3 itself; its peer is what was measured of v3.1.1, which npm does not have. */
function ensuroRows(ensuro: EnsuroGas): BenchRow[] {
  const measured = (name: string, value: number, v3?: number): BenchRow => ({
    ...row(`gas.ensuro-2.9.3.${name}`, value, 0, undefined, v3),
    goal: null,
  });
  return [
    measured('buy.new-holder', ensuro.buyNew, published.ensuroBuyNew),
    measured('buy.returning-holder', ensuro.buyReturning, published.ensuroBuyReturning),
    measured('pay.holder-without-dollars', ensuro.payWithout, published.ensuroPay),
    measured('pay.holder-with-dollars', ensuro.payWithDollars, published.ensuroPay),
    measured('expire.single', ensuro.expireSingle, published.ensuroExpire),
    measured('expire.batch-of-10.each', ensuro.expireOfTen, published.ensuroExpireOfTen),
  ];
}

function perBlock(name: string, each: number, goal: number, peerEach: number): BenchRow {
  const peer = Math.floor(gasOfBlock / peerEach);
  return { name, value: Math.floor(gasOfBlock / each), unit: 'payouts', goal, better: 'higher', peer };
}

function row(name: string, value: number, goal: number, floor?: number, peer?: number): BenchRow {
  const compared = { ...(floor === undefined ? {} : { floor }), ...(peer === undefined ? {} : { peer }) };
  return { name, value, unit: 'gas', goal: Math.floor(goal), better: 'lower', ...compared };
}
