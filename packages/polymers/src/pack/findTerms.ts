import type { FoundTerm } from '@sebino/domain/sector';
import { findCallouts } from '../callout.ts';
import { findTerms } from '../lexicon.ts';

/**
 * The words of the trade in a text, and for each call-out the rubbers that usually serve: over the same place, since any
 * of them may be meant.
 */
export function findNeedTerms(text: string): FoundTerm[] {
  const callouts = findCallouts(text);
  const words = findTerms(text).filter(
    (term) => !callouts.some((callout) => term.from < callout.to && callout.from < term.to),
  );
  const usual = callouts.flatMap(({ polymersUsual, from, to }) =>
    polymersUsual.map((id) => ({ vocabulary: 'material', id, from, to })),
  );
  return [...words, ...usual].sort((a, b) => a.from - b.from);
}
