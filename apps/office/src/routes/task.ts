import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { OfficeOutputs } from '@sebino/trpc/client';
import type { OfficeLanguage } from '#lib/language.ts';
import type { Task } from '#lib/task.ts';

type Waiting = OfficeOutputs['desk']['list'][number];

const words = {
  quarantined: [m.office_task_quarantined, m.office_act_quarantined],
  'to-qualify': [m.office_task_to_qualify, m.office_act_to_qualify],
  'to-countersign': [m.office_task_to_countersign, m.office_act_to_countersign],
  'call-requested': [m.office_task_call_requested, m.office_act_call_requested],
  'answer-due-soon': [m.office_task_answer_due_soon, m.office_act_answer_due_soon],
  'capability-flagged': [m.office_task_capability_flagged, m.office_act_capability_flagged],
  'certificate-expires': [m.office_task_certificate_expires, m.office_act_certificate_expires],
  'mail-failed': [m.office_task_mail_failed, m.office_act_mail_failed],
} as const satisfies Record<Waiting['kind'], unknown>;

const pressing: ReadonlySet<Waiting['kind']> = new Set([
  'to-countersign',
  'call-requested',
  'answer-due-soon',
  'mail-failed',
]);

/** What waits, in the words of a list row. */
export function toTask(waiting: Waiting, language: OfficeLanguage): Task {
  const say = sayIn(language);
  const [name, act] = words[waiting.kind];
  return {
    id: `${waiting.kind}-${waiting.id}`,
    when: waiting.dueAt === undefined ? '' : whenOf(waiting.dueAt, language),
    pressing: pressing.has(waiting.kind),
    kind: say(name),
    title: waiting.title,
    text: [waiting.firm, waiting.detail].filter(Boolean).join(' · '),
    href: hrefOf(waiting),
    act: say(act),
  };
}

function hrefOf({ subject, id }: Waiting): string {
  switch (subject) {
    case 'enquiry':
      return `/enquiries/${id}`;
    case 'firm':
      return `/firms/${id}`;
    case 'mail':
      return `/mail#${id}`;
  }
}

function whenOf(instant: Date, language: OfficeLanguage): string {
  const form = { weekday: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...form,
    timeZone: 'Europe/Rome',
  }).format(instant);
}
