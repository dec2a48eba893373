import { m } from '@sebino/messages/m';

/** What a page says after a write that went through. */
export const doneWords: Partial<Record<string, typeof m.office_done_accept>> = {
  accept: m.office_done_accept,
  override: m.office_done_override,
  countersign: m.office_done_countersign,
  refuse: m.office_done_refuse,
  release: m.office_done_release,
  closeSpam: m.office_done_close,
  closeUnmet: m.office_done_close,
  answer: m.office_done_answer,
  quotation: m.office_done_quotation,
  judge: m.office_done_judge,
  requirements: m.office_done_requirements,
};
