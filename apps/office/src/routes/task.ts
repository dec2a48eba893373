import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { OfficeOutputs } from '@sebino/trpc/client';
import { formatDay } from '#lib/format.ts';
import type { OfficeLanguage } from '#lib/language.ts';
import type { Task } from '#lib/task.ts';
import { wordsOfClock } from '#lib/when.ts';
import { wordOf } from '#lib/words.ts';
import type { HouseTime } from '#lib/when.ts';

export type Waiting = OfficeOutputs['desk']['list']['tasks'][number];

const words = {
  quarantined: [m.office_task_quarantined, m.office_act_quarantined],
  'to-qualify': [m.office_task_to_qualify, m.office_act_to_qualify],
  'to-countersign': [m.office_task_to_countersign, m.office_act_to_countersign],
  'call-requested': [m.office_task_call_requested, m.office_act_call_requested],
  'answer-due-soon': [m.office_task_answer_due_soon, m.office_act_answer_due_soon],
  'firm-not-reachable': [m.office_task_firm_not_reachable, m.office_act_firm_not_reachable],
  'capability-flagged': [m.office_task_capability_flagged, m.office_act_capability_flagged],
  'certificate-expires': [m.office_task_certificate_expires, m.office_act_certificate_expires],
  'mail-failed': [m.office_task_mail_failed, m.office_act_mail_failed],
} as const satisfies Record<Waiting['kind'], unknown>;

/** Where a page of the enquiry starts for what is to be done. */
const places: Partial<Record<Waiting['kind'], string>> = {
  'to-countersign': '#override',
  'call-requested': '#invitations',
  'answer-due-soon': '#invitations',
  'firm-not-reachable': '#invitations',
};

/** What waits, in the words of list rows. One enquiry may wait for several things, so ids count up. */
export function toTasks(waiting: readonly Waiting[], time: HouseTime, language: OfficeLanguage): Task[] {
  const seen = new Map<string, number>();
  return waiting.map((each) => {
    const stem = `${each.kind}-${each.id}`;
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    return { ...toTask(each, time, language), id: count === 1 ? stem : `${stem}-${count}` };
  });
}

function toTask(waiting: Waiting, time: HouseTime, language: OfficeLanguage): Omit<Task, 'id'> {
  const say = sayIn(language);
  const [name, act] = words[waiting.kind];
  const clock = clockOf(waiting, time, language);
  return {
    when: clock?.text ?? '',
    // A mail that did not leave and a firm that asked to be called have no clock that would make them wait.
    pressing: waiting.kind === 'mail-failed' || waiting.kind === 'call-requested' || clock?.pressing === true,
    kind: say(name),
    title:
      waiting.firm === undefined || waiting.subject === 'firm'
        ? waiting.title
        : `${waiting.title} · ${waiting.firm}`,
    text: waiting.subject === 'mail' ? wordOf('templates', waiting.detail, say) : waiting.detail,
    href: hrefOf(waiting),
    act: say(act),
  };
}

function clockOf(
  { dueAt, dueOn }: Waiting,
  time: HouseTime,
  language: OfficeLanguage,
): { text: string; pressing: boolean } | undefined {
  // A day has been known for weeks: it never presses.
  if (dueOn !== undefined) return { text: formatDay(dueOn, language), pressing: false };
  return dueAt === undefined ? undefined : wordsOfClock(dueAt, time, language);
}

function hrefOf({ kind, subject, id }: Waiting): string {
  switch (subject) {
    case 'enquiry':
      return `/enquiries/${id}${places[kind] ?? ''}`;
    case 'firm':
      return `/firms/${id}`;
    case 'mail':
      return `/mails#mail-${id}`;
  }
}
