import type { ChainDoor } from '../../../chain/door.ts';
import type { MarketOffer } from '../../../chain/market/marketOffer.ts';
import { worthOf } from '../../../chain/poolBook.ts';
import type { Investment, PoolLevel, PoolState } from '../../../chain/pools/poolState.ts';
import type { Hex } from '../../../chain/subject.ts';

const day = 86_400;
const fault = { ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: 'cut' } } as const;

export const poolAddresses: Record<PoolLevel, Hex> = {
  low: `0x${'1a'.repeat(20)}`,
  medium: `0x${'2b'.repeat(20)}`,
  high: `0x${'3c'.repeat(20)}`,
};

/** Pools of $1,000 at a dollar a share, a quarter of it locked, with nothing of the reader's; all of it can be turned. */
export function scriptedPools(now: () => number) {
  const state: PoolState = {
    assets: 1_000_000_000n,
    locked: 250_000_000n,
    shares: 10n ** 15n,
    queued: 0n,
    room: 10n ** 15n,
    coolDown: 14 * day,
    exitWindow: 7 * day,
  };
  const mine = { held: 0n, queued: 0n, readyAt: 0 };
  const script = { state, mine, unreachable: false };
  function investment(): Investment {
    const { held, queued, readyAt } = script.mine;
    const until = readyAt === 0 ? 0 : readyAt + state.exitWindow;
    const ripe = now() >= readyAt && now() < until ? queued : 0n;
    const free = state.assets - state.locked;
    const takeable = worthOf(state, ripe) <= free ? ripe : (free * state.shares) / state.assets;
    return { held, queued, readyAt, until, takeable };
  }
  const door: ChainDoor['pool'] = {
    addressOf: (level) => poolAddresses[level],
    state: async () => (script.unreachable ? fault : { ok: true, value: { ...state } }),
    investment: async () => (script.unreachable ? fault : { ok: true, value: investment() }),
  };
  return { script, door };
}

/** A market that knows the offers it was given. */
export function scriptedMarket(now: () => number) {
  const script = { offers: new Map<bigint, MarketOffer>(), cutoff: now() + 10 * day, feeBps: 200, unreachable: false };
  const none: MarketOffer = {
    seller: `0x${'00'.repeat(20)}`,
    seriesId: 0n,
    units: 0,
    pricePerUnit: 0n,
    feeBps: 0,
    cutoff: 0,
  };
  const door: ChainDoor['market'] = {
    offer: async (listing) => (script.unreachable ? fault : { ok: true, value: script.offers.get(listing) ?? none }),
    terms: async () =>
      script.unreachable ? fault : { ok: true, value: { cutoff: script.cutoff, feeBps: script.feeBps } },
  };
  return { script, door };
}
