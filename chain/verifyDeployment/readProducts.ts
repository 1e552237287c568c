import { parseEventLogs } from 'viem';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import { flightColumns, type Hex } from '../subject.ts';
import type { Facts } from './compareFacts.ts';
import { limitTold } from './limitTold.ts';
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
  const [{ live, settings }, [pausedUntil, screened], { timestamp }] = await Promise.all([
    onSale(client, address, product),
    client.readContract({ address, abi: coverDeskAbi, functionName: 'gateOf', args: [product] }),
    client.getBlock(),
  ]);
  const facts = Object.entries({ live, paused: BigInt(pausedUntil) > timestamp, screened, ...settings });
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
  lengthColumn: { above: { lengthColumn: 254 } },
  // Beside the longest length that a subject can name.
  watchBesideLength: { above: { lengthColumn: 0, watch: most32 } },
  // A length in columns that the row does not price, and a row that prices nothing: the columns at fault come back.
  unpricedLength: { above: { lengthColumn: flightColumns.date.at } },
  rateColumns: { below: { rateColumns: 0 } },
};

/** The desk's rails, found by asking it, as its owner and without a transaction, to list what is outside of each. */
async function readRails(client: ChainClient, desk: Hex, product: number): Promise<Facts> {
  const { settings } = await onSale(client, desk, product);
  const owner = await client.readContract({ address: desk, abi: coverDeskAbi, functionName: 'owner' });
  const limitOf = (change: Partial<Settings> | undefined) => {
    if (!change) return '';
    const contract = { address: desk, abi: coverDeskAbi, functionName: 'listProduct', account: owner } as const;
    return limitTold(client.simulateContract({ ...contract, args: [product, { ...settings, ...change }] }));
  };
  const entries = Object.entries(probes).map(async ([name, { below, above }]) => {
    return [`rail.${name}`, `${await limitOf(below)}…${await limitOf(above)}`] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
