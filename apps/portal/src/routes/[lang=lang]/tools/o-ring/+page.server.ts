import { readWords } from '#lib/tool/typed.ts';
import { enquiryOf, makersOf } from './asked.ts';
import { toleranceThatHolds } from './drawing.ts';
import { findRing } from './finding.ts';
import type { Finding } from './finding.ts';
import { findGroove, readGroove } from './groove.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const language = params.lang;
  const size = readWords(url.searchParams, 'size', 200);
  const typed = readGroove(url.searchParams);
  const found = findRing(size);
  const finding = found.state === 'read' ? found : undefined;
  const holds = finding && toleranceThatHolds(finding, typed.class);
  const groove = finding?.ring && findGroove(typed, finding.ring, holds?.allowed);
  const asked = finding && canBeAsked(finding) ? makersOf(size, finding, language) : undefined;
  const makers = asked &&
    finding && {
      asked,
      enquiry: enquiryOf(size, finding, language),
      search: await locals.api.firm.search.query({ language, ...asked }),
    };
  setHeaders({ 'x-sebino-cache': makers ? 'tags=firm' : 'tags=static' });
  return { size, typed, found, holds, groove, makers };
};

// A code that no table explains can be asked for, figures that cannot be a ring cannot.
function canBeAsked({ ring, reading }: Finding): boolean {
  return ring !== undefined || reading.problems.length === 0;
}
