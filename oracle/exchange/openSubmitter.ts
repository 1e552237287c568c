import type { Logger } from 'pino';
import type { ChainClient } from '../../chain/clients.ts';
import type { Hex } from '../../chain/subject.ts';
import type { OracleAddress } from '../observation.ts';
import { createSender } from '../sender.ts';
import type { ChainWatch } from '../watchChain.ts';
import type { ExchangeRoom } from './exchangeApp.ts';
import { gatherSignatures } from './gatherSignatures.ts';
import type { View } from './judgeObservation.ts';
import type { Exchange } from './openExchange.ts';
import { submitQuorums } from './submitQuorums.ts';
import { createTurns } from './turns.ts';

export type SubmitterConfig = {
  /** Pays the gas of reports; has no other power. */
  key: Hex;
  /** Milliseconds that each place in the order of turns waits longer than the one before it. */
  turnMilliseconds: number;
};

/** The role of putting quorums on chain. It is trusted with nothing: the oracle checks every signature again. */
export function openSubmitter(
  config: SubmitterConfig,
  deps: {
    client: ChainClient;
    rpcUrl: string;
    to: OracleAddress;
    watch: ChainWatch;
    exchange: Exchange;
    signBatch: ExchangeRoom['signBatch'];
    seat: Hex | null;
    log: Logger;
    monotonic(): number;
  },
): (view: View) => Promise<boolean> {
  const { client, to, watch, exchange, signBatch, seat, log } = deps;
  return submitQuorums({
    client,
    oracle: to.oracle,
    sender: createSender(client, deps.rpcUrl, config.key),
    turns: createTurns(config.turnMilliseconds, deps.monotonic),
    seat,
    observationsOf: exchange.observationsOf,
    isBatched: (event) => watch.book.leafOf(event) !== null,
    gather: gatherSignatures({ to, peers: exchange.peers, signBatch, log }),
    log,
  });
}
