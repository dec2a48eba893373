import type { CannotMakeDetail } from '@sebino/domain/invitation';
import { m } from '@sebino/messages/m';

/** Codes of the house as texts. What is not listed is shown as its code: better than a sentence that guesses. */
export const outcomeNames = {
  eligible: m.verdict_eligible,
  'eligible-with-question': m.verdict_eligible_with_question,
  'not-eligible': m.verdict_not_eligible,
} as const;

export const originNames = {
  stated: m.office_origin_stated,
  derived: m.office_origin_derived,
  proposed: m.office_origin_proposed,
} as const;

export const enquiryStatusNames = {
  unconfirmed: m.office_enquiry_unconfirmed,
  quarantined: m.office_enquiry_quarantined,
  received: m.office_enquiry_received,
  published: m.office_enquiry_published,
  closed: m.office_enquiry_closed,
  revoked: m.office_enquiry_revoked,
} as const;

// Listed here, because the schemas of the domain would bring their whole validator into the browser.
export const enquiryStatusList = [
  'quarantined',
  'received',
  'published',
  'closed',
  'revoked',
  'unconfirmed',
] as const satisfies readonly (keyof typeof enquiryStatusNames)[];

export const standingNames = {
  active: m.office_standing_active,
  paused: m.office_standing_paused,
  left: m.office_standing_left,
} as const;

export const byNames = {
  rotation: m.office_by_rotation,
  'direct-choice': m.office_by_direct_choice,
  override: m.office_by_override,
} as const;

export const overrideReasonNames = {
  continuity: m.office_override_continuity,
  language: m.office_override_language,
  distance: m.office_override_distance,
  'buyer-requirement': m.office_override_buyer_requirement,
  other: m.office_override_other,
} as const;

export const declineNames = {
  'cannot-make': m.office_decline_cannot_make,
  'no-capacity': m.office_decline_no_capacity,
  quantity: m.office_decline_quantity,
  'date-too-short': m.office_decline_date_too_short,
  'not-interesting': m.office_decline_not_interesting,
} as const;

export const detailNames = {
  size: m.office_detail_size,
  tolerance: m.office_detail_tolerance,
  material: m.office_detail_material,
  process: m.office_detail_process,
  certificate: m.office_detail_certificate,
} as const;

type Words = typeof m.office_yes;

export const invitationStatusNames = {
  open: m.office_invitation_open,
  accepted: m.office_invitation_accepted,
  quoted: m.office_invitation_quoted,
  declined: m.office_invitation_declined,
  silent: m.office_invitation_silent,
  lapsed: m.office_invitation_lapsed,
  withdrawn: m.office_invitation_withdrawn,
} as const;

const events: Record<string, Words> = {
  'enquiry-received': m.office_event_enquiry_received,
  'enquiry-confirmed': m.office_event_enquiry_confirmed,
  'enquiry-released': m.office_event_enquiry_released,
  'enquiry-closed-as-spam': m.office_event_enquiry_closed_as_spam,
  'enquiry-closed-unmet': m.office_event_enquiry_closed_unmet,
  'enquiry-revoked': m.office_event_enquiry_revoked,
  'requirements-saved': m.office_event_requirements_saved,
  'override-proposed': m.office_event_override_proposed,
  'override-countersigned': m.office_event_override_countersigned,
  'override-refused': m.office_event_override_refused,
  'firm-invited': m.office_event_firm_invited,
  'firm-reminded': m.office_event_firm_reminded,
  'firm-accepted': m.office_event_firm_accepted,
  'firm-declined': m.office_event_firm_declined,
  'firm-silent': m.office_event_firm_silent,
  'firm-lapsed': m.office_event_firm_lapsed,
  'firm-not-reachable': m.office_event_firm_not_reachable,
  'buyer-not-reachable': m.office_event_buyer_not_reachable,
  'settling-left-to-clock': m.office_event_left_to_clock,
  'call-requested': m.office_event_call_requested,
  'quotation-received': m.office_event_quotation_received,
  'charge-taken-back': m.office_event_charge_taken_back,
  'charge-kept': m.office_event_charge_kept,
  'refusal-charged': m.office_event_refusal_charged,
  'datum-corrected': m.office_event_datum_corrected,
  'no-candidate-left': m.office_event_no_candidate_left,
  'seal-opened': m.office_event_seal_opened,
  'drawing-opened': m.office_event_drawing_opened,
  'link-opened-with-code': m.office_event_link_opened,
  'code-refused': m.office_event_code_refused,
  'member-joined': m.office_change_joined,
  'member-paused': m.office_change_paused,
  'member-resumed': m.office_change_resumed,
  'member-left': m.office_change_left,
  'member-rejoined': m.office_change_rejoined,
  'account-opened': m.office_event_account_opened,
  'account-closed': m.office_event_account_closed,
  'signed-in': m.office_event_signed_in,
  'sign-in-refused': m.office_event_sign_in_refused,
  'signed-out': m.office_event_signed_out,
};

