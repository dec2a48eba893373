import { mediaOf } from '@sebino/polymers/compatibility';
import { materialFacts } from '@sebino/polymers/material/facts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  // Longer than any need's address, and than the house takes.
  if (params.slug.length > 200) error(404);
  const shown = await locals.api.need.show.query({ language: params.lang, slug: params.slug });
  const symbol = shown.need.material.id;
  setHeaders({ 'x-sebino-cache': 'tags=firm' });
  return { shown, facts: materialFacts(symbol), media: mediaOf(symbol) };
};
