import { encodeFunctionData, parseSignature, signatureToCompactSignature } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { encodeFlight, type Hex } from '../../chain/subject.ts';
import { type BatchLeaf, batchTree, leafOnChain, signBatch } from '../../oracle/batch.ts';
import { observationOnChain, signObservation } from '../../oracle/observation.ts';
import type { startOracleChain } from '../../test/oracle/oracleChain.ts';
import { keyOf } from '../../test/oracle/people.ts';

type OracleChain = Awaited<ReturnType<typeof startOracleChain>>;

/** What reports cost: whole transactions with their call data, in gas. */
export type ReportGas = {
  report: { first: number; each: number };
  batch: { first: number; each: number; leaf: number; open: number };
};

const people = ['anna', 'cleo', 'bob', 'dora', 'emil'];
const zeroHash: Hex = `0x${'11'.repeat(32)}`;

/** Reports events that nobody bought, singly and in batches of several sizes, and splits what they cost into its parts. */
export async function measureReports(chain: OracleChain): Promise<ReportGas> {
  const to = { chainId: chain.deployment.chainId, oracle: chain.deployment.oracles.quorum };
  const contract = { address: to.oracle, abi: quorumOracleAbi } as const;
  const reporterSet = await chain.client.readContract({ ...contract, functionName: 'reporterSet' });
  const now = await chain.time();
  let number = 1000;
  const nextSubject = () =>
    encodeFlight({ carrier: 'ZZ', number: number++, date: '2026-12-12', origin: 'IAH', destination: 'EWR' });
  const call = async (functionName: 'report' | 'reportBatch' | 'openLeaf', args: readonly unknown[]) =>
    Number((await chain.call(chain.owner, to.oracle, quorumOracleAbi, functionName, args)).gasUsed);

  const report = async (signers: number) => {
    const subject = nextSubject();
    const said = { reporterSet, product: 1, subject, status: 'VALUE', observedAt: now, evidence: zeroHash } as const;
    const signed = await Promise.all(
      people
        .slice(0, signers)
        .map((name, i) => signObservation(privateKeyToAccount(keyOf(name)), to, { ...said, index: 130 + i })),
    );
    return call('report', [0, 1, subject, 1, signed.map(observationOnChain)]);
  };
  const batch = async (size: number, signers: number) => {
    const leaves = Array.from(
      { length: size },
      (): BatchLeaf => ({ product: 1, subject: nextSubject(), status: 'VALUE', index: 130, observedAt: now }),
    );
    const words = leaves.map(leafOnChain);
    const tree = batchTree(words);
    const signatures = await Promise.all(
      people.slice(0, signers).map(async (name) => {
        const signature = await signBatch(privateKeyToAccount(keyOf(name)), to, reporterSet, tree.root);
        const { r, yParityAndS: vs } = signatureToCompactSignature(parseSignature(signature));
        return { r, vs };
      }),
    );
    const gas = await call('reportBatch', [0, words, signatures]);
    return { gas, open: () => call('openLeaf', [0, tree.root, words[0], tree.proofOf(0)]) };
  };

  const [three, five] = [await report(3), await report(5)];
  const small = await batch(1, 3);
  const [large, widely] = [await batch(100, 3), await batch(1, 5)];
  const each = (five - three) / 2;
  const leaf = (large.gas - small.gas) / 99;
  const signature = (widely.gas - small.gas) / 2;
  return {
    report: { first: three - 3 * each, each },
    batch: { first: small.gas - 3 * signature - leaf, each: signature, leaf, open: await large.open() },
  };
}

/** A report of one event by three reporters, in the caller's own transaction. */
export async function reportLate(chain: OracleChain, subject: Hex): Promise<void> {
  const to = { chainId: chain.deployment.chainId, oracle: chain.deployment.oracles.quorum };
  const contract = { address: to.oracle, abi: quorumOracleAbi } as const;
  const reporterSet = await chain.client.readContract({ ...contract, functionName: 'reporterSet' });
  const said = { reporterSet, product: 1, subject, status: 'VALUE', index: 180, evidence: zeroHash } as const;
  const observedAt = await chain.time();
  const signed = await Promise.all(
    people.slice(0, 3).map((name) => signObservation(privateKeyToAccount(keyOf(name)), to, { ...said, observedAt })),
  );
  const args = [0, 1, subject, 1, signed.map(observationOnChain)] as const;
  const data = encodeFunctionData({ abi: quorumOracleAbi, functionName: 'report', args });
  await chain.send(chain.owner, to.oracle, data);
}
