import { fold, toStem } from '../lexicon/fold.ts';

/** A word, a run of digits or one sign of a text. A run of digits may later become a number with its separators. */
export interface Token {
  kind: 'word' | 'number' | 'sign' | 'line';
  /** As written. */
  text: string;
  /** Lower case without accents; for numbers and signs the text. */
  folded: string;
  stem: string;
  from: number;
  to: number;
  /** Nothing stands between this token and the one before. */
  glued: boolean;
  /** Of numbers only. */
  value: number | undefined;
  /** The number carries a mark of inches. */
  inch: boolean;
}

const simpleFractions: Readonly<Record<string, number>> = {
  '¼': 0.25,
  '½': 0.5,
  '¾': 0.75,
  '⅛': 0.125,
  '⅜': 0.375,
  '⅝': 0.625,
  '⅞': 0.875,
};

// One sign stands for all its look-alikes, so that no rule has to know them.
const sameSign: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '×': 'x',
  '✕': 'x',
  '*': 'x',
  '⌀': 'ø',
  '∅': 'ø',
  '”': '"',
  '“': '"',
  '″': '"',
  '’': "'",
  '´': "'",
  '`': "'",
  '′': "'",
  º: '°',
  '˚': '°',
  '≤': '<',
  '≥': '>',
  '∼': '~',
  '≈': '~',
  '：': ':',
  '│': '|',
  '‖': '|',
  '÷': '…',
};

// The diameter sign is a letter of the Danes: taken apart from the word it is glued to ("Øi", "Ø48").
const pieces =
  /\r\n|[\n\r\u2028\u2029]|[¼½¾⅛⅜⅝⅞]|[0-9]+|[øØ]|[℃℉]|(?![øØºª])\p{L}(?:(?![øØºª])[\p{L}\p{M}])*|[^\s\p{M}]/gu;

/** Cuts a text into tokens; blanks fall away, ends of lines stay. Linear in the length of the text. */
export function toTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const match of text.matchAll(pieces)) {
    const from = match.index;
    const to = from + match[0].length;
    const { kind, folded, stem, value } = tokenOf(match[0]);
    // All tokens have one shape, here and where numbers are joined: the engine reads them faster.
    tokens.push({ kind, text: match[0], folded, stem, from, to, glued: from === end, value, inch: false });
    end = to;
  }
  return tokens;
}

type Sense = Pick<Token, 'kind' | 'folded' | 'stem' | 'value'>;

function tokenOf(written: string): Sense {
  // Most tokens of most mails: a word that begins with a plain letter.
  if (isPlainLetter(written.charCodeAt(0))) return wordOf(written);
  const fraction = simpleFractions[written];
  if (fraction !== undefined) return plain('number', written, fraction);
  // More digits than any figure of the trade has: a barcode, not a number to reckon with.
  if (/^[0-9]/.test(written))
    return plain('number', written, written.length > 15 ? undefined : Number(written));
  if (/^[\n\r\u2028\u2029]/.test(written)) return plain('line', '\n', undefined);
  if (written === '℃') return plain('word', 'c', undefined);
  if (written === '℉') return plain('word', 'f', undefined);
  if (/^[øØ]$/.test(written)) return plain('sign', 'ø', undefined);
  const sign = sameSign[written];
  if (sign !== undefined || !/^\p{L}/u.test(written)) return plain('sign', sign ?? written, undefined);
  return wordOf(written);
}

function wordOf(written: string): Sense {
  const folded = fold(written);
  return { kind: 'word', folded, stem: toStem(folded), value: undefined };
}

function isPlainLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91);
}

function plain(kind: Token['kind'], folded: string, value: number | undefined): Sense {
  return { kind, folded, stem: folded, value };
}
