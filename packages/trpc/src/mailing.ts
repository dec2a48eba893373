import type { Sheet } from '@sebino/email/sheet';
import type { Trx } from '@sebino/database/database';
import { insertLink } from '@sebino/database/link';
import { insertMail } from '@sebino/database/mail';
import type { Addressee } from '@sebino/database/person';
import type { LinkPurpose } from '@sebino/domain/link';
import type { House } from './context.ts';

/** A mail to be put into the outbox. */
export interface OutgoingMail {
  to: Addressee;
  template: string;
  message: Sheet;
  /** The subject it tells of, by id. */
  about: string;
  /** Before it the mail does not leave. */
  notBefore?: Date;
}

/** Puts a mail into the outbox, in the transaction of what it tells: both happen or neither. */
export function queueMail(trx: Trx, house: House, mail: OutgoingMail): Promise<void> {
  return queueMails(trx, house, [mail]);
}

export async function queueMails(trx: Trx, house: House, mails: readonly OutgoingMail[]): Promise<void> {
  const queued = mails.map((mail) => ({ ...mail, id: house.newId() }));
  for (const { id, to, template, message, about } of queued)
    await insertMail(trx, {
      id,
      template,
      personId: to.id,
      subjectId: about,
      language: to.language,
      message,
      queuedAt: house.now(),
    });
  await house.jobs.sendAll(
    trx,
    'send-mail',
    queued.map(({ id, notBefore }) => ({
      data: { mailId: id },
      ...(notBefore === undefined ? {} : { startAfter: notBefore }),
    })),
  );
}

/** Makes a new link and returns its token, which exists only in the mail that carries it. */
export async function newLink(
  trx: Trx,
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
