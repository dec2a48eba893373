import type { PageLanguage } from '@sebino/domain/language';
import type { CannotMakeDetail, Decline, InvitationStatus } from '@sebino/domain/invitation';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { Message } from '@sebino/messages/say';
import type { PortalOutputs } from '@sebino/trpc/client';
import { momentInFull } from '#lib/link/when.ts';

export type Status = PortalOutputs['status']['open'];
export type AskedFirm = Status['firms'][number];

type Text = Message<Record<never, never>>;

const reasons: Record<Exclude<Decline['reason'], 'cannot-make'>, Text> = {
  'no-capacity': m.status_no_capacity,
  quantity: m.status_quantity,
  'date-too-short': m.status_date_too_short,
  'not-interesting': m.status_not_interesting,
};

const details: Record<CannotMakeDetail, Text> = {
  size: m.status_cannot_size,
  tolerance: m.status_cannot_tolerance,
  material: m.status_cannot_material,
  process: m.status_cannot_process,
  certificate: m.status_cannot_certificate,
};

export const tags: Record<InvitationStatus, Text> = {
  open: m.status_tag_open,
  accepted: m.status_tag_accepted,
  quoted: m.status_tag_quoted,
  declined: m.status_tag_declined,
  silent: m.status_tag_silent,
  lapsed: m.status_tag_lapsed,
  withdrawn: m.status_tag_withdrawn,
};

export const ways: Record<AskedFirm['by'], Text> = {
  rotation: m.status_by_rotation,
  'direct-choice': m.status_by_choice,
  override: m.status_by_override,
};

/** What a firm did or must still do, in one line. */
export function firmLine(firm: AskedFirm, language: PageLanguage, timeZone: string): string {
  const say = sayIn(language);
  const answer = momentInFull(firm.answerDueAt, language, timeZone);
  const quotation = momentInFull(firm.quotationDueAt ?? firm.answerDueAt, language, timeZone);
  switch (firm.status) {
    case 'open':
      return say(m.status_firm_open, { due: answer });
    case 'accepted':
      return say(m.status_firm_accepted, { due: quotation });
    case 'quoted':
      return say(m.status_firm_quoted);
    case 'declined':
      return firm.decline === undefined
        ? say(tags.declined)
        : say(m.status_firm_declined, { reason: say(declineText(firm.decline)) });
    case 'silent':
      return say(m.status_firm_silent, { due: answer });
    case 'lapsed':
      return say(m.status_firm_lapsed, { due: quotation });
    case 'withdrawn':
      return say(m.status_firm_withdrawn);
  }
}

/** The instant at which the next clock of an invited firm runs out, if one is running. */
export function nextClock(firms: readonly AskedFirm[]): Date | undefined {
  const running = firms.flatMap((firm) => {
    if (firm.status === 'open') return [firm.answerDueAt];
    return firm.status === 'accepted' && firm.quotationDueAt ? [firm.quotationDueAt] : [];
  });
  return running.toSorted((a, b) => a.getTime() - b.getTime())[0];
}

function declineText(decline: Decline): Text {
  return decline.reason === 'cannot-make' ? details[decline.detail] : reasons[decline.reason];
}
