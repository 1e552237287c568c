import { lossOfPair, type PairLoss } from './lossOfPair.ts';
import { type CoinWatch, type Edge, edgeAt, type PairWatch } from './watchedCoins.ts';
import { type Fall, worstFall } from './worstFall.ts';

export type Proof =
  /** The price of a coin at the start: 0 the subject's, 1 the second of a pair. */
  | { kind: 'start'; place: number; edge: Edge }
  | { kind: 'fall'; fall: Fall }
  | { kind: 'divergence'; loss: PairLoss }
  /** An edge for each coin. */
  | { kind: 'finalise'; edges: Edge[] }
  | { kind: 'wait'; until: number }
  /** A feed was silent where it mattered: there will never be an answer. */
  | { kind: 'never' };

/** What is to be proven next of a watch that is over. Pure. */
export function decideProof(watched: CoinWatch | PairWatch, now: number): Proof {
  const { kind, coins, start, end, finalFrom } = watched;
  if (kind !== 'DEPEG') {
    const unproven = coins
      .map((coin, place) => ({ place, isProven: coin.startPrice !== 0n, edge: edgeAt(coin, start) }))
      .filter(({ isProven }) => !isProven);
    // Nothing is gained by the start of one coin when the other's can never be proven.
    if (unproven.some(({ edge }) => edge === null)) return { kind: 'never' };
    const [first] = unproven;
    if (first?.edge) return { kind: 'start', place: first.place, edge: first.edge };
  }
  const worse = worseProof(watched);
  if (worse) return worse;
  if (now < finalFrom) return { kind: 'wait', until: finalFrom };
  const edges = coins.map((coin) => edgeAt(coin, end));
  const alive = edges.filter((edge) => edge !== null);
  return alive.length === edges.length ? { kind: 'finalise', edges: alive } : { kind: 'never' };
}

/** The worst that happened, where it is worse than what was proven. */
function worseProof(watched: CoinWatch | PairWatch): Proof | null {
  if (watched.kind === 'DIVERGENCE') {
    const loss = lossOfPair(watched);
    return loss && loss.index > watched.provenIndex ? { kind: 'divergence', loss } : null;
  }
  const fall = worstFall(watched);
  return fall && fall.index > watched.provenIndex ? { kind: 'fall', fall } : null;
}
