/** How much each level leans on its parent, chosen by how well stretches of time are foretold that were left out. */
import { FOLDS, type RouteTally } from './countFlights.ts';

/** Weight of the parent, in paid flights: of all for a carrier, of the carrier for its route, of the route for a flight. At a rate of 3 %, 6 are 200 flights. */
export type Strengths = { carrier: number; route: number; flight: number };

type Part = { triggered: number; expected: number };

const CANDIDATES = [6, 10, 16, 25, 40, 65, 100, 160, 250, 400, 1_000];
const LEVELS = ['carrier', 'route', 'flight'] as const;
const PASSES = 2;

/** Level by level the candidate under which the left-out stretches of every flight are likeliest; the greatest where nothing tells flights apart. */
export function chooseStrengths(routes: readonly RouteTally[]): Strengths {
  const groups = groupRoutes(routes);
  const rests = Array.from({ length: FOLDS }, (_, fold) => leaveOut(routes, groups, fold));
  let best: Strengths = { carrier: 1_000, route: 1_000, flight: 1_000 };
  let score = scoreOf(routes, groups, rests, best);
  for (let pass = 0; pass < PASSES; pass++)
    for (const level of LEVELS)
      for (const candidate of CANDIDATES) {
        const tried = { ...best, [level]: candidate };
        const its = scoreOf(routes, groups, rests, tried);
        if (its > score + 1e-9) [best, score] = [tried, its];
      }
  return best;
}

/** Number of the carrier and of the carrier's route of every flight. */
type Groups = { carrier: number[]; route: number[]; carrierOfRoute: number[]; carriers: number };

/** What is left of every level when a stretch is left out. */
type Rest = { flights: Part[]; routes: Part[]; carriers: Part[]; all: number };

function groupRoutes(routes: readonly RouteTally[]): Groups {
  const carriers = new Map<string, number>();
  const onRoutes = new Map<string, number>();
  const groups: Groups = { carrier: [], route: [], carrierOfRoute: [], carriers: 0 };
  for (const { carrier, origin, destination } of routes) {
    const ofCarrier = numberOf(carriers, carrier);
    const ofRoute = numberOf(onRoutes, `${carrier} ${origin} ${destination}`);
    groups.carrier.push(ofCarrier);
    groups.route.push(ofRoute);
    groups.carrierOfRoute[ofRoute] = ofCarrier;
  }
  groups.carriers = carriers.size;
  return groups;
}

function leaveOut(routes: readonly RouteTally[], groups: Groups, fold: number): Rest {
  const parts = (count: number): Part[] => Array.from({ length: count }, () => ({ triggered: 0, expected: 0 }));
  const rest: Rest = {
    flights: parts(routes.length),
    routes: parts(groups.carrierOfRoute.length),
    carriers: parts(groups.carriers),
    all: 1,
  };
  const all = { triggered: 0, expected: 0 };
  for (const [i, { folds }] of routes.entries()) {
    const levels = [rest.flights[i], rest.routes[groups.route[i] ?? -1], rest.carriers[groups.carrier[i] ?? -1], all];
    for (const [j, { triggered, expected }] of folds.entries()) {
      if (j === fold) continue;
      for (const part of levels) {
        if (part === undefined) continue;
        part.triggered += triggered;
        part.expected += expected;
      }
    }
  }
  if (all.expected > 0) rest.all = all.triggered / all.expected;
  return rest;
}

/** Logarithm of the Poisson likelihood of what the left-out stretches held, but for what does not depend on the strengths. */
function scoreOf(routes: readonly RouteTally[], groups: Groups, rests: readonly Rest[], strengths: Strengths): number {
  let sum = 0;
  for (const [fold, rest] of rests.entries()) {
    const carriers = rest.carriers.map((own) => lean(own, rest.all, strengths.carrier));
    const onRoutes = rest.routes.map((own, i) =>
      lean(own, carriers[groups.carrierOfRoute[i] ?? -1] ?? 1, strengths.route),
    );
    for (const [i, { folds }] of routes.entries()) {
      const target = folds[fold];
      const own = rest.flights[i];
      if (own === undefined || target === undefined || target.expected === 0) continue;
      const ratio = lean(own, onRoutes[groups.route[i] ?? -1] ?? 1, strengths.flight);
      if (ratio > 0) sum += target.triggered * Math.log(ratio) - target.expected * ratio;
    }
  }
  return sum;
}

function lean({ triggered, expected }: Part, parent: number, strength: number): number {
  return (triggered + strength * parent) / (expected + strength);
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
