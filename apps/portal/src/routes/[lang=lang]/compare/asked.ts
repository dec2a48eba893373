/** So many columns can be read side by side. */
const maxFirms = 4;

export interface Compared {
  slugs: string[];
  /** More were asked for than stand side by side. */
  isCut: boolean;
}

/** Reads `?firm=a&firm=b`: each once, in the order of the address; what is too long to be an address is cut short. */
export function readCompared(query: URLSearchParams): Compared {
  const all = query
    .getAll('firm')
    .map((each) => each.toWellFormed().trim().slice(0, 60))
    .filter((each) => each !== '');
  const once = [...new Set(all)];
  return { slugs: once.slice(0, maxFirms), isCut: once.length > maxFirms };
}

export function compareAddress(slugs: readonly string[], language: string): string {
  const query = new URLSearchParams(slugs.map((slug) => ['firm', slug]));
  return query.size === 0 ? `/${language}/compare` : `/${language}/compare?${query}`;
}

export function canAdd(slugs: readonly string[]): boolean {
  return slugs.length < maxFirms;
}
