import { aliasRows } from '../lexicon.generated.ts';

/** Further spellings of one term, beside those of its table; of trade knowledge. */
export interface AliasRow {
  vocabulary: string;
  id: string;
  aliases: readonly string[];
}

/** The further spellings of a term. */
export function aliasesOf(vocabulary: string, id: string): readonly string[] {
  byTerm ??= new Map(aliasRows.map((row) => [`${row.vocabulary} ${row.id}`, row.aliases]));
  return byTerm.get(`${vocabulary} ${id}`) ?? [];
}

let byTerm: ReadonlyMap<string, readonly string[]> | undefined;
