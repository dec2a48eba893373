/** A run of letters or of digits in a text, folded for comparison. */
export interface Token {
  /** Lower case, without accents. */
  folded: string;
  /** Without the ending of number and case. */
  stem: string;
  from: number;
  to: number;
}

/** Splits a text into runs of letters and runs of digits: `PA66-GF30` and `PA 66 GF 30` come out the same. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu)) {
    const folded = fold(match[0]);
    tokens.push({ folded, stem: toStem(folded), from: match.index, to: match.index + match[0].length });
  }
  return tokens;
}

/** Lower case without accents. Not by locale: the same in Turkey and in Lovere. */
export function fold(text: string): string {
  // Most words of most mails: nothing to take off.
  if (isPlain(text)) return text.toLowerCase();
  const letters = bare(text);
  if (isPlain(letters)) return letters.toLowerCase();
  return bare(letters.toLowerCase())
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o');
}

/** A name folded, its words joined with one blank. */
export function plain(name: string): string {
  return fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The German way to write without umlauts; undefined when the text has none. */
export function withoutUmlauts(text: string): string | undefined {
  if (!/[äöü]/i.test(text)) return undefined;
  return text.replace(/[äöü]/gi, (letter) => `${bare(letter)}e`);
}

// One rough rule for five languages: it only has to treat the word of the list and the word of the text alike.
const endings = ['nen', 'ios', 'en', 'es', 'as', 'os', 'is', 'io', 'e', 's', 'i', 'o', 'a'];

export function toStem(folded: string): string {
  if (folded.length < 4 || !isLetter(folded)) return folded;
  for (const ending of endings) {
    const left = folded.length - ending.length;
    if (left >= 4 && folded.endsWith(ending)) return folded.slice(0, left);
  }
  return folded.endsWith('s') ? folded.slice(0, -1) : folded;
}

function isLetter(folded: string): boolean {
  const code = folded.charCodeAt(0);
  return (code > 96 && code < 123) || (code > 127 && /^\p{L}/u.test(folded));
}

function bare(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}
