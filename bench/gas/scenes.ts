import { keccak256, slice, toHex } from 'viem';
import type { Hex } from '../../chain/subject.ts';
import type { GasWorld } from './world.ts';
import { plainDollarAbi } from './yardsticks.ts';

export const flightDay = '2026-03-12';
export const freshDay = '2026-03-20';
export const startOfFlightDay = Date.UTC(2026, 2, 12) / 1000;

/** Addresses that look like people's: twenty bytes of a hash. */
export function crowdOf(name: string, count: number): Hex[] {
  return Array.from({ length: count }, (_, i) => slice(keccak256(toHex(`${name} ${i}`)), 12));
}

/** The least there is to each, so that their accounts are not at zero. */
export async function giveDollars({ owner, dollar, send }: GasWorld, holders: readonly Hex[]): Promise<void> {
  for (const holder of holders)
    await send(owner, dollar, { abi: plainDollarAbi, functionName: 'mint', args: [holder, 1n] });
}

export function take<T>(list: readonly T[], count: 1): [T];
export function take<T>(list: readonly T[], count: 4): [T, T, T, T];
export function take<T>(list: readonly T[], count: number): T[] {
  if (list.length < count) throw new Error(`The bench needs ${count} of these, not ${list.length}.`);
  return list.slice(0, count);
}
