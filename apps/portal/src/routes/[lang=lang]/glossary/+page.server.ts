import { readWords } from '#lib/tool/typed.ts';
import { sectionsOf } from './glossary.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, setHeaders }) => {
  setHeaders({ 'x-sebino-cache': 'tags=static' });
  const words = readWords(url.searchParams, 'q', 80);
  return { words, sections: sectionsOf(words, params.lang) };
};
