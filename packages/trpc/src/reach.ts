import type { Trx } from '@sebino/database/database';
import { findAddressee, findFirmContact } from '@sebino/database/person';
import type { Addressee } from '@sebino/database/person';
import type { House } from './context.ts';
import { record } from './record.ts';
import type { By } from './record.ts';

/** What should have been written, and about which enquiry. */
interface Missed {
  enquiryId: string;
  template: string;
  invitationId?: string;
  firmId?: string;
}

/** Whom to write to at a firm. Undefined when nobody is left there, which is recorded: its coordinator must call. */
export async function reachFirm(
  trx: Trx,
  house: House,
  by: By,
  about: Missed & { firmId: string },
): Promise<Addressee | undefined> {
  const contact = await findFirmContact(trx, about.firmId);
  if (contact === undefined) await recordMissed(trx, house, by, 'firm-not-reachable', about);
  return contact;
}

/** The same for one person, a buyer or with `firmId` one of a firm; an erased one is not written to. */
export async function reachPerson(
  trx: Trx,
  house: House,
  by: By,
  about: Missed & { personId: string },
): Promise<Addressee | undefined> {
  const { personId, ...missed } = about;
  const person = await findAddressee(trx, personId);
  const kind = about.firmId === undefined ? 'buyer-not-reachable' : 'firm-not-reachable';
  if (person === undefined) await recordMissed(trx, house, by, kind, missed);
  return person;
}

async function recordMissed(
  trx: Trx,
  house: House,
  by: By,
  kind: string,
  { enquiryId, ...data }: Missed,
): Promise<void> {
  await record(trx, house, by, { kind, subject: 'enquiry', subjectId: enquiryId, data });
}
