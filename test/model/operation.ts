import { type Abi, encodeAbiParameters, encodeFunctionData } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../chain/abi/coverMarket.ts';
import { policyCertificateAbi } from '../../chain/abi/policyCertificate.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Purchase } from './desk.ts';
import type { Model, Places } from './model.ts';
import { require } from './store.ts';

/** One transaction and what it should do, said once for the chain and once for the model. */
export type Operation = {
  name: string;
  from: Hex;
  to: Hex;
  data: Hex;
  /** @param now The transaction's time, unix seconds. */
  deed: (now: number) => void;
  /** What was asked for, where it was a purchase. */
  purchase?: Proven;
};

/** A purchase with the proof of its row. */
export type Proven = Purchase & { proof: Hex[] };

export type Operations = ReturnType<typeof operationsOf>;

/** Every operation that people do with money, by what it is called in the design. */
export function operationsOf(places: Places, model: Model) {
  const { desk, market, policies, dollar } = model;
  const call =
    (place: string, to: Hex, abi: Abi) =>
    (from: Hex, functionName: string, args: unknown[], deed: Operation['deed']) => ({
      name: `${place}.${functionName}`,
      from,
      to,
      data: encodeFunctionData({ abi, functionName, args }),
      deed,
    });
  const onDollar = call('dollar', places.dollar, testDollarAbi);
  const onDesk = call('desk', places.desk, coverDeskAbi);
  const onMarket = call('market', places.market, coverMarketAbi);
  const onPolicies = call('policies', places.policies, policyCertificateAbi);
  const onPool = (level: number) => call('pool', model.desk.poolOf(level).address, riskPoolAbi);
  const send = (name: string, from: Hex, to: Hex, id: bigint, units: bigint, data: Hex, deed: Operation['deed']) => ({
    ...onDesk(from, 'safeTransferFrom', [from, to, id, units, data], deed),
    name,
  });

  return {
    mint: (from: Hex, to: Hex, amount: bigint) => onDollar(from, 'mint', [to, amount], () => dollar.mint(to, amount)),
    donate: (from: Hex, to: Hex, amount: bigint) =>
      onDollar(from, 'transfer', [to, amount], () => dollar.transfer(from, to, amount)),
    block: (from: Hex, who: Hex, refused: boolean) =>
      onDollar(from, 'setRefused', [who, refused], () => dollar.refused.set(who, refused)),

    deposit: (from: Hex, level: number, amount: bigint, to: Hex) =>
      onPool(level)(from, 'deposit', [amount, to], () => desk.poolOf(level).deposit(from, amount, to)),
    mintShares: (from: Hex, level: number, shares: bigint, to: Hex) =>
      onPool(level)(from, 'mint', [shares, to], () => desk.poolOf(level).mint(from, shares, to)),
    sendShares: (from: Hex, level: number, shares: bigint, to: Hex) =>
      onPool(level)(from, 'transfer', [to, shares], () => desk.poolOf(level).transfer(from, to, shares)),
    requestRedeem: (from: Hex, level: number, shares: bigint, controller: Hex) =>
      onPool(level)(from, 'requestRedeem', [shares, controller, from], (now) =>
        desk.poolOf(level).requestRedeem(from, shares, controller, now),
      ),
    redeemShares: (from: Hex, level: number, shares: bigint, to: Hex, controller: Hex) =>
      onPool(level)(from, 'redeem', [shares, to, controller], (now) =>
        desk.poolOf(level).redeem(from, shares, to, controller, now),
      ),
    withdraw: (from: Hex, level: number, amount: bigint, to: Hex, controller: Hex) =>
      onPool(level)(from, 'withdraw', [amount, to, controller], (now) =>
        desk.poolOf(level).withdraw(from, amount, to, controller, now),
      ),
    collectFees: (from: Hex, level: number) =>
      onPool(level)(from, 'collectFees', [], () => desk.poolOf(level).collectFees()),

    buy: (from: Hex, purchase: Proven, holder: Hex): Operation => {
      const operation = onDesk(from, 'buy', [purchase, holder], (now) => {
        desk.buy(from, purchase, holder, now);
        // The market takes what somebody had, nothing that was nobody's.
        require(holder !== places.market, 'ZeroAddress');
      });
      return { ...operation, purchase };
    },
    buyBatch: (from: Hex, purchases: Proven[], holder: Hex) =>
      onDesk(from, 'buyBatch', [purchases, holder], (now) => desk.buyBatch(from, purchases, holder, now)),
    settle: (from: Hex, id: bigint) => onDesk(from, 'settle', [id], (now) => desk.settle(id, now)),
    void: (from: Hex, id: bigint) => onDesk(from, 'void', [id], (now) => desk.void(id, now)),
    pay: (from: Hex, id: bigint, holders: Hex[]) => onDesk(from, 'pay', [id, holders], () => desk.pay(id, holders)),
    redeem: (from: Hex, id: bigint, units: bigint, to: Hex) =>
      onDesk(from, 'redeem', [id, units, to], () => desk.redeem(from, id, units, to)),
    move: (from: Hex, id: bigint, units: bigint, to: Hex) =>
      send('desk.safeTransferFrom', from, to, id, units, '0x', () => desk.move(from, to, id, units)),
    pause: (from: Hex, product: number, until: number) =>
      onDesk(from, 'pauseSales', [[product], until], (now) => {
        // The owner is the guardian of this town.
        require(from === places.owner, 'NotGuardians');
        desk.products.pause(product, until, now);
      }),
    resume: (from: Hex, product: number) =>
      onDesk(from, 'resumeSales', [[product]], () => desk.products.resume(product)),
    setLive: (from: Hex, product: number, live: boolean) =>
      onDesk(from, 'setLive', [product, live], () => desk.products.setLive(product, live)),

    list: (from: Hex, id: bigint, units: bigint, price: bigint) =>
      send('market.list', from, places.market, id, units, wordOf(price), (now) =>
        market.list(from, id, units, price, now),
      ),
    buyListing: (from: Hex, listing: number, units: bigint, mostPrice: bigint, holder: Hex) =>
      onMarket(from, 'buy', [listing, units, mostPrice, holder], (now) =>
        market.buy(from, listing, units, mostPrice, holder, now),
      ),
    cancel: (from: Hex, listing: number, to: Hex) =>
      onMarket(from, 'cancel', [listing, to], () => market.cancel(from, listing, to)),
    redeemListing: (from: Hex, listing: number, to: Hex) =>
      onMarket(from, 'redeem', [listing, to], () => market.redeem(from, listing, to)),
    setMarketFee: (from: Hex, feeBps: number) => onMarket(from, 'setFee', [feeBps], () => market.setFee(feeBps)),

    wrap: (from: Hex, id: bigint, units: bigint, owner: Hex) =>
      send('policies.wrap', from, places.policies, id, units, wordOf(BigInt(owner)), () =>
        policies.wrap(from, id, units, owner),
      ),
    sendPolicy: (from: Hex, policy: number, to: Hex) =>
      onPolicies(from, 'transferFrom', [from, to, policy], () => policies.transfer(from, to, policy)),
    unwrap: (from: Hex, policy: number, to: Hex) =>
      onPolicies(from, 'unwrap', [policy, to], () => policies.unwrap(from, policy, to)),
    redeemPolicy: (from: Hex, policy: number, to: Hex) =>
      onPolicies(from, 'redeem', [policy, to], () => policies.redeem(from, policy, to)),
  };
}

function wordOf(value: bigint): Hex {
  return encodeAbiParameters([{ type: 'uint256' }], [value]);
}
