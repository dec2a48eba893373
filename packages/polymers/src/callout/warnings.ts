import { d2000 } from '../d2000.ts';
import type { CalloutText } from './find.ts';
import type { Plain } from './plain.ts';
import type { Callout, CalloutSuffix, Span } from './tree.ts';
import type { CalloutWarning, MissingPart } from './warning.ts';

type Read = Omit<Callout, 'warnings'>;

// ASTM D2000 went metric then; from this year on a call-out without M is odd.
const metricFromYear = 1980;

/** What is missing, odd or unconfirmed in a call-out, in the order of its parts. */
export function listWarnings(plain: Plain, split: CalloutText, read: Read): readonly CalloutWarning[] {
  return [
    ...warnOfYear(plain, split, read),
    ...warnOfBasic(split, read),
    ...warnOfPair(split, read),
    ...warnOfGrade(read),
    ...split.run.suffixes.flatMap((text, at) => {
      const suffix = read.suffixes[at];
      return suffix ? warnOfSuffix(suffix, text.hasZero, read) : [];
    }),
    ...split.run.unknown.map((span) => ({
      code: 'unknown-suffix' as const,
      ...span,
      written: plain.text.slice(span.from, span.to),
    })),
    ...warnOfTables(read.suffixes),
  ];
}

function warnOfYear({ text }: Plain, { heading }: CalloutText, read: Read): CalloutWarning[] {
  const warnings: CalloutWarning[] = [];
  const year = read.revisionYear;
  const unreadable = heading?.unreadableYear;
  if (unreadable)
    warnings.push({
      code: 'unreadable-year',
      ...unreadable,
      written: text.slice(unreadable.from, unreadable.to),
    });
  if (year?.isCompleted) warnings.push({ code: 'year-completed', ...spanOf(year), year: year.value });
  if (year && year.value >= metricFromYear && read.system === 'inch-pound')
    warnings.push({ code: 'metric-mark-missing', ...spanOf(year), revisionYear: year.value });
  return warnings;
}

function warnOfBasic({ code }: CalloutText, read: Read): CalloutWarning[] {
  const warnings: CalloutWarning[] = [];
  const missing: MissingPart[] = [];
  if (!read.grade) missing.push('grade');
  if (!read.type) missing.push('pair');
  if (!read.hardness) missing.push('hardness');
  if (!read.tensile) missing.push('tensile');
  if (missing.length > 0) warnings.push({ code: 'incomplete-callout', ...spanOf(code), missing });
  if (!read.system) warnings.push({ code: 'unit-system-unknown', ...spanOf(code) });
  if (read.hardness?.nominal === 0)
    warnings.push({ code: 'implausible-value', ...spanOf(read.hardness), part: 'hardness' });
  if (read.tensile?.value === 0)
    warnings.push({ code: 'implausible-value', ...spanOf(read.tensile), part: 'tensile' });
  return warnings;
}

function warnOfPair({ code }: CalloutText, read: Read): CalloutWarning[] {
  const warnings: CalloutWarning[] = [];
  const { candidatePairs, type, class: letter } = read;
  if (candidatePairs.length > 0) {
    const candidates = candidatePairs.map(({ pair }) => pair);
    const to = candidatePairs.at(-1)?.to ?? code.to;
    warnings.push({ code: 'ambiguous-pair', from: candidatePairs[0]?.from ?? code.from, to, candidates });
  }
  for (const { from, to, pair, isListed } of candidatePairs)
    if (!isListed) warnings.push({ code: 'unlisted-pair', from, to, pair });
  if (type && letter && !(type.value + letter.value in d2000.pairs))
    warnings.push({
      code: 'unlisted-pair',
      from: type.from,
      to: letter.to,
      pair: type.value + letter.value,
    });
  return warnings;
}

function warnOfGrade({ grade, suffixes }: Read): CalloutWarning[] {
  const [first] = suffixes;
  const last = suffixes.at(-1);
  if (!first || !last) return [];
  const span = { from: first.from, to: last.to };
  if (!grade) return [{ code: 'suffix-without-grade', ...span }];
  return grade.value === 1 ? [{ code: 'grade-1-with-suffix', ...span }] : [];
}

function warnOfSuffix(suffix: CalloutSuffix, hasZero: boolean, { type }: Read): CalloutWarning[] {
  const warnings: CalloutWarning[] = [];
  const span = spanOf(suffix);
  const { code, letters, temperatureC } = suffix;
  if (hasZero) warnings.push({ code: 'zero-for-letter-o', ...span, suffix: code });
  if (letters === 'A' && type && typeof temperatureC === 'number' && temperatureC < type.temperatureC)
    warnings.push({
      code: 'suffix-below-type',
      ...span,
      suffix: code,
      temperatureC,
      typeTemperatureC: type.temperatureC,
    });
  if (suffix.n1 === undefined) return warnings;
  if (suffix.method === undefined)
    warnings.push({ code: 'unlisted-suffix-figure', ...span, suffix: code, figure: 'n1' });
  if (temperatureC === undefined)
    warnings.push({ code: 'unlisted-suffix-figure', ...span, suffix: code, figure: 'n2' });
  return warnings;
}

function warnOfTables(suffixes: readonly CalloutSuffix[]): CalloutWarning[] {
  const unconfirmed = suffixes.filter(({ confidence: { method, temperature } }) =>
    [method, temperature].some((each) => each !== undefined && each !== 'sourced-twice'),
  );
  const [first] = unconfirmed;
  const last = unconfirmed.at(-1);
  if (!first || !last) return [];
  const codes = [...new Set(unconfirmed.map(({ code }) => code))];
  return [{ code: 'unconfirmed-suffix-table', from: first.from, to: last.to, suffixes: codes }];
}

function spanOf({ from, to }: Span): Span {
  return { from, to };
}
