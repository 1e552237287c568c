import { concatHex, createTestClient, createWalletClient, custom, encodeFunctionData } from 'viem';
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction';
import { privateKeyToAccount } from 'viem/accounts';
import { assessedOracleAbi } from '../../chain/abi/assessedOracle.ts';
import { coverMarketAbi } from '../../chain/abi/coverMarket.ts';
import { policyCertificateAbi } from '../../chain/abi/policyCertificate.ts';
import { sponsorPaymasterAbi } from '../../chain/abi/sponsorPaymaster.ts';
import { walletGuardAbi } from '../../chain/abi/walletGuard.ts';
import { walletModuleAbi } from '../../chain/abi/walletModule.ts';
import { walletSetupAbi } from '../../chain/abi/walletSetup.ts';
import { callsOf } from '../../chain/actions/callsOf.ts';
import { walletCallData } from '../../chain/actions/walletCallData.ts';
import { safe4337Module } from '../../chain/deploy/safe4337Module.ts';
import type { Hex } from '../../chain/subject.ts';
import { walletAddressOf } from '../../chain/wallet.ts';
import { deployCanonicalContracts } from '../../sim/chain/canonicalContracts.ts';
import { operationOf, walletCreation } from '../../sim/chain/rawOperation.ts';
import { actionsOf } from './actions.ts';
import { flightRow, type ListedFlight } from './flightTable.ts';
import { flightDay } from './scenes.ts';
import { dollars, type GasWorld } from './world.ts';
import { plainDollarAbi } from './yardsticks.ts';

/** Gas of whole transactions of one sponsored operation. */
export type WalletGas = {
  /** Creates the account and buys a cover of a series that others hold. */
  firstPurchase: number;
  /** One more of the same. */
  nextPurchase: number;
  /** What of the next one the guards take: the same without them is what is left. */
  guards: number;
};

const nobody: Hex = `0x${'00'.repeat(20)}`;
/** Safe's own setup, which enables the module and sets no guard. */
const plainSetup: Hex = '0x2dd68b007B46fBe91B9A7c3EDa5A7a1063cB5b47';
/** Wei: of one operation, and of all in a day. */
const [mostCost, dailyBudget] = [10n ** 17n, 10n ** 18n];
const sponsor = privateKeyToAccount(`0x${'5b'.repeat(32)}`);

/** Purchases by wallets as people have them, sponsored by our paymaster and handed to the entry point. Each is a bundle of its own. */
export async function measureWallets(world: GasWorld): Promise<WalletGas> {
  const places = await deployWallets(world);
  const flight = world.table.flight(40, flightDay);
  const [other] = world.people;
  if (!other) throw new Error('The bench has no people.');
  await actionsOf(world).buy(other, flight);
  const guarded = await buyTwice(world, places, flight, '0a');
  const { guard, module } = places.wallets;
  const plain = { ...places, wallets: { guard, module, setup: plainSetup } };
  const unguarded = await buyTwice(world, plain, flight, '0b');
  return {
    firstPurchase: guarded.first,
    nextPurchase: guarded.next,
    guards: guarded.next - unguarded.next,
  };
}

type Places = Awaited<ReturnType<typeof deployWallets>>;

/** What wallets are made with, beside the desk and pools of the bench, and a paymaster that can pay. */
async function deployWallets(world: GasWorld) {
  const { owner, deploy, desk, dollar, panel, pools, request } = world;
  const transport = custom({ request: ({ method, params }) => request(method, params) });
  const wallet = createWalletClient({ account: owner, transport });
  await deployCanonicalContracts(createTestClient({ mode: 'hardhat', transport }), wallet);
  const market = await deploy('CoverMarket', coverMarketAbi, [desk, owner, owner, 100]);
  const policies = await deploy('PolicyCertificate', policyCertificateAbi, [desk]);
  const assessed = await deploy('AssessedOracle', assessedOracleAbi, [owner, dollar, dollars(50), 86_400, 86_400]);
  const quorum = panel.oracle;
  const around = { desk, market, policies, quorum, assessed, governor: nobody, token: nobody };
  const guard = await deploy('WalletGuard', walletGuardAbi, [around]);
  const module = await deploy('WalletModule', walletModuleAbi, [safe4337Module, guard]);
  const setup = await deploy('WalletSetup', walletSetupAbi, [guard, module]);
  const settings = [entryPoint07Address, owner, sponsor.address, owner, mostCost, dailyBudget];
  const paymaster = await deploy('SponsorPaymaster', sponsorPaymasterAbi, settings);
  const fund = encodeFunctionData({ abi: entryPoint07Abi, functionName: 'depositTo', args: [paymaster] });
  await wallet.sendTransaction({ chain: null, to: entryPoint07Address, data: fund, value: 10n ** 19n });
  const chainId = await world.reader.getChainId();
  const oracles = { quorum, feed: nobody, assessed };
  return { chainId, dollar, desk, market, pools, oracles, paymaster, wallets: { guard, module, setup } };
}

/** A wallet's first operation, which creates it, and the one after. @param byte What its key is made of. */
async function buyTwice(world: GasWorld, places: Places, flight: ListedFlight, byte: string) {
  const owner = privateKeyToAccount(`0x${byte.repeat(32)}`);
  const sender = walletAddressOf(owner.address, places.wallets);
  const [, bundler] = world.people;
  if (!bundler) throw new Error('The bench has no bundler.');
  const mint = { abi: plainDollarAbi, functionName: 'mint', args: [sender, dollars(50)] };
  await world.send(world.owner, world.dollar, mint);
  const row = { ...flightRow, ...flight };
  const buying = { kind: 'buyCover', row, units: 1, minPayout: 1_000_001n, holder: sender } as const;
  const callData = walletCallData(callsOf(places, sender, buying));
  const creation = walletCreation(owner.address, places.wallets);
  const operate = async (nonceKey: bigint, initCode: Hex) => {
    const { timestamp } = await world.reader.getBlock();
    const wish = { sender, nonce: nonceKey << 64n, initCode, callData };
    const operation = await operationOf(places, { owner, sponsor }, wish, Number(timestamp));
    const args = [[operation], bundler];
    const call = { abi: entryPoint07Abi, functionName: 'handleOps', args };
    const { gasUsed, logs } = await world.receiptOf(bundler, entryPoint07Address, call);
    if (!logs.some((log) => log.address.toLowerCase() === places.desk.toLowerCase()))
      throw new Error('A measured wallet bought nothing.');
    return Number(gasUsed);
  };
  const first = await operate(1n, concatHex([creation.to, creation.data]));
  const next = await operate(2n, '0x');
  return { first, next };
}
