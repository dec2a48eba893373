import { chooseMaterials, mediaOf } from '@sebino/polymers/compatibility';
import { materialFacts } from '@sebino/polymers/material/facts';
import { error, redirect } from '@sveltejs/kit';
import { findSymbol } from './symbol.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const symbol = findSymbol(params.symbol);
  if (symbol === 'TPE') redirect(308, `/${params.lang}/materials#thermoplastic-elastomer`);
  const facts = symbol === undefined ? undefined : materialFacts(symbol);
  if (symbol === undefined || facts === undefined) error(404);
  if (symbol !== params.symbol) redirect(308, `/${params.lang}/materials/${symbol}`);
  const asked = { words: '', terms: [{ vocabulary: 'material', id: symbol }], anyOf: [] };
  const search = await locals.api.firm.search.query({ language: params.lang, ...asked });
  setHeaders({ 'x-sebino-cache': 'tags=firm' });
  return { facts, media: mediaOf(symbol), papers: papersOf(symbol), asked, search };
};

/** What is said of contact with water and food: papers, and whether grades are common. */
function papersOf(symbol: string) {
  const answers = chooseMaterials({ contact: ['drinking-water', 'food'] });
  const reasons = answers.find((answer) => answer.symbol === symbol)?.reasons ?? [];
  return reasons.filter((reason) => reason.aspect === 'contact');
}
