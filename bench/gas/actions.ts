import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import type { Hex } from '../../chain/subject.ts';
import { flightRow, type ListedFlight } from './flightTable.ts';
import type { GasWorld } from './world.ts';

const purchaseOf = (flight: ListedFlight, units: number) => ({ ...flightRow, ...flight, units, minPayout: 1_000_001 });

/** Each of these returns the gas of its whole transaction. */
export function actionsOf(world: GasWorld) {
  const { desk, send, reader } = world;
  const buy = (buyer: Hex, flight: ListedFlight, holder = buyer, units = 1) =>
    send(buyer, desk, { abi: coverDeskAbi, functionName: 'buy', args: [purchaseOf(flight, units), holder] });
  const buyBatch = (buyer: Hex, flights: ListedFlight[]) =>
    send(buyer, desk, {
      abi: coverDeskAbi,
      functionName: 'buyBatch',
      args: [flights.map((flight) => purchaseOf(flight, 1)), buyer],
    });
  const settle = (id: bigint) => send(world.owner, desk, { abi: coverDeskAbi, functionName: 'settle', args: [id] });
  const pay = (id: bigint, holders: Hex[]) =>
    send(world.owner, desk, { abi: coverDeskAbi, functionName: 'pay', args: [id, holders] });
  const seriesOf = async (flight: ListedFlight) => {
    const quote = await reader.readContract({
      address: desk,
      abi: coverDeskAbi,
      functionName: 'quote',
      args: [purchaseOf(flight, 1)],
    });
    return quote.id;
  };
  return { buy, buyBatch, settle, pay, seriesOf };
}

/** The owner asks to leave with a part of the pool's shares. @param part One of that many. */
export async function queueShares({ owner, pool, reader, send }: GasWorld, part: bigint): Promise<void> {
  const contract = { address: pool, abi: riskPoolAbi } as const;
  const held = await reader.readContract({ ...contract, functionName: 'balanceOf', args: [owner] });
  await send(owner, pool, { ...contract, functionName: 'requestRedeem', args: [held / part, owner, owner] });
}
