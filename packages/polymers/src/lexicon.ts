import type { Language } from '@sebino/domain/language';
import { nameAmong } from '@sebino/domain/sector';
import type { Term, Vocabulary } from '@sebino/domain/sector';
import { certificateKinds } from './certificate.ts';
import { elastomers, thermoplasticElastomers } from './elastomer.ts';
import type { Names } from './elastomer.ts';
import { aliasesOf } from './lexicon/alias.ts';
import { certificateNames } from './lexicon/certificateWords.ts';
import { buildIndex, findIn } from './lexicon/find.ts';
import type { FoundTerm, TermIndex } from './lexicon/find.ts';
import { thermoplasticNames } from './lexicon/materialWords.ts';
import { mediumNameRows } from './mediumName.generated.ts';
import { plastics } from './plastic.ts';
import { processList } from './process.ts';
import { productList } from './product.ts';

export type { FoundTerm } from './lexicon/find.ts';
export type { Language, Term, Vocabulary };

// "Ex" stands in every "ex works" and "WC" over every toilet: too loose for explosion protection and pipe seals.
const tooLoose: readonly string[] = ['Ex', 'WC'];

/** What is made. Ids are those of the product table. */
export const products: Vocabulary = {
  id: 'product',
  labels: { en: 'Products', it: 'Prodotti', de: 'Produkte', fr: 'Produits', es: 'Productos' },
  terms: productList.map(({ id, names, confidence, note }) =>
    toTerm({ id, names, confidence, note, aliases: aliasesOf('product', id) }),
  ),
};

/** How it is made. */
export const processes: Vocabulary = {
  id: 'process',
  labels: { en: 'Processes', it: 'Lavorazioni', de: 'Verfahren', fr: 'Procédés', es: 'Procesos' },
  terms: processList.map(({ id, names, confidence, note }) =>
    toTerm({ id, names, confidence, note, aliases: aliasesOf('process', id) }),
  ),
};

/** What it is made of. Ids are the symbols of ISO 1629, ISO 18064 and ISO 1043-1, and `TPE` when no family is named. */
export const materials: Vocabulary = {
  id: 'material',
  labels: { en: 'Materials', it: 'Materiali', de: 'Werkstoffe', fr: 'Matériaux', es: 'Materiales' },
  terms: withoutForeignSymbols([...elastomerTerms(), ...thermoplasticTerms(), ...plasticTerms()]),
};

/** Certificates, approvals, declarations and lot documents; what each is bound to stands in the certificate table. */
export const certificates: Vocabulary = {
  id: 'certificate',
  labels: { en: 'Certificates', it: 'Certificati', de: 'Zertifikate', fr: 'Certificats', es: 'Certificados' },
  terms: certificateKinds.map(({ id, name, aliases, confidence, note }) =>
    toTerm({
      id,
      names: { en: [name], ...certificateNames[id] },
      confidence,
      note,
      aliases: [...aliases.filter((alias) => !tooLoose.includes(alias)), ...aliasesOf('certificate', id)],
    }),
  ),
};

/** What it touches: media of the tables, their classes, and the broader words of enquiries. */
export const media: Vocabulary = {
  id: 'medium',
  labels: { en: 'Media', it: 'Fluidi e ambienti', de: 'Medien', fr: 'Fluides et milieux', es: 'Medios' },
  terms: mediumNameRows.map(({ id, names, broader, confidence }) =>
    toTerm({ id, names, broader, confidence, aliases: aliasesOf('medium', id) }),
  ),
};

/** All five, as `findTerms` searches them. */
export const vocabularies: readonly Vocabulary[] = [products, processes, materials, certificates, media];

/** Every name and spelling of a term, its id's own spelling first for materials; empty for an unknown one. */
export function synonymsOf(vocabulary: string, id: string): readonly string[] {
  const found = vocabularies.find((each) => each.id === vocabulary);
  const term = found?.terms.find((each) => each.id === id);
  if (!term) return [];
  const symbol = vocabulary === materials.id ? [term.id] : [];
  return [...new Set([...symbol, ...Object.values(term.names).flat(), ...(term.aliases ?? [])])];
}

