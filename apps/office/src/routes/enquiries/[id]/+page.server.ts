import { cannotMakeDetails, declineReasons } from '@sebino/domain/invitation';
import type { Decline } from '@sebino/domain/invitation';
import type { EnquiryId, FirmId, InvitationId } from '@sebino/domain/id';
import { enquiryId, firmId, invitationId } from '@sebino/domain/id';
import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { overrideReasons } from '#lib/overrideReasons.ts';
import { refuseFields, textOf, toFailure } from '#lib/refusal.ts';
import type { Actions, PageServerLoad } from './$types';
import { readQuotation } from './quotation.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { api, language } = locals;
  const enquiry = await api.enquiry.show.query({ id: toId(params.id), language });
  const { proposal } = enquiry;
  // A proposal that only follows the buyer's picks brings no arithmetic, and with it no head to accept against.
  const head =
    proposal?.kind !== 'possible'
      ? undefined
      : (proposal.arithmetic?.head ?? (await api.ledger.show.query({})).head);
  return { enquiry, head, now: new Date(), done: url.searchParams.get('done') };
};

export const actions: Actions = {
  accept: (event) =>
    act(event, 'accept', async (data, id) => {
      const head = textOf(data, 'head');
      await event.locals.api.enquiry.accept.mutate({ id, version: versionOf(data), head });
    }),

  override: async (event) => {
    const data = await event.request.formData();
    const firmIds = data
      .getAll('firmIds')
      .flatMap((value): FirmId | FirmId[] => firmId.safeParse(value).data ?? []);
    const reasonCode = overrideReasons.find((each) => each === textOf(data, 'reasonCode'));
    const reason = textOf(data, 'reason').trim();
    const errors = {
      ...(firmIds.length === 0 ? { firmIds: 'choose-one' } : {}),
      ...(reasonCode === undefined ? { reasonCode: 'choose-one' } : {}),
      ...(reason === '' ? { reason: 'missing' } : {}),
    };
    if (reasonCode === undefined || Object.keys(errors).length > 0)
      return refuseFields(errors, 'override', data);
    return act(
      event,
      'override',
      (_, id) => event.locals.api.override.propose.mutate({ enquiryId: id, firmIds, reasonCode, reason }),
      data,
    );
  },

  countersign: (event) => act(event, 'countersign', (data, id) => countersign(event, data, id, true)),
  refuse: (event) => act(event, 'refuse', (data, id) => countersign(event, data, id, false)),

  release: (event) => act(event, 'release', (data, id) => decide(event, data, id, 'release')),
  closeSpam: (event) => act(event, 'closeSpam', (data, id) => decide(event, data, id, 'close-spam')),
  closeUnmet: (event) => act(event, 'closeUnmet', (data, id) => decide(event, data, id, 'close-unmet')),

  recordAnswer: async (event) => {
    const data = await event.request.formData();
    const form = `answer-${textOf(data, 'invitationId')}`;
    const answer = readAnswer(data);
    if (answer === undefined) return refuseFields({ answer: 'choose-one' }, form, data);
    return act(
      event,
      form,
      (all) => event.locals.api.invitation.recordAnswer.mutate({ id: invitationOf(all), answer }),
      data,
    );
  },

  recordQuotation: async (event) => {
    const data = await event.request.formData();
    const form = `quotation-${textOf(data, 'invitationId')}`;
    const read = readQuotation(data, event.locals.language);
    if (!read.ok) return refuseFields(read.errors, form, data);
    return act(
      event,
      form,
      (all) =>
        event.locals.api.invitation.recordQuotation.mutate({
          id: invitationOf(all),
          quotation: read.quotation,
        }),
      data,
    );
  },

  judge: (event) =>
    act(event, 'judge', async (data) => {
      const judgement = textOf(data, 'judgement') === 'charge' ? 'charge' : 'datum-corrected';
      await event.locals.api.invitation.judgeCannotMake.mutate({ id: invitationOf(data), judgement });
    }),
};

type Event = RequestEvent<{ id: string }>;

/** One write: its refusal goes back to its form; after it the page is asked for anew, so that nothing is sent twice. */
async function act(
  event: Event,
  form: string,
  write: (data: FormData, id: EnquiryId) => Promise<unknown>,
  given?: FormData,
) {
  const data = given ?? (await event.request.formData());
  const id = toId(event.params.id);
  try {
    await write(data, id);
  } catch (caught) {
    return toFailure(caught, form, data);
  }
  const done = form.replace(/-.*/, '');
  redirect(303, `/enquiries/${id}?done=${done}#done`);
}

async function countersign(event: Event, data: FormData, id: EnquiryId, approve: boolean): Promise<void> {
  await event.locals.api.override.countersign.mutate({
    id: textOf(data, 'overrideId'),
    enquiryId: id,
    approve,
  });
}

async function decide(
  event: Event,
  data: FormData,
  id: EnquiryId,
  decision: 'release' | 'close-spam' | 'close-unmet',
): Promise<void> {
  await event.locals.api.enquiry.decide.mutate({ id, version: versionOf(data), decision });
}

function readAnswer(
  data: FormData,
): { kind: 'accept' } | { kind: 'call-me' } | { kind: 'decline'; decline: Decline } | undefined {
  const answer = textOf(data, 'answer');
  if (answer === 'accept' || answer === 'call-me') return { kind: answer };
  const reason = declineReasons.find((each) => each === answer);
  if (reason !== undefined && reason !== 'cannot-make') return { kind: 'decline', decline: { reason } };
  const detail = cannotMakeDetails.find((each) => answer === `cannot-make-${each}`);
  return detail === undefined ? undefined : { kind: 'decline', decline: { reason: 'cannot-make', detail } };
}

function versionOf(data: FormData): number {
  return Number.parseInt(textOf(data, 'version'), 10) || 0;
}

function invitationOf(data: FormData): InvitationId {
  return invitationId.parse(textOf(data, 'invitationId'));
}

function toId(text: string): EnquiryId {
  return enquiryId.safeParse(text).data ?? error(404);
}
