import { formatNumber } from '@sebino/domain/formatNumber';
import type { Language } from '@sebino/domain/language';
import { nameAmong } from '@sebino/domain/sector';
import type { Datum, Reason } from '@sebino/domain/sector';
import { nameOf } from '../lexicon.ts';
import { formatDay } from './formatDay.ts';
import { requirementFields } from './requirementFields.ts';
import { german } from './sentences/german.ts';
import { english } from './sentences/english.ts';
import type { ReasonCode } from './sentences/english.ts';
import { french } from './sentences/french.ts';
import { italian } from './sentences/italian.ts';
import { spanish } from './sentences/spanish.ts';
import { cures } from './vocabularies.ts';

const sentences = { it: italian, en: english, de: german, fr: french, es: spanish };

/**
 * One plain sentence for a reason. Sentences of what fits never tell a size or weight of the part: they go into mails.
 * An unknown code is returned as it is.
 */
export function explain(reason: Reason, language: Language): string {
  if (!isKnown(reason.code)) return reason.code;
  return sentences[language][reason.code].replaceAll(
    /\{(\w+)(?::(\w+))?\}/g,
    (_, key: string, as: string | undefined) => say(reason, key, as, language),
  );
}

function isKnown(code: string): code is ReasonCode {
  return Object.hasOwn(english, code);
}

function say(reason: Reason, key: string, as: string | undefined, language: Language): string {
  if (key === 'range') return range(reason, language);
  const datum = Object.hasOwn(reason.data, key) ? reason.data[key] : undefined;
  if (datum === undefined) return '–';
  return toList(datum)
    .map((each) =>
      typeof each === 'number' ? formatNumber(each, language) : name(each, as ?? key, language),
    )
    .join(', ');
}

function toList(datum: Datum): readonly (string | number)[] {
  return typeof datum === 'string' || typeof datum === 'number' ? [datum] : datum;
}

function name(id: string, as: string, language: Language): string {
  switch (as) {
    case 'process':
    case 'product':
    case 'certificate':
    case 'medium':
      return nameOf(as, id, language);
    case 'cure':
      return nameAmong(cures.terms, id, language);
    case 'expiresOn':
    case 'neededOn':
      return formatDay(id, language);
    case 'unit':
      return units[language][id] ?? id;
    case 'field':
      return requirementFields.find((field) => field.id === id)?.labels[language] ?? id;
    default:
      return id;
  }
}

const units: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  it: { pcs: 'pezzi', 'pcs/year': 'pezzi all’anno', 'm/year': 'm all’anno' },
  en: { pcs: 'pieces', 'pcs/year': 'pieces a year', 'm/year': 'm a year' },
  de: { pcs: 'Stück', 'pcs/year': 'Stück im Jahr', 'm/year': 'm im Jahr' },
  fr: { pcs: 'pièces', 'pcs/year': 'pièces par an', 'm/year': 'm par an' },
  es: { pcs: 'piezas', 'pcs/year': 'piezas al año', 'm/year': 'm al año' },
};

function range({ data }: Reason, language: Language): string {
  const { min, max } = data;
  const [low, high] = [min, max].map((end) =>
    typeof end === 'number' ? formatNumber(end, language) : undefined,
  );
  if (low !== undefined && high !== undefined) return `${low}–${high}`;
  if (low !== undefined) return `≥ ${low}`;
  return high === undefined ? '–' : `≤ ${high}`;
}
