import { asActor } from '@sebino/database/actorTransaction';
import { findEnquiry } from '@sebino/database/enquiry';
import { listInvitations } from '@sebino/database/invitation';
import type { FirmId } from '@sebino/domain/id';
import type { Invitation } from '@sebino/domain/invitation';
import type { WorkingHours } from '@sebino/domain/programme';
import { numberOf, quantityOf } from '@sebino/domain/requirement';
import { recordAnswer, recordQuotation } from '@sebino/trpc/answer';
import { runningProgramme } from '@sebino/trpc/programme';
import { settleInvitation } from '@sebino/trpc/settle';
import type { Behaviour, DemoEnquiry } from './script.ts';
import { addHours, inClock, officeCaller, plan } from './stage.ts';
import type { Stage } from './stage.ts';

/** Gives every new invitation the behaviour that the script holds for its place in the order of asking. */
export async function planAnswers(stage: Stage): Promise<void> {
  const { house } = stage;
  for (const [id, enquiry] of stage.script) {
    const { invitations, hours } = await inClock(house, async (trx) => ({
      invitations: await listInvitations(trx, id),
      hours: (await runningProgramme(trx)).settings.workingHours,
    }));
    for (const [index, invitation] of invitations.entries()) {
      if (stage.seen.has(invitation.id)) continue;
      stage.seen.add(invitation.id);
      planAnswer(stage, invitation, enquiry.firms[index] ?? lateComer(enquiry), hours);
    }
  }
}

/** Who is asked after those the script names quotes too, a little above the first price. */
function lateComer({ firms }: DemoEnquiry): Behaviour {
  const first = firms.find((each) => each.do === 'quote');
  if (first === undefined) return { do: 'silent' };
  return {
    ...first,
    acceptAfterHours: 6,
    quoteAfterHours: 22,
    centsPerThousand: Math.round(first.centsPerThousand * 1.07),
  };
}

function planAnswer(stage: Stage, invitation: Invitation, behaviour: Behaviour, hours: WorkingHours): void {
  const { house, source } = stage;
  const by = {
    actor: { kind: 'firm', firmId: invitation.firmId, invitationId: invitation.id, proved: true } as const,
  };
  const after = (count: number): Date => addHours(invitation.invitedAt, count, hours);
  const answer = async (given: Parameters<typeof recordAnswer>[4]): Promise<void> => {
    const saved = await asActor(house.database.db, by.actor, (trx) =>
      recordAnswer(trx, house, by, invitation.id, given),
    );
    if (saved.status === 'declined') await settleInvitation(house, invitation.id);
  };
  switch (behaviour.do) {
    case 'silent':
      return;
    case 'call-me':
      return plan(stage, { at: after(behaviour.afterHours), run: () => answer({ kind: 'call-me' }) });
    case 'accept-and-lapse':
      return plan(stage, { at: after(behaviour.acceptAfterHours), run: () => answer({ kind: 'accept' }) });
    case 'decline':
      return plan(stage, {
        at: after(behaviour.afterHours),
        run: async () => {
          if (behaviour.byPhone !== true) return answer({ kind: 'decline', decline: behaviour.decline });
          await officeCaller(house, source, 'coordinator-1').invitation.recordAnswer({
            id: invitation.id,
            answer: { kind: 'decline', decline: behaviour.decline },
          });
        },
      });
    case 'quote':
      plan(stage, { at: after(behaviour.acceptAfterHours), run: () => answer({ kind: 'accept' }) });
      return plan(stage, {
        at: after(behaviour.quoteAfterHours),
        run: () => quote(stage, invitation, by, behaviour),
      });
  }
}

async function quote(
  stage: Stage,
  invitation: Invitation,
  by: { actor: { kind: 'firm'; firmId: FirmId; invitationId: Invitation['id']; proved: boolean } },
  behaviour: Extract<Behaviour, { do: 'quote' }>,
): Promise<void> {
  const { house } = stage;
  const enquiry = await inClock(house, (trx) => findEnquiry(trx, invitation.enquiryId));
  const asked = Math.max(1, Math.round(quantityOf(enquiry?.requirements ?? [], 'quantity')?.value ?? 1000));
  const grams = numberOf(enquiry?.requirements ?? [], 'weightG');
  const { centsPerThousand, weeks, toolingCents } = behaviour;
  await asActor(house.database.db, by.actor, (trx) =>
    recordQuotation(trx, house, by, invitation.id, {
      prices: [
        { quantity: asked, centsPerThousand },
        { quantity: asked * 4, centsPerThousand: Math.round(centsPerThousand * 0.88) },
      ],
      ...(toolingCents === undefined
        ? {}
        : { tooling: { costCents: toolingCents, owner: 'buyer' as const } }),
      leadTimeWeeks: weeks,
      ...(toolingCents === undefined ? {} : { sampleWeeks: Math.max(2, weeks - 2) }),
      ...(grams === undefined ? {} : { note: `${grams} g` }),
    }),
  );
  await settleInvitation(house, invitation.id);
}
