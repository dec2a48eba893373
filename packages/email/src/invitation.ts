import type { PageLanguage } from '@sebino/domain/language';
import { destinationPhrase } from './destination.ts';
import { dueInFull, dueInShort } from './due.ts';
import { wordsOf } from './invitationWords.ts';
import { toSheet } from './layout.ts';
import type { Letter } from './layout.ts';
import type { Sheet } from './sheet.ts';

export interface InvitationFacts {
  /** Whether the firm was already asked and has not answered. */
  reminder: boolean;
  enquiryNumber: string;
  firmName: string;
  programmeName: string;
  /** The need in one line, as the sector pack says it; it may be empty. */
  summary: string;
  /** Where the goods go, ISO 3166-1 alpha-2. */
  country: string;
  /** What of the firm fits, one short sentence each; it may be empty. */
  whyYou: readonly string[];
  /** Whether the buyer picked this firm by name. */
  direct: boolean;
  answerDueAt: Date;
  /** IANA zone in which the time limit is said. */
  timeZone: string;
  /** The personal link. */
  url: string;
  demo: boolean;
}

/**
 * To a firm: what is asked, why this firm, until when, and three answers that one thumb can give. It names the firm
 * and one enquiry, and says what it costs (nothing): paid directories write to everybody and say neither.
 */
export function invitationMail(invitation: InvitationFacts, language: PageLanguage): Sheet {
  return toSheet(letter(invitation, language), { ...invitation, language, to: 'anyone' });
}

function letter(invitation: InvitationFacts, language: PageLanguage): Letter {
  const { enquiryNumber, firmName, summary, whyYou, direct, answerDueAt, timeZone, url } = invitation;
  const words = wordsOf(language, { firmName, programmeName: invitation.programmeName });
  const destination = destinationPhrase(invitation.country, language);
  const due = dueInShort(answerDueAt, timeZone, language);
  const what = summary.trim() === '' ? [] : [{ label: words.what, value: summary }];
  const reasons = [...(direct ? [words.chosenByName] : []), ...whyYou];
  return {
    subject: words.subject({ reminder: invitation.reminder, destination, what: shorten(summary), due }),
    title: words.title(destination),
    blocks: [
      invitation.reminder ? words.reminded : words.greeting,
      {
        kind: 'facts',
        facts: [
          { label: words.number, value: enquiryNumber },
          ...what,
          { label: words.until, value: dueInFull(answerDueAt, timeZone, language) },
        ],
      },
      { kind: 'heading', text: words.whyYou },
      reasons.length === 0 ? words.compared : { kind: 'list', items: reasons },
      { kind: 'link', label: words.open, url },
      { kind: 'heading', text: words.answers },
      { kind: 'list', items: words.threeAnswers },
      words.silence,
      { kind: 'heading', text: words.genuine },
      ...words.proofs,
    ],
  };
}

const subjectColumns = 48;

/** As much of the need as a subject can hold beside the time limit, cut between two facts rather than inside one. */
function shorten(summary: string): string {
  const letters = [...summary];
  if (letters.length <= subjectColumns) return summary;
  const head = letters.slice(0, subjectColumns).join('');
  const end = Math.max(head.lastIndexOf(', '), 0) || Math.max(head.lastIndexOf(' '), 0) || head.length;
  return `${head.slice(0, end)}…`;
}
