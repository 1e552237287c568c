import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createChainClient } from '../../../chain/clients.ts';
import { writtenPlanSchema } from '../../../chain/deploy/plan.ts';
import type { Deployment } from '../../../chain/deployment.ts';
import type { Hex } from '../../../chain/subject.ts';
import { compareFacts } from '../../../chain/verifyDeployment/compareFacts.ts';
import { openCompiledCode } from '../../../chain/verifyDeployment/compiledCode.ts';
import { designedFacts } from '../../../chain/verifyDeployment/designedFacts.ts';
import { readFacts } from '../../../chain/verifyDeployment/readFacts.ts';
import { startBreakingProxy } from './breakingProxy.ts';
import { actor, startVotedDeployment } from './votedDeployment.ts';

export type VerifiedDeployment = Awaited<ReturnType<typeof startVerifiedDeployment>>;

/**
 * A deployment beside its design. Two runs break off in the middle, one of each half: their node takes nine transactions, then seven more,
 * and falls silent.
 */
export async function startVerifiedDeployment() {
  const started = await startVotedDeployment(async (rpcUrl, deployOn) => {
    for (const transactions of [9, 7]) {
      const proxy = await startBreakingProxy(rpcUrl, transactions);
      await assert.rejects(deployOn(proxy.url));
      assert.equal(proxy.taken(), transactions);
      await proxy.stop();
    }
  });
  const { node, file, deployment, votes } = started;
  const { as, chain } = actor(node.rpcUrl);
  const client = createChainClient(node.rpcUrl, deployment.chainId);
  const codeAt = await openCompiledCode();
  const { plan } = z.object({ plan: writtenPlanSchema }).parse(JSON.parse(readFileSync(file, 'utf8')));

  /** Calls as the members do after a vote. */
  const asVotes = (to: Hex, abi: Parameters<typeof as>[2], name: string, args: readonly unknown[]) =>
    as(votes.timelock, to, abi, name, args);

  /** @param written what the file says: where everything is. */
  async function deviations(written: Deployment = deployment) {
    const compared = compareFacts(designedFacts(written, plan), await readFacts(client, written, codeAt));
    return compared.filter(({ asDesigned }) => !asDesigned).map(({ what }) => what);
  }

  /** Puts other code in the place of a contract. */
  async function rewrite(address: Hex, change: (code: Hex) => Hex | Promise<Hex>): Promise<void> {
    const code = (await client.getCode({ address })) ?? '0x';
    const bytecode = await change(code);
    assert.notEqual(bytecode, code);
    await chain.setCode({ address, bytecode });
  }

  return { ...started, plan, as, asVotes, chain, client, codeAt, deviations, rewrite };
}
