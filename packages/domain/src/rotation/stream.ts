/** A source of numbers in [0, 1) that gives the same ones for the same seed. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, ample for a simulation, useless for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An enquiry as the rotation sees it: firms by number, those that can make it. */
export interface SimulatedEnquiry {
  eligible: readonly number[];
  places: number;
}

export interface StreamShape {
  firms: number;
  enquiries: number;
  /** Bounds of the number of eligible firms, each count equally likely. */
  fewest: number;
  most: number;
  places: number;
  /** How many times broader the broadest firm is than the narrowest; 1 makes all alike. */
  breadth: number;
}

/**
 * A year of the cluster as the product handbook describes it, section 8. `breadth` is not stated there: 3.6 is where
 * its four policies give the figures of that table, the extremes of what is received among them.
 */
export const simulatedYear: StreamShape = {
  firms: 14,
  enquiries: 60,
  fewest: 3,
  most: 7,
  places: 1,
  breadth: 3.6,
};

/**
 * Enquiries in a row. Firm f has the weight `breadth` ^ (f / (firms − 1)), so breadths lie evenly on a scale of
 * ratios; the weights are dealt to the firms anew in each stream, so that no place in the list is always broad. Each
 * enquiry draws its eligible firms one after another without return, with chances in proportion to the weights.
 */
export function generateStream(random: Random, shape: StreamShape): SimulatedEnquiry[] {
  const { firms, fewest, most, places } = shape;
  const steps = Array.from({ length: firms }, (_, f) => shape.breadth ** (f / Math.max(1, firms - 1)));
  const weights = shuffle(random, steps);
  return Array.from({ length: shape.enquiries }, () => {
    const count = fewest + Math.floor(random() * (most - fewest + 1));
    return { eligible: drawByWeight(random, weights, count), places };
  });
}

/** A copy in random order (Fisher and Yates). */
export function shuffle<T>(random: Random, of: readonly T[]): T[] {
  const rest = [...of];
  const out: T[] = [];
  while (rest.length > 0) out.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return out;
}

/** Efraimidis and Spirakis, 2006: the largest u^(1/w) are a weighted draw without return. */
function drawByWeight(random: Random, weights: readonly number[], count: number): number[] {
  return weights
    .map((weight, firm) => ({ firm, lot: random() ** (1 / weight) }))
    .toSorted((a, b) => b.lot - a.lot)
    .slice(0, count)
    .map((each) => each.firm)
    .toSorted((a, b) => a - b);
}
