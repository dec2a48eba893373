import type { PageLanguage } from '@sebino/domain/language';
import type { Confidence } from '@sebino/domain/sector';
import { writeNumber } from '@sebino/domain/number';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { Say } from '@sebino/messages/say';
import type { Callout, CalloutSuffix, Span } from '@sebino/polymers/callout';
import { propertyWords, testWords } from './suffixWords.ts';

/** One part of a call-out: the letters as they stand, and what they ask for. */
export interface Row extends Partial<Span> {
  written: string;
  means: string;
  /** The test behind it, where the tables know one. */
  test?: string;
  confidence: Confidence;
}

/** A call-out part by part, in the order of its text. */
export function rowsOf(callout: Callout, language: PageLanguage): Row[] {
  const say = sayIn(language);
  return [
    ...standardRows(callout, say),
    ...basicRows(callout, language),
    ...callout.suffixes.map((suffix) => suffixRow(suffix, language)),
  ];
}

function standardRows(
  { standard, revisionYear, system, metricMark, written, from }: Callout,
  say: Say,
): Row[] {
  const at = ({ from: start = 0, to = 0 }: Partial<Span>): string => written.slice(start - from, to - from);
  const isStated = standard.origin === 'stated';
  return [
    {
      ...(isStated ? { from: standard.from, to: standard.to } : {}),
      written: isStated ? at(standard) : '–',
      means: isStated ? standard.id : `${standard.id}, ${say(m.callout_row_standard_derived)}`,
      confidence: 'sourced-twice',
    },
    ...(revisionYear
      ? [
          {
            from: revisionYear.from,
            to: revisionYear.to,
            written: revisionYear.written,
            means: say(m.callout_row_year, { year: revisionYear.value }),
            confidence: 'sourced-twice' as const,
          },
        ]
      : []),
    ...(metricMark && system === 'si'
      ? [
          {
            ...metricMark,
            written: at(metricMark),
            means: say(m.callout_row_system_si),
            confidence: 'sourced-twice' as const,
          },
        ]
      : []),
  ];
}

function basicRows(
  { grade, type, class: oil, candidatePairs, hardness, tensile }: Callout,
  language: PageLanguage,
): Row[] {
  const say = sayIn(language);
  const number = (value: number): string => writeNumber(value, language);
  const rows: Row[] = [];
  if (grade)
    rows.push({
      ...grade,
      means:
        grade.value === 1
          ? say(m.callout_row_grade_basic)
          : say(m.callout_row_grade, { grade: number(grade.value) }),
    });
  if (type)
    rows.push({
      ...type,
      means: say(m.callout_row_type, {
        letter: type.value,
        hours: number(type.hours),
        temperature: number(type.temperatureC),
      }),
    });
  if (oil) rows.push({ ...oil, means: wordClass(oil, language) });
  const [first] = candidatePairs;
  if (first)
    rows.push({
      from: first.from,
      to: first.to,
      written: candidatePairs.map(({ pair }) => pair).join('/'),
      means: say(m.callout_row_pairs, { pairs: candidatePairs.map(({ pair }) => pair).join(', ') }),
      confidence: 'sourced-twice',
    });
  if (hardness)
    rows.push({
      ...hardness,
      means: say(m.callout_row_hardness, { value: number(hardness.nominal), tol: number(hardness.tol) }),
    });
  if (tensile)
    rows.push({
      ...tensile,
      means:
        tensile.unit === 'psi'
          ? say(m.callout_row_tensile_psi, { value: number(tensile.value), mpa: number(tensile.mpa) })
          : say(m.callout_row_tensile, { value: number(tensile.value), unit: tensile.unit }),
    });
  return rows;
}

function wordClass(
  { value, swellPercent, testTemperatureC }: NonNullable<Callout['class']>,
  language: PageLanguage,
): string {
  const say = sayIn(language);
  if (swellPercent === null || testTemperatureC === undefined)
    return say(m.callout_row_class_free, { letter: value });
  return say(m.callout_row_class, {
    letter: value,
    percent: writeNumber(swellPercent, language),
    temperature: writeNumber(testTemperatureC, language),
  });
}

function suffixRow(suffix: CalloutSuffix, language: PageLanguage): Row {
  const say = sayIn(language);
  const { letters, n1, method, hours, temperatureC, spelledOut, confidence } = suffix;
  const property = propertyWords[letters];
  const medium = testWords[`${letters}${n1 ?? ''}`];
  const means = [
    property === undefined ? suffix.property : say(property),
    medium === undefined ? '' : say(medium),
  ].filter((part) => part !== '');
  const test = [
    method ?? '',
    hours === undefined ? '' : wordHours(hours, language),
    temperatureC === undefined ? '' : wordTemperature(temperatureC, language),
  ].filter((part) => part !== '');
  return {
    from: suffix.from,
    to: suffix.to,
    written: suffix.code,
    means: spelledOut === undefined ? means.join(': ') : `${means.join(': ')} (${spelledOut.written})`,
    ...(test.length > 0 ? { test: test.join(', ') } : {}),
    confidence: confidence.method ?? confidence.temperature ?? confidence.property,
  };
}

function wordHours(hours: number, language: PageLanguage): string {
  const say = sayIn(language);
  return hours < 1
    ? say(m.callout_minutes, { minutes: writeNumber(Math.round(hours * 60), language) })
    : say(m.callout_hours, { hours: writeNumber(hours, language) });
}

function wordTemperature(temperatureC: number | null, language: PageLanguage): string {
  const say = sayIn(language);
  return temperatureC === null
    ? say(m.callout_outdoors)
    : say(m.callout_at, { temperature: writeNumber(temperatureC, language).replace('-', '−') });
}
