import { findTerms } from '@sebino/polymers/lexicon';
import { materialSymbols } from '@sebino/polymers/material';

/**
 * The symbol that an address means: in any case, by an alias, an obsolete symbol or a trade name, as long as it names
 * one material alone. `TPE` names a kind, and has no page of its own.
 */
export function findSymbol(written: string): string | undefined {
  if (written.length > 60) return undefined;
  const symbols = materialSymbols();
  const folded = written.trim().toUpperCase();
  const same =
    symbols.find((symbol) => symbol === written) ?? symbols.find((each) => each.toUpperCase() === folded);
  if (same !== undefined) return same;
  const found = findTerms(written).filter(
    ({ vocabulary, from, to }) => vocabulary === 'material' && from === 0 && to === written.length,
  );
  const [only, another] = [...new Set(found.map(({ id }) => id))];
  return only !== undefined && another === undefined && (symbols.includes(only) || only === 'TPE')
    ? only
    : undefined;
}
