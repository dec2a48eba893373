import { firmId } from '@sebino/domain/id';
import type { FirmId } from '@sebino/domain/id';
import { error, redirect } from '@sveltejs/kit';
import { refuseFields, refuseHidden, textOf, toFailure, versionOf } from '#lib/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const changes = ['paused', 'resumed', 'left', 'rejoined'] as const;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const firm = await locals.api.firm.show.query({ id: toId(params.id), language: locals.language });
  return { firm, changed: url.searchParams.has('changed') };
};

export const actions: Actions = {
  changeStanding: async ({ request, locals, params }) => {
    const data = await request.formData();
    const id = toId(params.id);
    const change = changes.find((each) => each === textOf(data, 'change'));
    if (change === undefined) return refuseFields({ change: 'choose-one' }, 'changeStanding', data);
    const version = versionOf(data);
    if (version === undefined) return refuseHidden('changed-meanwhile', 'changeStanding', data);
    try {
      await locals.api.firm.changeStanding.mutate({ id, version, change });
    } catch (caught) {
      return toFailure(caught, 'changeStanding', data);
    }
    redirect(303, `/firms/${id}?changed#done`);
  },
};

function toId(text: string): FirmId {
  return firmId.safeParse(text).data ?? error(404);
}
