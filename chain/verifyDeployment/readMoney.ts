import { getContract } from 'viem';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import { coverMarketAbi } from '../abi/coverMarket.ts';
import { launcherAbi } from '../abi/launcher.ts';
import { policyCertificateAbi } from '../abi/policyCertificate.ts';
import { riskPoolAbi } from '../abi/riskPool.ts';
import { sponsorPaymasterAbi } from '../abi/sponsorPaymaster.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import type { Facts } from './compareFacts.ts';
import { factsOf } from './factsOf.ts';

/** Desk, pools, market, policies, paymaster and launcher, as they are. @throws when the chain does not answer. */
export async function readMoney(client: ChainClient, deployment: Deployment): Promise<Facts> {
  const desk = getContract({ address: deployment.desk, abi: coverDeskAbi, client }).read;
  const launcher = getContract({ address: deployment.launcher, abi: launcherAbi, client }).read;
  const paymaster = getContract({ address: deployment.paymaster, abi: sponsorPaymasterAbi, client }).read;
  const facts = await Promise.all([
    factsOf('launcher', { owner: launcher.owner(), places: launcher.places(), next: launcher.next() }),
    factsOf('desk', {
      owner: desk.owner(),
      pendingOwner: desk.pendingOwner(),
      dollar: desk.dollar(),
      pools: desk.pools(),
      guardians: desk.guardians(),
      compliance: desk.compliance(),
    }),
    ...Object.entries(deployment.pools).map(([level, address]) => readPool(client, level, address)),
    readMarket(client, deployment),
    factsOf('paymaster', {
      owner: paymaster.owner(),
      pendingOwner: paymaster.pendingOwner(),
      entryPoint: paymaster.entryPoint(),
      signer: paymaster.signer(),
      mostCost: paymaster.mostCost(),
      dailyBudget: paymaster.dailyBudget(),
      guardians: paymaster.guardians(),
      stopped: paymaster.stopped(),
    }),
  ]);
  return Object.assign({}, ...facts);
}

function readPool(client: ChainClient, level: string, address: Hex): Promise<Facts> {
  const pool = getContract({ address, abi: riskPoolAbi, client }).read;
  return factsOf(`${level} pool`, {
    owner: pool.owner(),
    pendingOwner: pool.pendingOwner(),
    dollar: pool.asset(),
    desk: pool.desk(),
    treasury: pool.treasury(),
    coolDown: pool.coolDown(),
    compliance: pool.compliance(),
  });
}

async function readMarket(client: ChainClient, { market, policies }: Deployment): Promise<Facts> {
  const trade = getContract({ address: market, abi: coverMarketAbi, client }).read;
  const kept = getContract({ address: policies, abi: policyCertificateAbi, client }).read;
  const facts = await Promise.all([
    factsOf('market', {
      owner: trade.owner(),
      pendingOwner: trade.pendingOwner(),
      desk: trade.desk(),
      dollar: trade.dollar(),
      treasury: trade.treasury(),
      feeBps: trade.feeBps(),
      mostFeeBps: trade.MOST_FEE_BPS(),
    }),
    factsOf('policies', { desk: kept.desk(), dollar: kept.dollar() }),
  ]);
  return Object.assign({}, ...facts);
}
