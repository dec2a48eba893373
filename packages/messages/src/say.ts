/** Languages in which texts are complete. The same words as `PageLanguage` of the domain. */
export type TextLanguage = 'it' | 'en' | 'de' | 'fr' | 'es';

/** A compiled text, as exported by `@sebino/messages/m`. */
export type Message<Inputs extends object> = (inputs: Inputs, options: { locale: TextLanguage }) => string;

/** Says texts in one language; a text with gaps takes what fills them. */
export interface Say {
  (message: Message<Record<never, never>>): string;
  <Inputs extends object>(message: Message<Inputs>, inputs: Inputs): string;
}

/**
 * The one door to texts. The language is given, never ambient, so that pages, mails and jobs may speak several
 * languages in one process.
 *
 * @example
 * const say = sayIn('de');
 * say(m.home_made); // 'Hier gefertigt'
 * say(m.home_product_firms, { count: 3 }); // '3 Betriebe'
 */
export function sayIn(locale: TextLanguage): Say {
  return (message: Message<Record<never, never>>, inputs: object = {}): string => message(inputs, { locale });
}
