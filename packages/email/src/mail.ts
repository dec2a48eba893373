/** A mail ready to send: the words as text, and the same words as a page. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
}
