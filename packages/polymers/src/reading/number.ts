import type { Language } from '@sebino/domain/language';
import type { Token } from './token.ts';

/** How a run of tokens makes one number: its value and how many tokens it takes. */
interface Joined {
  value: number;
  count: number;
}

// Words that multiply the figure before them: "25k", "10mila", "5 Tsd."
const multipliers: Readonly<Record<string, number>> = {
  k: 1000,
  mila: 1000,
  tsd: 1000,
  tausend: 1000,
  thousand: 1000,
  mille: 1000,
  mil: 1000,
  mio: 1e6,
  mln: 1e6,
  million: 1e6,
  millionen: 1e6,
  milioni: 1e6,
  millions: 1e6,
  millones: 1e6,
};

const inchWords: ReadonlySet<string> = new Set([
  'in',
  'inch',
  'inches',
  'zoll',
  'pollici',
  'pollice',
  'pouce',
  'pouces',
  'pulgada',
  'pulgadas',
]);

/**
 * Joins runs of digits with their separators into numbers, by the habits of the language: "10.000" is ten thousand in
 * Italian, German and Spanish and ten in English; "2 000", "2,000", "10'000" and "25k" are thousands; a comma is the
 * decimal sign on the continent. Fractions count only before a mark of inches. Without a language the commoner reading
 * of the form counts. Figures with more than one point that are no thousands (dates) stay apart.
 */
export function joinNumbers(tokens: readonly Token[], language: Language | undefined): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const number = numberAt(tokens, at, language);
    if (!number) {
      joined.push(token);
      at += 1;
      continue;
    }
    const multiplied = multiply(tokens, at, number);
    joined.push(toNumber(tokens, at, multiplied));
    at += multiplied.count;
  }
  return joined;
}

function numberAt(tokens: readonly Token[], at: number, language: Language | undefined): Joined | undefined {
  const token = tokens[at];
  if (token?.folded === '.' && startsDecimal(tokens, at)) {
    return { value: Number(`0.${tokens[at + 1]?.text ?? ''}`), count: 2 };
  }
  if (token?.kind !== 'number' || token.value === undefined) return undefined;
  return (
    fractionAt(tokens, at) ??
    thousandsAt(tokens, at, language) ??
    decimalAt(tokens, at, language) ?? { value: token.value, count: 1 }
  );
}

// ".070" after a blank or a multiplication sign; "AS.070" is no number.
function startsDecimal(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  const apart =
    !tokens[at]?.glued || before?.folded === 'x' || before?.folded === 'ø' || before?.folded === '(';
  return apart && next?.kind === 'number' && next.glued && next.text.length <= 4;
}

// 1/2", 3/32 in, 1 1/2"
function fractionAt(tokens: readonly Token[], at: number): Joined | undefined {
  const whole = tokens[at];
  const next = tokens[at + 1];
  if (whole && next?.kind === 'number' && /[¼-¾⅐-⅞]/.test(next.text) && next.value !== undefined)
    return { value: (whole.value ?? 0) + next.value, count: 2 };
  const simple = simpleFractionAt(tokens, at);
  if (simple) return hasInch(tokens, at + 3) ? simple : undefined;
  const gap = next?.folded === '-' ? 2 : 1;
  const part = simpleFractionAt(tokens, at + gap);
  return part && hasInch(tokens, at + gap + 3) && (whole?.value ?? 99) < 60
    ? { value: (whole?.value ?? 0) + part.value, count: gap + 3 }
    : undefined;
}

function simpleFractionAt(tokens: readonly Token[], at: number): Joined | undefined {
  const [over, slash, under] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (over?.kind !== 'number' || under?.kind !== 'number') return undefined;
  if ((slash?.folded !== '/' && slash?.folded !== '⁄') || !/^(?:2|4|8|16|32|64)$/.test(under.text))
    return undefined;
  const value = Number(over.text) / Number(under.text);
  return value > 0 && value < 1 ? { value, count: 3 } : undefined;
}

function hasInch(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  // "25x40x7 in Viton": the word counts only where nothing follows that it could govern.
  // "8,000 in 4 call-offs": how many times, no inches.
  if (token?.folded === 'in' && tokens[at + 1]?.kind === 'number' && isTimesWord(tokens[at + 2]))
    return false;
  if (token?.folded === 'in') return tokens[at + 1]?.kind !== 'word' || isSizeWord(tokens[at + 1]);
  if (token?.folded === '"' || inchWords.has(token?.folded ?? '')) return true;
  return token?.folded === "'" && tokens[at + 1]?.folded === "'";
}

function isTimesWord(token: Token | undefined): boolean {
  return /^(?:call|lots?|batch|batches|deliveries|shipments|releases|drops|consegne|lotti|rate|equal|partial|monthly)$/.test(
    token?.folded ?? '',
  );
}

