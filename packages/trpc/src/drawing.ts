import { asActor } from '@sebino/database/actorTransaction';
import { findDrawing, insertOpening } from '@sebino/database/drawing';
import { findEnquiry, findInvitationSubject } from '@sebino/database/enquiry';
import { findInvitation } from '@sebino/database/invitation';
import { mayOpenDrawings } from '@sebino/domain/invitation';
import type { Actor } from '@sebino/domain/actor';
import type { Drawing } from '@sebino/domain/enquiry';
import type { Trx } from '@sebino/database/database';
import type { Context } from './context.ts';
import { openAnyLink } from './procedures.ts';
import { record } from './record.ts';

/**
 * The drawing with this id, if the caller has a right to it at this instant; the opening is logged in the same
 * transaction. Undefined for everybody else, as for an id that does not exist. For the download route of each door.
 */
export async function openDrawing(
  ctx: Context,
  request: { drawingId: string; token?: string },
): Promise<Drawing | undefined> {
  const { house } = ctx;
  const actor = request.token === undefined ? ctx.actor : await openAnyLink(ctx, request.token);
  if (actor === undefined) return undefined;
  return asActor(house.database.db, actor, async (trx) => {
    const drawing = await findDrawing(trx, request.drawingId);
    if (drawing?.enquiryId === undefined || !(await mayOpen(trx, actor, drawing.enquiryId))) return undefined;
    await insertOpening(trx, {
      id: house.newId(),
      drawingId: drawing.id,
      ...(actor.kind === 'firm' ? { firmId: actor.firmId } : {}),
      ...(actor.kind === 'staff' ? { personId: actor.personId } : {}),
      openedAt: house.now(),
    });
    await record(
      trx,
      house,
      { actor, requestId: ctx.requestId },
      {
        kind: 'drawing-opened',
        subject: 'enquiry',
        subjectId: drawing.enquiryId,
        data: { drawingId: drawing.id },
      },
    );
    return drawing;
  });
}

async function mayOpen(trx: Trx, actor: Actor, enquiryId: string): Promise<boolean> {
  switch (actor.kind) {
    case 'public':
    case 'clock':
      return false;
    case 'buyer':
      return actor.proved && actor.enquiryId === enquiryId;
    case 'firm': {
      const invitation = actor.proved ? await findInvitation(trx, actor.invitationId) : undefined;
      const enquiry = await findInvitationSubject(trx, enquiryId);
      if (invitation === undefined || enquiry === undefined || invitation.enquiryId !== enquiryId)
        return false;
      return mayOpenDrawings(invitation, enquiry);
    }
    case 'staff': {
      const enquiry = await findEnquiry(trx, enquiryId);
      return actor.roles.includes('coordinator') && enquiry !== undefined && enquiry.status !== 'revoked';
    }
  }
}
