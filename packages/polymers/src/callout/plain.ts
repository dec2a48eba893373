/** A text with every unit of it in its plain form, so that positions stay those of the text. */
export interface Plain {
  text: string;
  /** Blanks, dashes and full-width signs made plain; letters of ASCII in upper case. */
  upper: string;
  /** Told the number of units looked at; for tests of how the work grows. */
  onStep: ((units: number) => void) | undefined;
}

/** Makes a text plain unit by unit. Letters outside ASCII stay as they are: their upper case may be longer. */
export function toPlain(text: string, onStep?: (units: number) => void): Plain {
  onStep?.(text.length);
  const plain = isPlain.test(text) ? text : text.replaceAll(odd, plainUnit);
  return { text, upper: plain.replaceAll(/[\0-\x7f]+/g, (run) => run.toUpperCase()), onStep };
}

/** Whether a letter, a figure or a mark on a letter stands at a place: a code may not begin or end against it. */
export function isWordAt({ upper }: Plain, at: number): boolean {
  const unit = upper.charCodeAt(at);
  if (Number.isNaN(unit)) return false;
  if (unit < 0x80) return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90);
  return wordUnit.test(upper.charAt(at));
}

/** The match of a sticky expression at a place. Every quantifier in it must be bounded. */
export function matchAt(plain: Plain, expression: RegExp, at: number): RegExpExecArray | undefined {
  expression.lastIndex = at;
  const match = expression.exec(plain.upper) ?? undefined;
  plain.onStep?.(1 + (match?.[0].length ?? 0));
  return match;
}

const isPlain = /^[\n\x20-\x7e]*$/;
// Blanks of every kind, breaks, signs of no width, dashes, full-width signs.
const odd =
  /[\t\v\f\r\u0085\u00a0\u00ad\u1680\u2000-\u2015\u2028-\u202f\u205f-\u2064\u2066-\u2069\u2212\u3000\ufe58\ufe63\ufeff\uff01-\uff5e]/g;
const wordUnit = /[\p{L}\p{M}\p{N}]/u;

function plainUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe58 || code === 0xfe63) return '-';
  return code === 0x2028 || code === 0x2029 || code === 0x85 ? '\n' : ' ';
}
