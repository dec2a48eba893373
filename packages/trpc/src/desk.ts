import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { listEnquiries } from '@sebino/database/enquiry';
import { listMatchableFirms } from '@sebino/database/capability';
import { listMembers } from '@sebino/database/firm';
import { listOpenInvitations, listUnreached } from '@sebino/database/invitation';
import { listFailedMails } from '@sebino/database/mail';
import { listPendingOverrides } from '@sebino/database/rotation';
import { addDays, calendarDay, dayAt } from '@sebino/domain/calendar';
import { language } from '@sebino/domain/language';
import { addWorkingDays } from '@sebino/domain/workingTime';
import { router } from './init.ts';
import { staff } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { nameOf } from './wording.ts';

const kinds = [
  'quarantined',
  'to-qualify',
  'to-countersign',
  'call-requested',
  'answer-due-soon',
  'firm-not-reachable',
  'capability-flagged',
  'certificate-expires',
  'mail-failed',
] as const;

const task = z.object({
  kind: z.enum(kinds),
  /** What it is about: an enquiry, a firm or a mail. */
  subject: z.enum(['enquiry', 'firm', 'mail']),
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  firm: z.string().optional(),
  /** The clock behind it, or the day; tasks without one come last. */
  dueAt: z.date().optional(),
  dueOn: calendarDay.optional(),
});

/** Answers due within this many hours show up although nobody asked to be called. */
const soonHours = 4;

export const deskRouter = router({
  /** Everything that waits for a person, most pressing first, and the time by which its clocks are read. */
  list: staff('coordinator', 'admin')
    .input(z.strictObject({ language }))
    .output(z.object({ now: z.date(), tasks: z.array(task) }))
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { house } = ctx;
        const { pack } = house;
        const now = house.now();
        const programme = await runningProgramme(trx);
        const { settings } = programme;
        const members = await listMembers(trx, programme.id);
        const firmName = (id: string): string => members.find((each) => each.firm.id === id)?.firm.name ?? '';
        const waiting = await listEnquiries(trx, {
          statuses: ['quarantined', 'received', 'published'],
          limit: 500,
        });
        const enquiryOf = new Map(waiting.map((each) => [each.id as string, each]));
        const overrides = await listPendingOverrides(trx);
        const { timeZone } = settings.workingHours;
        const today = dayAt(now, timeZone);
        const tasks: z.infer<typeof task>[] = [];
        for (const each of waiting) {
          if (each.status === 'published' || overrides.some((one) => one.enquiryId === each.id)) continue;
          tasks.push({
            kind: each.status === 'quarantined' ? 'quarantined' : 'to-qualify',
            subject: 'enquiry',
            id: each.id,
            title: each.number,
            detail: pack.summarise(each.requirements, input.language),
            dueAt: addWorkingDays(each.receivedAt, settings.firstAnswerWorkingDays, settings.workingHours),
          });
        }
        for (const each of overrides) {
          const enquiry = enquiryOf.get(each.enquiryId);
          tasks.push({
            kind: 'to-countersign',
            subject: 'enquiry',
            id: each.enquiryId,
            title: enquiry?.number ?? '',
            detail: each.firmIds.map(firmName).join(', '),
            ...(enquiry === undefined
              ? {}
              : {
                  dueAt: addWorkingDays(
                    enquiry.receivedAt,
                    settings.firstAnswerWorkingDays,
                    settings.workingHours,
                  ),
                }),
          });
        }
        for (const each of await listOpenInvitations(trx)) {
          const soon = each.answerDueAt.getTime() - now.getTime() < soonHours * 3_600_000;
          if (!each.callRequested && !soon) continue;
          const enquiry = enquiryOf.get(each.enquiryId);
          tasks.push({
            kind: each.callRequested ? 'call-requested' : 'answer-due-soon',
            subject: 'enquiry',
            id: each.enquiryId,
            title: enquiry?.number ?? '',
            detail: enquiry === undefined ? '' : pack.summarise(enquiry.requirements, input.language),
            firm: firmName(each.firmId),
            dueAt: each.answerDueAt,
          });
        }
        for (const each of await listUnreached(trx)) {
          const enquiry = enquiryOf.get(each.enquiryId);
          tasks.push({
            kind: 'firm-not-reachable',
            subject: 'enquiry',
            id: each.enquiryId,
            title: enquiry?.number ?? '',
            detail: enquiry === undefined ? '' : pack.summarise(enquiry.requirements, input.language),
            firm: firmName(each.firmId),
            dueAt: each.status === 'accepted' ? (each.quotationDueAt ?? each.answerDueAt) : each.answerDueAt,
          });
        }
        for (const firm of await listMatchableFirms(trx, programme.id)) {
          const name = firmName(firm.id);
          for (const line of firm.capabilities.filter((each) => each.flagged))
            tasks.push({
              kind: 'capability-flagged',
              subject: 'firm',
              id: firm.id,
              title: name,
              detail: nameOf(pack, 'process', line.process, input.language),
              firm: name,
            });
          for (const each of firm.certificates) {
            if (each.expiresOn === undefined || each.expiresOn > addDays(today, 30) || each.expiresOn < today)
              continue;
            tasks.push({
              kind: 'certificate-expires',
              subject: 'firm',
              id: firm.id,
              title: name,
              detail: nameOf(pack, 'certificate', each.kind, input.language),
              firm: name,
              dueOn: each.expiresOn,
            });
          }
        }
        for (const each of await listFailedMails(trx))
          tasks.push({
            kind: 'mail-failed',
            subject: 'mail',
            id: each.id,
            title: each.office,
            detail: each.template,
          });
        // An administrator looks after the mail; the rest is decided by the coordinator.
        const mine = ctx.actor.roles.includes('coordinator')
          ? tasks
          : tasks.filter((each) => each.subject === 'mail');
        const ranked = mine.map((each) => ({ each, rank: rank(each, timeZone) }));
        ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
        return { now, tasks: ranked.map(({ each }) => each) };
      }),
    ),
});

/** A text that sorts by time: a day ends after every hour of it, and what has no time comes last. */
function rank({ dueAt, dueOn }: z.infer<typeof task>, timeZone: string): string {
  return dueAt === undefined ? `${dueOn ?? '~'}~` : `${dayAt(dueAt, timeZone)}${dueAt.toISOString()}`;
}
