import type { Context } from './stage.ts';
import { findSizeRuns } from './sizeRun.ts';

/** What the text says about the use and the make of the part, for words that mean several products. */
export function usesIn(context: Context): ReadonlySet<string> {
  const { analysis } = context;
  const uses = new Set<string>();
  for (const { meaning, first } of analysis.marks('use')) if (!context.isOutside(first)) uses.add(meaning);
  for (const { meaning, first } of analysis.marks('thread'))
    if (!context.isOutside(first) && meaning === 'thread') uses.add('stud');
  for (const { meaning, first } of analysis.marks('axis')) {
    if (
      !context.isOutside(first) &&
      (meaning === 'thickness' || meaning === 'load') &&
      (analysis.tokens[first]?.text.length ?? 0) > 1
    )
      uses.add(meaning);
  }
  const isCut = analysis.terms.some(
    ({ vocabulary, ids, first }) =>
      vocabulary === 'process' &&
      !context.isOutside(first) &&
      ids.some((id) => id.endsWith('-cutting') && id !== 'lathe-cutting'),
  );
  if (isCut) uses.add('cut');
  for (const { figures } of findSizeRuns(context)) {
    if (figures.length === 3) uses.add('three-sizes');
    if (figures.length === 2) uses.add('ring-size');
  }
  return uses;
}
