import { listGroups } from './groups.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, setHeaders }) => {
  setHeaders({ 'x-sebino-cache': 'tags=static' });
  return { groups: listGroups(params.lang) };
};
