import { decimalMarkOf, groupDigits } from './formatNumber.ts';
import type { Language } from './language.ts';
import { done, refused } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { PriceStep } from './quotation.ts';

/** What a price is for: one piece, a hundred or a thousand. Each trade has its habit. */
export const priceBases = ['piece', 'hundred', 'thousand'] as const;
export type PriceBasis = (typeof priceBases)[number];

/** The most quantities that one quotation can name a price for. */
export const maxPriceSteps = 6;

/** The longest time that can be quoted, in weeks: two years. */
export const maxWeeks = 104;

/** Decimals of a euro that a price per basis can have and still be whole cents per thousand pieces. */
export const decimalsOf: Record<PriceBasis, number> = { piece: 5, hundred: 3, thousand: 2 };

/**
 * `not-a-number`: no amount can be read. `ambiguous`: `1.250` may be a thousand or one and a quarter.
 * `too-fine`: more decimals than can be held exactly. `too-large`, `not-positive`: out of bounds.
 */
export type AmountRefusal = 'not-a-number' | 'ambiguous' | 'too-fine' | 'too-large' | 'not-positive';

/**
 * A typed price as whole cents per thousand pieces, exactly, or why it cannot be: nothing is ever rounded.
 * The mark of decimals is that of the language; the other mark is taken where it can mean only one thing.
 */
export function parsePrice(
  typed: string,
  basis: PriceBasis,
  language: Language,
): Outcome<number, AmountRefusal> {
  const read = parseAmount(typed, { decimals: decimalsOf[basis], max: maxCentsPerThousand, language });
  return read.ok && read.value === 0 ? refused('not-positive') : read;
}

/** A typed sum of money as whole cents, zero included. */
export function parseCents(typed: string, language: Language): Outcome<number, AmountRefusal> {
  return parseAmount(typed, { decimals: 2, max: maxCents, language });
}

/**
 * A typed number of pieces: digits, in groups of three or not. `5.000` is five thousand in any language, `0.125` is no
 * number of pieces.
 */
export function parsePieces(typed: string): Outcome<number, AmountRefusal> {
  const plain = typed.replaceAll(/\s/g, '');
  if (!/^(\d+|[1-9]\d{0,2}([.,'’])\d{3}(\2\d{3})*)$/.test(plain)) return refused('not-a-number');
  const digits = plain.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (digits === '0') return refused('not-positive');
  return digits.length > 10 || Number(digits) > maxPieces ? refused('too-large') : done(Number(digits));
}

/** The price as it is typed and read, without loss: `parsePrice` of it gives the same cents again. */
export function formatPrice(
  centsPerThousand: number,
  basis: PriceBasis,
  language: Language,
  grouped = true,
): string {
  return formatAmount(BigInt(centsPerThousand), { decimals: decimalsOf[basis], language, grouped });
}

export function formatCents(cents: number | bigint, language: Language, grouped = true): string {
  return formatAmount(BigInt(cents), { decimals: 2, language, grouped });
}

/** What the pieces of a step cost together, in cents; not `exact` where that is no whole cent and was rounded. */
export function totalOf(step: PriceStep): { cents: bigint; exact: boolean } {
  const thousandths = BigInt(step.quantity) * BigInt(step.centsPerThousand);
  return { cents: (thousandths + 500n) / 1000n, exact: thousandths % 1000n === 0n };
}

const maxCentsPerThousand = 100_000_000_000;
const maxCents = 100_000_000_00;
const maxPieces = 1_000_000_000;

interface Reading {
  decimals: number;
  max: number;
  language: Language;
}

/** `amount` in units of 10^-decimals. */
function parseAmount(typed: string, { decimals, max, language }: Reading): Outcome<number, AmountRefusal> {
  const plain = typed.replaceAll(/[\s'’]|€|EUR|euro/gi, '');
  if (!/^[\d.,]{1,40}$/.test(plain) || !/\d/.test(plain)) return refused('not-a-number');
  const mark = decimalMark(plain, language);
  if (!mark.ok) return mark;
  const [whole = '', part = '', ...more] = mark.value === undefined ? [plain] : plain.split(mark.value);
  if (more.length > 0 || !isWhole(whole)) return refused('not-a-number');
  const fine = part.replace(/0+$/, '');
  if (!/^\d*$/.test(fine)) return refused('not-a-number');
  if (fine.length > decimals) return refused('too-fine');
  const digits = `${whole.replaceAll(/[.,]/g, '')}${fine.padEnd(decimals, '0')}`.replace(/^0+(?=\d)/, '');
  return digits.length > 15 || Number(digits) > max ? refused('too-large') : done(Number(digits));
}

/** Which of the two marks stands before the decimals; undefined when there are none. */
function decimalMark(plain: string, language: Language): Outcome<'.' | ',' | undefined, AmountRefusal> {
  const own = decimalMarkOf(language);
  const other = own === ',' ? '.' : ',';
  const lastMark = plain.match(/[.,](?=[^.,]*$)/)?.[0];
  if (lastMark === undefined) return done(undefined);
  const count = plain.split(lastMark).length - 1;
  const both = plain.includes(own) && plain.includes(other);
  if (both) return done(lastMark === ',' ? ',' : '.');
  // Once and in the place of a group: a group to one reader and decimals to another, unless it is our own mark.
  if (count > 1) return done(undefined);
  if (lastMark === own) return done(own);
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain) ? refused('ambiguous') : done(other);
}

/** Digits, or digits in groups of three. */
function isWhole(whole: string): boolean {
  return /^(\d*|\d{1,3}([.,])\d{3}(\2\d{3})*)$/.test(whole);
}

function formatAmount(
  amount: bigint,
  { decimals, language, grouped }: { decimals: number; language: Language; grouped: boolean },
): string {
  const digits = amount.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, -decimals);
  const part = digits.slice(-decimals).replace(/0+$/, '').padEnd(2, '0');
  return `${grouped ? groupDigits(whole, language) : whole}${decimalMarkOf(language)}${part}`;
}
