import { redirect } from '@sveltejs/kit';
import { sectionsFor } from '#lib/sections.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  // A role with nothing waiting for it starts at its own first section.
  const [first] = sectionsFor(locals.roles);
  if (first !== undefined && first.href !== '/') redirect(303, first.href);
  return { tasks: await locals.api.desk.list.query({ language: locals.language }) };
};
