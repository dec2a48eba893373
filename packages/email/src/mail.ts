import { toHtml } from './layoutHtml.ts';
import { toText } from './layoutText.ts';
import type { Sheet } from './sheet.ts';

/** A mail ready to send: the words as text, and the same words as a page. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
}

/** Sets a sheet as text and as HTML; both say the same words in the same order. */
export function toMail(sheet: Sheet): Mail {
  return { subject: sheet.subject, text: toText(sheet), html: toHtml(sheet) };
}
