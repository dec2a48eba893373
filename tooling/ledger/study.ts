import { simulate, worstGap } from '@sebino/domain/rotation/simulate';
import type { Simulation, SimulationResult } from '@sebino/domain/rotation/simulate';
import { generateStream, seededRandom, simulatedYear } from '@sebino/domain/rotation/stream';
import type { StreamShape } from '@sebino/domain/rotation/stream';

/** Means over many years, in turns. The `first…` figures follow firm 0, whose breadth is drawn anew each year. */
export interface Study {
  gapMean: number;
  gapP95: number;
  leastReceived: number;
  mostReceived: number;
  /** Share of years, 0 to 1, in which some firm received less than half its due. */
  underHalfDue: number;
  firstDue: number;
  firstReceived: number;
  firstOffered: number;
  firstQuoted: number;
}

/** What one year does differently: made per year, since an answer may remember. */
export type Year = (random: () => number) => Pick<Simulation, 'isPresent' | 'answer'>;

export interface Case {
  runs: number;
  policy: Simulation['policy'];
  shape?: Partial<StreamShape>;
  year?: Year;
}

/** Every year has its own seed, the same for each policy and case: the differences are the policy's, not chance's. */
export function study({ runs, policy, shape, year }: Case): Study {
  const whole: StreamShape = { ...simulatedYear, ...shape };
  const results = Array.from({ length: runs }, (_, seed) => {
    const stream = generateStream(seededRandom(seed), whole);
    const random = seededRandom(seed + 1_000_000);
    const behaviour = year?.(seededRandom(seed + 2_000_000));
    return simulate(stream, { policy, random, firms: whole.firms, ...behaviour });
  });
  return summarise(results);
}

function summarise(results: readonly SimulationResult[]): Study {
  const mean = (of: (result: SimulationResult) => number): number =>
    results.reduce((total, result) => total + of(result), 0) / results.length;
  const gaps = results.map(worstGap).toSorted((a, b) => a - b);
  return {
    gapMean: mean(worstGap),
    gapP95: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
    leastReceived: mean(({ received }) => Math.min(...received)),
    mostReceived: mean(({ received }) => Math.max(...received)),
    underHalfDue: mean(({ due, received }) => Number(due.some((turns, f) => (received[f] ?? 0) < turns / 2))),
    firstDue: mean(({ due }) => due[0] ?? 0),
    firstReceived: mean(({ received }) => received[0] ?? 0),
    firstOffered: mean(({ offered }) => offered[0] ?? 0),
    firstQuoted: mean(({ quoted }) => quoted[0] ?? 0),
  };
}
