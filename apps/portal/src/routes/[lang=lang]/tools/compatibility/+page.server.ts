import type { PageLanguage } from '@sebino/domain/language';
import { importChart } from '@sebino/polymers/compatibility/chart';
import type { ImportedChart } from '@sebino/polymers/compatibility/chart';
import type { Asked } from '#lib/asked.ts';
import { answerNeed } from './answer.ts';
import type { Answer } from './answer.ts';
import { readNeed } from './need.ts';
import type { Actions, PageServerLoad } from './$types';

const maxMakersOf = 8;
const maxWritten = 3;

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const found = await answerTo(locals.api, params.lang, { query: url.searchParams });
  setHeaders({ 'x-sebino-cache': found.makers ? 'tags=firm' : 'tags=static' });
  return found;
};

export const actions: Actions = {
  /** The same answer, with a chart of the user's own beside the tables. Keeps nothing. */
  default: async ({ locals, params, request, url }) => {
    const typed = (await request.formData()).get('chart');
    const text = typeof typed === 'string' ? typed : '';
    const chart = importChart(text);
    const found = await answerTo(locals.api, params.lang, { query: url.searchParams, chart });
    return { ...found, chart: { text, ...chart } };
  },
};

/** The answer to the need in an address, and the firms that work a material that fits. */
async function answerTo(
  api: App.Locals['api'],
  language: PageLanguage,
  { query, chart }: { query: URLSearchParams; chart?: ImportedChart },
) {
  const read = readNeed(query);
  const answer = read.isAsked ? answerNeed(read.need, language, chart) : undefined;
  const asked = toAsked(answer);
  const search = asked ? await api.firm.search.query({ language, ...asked }) : undefined;
  return { read, answer, makers: asked && search && { asked, search }, written: toWritten(answer) };
}

function toAsked(answer: Answer | undefined): Asked | undefined {
  const symbols = answer?.fits.slice(0, maxMakersOf).map(({ symbol }) => symbol) ?? [];
  if (symbols.length === 0) return undefined;
  return { words: '', terms: [], anyOf: symbols.map((id) => ({ vocabulary: 'material', id })) };
}

// With more to choose from, the choice is the maker's: an enquiry that names three of twenty would hide the others.
function toWritten(answer: Answer | undefined): readonly string[] {
  const symbols = answer?.fits.map(({ symbol }) => symbol) ?? [];
  return symbols.length > maxWritten ? [] : symbols;
}
