import { cannotMakeDetails, declineReasons } from '@sebino/domain/invitation';
import type { Decline } from '@sebino/domain/invitation';
import type { EnquiryId, FirmId, InvitationId } from '@sebino/domain/id';
import { enquiryId, firmId, invitationId } from '@sebino/domain/id';
import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { overrideReasons } from '#lib/overrideReasons.ts';
import { refuseFields, refuseHidden, textOf, toFailure, versionOf } from '#lib/refusal.ts';
import type { Actions, PageServerLoad } from './$types';
import { readQuotation } from './quotation.ts';
import { remarksOf } from './textRead.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { api, language } = locals;
  const enquiry = await api.enquiry.show.query({ id: toId(params.id), language });
  return { enquiry, remarks: remarksOf(enquiry, language), done: url.searchParams.get('done') };
};

export const actions: Actions = {
  accept: (event) =>
    actOnVersion(event, 'accept', (data, id, version) =>
      event.locals.api.enquiry.accept.mutate({ id, version, head: textOf(data, 'head') }),
    ),

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

  release: (event) => decide(event, 'release', 'release'),
  closeSpam: (event) => decide(event, 'closeSpam', 'close-spam'),
  closeUnmet: (event) => decide(event, 'closeUnmet', 'close-unmet'),

  recordAnswer: async (event) => {
    const data = await event.request.formData();
    const id = invitationOf(data);
    if (id === undefined) return refuseHidden('gone', 'answer', data);
    const answer = readAnswer(data);
    if (answer === undefined) return refuseFields({ answer: 'choose-one' }, `answer-${id}`, data);
    const { recordAnswer } = event.locals.api.invitation;
    return act(event, `answer-${id}`, () => recordAnswer.mutate({ id, answer }), data);
  },

  recordQuotation: async (event) => {
    const data = await event.request.formData();
    const id = invitationOf(data);
    if (id === undefined) return refuseHidden('gone', 'quotation', data);
    const read = readQuotation(data, event.locals.language);
    if (!read.ok) return refuseFields(read.errors, `quotation-${id}`, data);
    const { recordQuotation } = event.locals.api.invitation;
    const { quotation } = read;
    return act(event, `quotation-${id}`, () => recordQuotation.mutate({ id, quotation }), data);
  },

  judge: async (event) => {
    const data = await event.request.formData();
    const id = invitationOf(data);
    if (id === undefined) return refuseHidden('gone', 'judge', data);
    const judgement = judgements.find((each) => each === textOf(data, 'judgement'));
    if (judgement === undefined) return refuseFields({ judgement: 'choose-one' }, 'judge', data);
    const { judgeCannotMake } = event.locals.api.invitation;
    return act(event, 'judge', () => judgeCannotMake.mutate({ id, judgement }), data);
  },
};

const judgements = ['datum-corrected', 'charge'] as const;

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

/** The same on the version of the enquiry that the form was filled in on. */
async function actOnVersion(
  event: Event,
  form: string,
  write: (data: FormData, id: EnquiryId, version: number) => Promise<unknown>,
) {
  const data = await event.request.formData();
  const version = versionOf(data);
  if (version === undefined) return refuseHidden('changed-meanwhile', form, data);
  return act(event, form, (all, id) => write(all, id, version), data);
}

async function countersign(event: Event, data: FormData, id: EnquiryId, approve: boolean): Promise<void> {
  await event.locals.api.override.countersign.mutate({
    id: textOf(data, 'overrideId'),
    enquiryId: id,
    approve,
  });
}

function decide(event: Event, form: string, decision: 'release' | 'close-spam' | 'close-unmet') {
  const { enquiry } = event.locals.api;
  return actOnVersion(event, form, (_, id, version) => enquiry.decide.mutate({ id, version, decision }));
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

function invitationOf(data: FormData): InvitationId | undefined {
  return invitationId.safeParse(textOf(data, 'invitationId')).data;
}

function toId(text: string): EnquiryId {
  return enquiryId.safeParse(text).data ?? error(404);
}
