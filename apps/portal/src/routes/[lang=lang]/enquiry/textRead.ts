import type { PageLanguage } from '@sebino/domain/language';
import { writeNumber } from '@sebino/domain/number';
import type { RequirementValue } from '@sebino/domain/requirement';
import { polymersPack } from '@sebino/polymers/pack';
import { wordDemands } from '#lib/said.ts';
import type { Said } from '#lib/said.ts';
import { nameOfField } from './typed.ts';
import type { Form, FormField, Typed } from './typed.ts';

export interface TextRead {
  said: readonly Said[];
  /** Answers for the fields of the form; what is only proposed is not among them. */
  answers: Typed;
}

/** What a text says of the need, in the words of the reader, and the answers of the form that follow from it. */
export function readText(text: string, form: Form, language: PageLanguage): TextRead {
  const { requirements } = polymersPack.read(text);
  const answers: Record<string, readonly string[]> = {};
  for (const { field, value, origin } of requirements) {
    const asked = form.fields.find((each) => each.id === field);
    if (asked !== undefined && origin !== 'proposed')
      Object.assign(answers, answersFor(asked, value, language));
  }
  return { said: wordDemands(requirements, language), answers };
}

/** What was typed, with the answers of a text where nothing was typed yet. */
export function fillIn(typed: Typed, answers: Typed): Typed {
  // A list of units always has one chosen: it belongs to its figure.
  const ownerOf = (name: string): string => name.replace(/\.(?:unit|per)$/, '.value');
  const isEmpty = (name: string): boolean => (typed[ownerOf(name)] ?? []).every((each) => each.trim() === '');
  const fresh = Object.entries(answers).filter(([name]) => isEmpty(name));
  return { ...typed, ...Object.fromEntries(fresh) };
}

function answersFor(field: FormField, value: RequirementValue, language: PageLanguage): Typed {
  const name = nameOfField(field.id);
  switch (value.kind) {
    case 'terms': {
      const known = value.terms.filter((term) => field.options.some((option) => option.id === term));
      // Several materials that would do are for a person to choose among: the form takes one of each but proofs.
      return known.length === 1 || field.id === 'certificate' ? { [name]: known } : {};
    }
    case 'number':
      return { [name]: [writeNumber(value.value, language)] };
    case 'range':
      return {
        ...(value.min === undefined
          ? {}
          : { [nameOfField(field.id, 'min')]: [writeNumber(value.min, language)] }),
        ...(value.max === undefined
          ? {}
          : { [nameOfField(field.id, 'max')]: [writeNumber(value.max, language)] }),
      };
    case 'quantity':
      return {
        [nameOfField(field.id, 'value')]: [writeNumber(value.value, language)],
        [nameOfField(field.id, 'unit')]: [value.unit],
        ...(value.per === undefined ? {} : { [nameOfField(field.id, 'per')]: [value.per] }),
      };
    case 'day':
      return { [name]: [value.day] };
    case 'text':
      return { [name]: [value.text] };
    case 'unknown':
      return {};
  }
}
