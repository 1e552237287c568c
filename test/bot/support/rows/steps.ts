import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WalletAction } from '../../../../chain/actions/walletAction.ts';
import type { RowWorld, Someone } from '../person.ts';

/** Something that people want, as one of them does it from beginning to end. @property uses what is typed and tapped on the way. */
export type Row = { wish: string; what: string; uses: readonly string[]; run(world: RowWorld): Promise<void> };

/** A wallet that is nobody's here. */
export const address = `0x${'5e'.repeat(20)}`;
export const day = 86_400;

/** What the chain was asked to sign for, in order. */
export function ordered({ chain }: RowWorld): WalletAction['kind'][] {
  return [...chain.state.signed.values()].map(({ order }) => order.action.kind);
}

/** Taps what places an order, and lets it happen. */
export async function places(
  world: RowWorld,
  ann: Someone,
  button: 'buy' | 'confirm' | 'gift:take',
  kind: WalletAction['kind'],
): Promise<void> {
  const { length } = ordered(world);
  await ann.taps(button);
  await until(() => ordered(world).length > length);
  assert.equal(ordered(world).at(-1), kind);
  await world.happens();
}

/** Waits for something that happens by itself. */
export async function until(holds: () => boolean): Promise<void> {
  for (let left = 800; !holds(); left--) {
    assert.ok(left > 0, 'it did not happen in time');
    await sleep(10);
  }
}

export async function buysFlight(world: RowWorld, ann: Someone, units: number): Promise<void> {
  await ann.says('CO62 12 Feb');
  await ann.sees(/pays \$12/);
  await ann.taps('chooseUnits', (tap) => tap.kind === 'chooseUnits' && tap.units === units);
  await ann.sees(/You pay/);
  await places(world, ann, 'buy', 'buyCover');
  await ann.sees(/You are covered/);
}

/** The chain agrees that everybody holds this many of the one series. */
export function everybodyHolds({ talk }: RowWorld, units: bigint): void {
  talk.door.coversOf = async (_, ids) => ({ ok: true, value: ids.map(() => units) });
}
