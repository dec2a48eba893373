import { makersOf, enquiryOf } from './asked.ts';
import { readAsking, readSize } from './asking.ts';
import { answerAsking } from './answering.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const language = params.lang;
  const asking = readAsking(url.searchParams);
  const asked = makersOf(asking, language);
  const search = asked && (await locals.api.firm.search.query({ language, ...asked }));
  setHeaders({ 'x-sebino-cache': search ? 'tags=firm' : 'tags=static' });
  return {
    asking,
    size: readSize(asking.size),
    found: answerAsking(asking),
    enquiry: enquiryOf(asking),
    asked,
    search,
  };
};
