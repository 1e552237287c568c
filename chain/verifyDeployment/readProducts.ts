import { BaseError, ContractFunctionRevertedError, parseEventLogs } from 'viem';
import { z } from 'zod';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import type { Facts } from './compareFacts.ts';
import { logsSince } from './logsSince.ts';
import { textOf } from './textOf.ts';

/** Every product that the desk ever listed, as it is on sale now, and the rails that the desk answers with. */
export async function readProducts(client: ChainClient, deployment: Deployment): Promise<Facts> {
  const logs = await logsSince(BigInt(deployment.fromBlock), await client.getBlockNumber(), (range) =>
    client.getLogs({ address: deployment.desk, ...range }),
  );
  const listed = parseEventLogs({ abi: coverDeskAbi, eventName: 'ProductListed', logs });
  const products = [...new Set(listed.map(({ args }) => args.product))].sort((a, b) => a - b);
  const facts = await Promise.all(products.map((product) => readProduct(client, deployment.desk, product)));
  const rails = products[0] === undefined ? {} : await readRails(client, deployment.desk, products[0]);
  return Object.assign({ 'products.listed': textOf(products) }, ...facts, rails);
}

async function readProduct(client: ChainClient, address: Hex, product: number): Promise<Facts> {
  const { live, settings } = await onSale(client, address, product);
  const facts = Object.entries({ live, ...settings });
  return Object.fromEntries(facts.map(([name, value]) => [`product ${product}.${name}`, textOf(value)]));
}

async function onSale(client: ChainClient, address: Hex, product: number) {
  const desk = { address, abi: coverDeskAbi } as const;
  const [version, live] = await client.readContract({ ...desk, functionName: 'currentVersion', args: [product] });
  const settings = await client.readContract({ ...desk, functionName: 'productOf', args: [product, version] });
  return { live, settings };
}

type Settings = Awaited<ReturnType<typeof onSale>>['settings'];

const most32 = 2 ** 32 - 1;
const most16 = 2 ** 16 - 1;
const probes: Record<string, { below?: Partial<Settings>; above?: Partial<Settings> }> = {
  marginBps: { below: { marginBps: 0 }, above: { marginBps: most16 } },
  capitalCostBps: { above: { capitalCostBps: most16 } },
  feeBps: { above: { feeBps: most16 } },
  lead: { below: { lead: 0 } },
  horizon: { above: { horizon: most32 } },
  watch: { below: { watch: 0 }, above: { watch: most32 } },
  settleWithin: { below: { settleWithin: 0 }, above: { settleWithin: most32 } },
  dateColumn: { above: { dateColumn: 255 } },
};

/** The desk's rails, found by asking it, as its owner and without a transaction, to list what is outside of each. */
async function readRails(client: ChainClient, desk: Hex, product: number): Promise<Facts> {
  const { settings } = await onSale(client, desk, product);
  const owner = await client.readContract({ address: desk, abi: coverDeskAbi, functionName: 'owner' });
  const limitOf = (change: Partial<Settings> | undefined) =>
    change ? refusedLimit(client, desk, owner, product, { ...settings, ...change }) : '';
  const entries = Object.entries(probes).map(async ([name, { below, above }]) => {
    return [`rail.${name}`, `${await limitOf(below)}…${await limitOf(above)}`] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

const outsideRail = z.tuple([z.string(), z.bigint(), z.bigint()]);

async function refusedLimit(client: ChainClient, address: Hex, account: Hex, product: number, settings: Settings) {
  try {
    const call = { address, abi: coverDeskAbi, functionName: 'listProduct', args: [product, settings] } as const;
    await client.simulateContract({ ...call, account });
    return 'no limit';
  } catch (error) {
    const cause = error instanceof BaseError ? error.walk((one) => one instanceof ContractFunctionRevertedError) : null;
    if (!(cause instanceof ContractFunctionRevertedError)) throw error;
    if (cause.data?.errorName !== 'SettingOutsideRail') return cause.data?.errorName ?? 'no limit';
    const [, , limit] = outsideRail.parse(cause.data.args);
    return String(limit);
  }
}
