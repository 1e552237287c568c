import assert from 'node:assert/strict';
import { getAddress, zeroAddress } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../chain/abi/coverMarket.ts';
import { policyCertificateAbi } from '../../chain/abi/policyCertificate.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Series } from './desk.ts';
import type { Model } from './model.ts';
import type { Proven } from './operation.ts';
import type { Pool } from './pool.ts';
import { oneDollar } from './price.ts';
import type { Question, RealBuckler } from './realBuckler.ts';

const noListing = { seller: zeroAddress, id: 0n, units: 0n, price: 0n, feeBps: 0 };
const states = ['NONE', 'OPEN', 'PAYING', 'EXPIRED', 'VOID'];

/** Asks the contracts about every balance, book, queue, series, exposure, listing and policy, and expects what the model says. */
export function comparerOf(real: RealBuckler, model: Model) {
  const { places, people, ask, askOrError } = real;
  const { desk, market, policies, dollar, pools } = model;
  const everybody: Hex[] = [...people, places.owner, places.treasury];
  const escrows = [places.market, places.policies];
  const seen = new Map<string, string>();
  let asked = 0;

  let expected: { where: string; question: Question; inModel: unknown }[] = [];
  /** To be asked with the others. @param where Named when the two differ. */
  const expect = (where: string, question: Question, inModel: unknown) => {
    expected.push({ where, question, inModel });
  };
  const askAll = async () => {
    const answers = await ask(expected.map(({ question }) => question));
    assert.equal(answers.length, expected.length);
    for (const [i, { where, inModel }] of expected.entries()) assert.deepEqual(answers[i], inModel, where);
    asked += expected.length;
    expected = [];
  };
  /** Whether a part of the model changed since it was last compared. */
  const isNew = (key: string, value: unknown): boolean => {
    const text = JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part));
    if (seen.get(key) === text) return false;
    seen.set(key, text);
    return true;
  };

  const comparePool = (pool: Pool, time: number) => {
    const { address, book } = pool;
    const name = (what: string) => `${what} of pool ${address}`;
    const question = (what: string, args: unknown[] = []): Question => [address, riskPoolAbi, what, args];
    const { assets, locked, units, claimable, fees } = book;
    expect(name('accounts'), question('accounts'), [assets, locked, units * oneDollar, claimable, fees]);
    expect(name('backing'), question('backing'), [pool.backing, assets]);
    expect(name('supply'), question('totalSupply'), pool.supply);
    expect(name('queue'), question('queuedShares'), pool.queued);
    expect(name('own shares'), question('balanceOf', [address]), pool.queued);
    expect(name('price'), question('convertToAssets', [10n ** 12n]), pool.toDollars(10n ** 12n));
    for (const who of people) {
      const { shares, readyAt } = pool.exits.get(who);
      const exit = shares === 0n ? [0n, 0n] : [shares, BigInt(readyAt)];
      expect(name(`shares of ${who}`), question('balanceOf', [who]), pool.shares.get(who));
      expect(name(`exit of ${who}`), question('exitOf', [who]), exit);
      if (shares === 0n) continue;
      expect(name(`maxRedeem of ${who}`), question('maxRedeem', [who]), pool.maxRedeem(who, time));
      expect(name(`maxWithdraw of ${who}`), question('maxWithdraw', [who]), pool.maxWithdraw(who, time));
    }
  };

  const compareSeries = (series: Series) => {
    const { id, product, version, subject, trigger, exit, payout, level, openedAt } = series;
    const name = `series ${id} (${Buffer.from(subject.slice(2), 'hex')})`;
    const question = (what: string, args: unknown[]): Question => [places.desk, coverDeskAbi, what, args];
    const terms = { product, version, subject, trigger, exit, payout: Number(payout) };
    expect(name, question('seriesOf', [id]), [terms, states.indexOf(series.state), series.units, series.payPerUnit]);
    const holders = [...everybody, ...escrows];
    const held = holders.map((who) => desk.held(who, id));
    expect(`tokens of ${name}`, question('balanceOfBatch', [holders, holders.map(() => id)]), held);
    assert.equal(
      held.reduce((sum, units) => sum + units, 0n),
      series.units,
      `units of ${name} are its tokens`,
    );
    expect(`window of ${name}`, question('windowOf', [id]), desk.windowOf(series));
    const { address } = desk.poolOf(level);
    expect(`opening of ${name}`, question('openingOf', [id]), [openedAt, getAddress(address)]);
    for (const { columns } of desk.products.settingsOf(product, version).caps) {
      if (columns === 0) continue;
      const exposure = desk.exposures.of(level, columns, subject);
      expect(`exposure of ${name}`, question('exposureOf', [address, columns, subject]), exposure);
    }
  };

  const compareListing = (number: number) => {
    const { id, units, price, feeBps, seller } = market.listingOf(number) ?? noListing;
    const series = desk.seriesOf(id);
    const cutoff = series ? BigInt(desk.windowOf(series).cutoff) : 0n;
    const offer = { seller: getAddress(seller), id, units, pricePerUnit: price, feeBps: BigInt(feeBps), cutoff };
    expect(`listing ${number}`, [places.market, coverMarketAbi, 'offerOf', [BigInt(number)]], offer);
  };
  const comparePolicy = (number: number) => {
    const { id, units } = policies.policyOf(number) ?? { id: 0n, units: 0n };
    expect(`policy ${number}`, [places.policies, policyCertificateAbi, 'policyOf', [BigInt(number)]], [id, units]);
  };

  /** What a purchase would be at the newest block, or why it would be refused. */
  const compareQuote = async (purchase: Proven, time: number) => {
    let inModel: unknown = null;
    const refusal = model.journal.attempt(() => {
      const { id, level, payout, available, window } = desk.quote(purchase, time);
      inModel = { id, pool: getAddress(desk.poolOf(level).address), payout: Number(payout), available, window };
    });
    asked += 1;
    const { error, answer } = await askOrError(places.desk, coverDeskAbi, 'quote', [purchase]);
    assert.deepEqual([error, answer], [refusal, inModel], `quote of ${purchase.subject} at ${time}`);
  };

  /** @param time The newest block's. @param purchases To ask quotes for. @returns how many answers were compared so far. */
  return async (time: number, purchases: readonly Proven[]): Promise<number> => {
    for (const purchase of purchases) await compareQuote(purchase, time);
    for (const who of [...everybody, ...escrows, places.desk, ...places.pools])
      expect(`dollars of ${who}`, [places.dollar, testDollarAbi, 'balanceOf', [who]], dollar.balances.get(who));
    for (const pool of pools) comparePool(pool, time);
    for (const series of desk.allSeries()) {
      const { caps } = desk.products.settingsOf(series.product, series.version);
      const exposures = caps.map(({ columns }) => desk.exposures.of(series.level, columns, series.subject));
      const held = [...everybody, ...escrows].map((who) => desk.held(who, series.id));
      if (isNew(`series ${series.id}`, [series, exposures, held])) compareSeries(series);
    }
    for (let i = 1; i <= market.count; i++) if (isNew(`listing ${i}`, market.listingOf(i) ?? null)) compareListing(i);
    for (let i = 1; i <= policies.count; i++) if (isNew(`policy ${i}`, policies.policyOf(i) ?? null)) comparePolicy(i);
    await askAll();
    return asked;
  };
}
