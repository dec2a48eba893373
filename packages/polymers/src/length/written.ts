// Every repetition below has an upper end, so one attempt at one place costs no more than the longest length written.
const number = String.raw`(?:\d{1,3}(?:[.'’\u00a0\u202f]\d{3}){1,2},\d{1,6}|\d{1,3}(?:[,'’\u00a0\u202f]\d{3}){1,2}\.\d{1,6}|\d{1,3}(?:['’\u00a0\u202f]\d{3}){1,2}|\d{1,7}(?:[.,]\d{1,6})?|[.,]\d{1,6})`;
const ascii = String.raw`(\d{1,3})\s?[/⁄∕]\s?(\d{1,2})`;
const glyph = '[¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]';
const names = 'mm|millimet(?:er|re|ri|ro)s?|milímetros?|inch(?:es)?|pollic[ei]|zoll|pouces?|pulgadas?';
// "3 in NBR" is Italian, German and English for "of NBR": apart from its number, `in` is a unit only before a pause.
const inches = String.raw`in\.(?!\p{L})|(?<=\d)in|in(?!\s{1,2}(?!(?:x|by|id|od|cs|section|thick|wide|long)(?!\p{L}))\p{L})`;
const unit = String.raw`(${names}|${inches}|''|["″”“])`;

/** One length at `lastIndex`: diameter sign, whole number and fraction or number alone, unit. */
export const lengthAt: RegExp = new RegExp(
  String.raw`([Øø⌀∅φΦ]\s{0,2})?(?:(?:(\d{1,3})(?:\s{1,2}|\s?[-‐‑+]\s?|(?=${glyph})))?(?:${ascii}|(${glyph}))|(${number}))(?![\d/⁄∕]|[.,]\d)(?:\s{0,2}[-‐‑]?${unit}(?![\p{L}\d]))?`,
  'iuy',
);

/** What must not follow a length without unit: it would be another unit, or no length at all. */
export const otherUnit: RegExp = /\s?(?:[cdkµμ]?m|ft|feet|foot|yd|mils?|thou|pt)(?![\p{L}\d])|\s?[%‰°]/iuy;

const glyphs: Readonly<Record<string, readonly [number, number]>> = {
  '¼': [1, 4],
  '½': [1, 2],
  '¾': [3, 4],
  '⅐': [1, 7],
  '⅑': [1, 9],
  '⅒': [1, 10],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
};

/** Numerator and denominator of a fraction sign. */
export function partsOfGlyph(sign: string): readonly [number, number] | undefined {
  return glyphs[sign];
}

/** The value of a written number: the last point or comma is the decimal sign, all before it parts groups of three. */
export function valueOf(written: string): number {
  const at = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
  const whole = at < 0 ? written : written.slice(0, at);
  return Number(`${whole.replaceAll(/\D/g, '') || '0'}.${at < 0 ? '0' : written.slice(at + 1)}`);
}
