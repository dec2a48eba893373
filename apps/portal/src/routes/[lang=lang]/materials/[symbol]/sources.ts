import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { MediaOfMaterial } from '@sebino/polymers/compatibility';
import type { MaterialFacts } from '@sebino/polymers/material/facts';
import { namesOfSources } from '#lib/material/words.ts';

export interface SourceShown {
  name: string;
  href?: string;
  /** How the table names it, where that says more than the name. */
  text?: string;
}

/** Everything that a page's figures come from, each once; trade knowledge last, since nobody published it. */
export function listSources(
  facts: MaterialFacts,
  media: MediaOfMaterial,
  language: PageLanguage,
): readonly SourceShown[] {
  const written = [
    ...Object.values(facts.serviceSources).flat(),
    ...[facts.hardnessShoreA, facts.density].flatMap((each) => each?.sources ?? []),
    ...(facts.cost ? [facts.cost.source] : []),
    ...Object.values(media).flatMap((reasons: MediaOfMaterial['suited']) =>
      reasons.flatMap(({ lines }) => lines.map(({ row }) => row.source)),
    ),
  ];
  const shown = new Map<string, SourceShown>();
  for (const source of written) {
    const [name] = namesOfSources(source, language);
    if (name === undefined) continue;
    const known = shown.get(name);
    if (known === undefined || known.href === undefined) shown.set(name, toShown(name, source));
  }
  const trade = sayIn(language)(m.tool_confidence_general_knowledge);
  return [...shown.values(), { name: trade }];
}

function toShown(name: string, source: string): SourceShown {
  const address = /^https?:\/\/\S+/.exec(source)?.[0];
  if (address) return { name, href: address, text: address };
  return source.includes('/') ? { name, text: source } : { name };
}
