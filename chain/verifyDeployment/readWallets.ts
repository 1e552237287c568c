import { getContract } from 'viem';
import { walletGuardAbi } from '../abi/walletGuard.ts';
import { walletModuleAbi } from '../abi/walletModule.ts';
import { walletSetupAbi } from '../abi/walletSetup.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { Facts } from './compareFacts.ts';
import { factsOf } from './factsOf.ts';

/** What every wallet is made with, as it is. @throws when the chain does not answer. */
export async function readWallets(client: ChainClient, wallets: Deployment['wallets']): Promise<Facts> {
  const guard = getContract({ address: wallets.guard, abi: walletGuardAbi, client }).read;
  const module = getContract({ address: wallets.module, abi: walletModuleAbi, client }).read;
  const setup = getContract({ address: wallets.setup, abi: walletSetupAbi, client }).read;
  const facts = await Promise.all([
    factsOf('wallet guard', {
      dollar: guard.dollar(),
      desk: guard.desk(),
      pools: guard.pools(),
      market: guard.market(),
      policies: guard.policies(),
      quorum: guard.quorum(),
      assessed: guard.assessed(),
      governor: guard.governor(),
      token: guard.token(),
      bonds: Promise.all([guard.quorumBond(), guard.assessedBond()]),
      multiSend: guard.MULTI_SEND(),
      delay: guard.DELAY(),
      mostCap: guard.MOST_CAP(),
      mostFloor: guard.MOST_FLOOR(),
    }),
    factsOf('wallet module', { base: module.base(), guard: module.guard() }),
    factsOf('wallet setup', { guard: setup.guard(), module: setup.module() }),
  ]);
  return Object.assign({}, ...facts);
}
