import { error, redirect } from '@sveltejs/kit';
import { sectionsFor } from '#lib/sections.ts';
import type { PageServerLoad } from './$types';
import { toTasks } from './task.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { api, language, roles, timeZone } = locals;
  if (locals.isAway) error(503);
  // A role for which nothing waits starts at its own first section.
  const [first] = sectionsFor(roles);
  if (first?.href !== '/') redirect(303, first?.href ?? '/me');
  const { now, tasks: waiting } = await api.desk.list.query({ language });
  const tasks = toTasks(waiting, { now, timeZone }, language);
  const asked = tasks.findIndex(({ id }) => id === url.searchParams.get('task'));
  const at = asked === -1 ? waiting.findIndex(({ subject }) => subject === 'enquiry') : asked;
  const about = waiting[at];
  const detail =
    about?.subject === 'enquiry' && roles.includes('coordinator')
      ? await api.enquiry.show.query({ id: about.id, language })
      : undefined;
  const inHand = roles.includes('coordinator')
    ? await api.enquiry.list.query({ language, statuses: ['published'] })
    : [];
  return { tasks, inHand: inHand.slice(0, 8), chosen: tasks[at]?.id, detail };
};
