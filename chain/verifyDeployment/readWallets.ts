import { getContract } from 'viem';
import { passkeySignersAbi } from '../abi/passkeySigners.ts';
import { walletGuardAbi } from '../abi/walletGuard.ts';
import { walletModuleAbi } from '../abi/walletModule.ts';
import { walletSetupAbi } from '../abi/walletSetup.ts';
import type { ChainClient } from '../clients.ts';
import { safe4337Module } from '../deploy/safe4337Module.ts';
import type { Deployment } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import { multiSendCallOnly, safeProxyFactory } from '../wallet.ts';
import type { Facts } from './compareFacts.ts';
import type { CodeReader } from './compiledCode.ts';
import { factsOf } from './factsOf.ts';

/** What every wallet is made with, and what makes the signers of passkeys, as they are. @throws when the chain does not answer. */
export async function readWallets(
  client: ChainClient,
  { wallets, passkeySigners }: Pick<Deployment, 'wallets' | 'passkeySigners'>,
  codeAt: CodeReader,
): Promise<Facts> {
  const guard = getContract({ address: wallets.guard, abi: walletGuardAbi, client }).read;
  const module = getContract({ address: wallets.module, abi: walletModuleAbi, client }).read;
  const setup = getContract({ address: wallets.setup, abi: walletSetupAbi, client }).read;
  const hasCode = async (address: Hex) => (await client.getCode({ address })) !== undefined;
  const facts = await Promise.all([
    factsOf('wallet guard', {
      code: codeAt(client, wallets.guard, 'WalletGuard'),
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
    factsOf('wallet module', {
      code: codeAt(client, wallets.module, 'WalletModule'),
      base: module.base(),
      guard: module.guard(),
    }),
    factsOf('wallet setup', {
      code: codeAt(client, wallets.setup, 'WalletSetup'),
      guard: setup.guard(),
      module: setup.module(),
    }),
    // Their addresses follow from their code, so whatever is there is Safe's.
    factsOf('safe', {
      factory: hasCode(safeProxyFactory),
      multiSend: hasCode(multiSendCallOnly),
      module: hasCode(safe4337Module),
    }),
    passkeySigners === undefined ? {} : readSigners(client, passkeySigners, codeAt),
  ]);
  return Object.assign({}, ...facts);
}

/** The clones that it makes run the code of its implementation, which it made itself. */
async function readSigners(client: ChainClient, address: Hex, codeAt: CodeReader): Promise<Facts> {
  const signers = getContract({ address, abi: passkeySignersAbi, client }).read;
  return factsOf('passkey signers', {
    code: codeAt(client, address, 'PasskeySigners'),
    signerCode: signers.implementation().then((signer) => codeAt(client, signer, 'PasskeySigner')),
  });
}