const changes: Record<string, Words> = {
  joined: m.office_change_joined,
  paused: m.office_change_paused,
  resumed: m.office_change_resumed,
  left: m.office_change_left,
  rejoined: m.office_change_rejoined,
};

const actors: Record<string, Words> = {
  public: m.office_actor_public,
  buyer: m.office_actor_buyer,
  firm: m.office_actor_firm,
  staff: m.office_actor_staff,
  clock: m.office_actor_clock,
  operator: m.office_actor_operator,
};

const subjects: Record<string, Words> = {
  enquiry: m.office_enquiry,
  firm: m.office_firm,
  staff: m.office_account,
};

const exclusions: Record<string, Words> = {
  left: m.office_excluded_left,
  paused: m.office_excluded_paused,
  'already-invited': m.office_excluded_already_invited,
  picked: m.office_excluded_picked,
  'not-eligible': m.office_excluded_not_eligible,
  'question-about-firm': m.office_excluded_question_about_firm,
  'no-capacity': m.office_excluded_no_capacity,
};

const spamSigns: Record<string, Words> = {
  'hidden-field-filled': m.office_spam_hidden_field,
  'filled-too-fast': m.office_spam_too_fast,
  'many-addresses': m.office_spam_many_addresses,
};

export const entryKindNames = {
  member: m.office_entry_member,
  allocation: m.office_entry_allocation,
  override: m.office_entry_override,
  correction: m.office_entry_correction,
  'direct-choice': m.office_entry_direct_choice,
} as const;

const corrections: Record<string, Words> = {
  ...changes,
  'cannot-make': m.office_decline_cannot_make,
  'no-capacity': m.office_decline_no_capacity,
  charged: m.office_correction_charged,
};

const templates: Record<string, Words> = {
  'enquiry-received': m.office_mail_enquiry_received,
  'enquiry-confirmation': m.office_mail_enquiry_confirmation,
  'one-time-code': m.office_mail_one_time_code,
  invitation: m.office_mail_invitation,
  'invitation-reminder': m.office_mail_invitation_reminder,
  'quotation-received': m.office_mail_quotation_received,
  'seal-opened': m.office_mail_seal_opened,
  'enquiry-withdrawn': m.office_mail_enquiry_withdrawn,
  'answer-receipt': m.office_mail_answer_receipt,
};

const overrideReasons: Record<string, Words> = overrideReasonNames;

const lists = {
  events,
  changes,
  actors,
  subjects,
  exclusions,
  spamSigns,
  corrections,
  templates,
  overrideReasons,
};

export const originList = ['stated', 'derived', 'proposed'] as const;
// Written out, not imported: the rule's own list brings its schemas, which no browser of the office needs.
export const detailList = [
  'size',
  'tolerance',
  'material',
  'process',
  'certificate',
] as const satisfies readonly CannotMakeDetail[];
export const declineList = ['no-capacity', 'quantity', 'date-too-short', 'not-interesting'] as const;

/** The text of a code in a language, or the code itself. */
export function wordOf(list: keyof typeof lists, code: string, say: (of: Words) => string): string {
  const found = Object.hasOwn(lists[list], code) ? lists[list][code] : undefined;
  return found === undefined ? code : say(found);
}
