import { createTransport } from 'nodemailer';
import { asActor } from '@sebino/database/actorTransaction';
import type { Trx } from '@sebino/database/database';
import { lockMailToSend, markMailFailed, markMailSent } from '@sebino/database/mail';
import { toMail } from '@sebino/email/mail';
import type { Mail } from '@sebino/email/mail';
import { sheet } from '@sebino/email/sheet';
import type { House } from '@sebino/trpc/context';
import { z } from 'zod';

export interface Mailer {
  send(house: House, mailId: string): Promise<void>;
  close(): void;
}

const timeoutMs = 20_000;

/**
 * Delivers one mail of the outbox. Its id is its Message-ID, so that a mail sent twice by a process that died after
 * the server took it shows once at the reader. A failure is noted for the office and thrown: the queue tries again.
 */
export function openMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = from.split('@')[1] ?? 'localhost';
  return {
    // Nothing is held meanwhile: a server that stalls would keep the one connection of the embedded engine for as long,
    // and with it everybody. The queue gives a mail to one worker at a time.
    async send(house, mailId) {
      const mail = await asClock(house, (trx) => lockMailToSend(trx, mailId));
      if (mail === undefined) return;
      try {
        await transport.sendMail({
          // The envelope is ours: no header that a person could have touched decides who is addressed.
          envelope: { from, to: [mail.email] },
          from: { name: 'Sebino', address: from },
          to: { name: '', address: mail.email },
          ...readMessage(mail.message),
          messageId: `<${mail.id}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        await asClock(house, (trx) => markMailFailed(trx, mail.id, codeOf(error)));
        throw error;
      }
      await asClock(house, (trx) => markMailSent(trx, mail.id, house.now()));
    },
    close: () => transport.close(),
  };
}

/** The words are set when they leave; what was queued by an older version of the house has been set already. */
function readMessage(message: object): Mail {
  const set = mailShape.safeParse(message);
  return set.success ? set.data : toMail(sheet.parse(message));
}

const mailShape = z.object({ subject: z.string(), text: z.string(), html: z.string() });

async function asClock<T>(house: House, work: (trx: Trx) => Promise<T>): Promise<T> {
  return await asActor(house.database.db, { kind: 'clock' }, work);
}

/** What went wrong, as the server's code; never its words, which may hold the address. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('responseCode' in error && typeof error.responseCode === 'number') return String(error.responseCode);
  return 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
