import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = toLocalPath(url.searchParams.get('next'));
  if (locals.roles.length > 0) redirect(303, next);
  return { next, wasRefused: url.searchParams.has('refused') };
};

/** A path of this site, whatever an address claims: `//elsewhere` and `/\elsewhere` are other sites to a browser. */
function toLocalPath(path: string | null): string {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : '/';
}
