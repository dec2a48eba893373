import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

const numberShape = /^\d{4}-\d{4,9}$/;
const statuses = ['received', 'unconfirmed', 'quarantined'];

export const load: PageServerLoad = ({ params, url, setHeaders }) => {
  const number = url.searchParams.get('n') ?? '';
  const status = url.searchParams.get('s') ?? '';
  if (!numberShape.test(number) || !statuses.includes(status)) redirect(303, `/${params.lang}/enquiry`);
  setHeaders({ 'cache-control': 'no-store' });
  // What waits for a person to look at it is received all the same: its sender is told no other thing.
  return { number, isConfirmed: status !== 'unconfirmed' };
};
