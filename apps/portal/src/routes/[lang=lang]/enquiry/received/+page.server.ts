import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { PageServerLoad } from './$types';

const shown = z.object({
  n: z.string().regex(/^\d{4}-\d{4,9}$/),
  s: z.enum(['received', 'unconfirmed', 'quarantined']),
});

export const load: PageServerLoad = ({ params, url, setHeaders }) => {
  const read = shown.safeParse(Object.fromEntries(url.searchParams));
  if (!read.success) redirect(303, `/${params.lang}/enquiry`);
  setHeaders({ 'cache-control': 'no-store' });
  // What waits for a person to look at it is received all the same: its sender is told no other thing.
  return { number: read.data.n, isConfirmed: read.data.s !== 'unconfirmed' };
};
