import { encodeFunctionData } from 'viem';
import { feedOracleAbi } from '../../chain/abi/feedOracle.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Proof } from './decideProof.ts';
import type { AskedSeries, OracleDeed } from './helpedOracle.ts';
import { spansOf } from './readPhases.ts';
import type { WatchedCoin } from './watchedCoins.ts';

/** A proof as the feed oracle takes it. @param coins Those of the watch. Pure. */
export function proofCall(
  oracle: Hex,
  { product, subject, openedAt }: Pick<AskedSeries, 'product' | 'subject' | 'openedAt'>,
  coins: readonly WatchedCoin[],
  proof: Exclude<Proof, { kind: 'wait' | 'never' }>,
): OracleDeed {
  const abi = feedOracleAbi;
  const event = [product, subject, openedAt] as const;
  const act = (step: string, data: Hex): OracleDeed => ({ kind: 'do', step, call: { to: oracle, data } });
  const spans = (place: number, run: { first: bigint; last: bigint }) => spansOf(coins[place]?.rounds ?? [], run);
  switch (proof.kind) {
    case 'start': {
      const args = [...event, BigInt(proof.place), proof.edge] as const;
      return act('proveStart', encodeFunctionData({ abi, functionName: 'proveStart', args }));
    }
    case 'fall': {
      const { run, uptime } = proof.fall;
      const args = [...event, spans(0, run), uptime] as const;
      return act('proveFall', encodeFunctionData({ abi, functionName: 'proveFall', args }));
    }
    case 'divergence': {
      const { runs, next, uptime } = proof.loss;
      const args = [...event, spans(0, runs[0]), spans(1, runs[1]), next, uptime] as const;
      return act('proveDivergence', encodeFunctionData({ abi, functionName: 'proveDivergence', args }));
    }
    case 'finalise': {
      const args = [...event, proof.edges] as const;
      return act('finalise', encodeFunctionData({ abi, functionName: 'finalise', args }));
    }
  }
}
