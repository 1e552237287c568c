import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type Abi,
  type ContractFunctionArgs,
  encodeFunctionData,
  encodePacked,
  keccak256,
  parseEventLogs,
  parseSignature,
  signatureToCompactSignature,
  toHex,
} from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { z } from 'zod';
import type { Hex } from '../../chain/subject.ts';
import { accessAbi, eTokenAbi, policyPoolAbi, premiumsAccountAbi, proxyAbi, riskModuleAbi } from './ensuroAbi.ts';
import { dollars, type GasWorld } from './world.ts';

const require = createRequire(import.meta.url);
const artifactSchema = z.object({ bytecode: z.string() });
/** Ensuro writes shares with 18 decimals. */
const percent = (count: number) => BigInt(count) * 10n ** 16n;
const quoteKey = toHex(77, { size: 32 });
const roleOf = (name: string) => keccak256(toHex(name));
const eToken = 1;
const riskModule = 2;
const premiumsAccount = 3;
const juniorRatioSetting = 1;
const juniorReturnSetting = 5;

const payout = dollars(10);
const premium = dollars(1);
const lossProbability = percent(3);

type Policy = ContractFunctionArgs<typeof riskModuleAbi, 'nonpayable', 'resolvePolicy'>[0];

/**
 * Ensuro as published on npm (`@ensuro/core` 2.9.3, its own bytecode, behind the proxies it is deployed with), with a junior and a
 * senior pool, a risk module that sells on signed quotes, and two million dollars to back them.
 */
export async function deployEnsuro(world: GasWorld) {
  const contracts = await deployContracts(world);
  await giveRights(world, contracts);
  const { owner, send, fund } = world;
  const { access, pool, junior, senior, module } = contracts;
  const empower = (role: string, who: Hex) =>
    send(owner, access, { abi: accessAbi, functionName: 'grantComponentRole', args: [module, roleOf(role), who] });
  await empower('PRICER_ROLE', privateKeyToAccount(quoteKey).address);
  await empower('RESOLVER_ROLE', owner);
  await fund(owner, pool, dollars(2_000_000));
  for (const token of [junior, senior])
    await send(owner, pool, { abi: policyPoolAbi, functionName: 'deposit', args: [token, dollars(1_000_000)] });

  let quotes = 0;
  /** A policy of ten dollars for one, on a quote of its own. @returns gas of the whole transaction, and the policy. */
  const buy = async (buyer: Hex, expiration: number) => {
    quotes += 1;
    const args = await quoteFor(module, buyer, expiration, quotes);
    const receipt = await world.receiptOf(buyer, module, { abi: riskModuleAbi, functionName: 'newPolicy', args });
    const [sold] = parseEventLogs({ abi: policyPoolAbi, logs: receipt.logs, eventName: 'NewPolicy' });
    if (!sold) throw new Error('Ensuro sold no policy.');
    return { gas: Number(receipt.gasUsed), policy: sold.args.policy };
  };
  const pay = (policy: Policy) =>
    send(owner, module, { abi: riskModuleAbi, functionName: 'resolvePolicy', args: [policy, payout] });
  const expire = (policies: Policy[]) =>
    send(owner, pool, { abi: policyPoolAbi, functionName: 'expirePolicies', args: [policies] });
  return { pool, buy, pay, expire };
}

type Contracts = Awaited<ReturnType<typeof deployContracts>>;

async function deployContracts({ owner, dollar, deployCode }: GasWorld) {
  const deployProxied = async (name: string, abi: Abi, args: readonly unknown[], setup: readonly unknown[]) => {
    const artifact = `@ensuro/core/build/contracts/${name}.sol/${name}.json`;
    const implementation = await deployCode(bytecodeOf(artifact), abi, args);
    const data = encodeFunctionData({ abi, functionName: 'initialize', args: setup });
    const proxy = bytecodeOf('@openzeppelin/contracts/build/contracts/ERC1967Proxy.json');
    return deployCode(proxy, proxyAbi, [implementation, data]);
  };
  const access = await deployProxied('AccessManager', accessAbi, [], []);
  const treasury = privateKeyToAccount(toHex(78, { size: 32 })).address;
  const pool = await deployProxied('PolicyPool', policyPoolAbi, [access, dollar], ['Policy', 'EPOL', treasury]);
  const makeEToken = (name: string) =>
    deployProxied('EToken', eTokenAbi, [pool], [name, name, percent(100), percent(5)]);
  const [junior, senior] = [await makeEToken('Junior'), await makeEToken('Senior')];
  const account = await deployProxied('PremiumsAccount', premiumsAccountAbi, [pool, junior, senior], []);
  const limits = [dollars(1_000), dollars(1_000_000), owner];
  const rules = ['Flights', percent(100), percent(5), percent(10), ...limits];
  const module = await deployProxied('SignedQuoteRiskModule', riskModuleAbi, [pool, account, true], rules);
  return { access, pool, junior, senior, account, module };
}

/** The owner's levels, the pools' places, and the junior pool's part. */
async function giveRights({ owner, send }: GasWorld, contracts: Contracts): Promise<void> {
  const { access, pool, junior, senior, account, module } = contracts;
  for (const level of ['LEVEL1_ROLE', 'LEVEL2_ROLE'])
    await send(owner, access, { abi: accessAbi, functionName: 'grantRole', args: [roleOf(level), owner] });
  const settings = [
    [juniorRatioSetting, percent(30)],
    [juniorReturnSetting, percent(10)],
  ];
  for (const args of settings) await send(owner, module, { abi: riskModuleAbi, functionName: 'setParam', args });
  const components = [
    [junior, eToken],
    [senior, eToken],
    [account, premiumsAccount],
    [module, riskModule],
  ];
  for (const args of components) await send(owner, pool, { abi: policyPoolAbi, functionName: 'addComponent', args });
}

/** What a purchase sends: its terms and the seller's signature of them. */
async function quoteFor(module: Hex, buyer: Hex, expiration: number, quote: number) {
  const policyData = keccak256(toHex(`quote ${quote}`));
  const raw = encodePacked(
    ['address', 'uint256', 'uint256', 'uint256', 'uint40', 'bytes32', 'uint40'],
    [module, payout, premium, lossProbability, expiration, policyData, expiration],
  );
  const signature = await privateKeyToAccount(quoteKey).signMessage({ message: { raw } });
  const { r, yParityAndS } = signatureToCompactSignature(parseSignature(signature));
  return [payout, premium, lossProbability, expiration, buyer, policyData, r, yParityAndS, expiration];
}

function bytecodeOf(artifact: string): string {
  return artifactSchema.parse(JSON.parse(readFileSync(require.resolve(artifact), 'utf8'))).bytecode;
}
