import { findCallouts } from '@sebino/polymers/callout';
import { readWords } from '#lib/tool/typed.ts';
import type { PageServerLoad } from './$types';

const maxCodes = 3;

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const code = readWords(url.searchParams, 'code', 500);
  const callouts = findCallouts(code).slice(0, maxCodes);
  const polymers = callouts[0]?.polymersUsual ?? [];
  const asked = {
    words: '',
    terms: [],
    anyOf: polymers.map((id) => ({ vocabulary: 'material', id })),
  };
  const search =
    polymers.length === 0
      ? undefined
      : await locals.api.firm.search.query({ language: params.lang, ...asked });
  setHeaders({ 'x-sebino-cache': 'tags=firm' });
  return { code, callouts, asked, search };
};
