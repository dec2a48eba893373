import type { Transaction } from 'kysely';
import type { Mail } from '@sebino/email/mail';
import type { Database } from '@sebino/database/database';
import { insertLink } from '@sebino/database/link';
import { insertMail } from '@sebino/database/mail';
import type { Addressee } from '@sebino/database/person';
import type { LinkPurpose } from '@sebino/domain/link';
import type { House } from './context.ts';

/** Puts a mail into the outbox, in the transaction of what it tells: both happen or neither. */
export async function queueMail(
  trx: Transaction<Database>,
  house: House,
  mail: { to: Addressee; template: string; message: Mail; about: string; notBefore?: Date },
): Promise<void> {
  const id = house.newId();
  await insertMail(trx, {
    id,
    template: mail.template,
    personId: mail.to.id,
    subjectId: mail.about,
    language: mail.to.language,
    message: mail.message,
    queuedAt: house.now(),
  });
  await house.jobs.send(
    trx,
    'send-mail',
    { mailId: id },
    mail.notBefore === undefined ? {} : { startAfter: mail.notBefore },
  );
}

/** Makes a new link and returns its token, which exists only in the mail that carries it. */
export async function newLink(
  trx: Transaction<Database>,
  house: House,
  link: {
    purpose: LinkPurpose;
    enquiryId: string;
    invitationId?: string;
    personId: string;
    expiresAt?: Date;
  },
): Promise<string> {
  const token = house.newToken();
  await insertLink(trx, { id: house.newId(), tokenHash: house.digest(token), ...link });
  return token;
}
