import type { PageLanguage } from '@sebino/domain/language';
import { nameOf } from '@sebino/polymers/lexicon';
import { readNeed } from './need.ts';
import { wordNeed } from './wordNeed.ts';

/** What a visitor may try first: needs of every day, written in the reader's words as one would type them. */
export function listExamples(language: PageLanguage): { label: string; query: string }[] {
  return needs.map(({ media, fields }) => {
    const words = media.map((id) => nameOf('medium', id, language)).join(', ');
    const query = new URLSearchParams({ ...(words === '' ? {} : { media: words }), ...fields });
    return { label: wordNeed(readNeed(query).need, language), query: String(query) };
  });
}

const needs: readonly { media: readonly string[]; fields: Readonly<Record<string, string>> }[] = [
  { media: ['hydraulic-oil', 'ozone'], fields: { min: '-20', max: '90' } },
  { media: [], fields: { asks: 'drinking-water', max: '85', papers: 'KTW-BWGL' } },
  { media: ['brake-fluid-glycol'], fields: { max: '110' } },
  { media: ['diesel'], fields: { max: '80', asks: 'pfas-free' } },
];
