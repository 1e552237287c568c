import { readFileSync } from 'node:fs';
import { createWalletClient, encodeDeployData, http, publicActions } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { z } from 'zod';
import { testFeedAbi } from '../../chain/abi/testFeed.ts';
import type { PlannedFeed } from '../../chain/deploy/plan.ts';
import type { Hex } from '../../chain/subject.ts';
import { localKey } from '../chain/localKeys.ts';
import type { PricedCoin } from './worldPrices.ts';

/** Price feeds of a local chain, to be named in its deployment. */
export type LocalFeeds = {
  planned: PlannedFeed[];
  /** Publishes every round up to a time (unix seconds) that was not published yet. */
  publishUpTo(time: number): Promise<void>;
};

const decimals = 8;
/** What was published before the chain began: as much as the start of a watch may look back. */
const history = 2 * 86_400;
/** About 25,000 gas each. */
const roundsAtOnce = 200;
const artifact = new URL('../../artifacts/contracts/TestFeed.sol/TestFeed.json', import.meta.url);
const bytecode = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]+$/i.test(value));

/** Puts a feed for each coin on a local chain, with its last rounds. Contracts must have been compiled. @param now Unix seconds. */
export async function deployLocalFeeds(rpcUrl: string, coins: readonly PricedCoin[], now: number): Promise<LocalFeeds> {
  const account = privateKeyToAccount(localKey('price feeds'));
  const client = createWalletClient({ account, chain: hardhat, transport: http(rpcUrl), pollingInterval: 20 }).extend(
    publicActions,
  );
  const mined = async (hash: Hex) => client.waitForTransactionReceipt({ hash });
  const code = z.object({ bytecode }).parse(JSON.parse(readFileSync(artifact, 'utf8'))).bytecode;
  const feeds: { coin: PricedCoin; address: Hex; publishedUpTo: number }[] = [];
  for (const coin of coins) {
    const description = coin.name.replace('/', ' / ');
    const data = encodeDeployData({ abi: testFeedAbi, bytecode: code, args: [decimals, description] });
    const { contractAddress } = await mined(await client.sendTransaction({ data }));
    if (!contractAddress) throw new Error(`The feed of ${coin.name} was not deployed.`);
    feeds.push({ coin, address: contractAddress, publishedUpTo: now - history });
  }

  const publish = async (time: number): Promise<void> => {
    for (const feed of feeds) {
      const rounds = feed.coin.roundsBetween(feed.publishedUpTo, time);
      for (let from = 0; from < rounds.length; from += roundsAtOnce) {
        const some = rounds.slice(from, from + roundsAtOnce);
        const args = [some.map((round) => ({ answer: round.answer, time: BigInt(round.time) }))] as const;
        await mined(await client.writeContract({ address: feed.address, abi: testFeedAbi, functionName: 'add', args }));
        feed.publishedUpTo = some.at(-1)?.time ?? feed.publishedUpTo;
      }
    }
  };
  let last: Promise<void> = Promise.resolve();
  const publishUpTo = (time: number): Promise<void> => {
    const published = last.then(() => publish(time));
    last = published.catch(() => undefined);
    return published;
  };
  await publishUpTo(now);
  const planned = feeds.map(({ coin: { name, heartbeat }, address }) => ({ name, address, heartbeat }));
  return { planned, publishUpTo };
}
