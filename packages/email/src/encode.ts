/** The one way from data to HTML: safe as text and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * Any text as one line, fit for a header: line breaks (U+2028 and U+2029 among them) and other controls become a space
 * (only the two spaces that never break stay, they hold figures together),
 * marks that turn the direction of reading vanish (they can make an address read as another one), lone surrogates
 * become U+FFFD.
 */
export function toLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\p{Bidi_Control}/gu, '')
    .replaceAll(/[[\p{Cc}\s]--[\u00a0\u202f]]+/gv, ' ')
    .trim();
}

/** A line as French sets it: the space before a double mark and inside guillemets never breaks. */
export function toFrenchLine(text: string): string {
  return toLine(text)
    .replaceAll(/ (?=[:»])|(?<=«) /g, '\u00a0')
    .replaceAll(/ (?=[;?!])/g, '\u202f');
}
