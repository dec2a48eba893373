import { z } from 'zod';
import type { EnquiryId, FirmId, InvitationId, PersonId } from './id.ts';

/** Everyone who may act, in one list. A firm has contacts, not users; `staff` is short for the last five. */
export const roles = [
  'public',
  'buyer',
  'firm',
  'coordinator',
  'consultant',
  'officer',
  'auditor',
  'admin',
] as const;
export type Role = (typeof roles)[number];

export const staffRoles = ['coordinator', 'consultant', 'officer', 'auditor', 'admin'] as const;
export const staffRole = z.enum(staffRoles);
export type StaffRole = z.infer<typeof staffRole>;

/**
 * Who is asking. A link names its buyer or firm; `proved` says that the one-time code was given as well,
 * without which nothing is shown beyond the words of the mail.
 */
export type Actor =
  | { kind: 'public' }
  | { kind: 'buyer'; enquiryId: EnquiryId; proved: boolean }
  | { kind: 'firm'; firmId: FirmId; invitationId: InvitationId; proved: boolean }
  | { kind: 'staff'; personId: PersonId; roles: readonly StaffRole[] }
  | { kind: 'clock' };

/** Who may call a procedure: `role` alone by link, `role` with `proof: 'code'` only after the one-time code. */
export interface Access {
  roles: readonly Role[];
  proof?: 'code';
}

export function mayCall(actor: Actor, access: Access): boolean {
  if (access.roles.includes('public')) return true;
  switch (actor.kind) {
    case 'public':
    case 'clock':
      return false;
    case 'buyer':
    case 'firm':
      return access.roles.includes(actor.kind) && (access.proof === undefined || actor.proved);
    case 'staff':
      return actor.roles.some((role) => access.roles.includes(role));
  }
}
