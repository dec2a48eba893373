import { shuffle } from './stream.ts';
import type { Random, SimulatedEnquiry } from './stream.ts';
import { book, chooseByDeficit, openAccounts, takeBack, unitsPerTurn } from './units.ts';
import type { UnitAccounts } from './units.ts';

/** Ways to share work that clusters use or propose; the last is ours. */
export const policies = ['random', 'round-robin', 'who-got-least', 'deficit'] as const;
export type SimulatedPolicy = (typeof policies)[number];

/** What an invited firm does. The first two free it of the charge, the others do not. */
export type SimulatedAnswer = 'cannot-make' | 'no-capacity' | 'decline' | 'silence' | 'quotes';

export interface Simulation {
  policy: SimulatedPolicy;
  /** Breaks ties, and draws where the policy is `random`. */
  random: Random;
  firms: number;
  /** Who is a member and not paused at the enquiry of this number; everyone, unless said. */
  isPresent?: (firm: number, enquiry: number) => boolean;
  /** Every firm quotes, unless said. */
  answer?: (firm: number, enquiry: number) => SimulatedAnswer;
  /** Sees the accounts before each enquiry, and once after the last. */
  watch?: (enquiry: number, accounts: UnitAccounts) => void;
}

/** By firm and in turns. `due` and `received` as in the ledger; `offered` counts every invitation, `quoted` the kept ones. */
export interface SimulationResult {
  due: number[];
  received: number[];
  offered: number[];
  quoted: number[];
}

/** Runs a policy over enquiries; a place that falls free goes on to those not yet asked until nobody is left. */
export function simulate(stream: readonly SimulatedEnquiry[], simulation: Simulation): SimulationResult {
  const { firms, random, policy, isPresent = () => true, answer = () => 'quotes' } = simulation;
  const accounts = openAccounts(firms);
  const offered = Array.from({ length: firms }, () => 0);
  const quoted = Array.from({ length: firms }, () => 0);
  const pointer = { next: 0 };
  for (const [enquiry, { eligible, places }] of stream.entries()) {
    simulation.watch?.(enquiry, accounts);
    let waiting = shuffle(
      random,
      eligible.filter((firm) => isPresent(firm, enquiry)),
    );
    let open = places;
    while (open > 0 && waiting.length > 0) {
      const chosen = choose(policy, accounts, waiting, Math.min(open, waiting.length), pointer);
      const allocation = book(accounts, waiting, chosen);
      open -= chosen.length;
      for (const firm of chosen) {
        const said = answer(firm, enquiry);
        offered[firm] = (offered[firm] ?? 0) + 1;
        if (said === 'quotes') quoted[firm] = (quoted[firm] ?? 0) + 1;
        else open += 1;
        if (said === 'cannot-make' || said === 'no-capacity') takeBack(accounts, allocation, firm);
      }
      waiting = waiting.filter((firm) => !chosen.includes(firm));
    }
  }
  simulation.watch?.(stream.length, accounts);
  return { due: toTurns(accounts.due), received: toTurns(accounts.received), offered, quoted };
}

/** The largest distance between what a firm received and what it was due, in turns. */
export function worstGap({ due, received }: Pick<SimulationResult, 'due' | 'received'>): number {
  return Math.max(...due.map((turns, firm) => Math.abs(turns - (received[firm] ?? 0))));
}

function choose(
  policy: SimulatedPolicy,
  accounts: UnitAccounts,
  candidates: readonly number[],
  places: number,
  pointer: { next: number },
): number[] {
  switch (policy) {
    case 'random':
      return candidates.slice(0, places);
    case 'who-got-least':
      return candidates
        .toSorted((a, b) => (accounts.received[a] ?? 0) - (accounts.received[b] ?? 0))
        .slice(0, places);
    case 'deficit':
      return chooseByDeficit(accounts, candidates, places);
    case 'round-robin': {
      const firms = accounts.due.length;
      const wait = (firm: number): number => (firm - pointer.next + firms) % firms;
      const chosen = candidates.toSorted((a, b) => wait(a) - wait(b)).slice(0, places);
      pointer.next = ((chosen.at(-1) ?? 0) + 1) % firms;
      return chosen;
    }
  }
}

function toTurns(units: readonly number[]): number[] {
  return units.map((each) => each / unitsPerTurn);
}
