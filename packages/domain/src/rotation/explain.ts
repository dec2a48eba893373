import type { AllocationEntry, LedgerKey, OverrideEntry } from './entry.ts';
import type { Fraction } from './fraction.ts';

/** One candidate's line of the arithmetic: `deficitBefore` + `credit` − (`chosen` ? 1 : 0) = `deficitAfter`. */
export interface ExplainedCandidate {
  key: LedgerKey;
  /** 1 is the first to be asked. */
  rank: number;
  deficitBefore: Fraction;
  credit: Fraction;
  /** Another candidate had the same deficit, so `tieBreak` decided between them. */
  tied: boolean;
  tieBreak: string;
  ruleChosen: boolean;
  chosen: boolean;
  deficitAfter: Fraction;
}

/** The arithmetic of an allocation in rank order, for a screen that must answer "why not me?" in ten seconds. */
export function explainAllocation(entry: AllocationEntry | OverrideEntry): ExplainedCandidate[] {
  const ruleChoice = entry.kind === 'override' ? entry.ruleChoice : entry.chosen;
  return entry.candidates.map(({ key, deficitBefore, tieBreak, deficitAfter }, index, all) => ({
    key,
    rank: index + 1,
    deficitBefore,
    credit: entry.credit,
    tied: all.some((other) => other.key !== key && other.deficitBefore === deficitBefore),
    tieBreak,
    ruleChosen: ruleChoice.includes(key),
    chosen: entry.chosen.includes(key),
    deficitAfter,
  }));
}
