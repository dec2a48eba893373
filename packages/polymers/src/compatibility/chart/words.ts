import { findTerms, materials, media } from '../../lexicon.ts';

/** What a cell of a chart means: one id of the vocabulary, several, or none. */
export type CellMeaning = { id: string } | { candidates: readonly string[] } | 'unknown';

export interface WordReader {
  read(vocabulary: 'material' | 'medium', cell: string): CellMeaning;
  /** Characters given to the lexicon so far; a cell met before costs nothing. */
  steps(): number;
}

/** Reads the words of one chart through the lexicon, each different cell once. */
export function wordReader(): WordReader {
  const known = new Map<string, CellMeaning>();
  let steps = 0;
  return {
    read(vocabulary, cell) {
      const key = `${vocabulary} ${cell}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      steps += cell.length;
      const meaning = meaningOf(vocabulary, cell);
      known.set(key, meaning);
      return meaning;
    },
    steps: () => steps,
  };
}

function meaningOf(vocabulary: 'material' | 'medium', cell: string): CellMeaning {
  const ids: ReadonlySet<string> = vocabulary === 'material' ? materialIds() : mediumIds();
  const exact = vocabulary === 'material' ? cell.toUpperCase() : cell.toLowerCase();
  if (ids.has(exact)) return { id: exact };
  // "AU/EU" is how charts print both urethanes, and the tables here do too.
  const parts = exact.split('/').map((part) => part.trim());
  if (vocabulary === 'material' && parts.every((part) => ids.has(part))) return { id: parts.join('/') };
  const found = findTerms(cell).filter(
    (term) => term.vocabulary === vocabulary && isWholeCell(cell, term.from, term.to),
  );
  const candidates = [...new Set(found.map((term) => term.id))];
  const [only] = candidates;
  if (only === undefined) return 'unknown';
  return candidates.length === 1 ? { id: only } : { candidates };
}

// "Sulphuric acid 98 %" is not the "sulphuric acid" of a table at 10 %: nothing of the cell may be left over.
function isWholeCell(cell: string, from: number, to: number): boolean {
  return !/[\p{L}\p{N}]/u.test(cell.slice(0, from) + cell.slice(to));
}

let materialIdSet: ReadonlySet<string> | undefined;
let mediumIdSet: ReadonlySet<string> | undefined;

function materialIds(): ReadonlySet<string> {
  materialIdSet ??= new Set(materials.terms.map((term) => term.id));
  return materialIdSet;
}

function mediumIds(): ReadonlySet<string> {
  mediumIdSet ??= new Set(media.terms.map((term) => term.id));
  return mediumIdSet;
}
