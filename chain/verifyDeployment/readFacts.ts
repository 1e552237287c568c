import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { Facts } from './compareFacts.ts';
import type { CodeReader } from './compiledCode.ts';
import { factsOf } from './factsOf.ts';
import { readMoney } from './readMoney.ts';
import { readOracles } from './readOracles.ts';
import { readProducts } from './readProducts.ts';
import { readRoles } from './readRoles.ts';
import { readVotes } from './readVotes.ts';
import { readWallets } from './readWallets.ts';

/**
 * What is so on the live chain, under the names of `designedFacts`. A contract that does not answer is a fact, too.
 * @param codeAt compares code with what compiles here. @throws when the chain does not answer, or the logs do not go back to the beginning.
 */
export async function readFacts(client: ChainClient, deployment: Deployment, codeAt: CodeReader): Promise<Facts> {
  const { votes } = deployment;
  const facts = await Promise.all([
    factsOf('chain', { id: client.getChainId() }),
    readMoney(client, deployment),
    readOracles(client, deployment),
    ...(votes
      ? [readVotes(client, votes, deployment.founder), readRoles(client, votes.timelock, deployment.fromBlock)]
      : []),
    readProducts(client, deployment),
    readWallets(client, deployment, codeAt),
  ]);
  return Object.assign({}, ...facts);
}
