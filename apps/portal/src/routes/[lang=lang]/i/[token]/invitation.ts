import type { CannotMakeDetail, DeclineReason } from '@sebino/domain/invitation';
import { declineReasons } from '@sebino/domain/invitation';
import { wrongCodesWindowHours } from '@sebino/domain/link';
import { m } from '@sebino/messages/m';
import type { Message } from '@sebino/messages/say';
import type { PortalOutputs } from '@sebino/trpc/client';

export type Invitation = PortalOutputs['invitation']['show'];
export type Opened = PortalOutputs['invitation']['open'];

type Text = Message<Record<never, never>>;

export const reasonTexts: Record<DeclineReason, Text> = {
  'cannot-make': m.invitation_cannot_make,
  'no-capacity': m.invitation_no_capacity,
  quantity: m.invitation_quantity,
  'date-too-short': m.invitation_date_too_short,
  'not-interesting': m.invitation_not_interesting,
};

export const detailTexts: Record<CannotMakeDetail, Text> = {
  size: m.invitation_cannot_size,
  tolerance: m.invitation_cannot_tolerance,
  material: m.invitation_cannot_material,
  process: m.invitation_cannot_process,
  certificate: m.invitation_cannot_certificate,
};

const refusals: Partial<Record<string, Text>> = {
  'already-answered': m.invitation_already_answered,
  'clock-run-out': m.invitation_clock_run_out,
  withdrawn: m.invitation_withdrawn_notice,
  'changed-meanwhile': m.invitation_changed_meanwhile,
  'code-needed': m.link_code_needed,
  'too-many-codes': m.link_codes_enough_text,
  'too-many-tries': (_, options) => m.link_code_locked_text({ hours: wrongCodesWindowHours }, options),
};

/** What to say of a refused act, or undefined when nothing known was refused. */
export function refusalText(refused: string | null | undefined): Text | undefined {
  return refused === null || refused === undefined ? undefined : refusals[refused];
}

/** The reason a firm has just given, as the address tells it: by its link alone the house does not say it again. */
export function declineReasonIn(url: URL): DeclineReason | undefined {
  const given = url.searchParams.get('declined');
  return declineReasons.find((reason) => reason === given);
}

/** Which face the page shows. Only the house's own clock ends an invitation: no page compares times. */
export function faceOf(invitation: Pick<Invitation, 'status'>): Face {
  return invitation.status === 'open' ? 'asked' : invitation.status;
}

export type Face = 'asked' | 'accepted' | 'quoted' | 'declined' | 'silent' | 'lapsed' | 'withdrawn';
