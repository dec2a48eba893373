import type { PortalOutputs } from '@sebino/trpc/client';

export type Search = PortalOutputs['firm']['search'];

export interface Term {
  vocabulary: string;
  id: string;
}

/** What stands in the address of a search: `?q=words&t=vocabulary:term&t=…&any=vocabulary:term&any=…`. */
export interface Asked {
  words: string;
  /** Each is a demand of its own. */
  terms: Term[];
  /** One demand, which any of these meets. */
  anyOf: Term[];
}

const maxWords = 200;
const maxTerms = 12;
const maxAlternatives = 40;

/** Reads an address as it comes: what is too long is cut, what is no term is left out, a term counts once. */
export function readAsked(query: URLSearchParams): Asked {
  return {
    words: (query.get('q') ?? '').toWellFormed().slice(0, maxWords).trim(),
    terms: readTerms(query.getAll('t')).slice(0, maxTerms),
    anyOf: readTerms(query.getAll('any')).slice(0, maxAlternatives),
  };
}

export function addressOf({ words, terms, anyOf }: Asked, page: string): string {
  const query = new URLSearchParams();
  if (words !== '') query.set('q', words);
  for (const each of terms) query.append('t', written(each));
  for (const each of anyOf) query.append('any', written(each));
  return query.size === 0 ? page : `${page}?${query}`;
}

/** What was asked for, in a few words; materials go by their symbols in every language. */
export function wordAsked({ understood, otherWords }: Search): string {
  const names = understood.map(({ vocabulary, id, name }) => (vocabulary === 'material' ? id : name));
  return [...new Set([...names, ...otherWords])].join(', ');
}

function readTerms(texts: readonly string[]): Term[] {
  return [...new Set(texts)].flatMap((each) => {
    const [vocabulary = '', id = ''] = each.split(':', 2);
    return /^[a-z-]{1,40}$/.test(vocabulary) && /^[\w.+-]{1,60}$/.test(id) ? [{ vocabulary, id }] : [];
  });
}

function written({ vocabulary, id }: Term): string {
  return `${vocabulary}:${id}`;
}
