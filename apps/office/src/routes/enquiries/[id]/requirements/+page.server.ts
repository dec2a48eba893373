import type { EnquiryId } from '@sebino/domain/id';
import { enquiryId } from '@sebino/domain/id';
import type { Language } from '@sebino/domain/language';
import { error, fail, redirect } from '@sveltejs/kit';
import { textOf, toFailure } from '#lib/refusal.ts';
import type { Actions, PageServerLoad } from './$types';
import { remarksOf, unreadDemands } from '../textRead.ts';
import type { Row, TypedRow } from './rows.ts';
import {
  emptyRow,
  fieldChoices,
  readRows,
  toRequirements,
  toRows,
  vocabularyNames,
  withWords,
} from './rows.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { api, language } = locals;
  const enquiry = await api.enquiry.show.query({ id: toId(params.id), language });
  if (enquiry.status !== 'received' && enquiry.status !== 'quarantined')
    redirect(303, `/enquiries/${enquiry.id}#requirements`);
  return {
    enquiry,
    rows: toRows(enquiry.raw, language),
    remarks: remarksOf(enquiry, language),
    readCount: unreadDemands(enquiry, new Set(enquiry.raw.map(({ field }) => field))).length,
    fields: fieldChoices(language),
    vocabularies: vocabularyNames(language),
  };
};

export const actions: Actions = {
  /** One more row to fill in; everything typed comes back with it. */
  addRequirement: async ({ request, locals }) => {
    const data = await request.formData();
    const added = emptyRow(textOf(data, 'add'));
    return { ...asTyped(data, locals.language, added), added: true };
  },

  /** What the buyer's text names and no row holds yet, each with its origin, to be looked at before it is saved. */
  addRead: async ({ request, locals, params }) => {
    const { api, language } = locals;
    const enquiry = await api.enquiry.show.query({ id: toId(params.id), language });
    const data = await request.formData();
    const { rows, version } = asTyped(data, language);
    const read = unreadDemands(enquiry, new Set(rows.map((row) => row.field)));
    return { rows: [...rows, ...toRows(read, language)], version, added: true };
  },

  /** The page again with everything typed. */
  hold: async ({ request, locals }) => asTyped(await request.formData(), locals.language),

  saveRequirements: async ({ request, locals, params }) => {
    const data = await request.formData();
    const { language, api } = locals;
    const id = toId(params.id);
    const typed = readRows(data);
    const read = toRequirements(typed, language);
    const rows = typed.map((row) => withWords(row, language));
    const version = textOf(data, 'version');
    if (!read.ok) return fail(400, { rows, version, errors: read.errors });
    try {
      await api.enquiry.saveRequirements.mutate({
        id,
        version: Number.parseInt(version, 10) || 0,
        requirements: read.requirements,
      });
    } catch (caught) {
      const failure = toFailure(caught, 'requirements', data);
      // The page loads the enquiry as it is now; what was typed stays beside it and can be saved over it knowingly.
      const conflict = failure.data.reason === 'changed-meanwhile';
      return fail(failure.status, {
        rows,
        version: conflict ? undefined : version,
        conflict,
        refusal: failure.data,
      });
    }
    redirect(303, `/enquiries/${id}?done=requirements#done`);
  },
};

function asTyped(data: FormData, language: Language, added?: TypedRow): { rows: Row[]; version: string } {
  const rows = [...readRows(data), ...(added === undefined ? [] : [added])];
  return { rows: rows.map((row) => withWords(row, language)), version: textOf(data, 'version') };
}

function toId(text: string): EnquiryId {
  return enquiryId.safeParse(text).data ?? error(404);
}