function isSizeWord(token: Token | undefined): boolean {
  return /^(?:x|id|od|cs|thick|wide|long|high|dia|diameter|hole|inside|outside|section|cross)$/.test(
    token?.folded ?? '',
  );
}

function thousandsAt(
  tokens: readonly Token[],
  at: number,
  language: Language | undefined,
): Joined | undefined {
  const first = tokens[at];
  if (!first || first.text.length > 3 || first.text.startsWith('0')) return undefined;
  const sign = separatorAt(tokens, at);
  if (sign === undefined) return undefined;
  let digits = first.text;
  let last = at;
  while (isGroup(tokens, last, sign)) {
    last += sign === ' ' ? 1 : 2;
    digits += tokens[last]?.text ?? '';
  }
  if (last === at || !isThousands({ sign, digits, groups: digits.length - first.text.length }, language))
    return undefined;
  const decimal = tokens[last + 1]?.folded === sign ? undefined : tokens[last + 1];
  const places = tokens[last + 2];
  if (decimal?.glued && /^[.,]$/.test(decimal.folded) && places?.kind === 'number' && places.glued)
    return { value: Number(`${digits}.${places.text}`), count: last + 3 - at };
  return { value: Number(digits), count: last + 1 - at };
}

function separatorAt(tokens: readonly Token[], at: number): string | undefined {
  const next = tokens[at + 1];
  if (!next) return undefined;
  if (next.kind === 'number') return isSpaced(tokens, at) ? ' ' : undefined;
  return next.glued && /^[.,']$/.test(next.folded) ? next.folded : undefined;
}

// One blank between the groups, and no rubber before them: "NBR 70 500 pz" is a hardness and a number of pieces.
function isSpaced(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  const first = tokens[at];
  if (!first || !next || next.from - first.to !== 1) return false;
  return before === undefined || !/^[A-Z]{1,5}$/.test(before.text);
}

function isGroup(tokens: readonly Token[], last: number, sign: string): boolean {
  const group = tokens[last + (sign === ' ' ? 1 : 2)];
  if (group?.kind !== 'number' || group.text.length !== 3) return false;
  if (sign === ' ') return isSpaced(tokens, last);
  return tokens[last + 1]?.folded === sign && tokens[last + 1]?.glued === true && group.glued;
}

function isThousands(
  { sign, digits, groups }: { sign: string; digits: string; groups: number },
  language: Language | undefined,
): boolean {
  if (sign === ' ' || sign === "'" || groups > 3) return true;
  if (sign === '.') return language !== 'en';
  // "5,000" in a continental text is more often five thousand pieces than a size with three places.
  return language === 'en' || language === undefined || digits.endsWith('000');
}

function decimalAt(tokens: readonly Token[], at: number, language: Language | undefined): Joined | undefined {
  const [whole, sign, places] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!whole || !sign?.glued || !/^[.,]$/.test(sign.folded) || places?.kind !== 'number' || !places.glued)
    return undefined;
  if (language === 'en' && sign.folded === ',') return undefined;
  const further = tokens[at + 3];
  const afterThat = tokens[at + 4];
  // 31.03.2027, 1.2.3: no number.
  if (further?.folded === sign.folded && further.glued && afterThat?.kind === 'number' && afterThat.glued)
    return undefined;
  const before = tokens[at - 1];
  if (before?.folded === sign.folded && whole.glued && tokens[at - 2]?.kind === 'number') return undefined;
  if (places.text.length > 4) return undefined;
  return { value: Number(`${whole.text}.${places.text}`), count: 3 };
}

function multiply(tokens: readonly Token[], at: number, number: Joined): Joined {
  const next = tokens[at + number.count];
  const factor = next?.kind === 'word' ? multipliers[next.folded] : undefined;
  if (factor === undefined) return number;
  if (next?.folded === 'k' && !next.glued && /^[K]$/.test(next.text)) return number;
  return { value: number.value * factor, count: number.count + 1 };
}

function toNumber(tokens: readonly Token[], at: number, { value, count }: Joined): Token {
  const first = tokens[at];
  const last = tokens[at + count - 1];
  if (!first || !last) throw new RangeError('a number needs its tokens');
  const run = tokens.slice(at, at + count);
  const text = run
    .map((token, index) => (index > 0 && !token.glued ? ` ${token.text}` : token.text))
    .join('');
  return {
    kind: 'number',
    text,
    folded: text,
    stem: text,
    from: first.from,
    to: last.to,
    glued: first.glued,
    value: Number.isFinite(value) ? value : undefined,
    inch: hasInch(tokens, at + count),
  };
}
