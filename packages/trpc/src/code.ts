import { z } from 'zod';
import { timingSafeEqual } from 'node:crypto';
import { oneTimeCodeMail } from '@sebino/email/oneTimeCode';
import { asActor } from '@sebino/database/actorTransaction';
import { recordAudit } from '@sebino/database/audit';
import { endCode, insertLinkSession, replaceCode, tryCode } from '@sebino/database/link';
import type { Link } from '@sebino/database/link';
import { takeToken, tryGuess } from '@sebino/database/rateLimit';
import { toPageLanguage } from '@sebino/domain/language';
import {
  codeDigits,
  codeMinutes,
  codeTries,
  linkSessionHours,
  wrongCodesPerLink,
  wrongCodesWindowHours,
} from '@sebino/domain/link';
import type { Context } from './context.ts';
import { badRequest, tooMany } from './init.ts';
import { queueMail } from './mailing.ts';
import { sessionCookie } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { reachPerson } from './reach.ts';
import { record } from './record.ts';

export const oneTimeCode = z.string().regex(new RegExp(`^\\d{${codeDigits}}$`));

/** The session that a right code opened, for the page to keep as a cookie. */
export const openedSession = z.object({ cookie: z.string(), value: z.string(), expiresAt: z.date() });

type LinkContext = Context & { link: Link };

/** Mails a fresh code to the address on record; the one before it is dead. */
export async function sendCode({ house, link, actor, requestId }: LinkContext): Promise<void> {
  const now = house.now();
  const turn = await takeToken(house.database.db, {
    bucket: 'code-sent',
    key: link.id,
    limit: house.limits.codesPerLinkPerHour,
    windowSeconds: 3600,
    now,
  });
  if (!turn.allowed) throw tooMany();
  // Links and codes are no firm's rows: they are handled under the house's own role.
  await asActor(house.database.db, { kind: 'public' }, async (trx) => {
    const programme = await runningProgramme(trx);
    const { enquiryId, personId } = link;
    const person = await reachPerson(
      trx,
      house,
      { actor, requestId },
      {
        ...{ enquiryId, personId, template: 'one-time-code' },
        ...(actor.kind === 'firm' ? { invitationId: actor.invitationId, firmId: actor.firmId } : {}),
      },
    );
    if (person === undefined) return;
    const code = house.newCode();
    const expiresAt = new Date(now.getTime() + codeMinutes * 60_000);
    await replaceCode(
      trx,
      { id: house.newId(), linkId: link.id, codeHash: house.digest(link.id + code), expiresAt },
      now,
    );
    await queueMail(trx, house, {
      to: person,
      template: 'one-time-code',
      about: link.enquiryId,
      message: oneTimeCodeMail(
        { code, minutes: codeMinutes, programmeName: programme.name, demo: programme.demo },
        toPageLanguage(person.language),
      ),
    });
  });
}

/**
 * Opens a session with the right code. At most ten attempts a day reach the comparison for one link, whatever the
 * number of codes, connections or batches.
 */
export async function enterCode(ctx: LinkContext, code: string): Promise<z.infer<typeof openedSession>> {
  const { house, link } = ctx;
  const now = house.now();
  let session: z.infer<typeof openedSession> | undefined;
  const guess = await tryGuess(
    house.database.db,
    {
      bucket: 'code-tried',
      key: link.id,
      limit: wrongCodesPerLink,
      windowSeconds: wrongCodesWindowHours * 3600,
      now,
    },
    async () => {
      session = await openSession(ctx, code, now);
      return session !== undefined;
    },
  );
  if (!guess.ok && guess.code === 'too-many-attempts') throw tooMany();
  if (session === undefined) throw badRequest('code-refused');
  return session;
}

async function openSession(
  { house, link, actor, requestId }: LinkContext,
  code: string,
  now: Date,
): Promise<z.infer<typeof openedSession> | undefined> {
  return asActor(house.database.db, { kind: 'public' }, async (trx) => {
    const live = await tryCode(trx, link.id, { at: now, tries: codeTries });
    const digests = house.digests(link.id + code);
    const isRight = live !== undefined && digests.some((each) => sameDigest(live.codeHash, each));
    if (!isRight || !(await endCode(trx, live.id, now))) {
      // By nobody we know: whoever holds the link guesses. No event, since nothing happened to the enquiry.
      await recordAudit(trx, {
        ...{ at: now, actor: 'public', action: 'code-refused', requestId },
        ...{ subject: 'enquiry', subjectId: link.enquiryId, data: { linkId: link.id } },
      });
      return undefined;
    }
    const value = house.newToken();
    const expiresAt = new Date(now.getTime() + linkSessionHours * 3_600_000);
    await insertLinkSession(trx, { tokenHash: house.digest(value), linkId: link.id, expiresAt });
    await record(
      trx,
      house,
      { actor, requestId },
      {
        kind: 'link-opened-with-code',
        subject: 'enquiry',
        subjectId: link.enquiryId,
        data: { linkId: link.id },
      },
    );
    return { cookie: sessionCookie(link.id), value, expiresAt };
  });
}

function sameDigest(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
