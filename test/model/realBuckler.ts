import {
  type Abi,
  decodeEventLog,
  decodeFunctionResult,
  encodeEventTopics,
  encodeFunctionData,
  parseAbi,
  toFunctionSelector,
  toHex,
  zeroAddress,
} from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { z } from 'zod';
import { openChain } from '../../bench/gas/chain.ts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../chain/abi/coverMarket.ts';
import { policyCertificateAbi } from '../../chain/abi/policyCertificate.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import type { Hex } from '../../chain/subject.ts';
import { deployDeskAndPools } from '../../sim/chain/deskAndPools.ts';
import type { Movement } from './dollar.ts';
import type { Places } from './model.ts';
import { disputeWindow } from './oracle.ts';

const dollarBond = 10_000_000n;
const spreadLimits = Array.from({ length: 16 }, () => 30);
const gas = toHex(12_000_000);
/** More than any block asks for: with a price, the chain need not be asked for one before each transaction. */
const price = { maxFeePerGas: toHex(10n ** 10n), maxPriorityFeePerGas: toHex(0) };
/** Bytes of questions in one call: with all that is around them they must fit into one transaction's. */
const questionBytes = 4096;
const transferAbi = parseAbi(['event Transfer(address indexed from, address indexed to, uint256 value)']);
const [transferTopic] = encodeEventTopics({ abi: transferAbi });

/** The reporters whose two signatures make a quorum of two families. */
export const reporterKeys = [1, 2, 3].map((n) => toHex(n, { size: 32 }));

/** Every error of every contract by its first four bytes. */
const errorNames = new Map(
  [coverDeskAbi, riskPoolAbi, coverMarketAbi, policyCertificateAbi, quorumOracleAbi, testDollarAbi].flatMap((abi) =>
    abi
      .filter((item) => item.type === 'error')
      .map((item) => [
        toFunctionSelector({ ...item, type: 'function', outputs: [], stateMutability: 'view' }),
        item.name,
      ]),
  ),
);

const answerSchema = z.string().transform((text): Hex => `0x${text.replace(/^0x/, '')}`);
const receiptSchema = z.object({
  gasUsed: z.string(),
  logs: z.array(
    z.object({ address: z.string(), data: answerSchema, topics: z.tuple([answerSchema]).rest(answerSchema) }),
  ),
});
const failureSchema = z.object({ data: z.union([z.string(), z.object({ data: z.string() })]) });

/** Contract, its interface, function and arguments. */
export type Question = readonly [to: Hex, abi: Abi, functionName: string, args: readonly unknown[]];

export type RealBuckler = Awaited<ReturnType<typeof deployReal>>;

/** Buckler's own contracts on a chain in this process, with nothing on sale yet. */
export async function deployReal() {
  const chain = await openChain();
  const { owner, people, deploy, request, send } = chain;
  const treasury = people.at(-1);
  if (!treasury) throw new Error('The chain has too few accounts.');
  const dollar = await deploy('TestDollar', testDollarAbi, []);
  const nonce = await chain.reader.getTransactionCount({ address: owner });
  const { desk, pools } = await deployDeskAndPools(deploy, owner, nonce, dollar);
  const reporters = reporterKeys.map((key, i) => ({ signer: privateKeyToAccount(key).address, family: i + 1 }));
  const rules = [owner, dollar, dollarBond, spreadLimits, disputeWindow, reporters, 2, 2];
  const oracle = await deploy('QuorumOracle', quorumOracleAbi, rules);
  const market = await deploy('CoverMarket', coverMarketAbi, [desk, owner, treasury, 0]);
  const policies = await deploy('PolicyCertificate', policyCertificateAbi, [desk]);
  for (const pool of Object.values(pools))
    await send(owner, pool, { abi: riskPoolAbi, functionName: 'setTreasury', args: [treasury] });
  const places: Places = {
    owner: lowerCase(owner),
    treasury: lowerCase(treasury),
    dollar: lowerCase(dollar),
    desk: lowerCase(desk),
    pools: [lowerCase(pools.low), lowerCase(pools.medium), lowerCase(pools.high)],
    oracle: lowerCase(oracle),
    market: lowerCase(market),
    policies: lowerCase(policies),
  };

  /** Sends a transaction at a time. @returns the error's name or null, and how dollars moved between accounts. */
  const act = async (from: Hex, to: Hex, data: Hex, time: number) => {
    await request('evm_setNextBlockTimestamp', [time]);
    try {
      const hash = await request('eth_sendTransaction', [{ from, to, data, gas, ...price }]);
      const receipt = receiptSchema.parse(await request('eth_getTransactionReceipt', [hash]));
      return { error: null, movements: movementsIn(receipt, places.dollar) };
    } catch (failure) {
      return { error: errorNameOf(failure), movements: [] };
    }
  };
  /** Asks view functions at the newest block, many with each call. @throws when one of them has no answer. */
  const ask = async (questions: readonly Question[]): Promise<readonly unknown[]> => {
    const contracts = questions.map(([address, abi, functionName, args]) => ({ address, abi, functionName, args }));
    return chain.reader.multicall({ contracts, allowFailure: false, deployless: true, batchSize: questionBytes });
  };
  /** Asks one, where the answer may be an error: then its name. */
  const askOrError = async (...[to, abi, functionName, args]: Question) => {
    try {
      const data = encodeFunctionData({ abi, functionName, args });
      const answer = answerSchema.parse(await request('eth_call', [{ to, data }, 'latest']));
      return { error: null, answer: decodeFunctionResult({ abi, functionName, data: answer }) };
    } catch (failure) {
      return { error: errorNameOf(failure), answer: null };
    }
  };
  const others = people.slice(0, -1).map(lowerCase);
  return { places, people: others, reader: chain.reader, act, ask, askOrError, close: chain.close };
}

function movementsIn(receipt: z.infer<typeof receiptSchema>, dollar: Hex): Movement[] {
  return receipt.logs
    .filter(({ address, topics: [topic] }) => address.toLowerCase() === dollar && topic === transferTopic)
    .map(({ data, topics }) => decodeEventLog({ abi: transferAbi, data, topics }).args)
    .filter(({ from }) => from !== zeroAddress)
    .map(({ from, to, value }) => ({ from: lowerCase(from), to: lowerCase(to), amount: value }));
}

function errorNameOf(failure: unknown): string {
  const parsed = failureSchema.safeParse(failure);
  if (!parsed.success) throw failure;
  const { data } = parsed.data;
  const selector = (typeof data === 'string' ? data : data.data).slice(0, 10);
  return errorNames.get(answerSchema.parse(selector)) ?? selector;
}

function lowerCase(address: Hex): Hex {
  return `0x${address.slice(2).toLowerCase()}`;
}
