import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
  language: locals.language,
  person: locals.person,
  roles: locals.roles,
  timeZone: locals.timeZone,
});