/** The name shown for a term of a vocabulary; an unknown id is shown as it is. */
export function nameOf(vocabulary: string, id: string, language: Language): string {
  return nameAmong(vocabularies.find((each) => each.id === vocabulary)?.terms ?? [], id, language);
}

/**
 * The terms that stand in a free text, in any language and spelling, in the order of the text. Longest match first and
 * no two overlap; a word of several meanings returns them all over the same span. Case, accents and endings do not
 * count; a symbol of the trade wins over an alias. `language` is that of the text, when known: only then does a short
 * word of everyday speech count as its term there ("or" in Italian, "para").
 *
 * @example findTerms('Dichtungen aus EPDM') // flat-gasket, o-ring, … over "Dichtungen"; EPDM
 */
export function findTerms(text: string, language?: Language): FoundTerm[] {
  index ??= buildIndex(vocabularies);
  return findIn(index, text, language);
}

// Built on first use, so that importing a vocabulary costs nothing more. It never changes afterwards.
let index: TermIndex | undefined;

interface TermParts {
  id: string;
  names: Names;
  confidence: Term['confidence'];
  note?: string | undefined;
  broader?: string | undefined;
  aliases?: readonly string[] | undefined;
}

function toTerm({ id, names, confidence, note, broader, aliases }: TermParts): Term {
  return {
    id,
    names,
    confidence,
    ...(aliases && aliases.length > 0 ? { aliases: [...new Set(aliases)] } : {}),
    ...(broader ? { broader } : {}),
    ...(note ? { note } : {}),
  };
}

function elastomerTerms(): Term[] {
  return elastomers.map(({ symbol, names, tradeNames, aliases, confidence, note }) =>
    toTerm({
      id: symbol,
      names,
      confidence,
      note,
      aliases: [...aliases, ...tradeNames, ...aliasesOf('material', symbol)],
    }),
  );
}

function thermoplasticTerms(): Term[] {
  const families = thermoplasticElastomers.filter(({ symbol }) => symbol !== 'TPU');
  return [
    toTerm({ id: 'TPE', names: thermoplasticNames['TPE'] ?? {}, confidence: 'general-knowledge' }),
    ...families.map(({ symbol, tradeNames, confidence }) =>
      toTerm({
        id: symbol,
        names: thermoplasticNames[symbol] ?? {},
        confidence,
        broader: 'TPE',
        aliases: [...tradeNames, ...aliasesOf('material', symbol)],
      }),
    ),
  ];
}

function plasticTerms(): Term[] {
  const families = new Map(thermoplasticElastomers.map((family) => [family.symbol, family]));
  return plastics.map(({ symbol, names, tradeNames, confidence, note }) =>
    toTerm({
      id: symbol,
      names,
      confidence,
      note,
      // TPU stands in both tables: one term with the names of both.
      broader: families.has(symbol) ? 'TPE' : broaderPlastic(symbol),
      aliases: [...tradeNames, ...(families.get(symbol)?.tradeNames ?? []), ...aliasesOf('material', symbol)],
    }),
  );
}

// A filled grade belongs under its polymer: the filler is the suffix of ISO 1043-2.
function broaderPlastic(symbol: string): string | undefined {
  const base = symbol.replace(/-(?:GF|GB|CF|MD|TD)\d+$/, '');
  return base === symbol ? undefined : base;
}

// An exact symbol wins over an alias: what is a symbol of its own is nobody else's spelling.
function withoutForeignSymbols(terms: readonly Term[]): Term[] {
  const symbols = new Set(terms.map((term) => term.id));
  return terms.map(({ aliases, ...term }) => {
    const own = aliases?.filter((alias) => !symbols.has(alias)) ?? [];
    return own.length > 0 ? { ...term, aliases: own } : term;
  });
}
