import { inLanguage } from '@sebino/domain/language';
import type { PageLanguage } from '@sebino/domain/language';
import { writeNumber } from '@sebino/domain/number';
import type { Origin, Requirement, RequirementValue } from '@sebino/domain/requirement';
import { nameAmong } from '@sebino/domain/sector';
import { polymersPack } from '@sebino/polymers/pack';

/** One thing that a buyer's words say, as a page shows it. */
export interface Said {
  field: string;
  label: string;
  value: string;
  origin: Origin;
}

/** Demands in the words of the reader. */
export function wordDemands(requirements: readonly Requirement[], language: PageLanguage): Said[] {
  return requirements.map(({ field, value, origin }) => ({
    field,
    label: labelOf(field, language),
    value: wordsOf(field, value, language),
    origin,
  }));
}

function labelOf(id: string, language: PageLanguage): string {
  const field = polymersPack.requirementFields.find((each) => each.id === id);
  return field === undefined ? id : inLanguage(field.labels, language);
}

function wordsOf(id: string, value: RequirementValue, language: PageLanguage): string {
  const field = polymersPack.requirementFields.find((each) => each.id === id);
  const unit = field?.unit === undefined ? '' : ` ${field.unit}`;
  const number = (each: number): string => writeNumber(each, language).replace('-', '−');
  switch (value.kind) {
    case 'terms': {
      const terms = polymersPack.vocabularies.find((each) => each.id === field?.vocabulary)?.terms ?? [];
      // Materials go by their symbols in every language.
      const name = (term: string): string =>
        field?.vocabulary === 'material' ? term : nameAmong(terms, term, language);
      return value.terms.map(name).join(', ');
    }
    case 'number':
      return `${number(value.value)}${unit}`;
    case 'range': {
      const ends = [value.min, value.max].map((end) => (end === undefined ? '' : number(end)));
      return `${ends.join(' … ').trim()}${unit}`;
    }
    case 'quantity':
      return polymersPack.summarise([{ field: id, value, origin: 'stated' }], language);
    case 'day':
      return value.day;
    case 'text':
      return value.text;
    case 'unknown':
      return '';
  }
}
