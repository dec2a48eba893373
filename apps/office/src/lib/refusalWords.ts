import { m } from '@sebino/messages/m';
import type { FormRefusal } from './refusal.ts';

type Words = typeof m.office_broken_title;

const byReason: Record<string, Words> = {
  'changed-meanwhile': m.office_refused_changed_meanwhile,
  'ledger-moved': m.office_refused_ledger_moved,
  'already-allocated': m.office_refused_already_allocated,
  'override-pending': m.office_refused_override_pending,
  'same-person': m.office_refused_same_person,
  'not-open': m.office_refused_not_open,
  'no-candidate': m.office_refused_no_candidate,
  'nothing-required': m.office_refused_nothing_required,
  'same-as-rule': m.office_refused_same_as_rule,
  'chosen-not-active': m.office_refused_chosen_not_active,
  'pick-not-active': m.office_refused_chosen_not_active,
  'not-active': m.office_refused_chosen_not_active,
  'chosen-already-invited': m.office_refused_chosen_already_invited,
  'chosen-not-eligible': m.office_refused_chosen_not_eligible,
  'wrong-number-of-firms': m.office_refused_wrong_number,
  'already-answered': m.office_refused_already_answered,
  'clock-run-out': m.office_refused_clock_run_out,
  withdrawn: m.office_refused_withdrawn,
  'nothing-to-judge': m.office_refused_nothing_to_judge,
  'not-corrected': m.office_refused_nothing_to_judge,
  'already-settled': m.office_refused_nothing_to_judge,
  'wrong-standing': m.office_refused_wrong_standing,
  'quantity-twice': m.office_refused_quantity_twice,
};

/** The sentence for a refusal: what happened and what to do next. */
export function wordsOfRefusal({ code, reason }: Pick<FormRefusal, 'code' | 'reason'>): Words {
  const known = reason === undefined ? undefined : byReason[reason];
  if (known !== undefined) return known;
  switch (code) {
    case 'BAD_REQUEST':
      return m.office_refused_fields;
    case 'UNAUTHORIZED':
      return m.office_refused_signed_out;
    case 'FORBIDDEN':
      return m.office_no_permission_title;
    case 'NOT_FOUND':
      return m.office_refused_gone;
    case 'CONFLICT':
      return m.office_refused_conflict;
    case 'TOO_MANY_REQUESTS':
      return m.office_refused_too_many;
    case 'AWAY':
    case 'SERVICE_UNAVAILABLE':
      return m.office_refused_away;
    default:
      return m.office_refused_broken;
  }
}

const byField: Record<string, Words> = {
  missing: m.office_field_missing,
  'not-a-number': m.office_field_not_a_number,
  ambiguous: m.office_field_ambiguous,
  'ambiguous-number': m.office_field_ambiguous_number,
  'range-reversed': m.office_field_range,
  'too-fine': m.office_field_too_fine,
  'too-large': m.office_field_too_large,
  'not-positive': m.office_field_not_positive,
  'not-whole': m.office_field_not_whole,
  'unknown-term': m.office_field_unknown_term,
  'not-a-day': m.office_field_not_a_day,
  too_big: m.office_field_too_long,
  'too-long': m.office_field_too_long,
  weeks: m.invitation_fault_weeks,
  'quantity-twice': m.office_refused_quantity_twice,
  'choose-one': m.office_field_choose_one,
};

/** The sentence beside a field. */
export function wordsOfFieldError(code: string): Words {
  return byField[code] ?? m.office_field_wrong;
}
