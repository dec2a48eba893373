import type { Confidence } from '@sebino/domain/sector';
import type { Remark } from '@sebino/polymers/compatibility/reason';

/** One reason, ready to be shown. */
export interface ReasonWords {
  finding: Remark;
  text: string;
  /** How a word was looked up, and up to where a rating holds. */
  notes: readonly string[];
  /** What each source says, where they do not agree. */
  sides: readonly string[];
  sources: readonly string[];
  confidence?: Confidence | undefined;
}

/** A reason without sides or notes. */
export function plainly(
  { finding, confidence }: { finding: Remark; confidence?: Confidence | undefined },
  text: string,
  sources: readonly string[] = [],
): ReasonWords {
  return { finding, text, notes: [], sides: [], sources, confidence };
}
