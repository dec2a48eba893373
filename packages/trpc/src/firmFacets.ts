import { z } from 'zod';
import type { countTerms } from '@sebino/database/search';
import { inLanguage } from '@sebino/domain/language';
import type { Language } from '@sebino/domain/language';
import { nameOfTerm } from '@sebino/domain/sector';
import type { SectorPack } from '@sebino/domain/sector';

/** What a list of firms can be narrowed by: of each vocabulary the terms that somebody meets. */
export const facetOutput = z.object({
  vocabulary: z.string(),
  label: z.string(),
  terms: z.array(z.object({ id: z.string(), name: z.string(), firmCount: z.number(), chosen: z.boolean() })),
});

export function toFacets(
  pack: SectorPack,
  counted: Awaited<ReturnType<typeof countTerms>>,
  { chosen, language }: { chosen: readonly { vocabulary: string; id: string }[]; language: Language },
): z.infer<typeof facetOutput>[] {
  const counts = new Map(counted.map((row) => [`${row.vocabulary}:${row.term}`, row.firmCount]));
  const isChosen = new Set(chosen.map((each) => `${each.vocabulary}:${each.id}`));
  return pack.vocabularies.flatMap((vocabulary) => {
    const offered = vocabulary.terms.flatMap((term) => {
      const key = `${vocabulary.id}:${term.id}`;
      const firmCount = counts.get(key);
      if (firmCount === undefined) return [];
      return [{ id: term.id, name: nameOfTerm(term, language), firmCount, chosen: isChosen.has(key) }];
    });
    if (offered.length === 0) return [];
    return [{ vocabulary: vocabulary.id, label: inLanguage(vocabulary.labels, language), terms: offered }];
  });
}
