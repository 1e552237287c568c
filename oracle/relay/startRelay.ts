import type { Logger } from 'pino';
import { createChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { type ExchangeConfig, openExchange } from '../exchange/openExchange.ts';
import { openSubmitter, type SubmitterConfig } from '../exchange/openSubmitter.ts';
import { readView } from '../exchange/readView.ts';
import { type Running, runLoop } from '../runLoop.ts';
import { watchChain } from '../watchChain.ts';

export type RelayConfig = {
  rpcUrl: string;
  deployment: Deployment;
  exchange: ExchangeConfig;
  submit: SubmitterConfig;
  /** Between two looks at the chain. */
  tickMilliseconds: number;
};

/**
 * Somebody without a seat who listens to reporters and puts their quorums on chain, after all who have a seat had their turn.
 * @throws when the port is taken.
 */
export async function startRelay(
  config: RelayConfig,
  { log, monotonic }: { log: Logger; monotonic(): number },
): Promise<Running & { url: string }> {
  const { rpcUrl, deployment } = config;
  const client = createChainClient(rpcUrl, deployment.chainId);
  const to = { chainId: deployment.chainId, oracle: deployment.oracles.quorum };
  const watch = watchChain(client, deployment);
  const signBatch = async () => ({ code: 'SIGNS_NOTHING' }) as const;
  const exchange = await openExchange(config.exchange, {
    to,
    isReported: (question) => watch.book.reportOf(question) !== null,
    signBatch,
    log,
    monotonic,
  });
  const submit = openSubmitter(config.submit, {
    client,
    rpcUrl,
    to,
    watch,
    exchange,
    signBatch,
    seat: null,
    log,
    monotonic,
  });
  const step = async () => {
    const view = await readView(client, to.oracle, watch, log);
    if (!view) return false;
    exchange.look(view);
    return submit(view);
  };
  log.info({ url: exchange.url }, 'relay started');
  const loop = runLoop(step, config.tickMilliseconds, log);
  return {
    url: exchange.url,
    stop: async () => {
      await exchange.stop();
      await loop.stop();
    },
  };
}
