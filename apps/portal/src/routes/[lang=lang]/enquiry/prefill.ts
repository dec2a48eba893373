import type { PageLanguage } from '@sebino/domain/language';
import { nameOfField } from './typed.ts';
import type { Typed } from './typed.ts';
import type { FormParts } from './read.ts';
import { readText } from './textRead.ts';
import type { TextRead } from './textRead.ts';

/** What stands in the form before anything is typed, and what was read for it in words that came along. */
export interface Prefilled {
  asked: Typed;
  said: TextRead['said'] | undefined;
}

/**
 * What an address brings to the form: `?firm=slug` picks a firm, `?q=words` are the buyer's own and answer the fields that
 * they say, `?t=vocabulary:term` answers the field with that list of terms. What the form does not know is left out.
 */
export function prefill(
  url: URL,
  { form, firms }: Pick<FormParts, 'form' | 'firms'>,
  language: PageLanguage,
): Prefilled {
  const query = url.searchParams;
  const words = (query.get('q') ?? '').slice(0, 500);
  const firm = firms.find((each) => each.slug === query.get('firm'));
  const read = words === '' ? undefined : readText(words, form, language);
  const answers: Record<string, readonly string[]> = read ? { ...read.answers, text: [words] } : {};
  for (const [vocabulary = '', id = ''] of query.getAll('t').map((each) => each.split(':', 2))) {
    const field = form.fields.find(
      (each) => each.id === vocabulary && each.options.some((option) => option.id === id),
    );
    if (field !== undefined) answers[nameOfField(field.id)] = [id];
  }
  const choice: Typed =
    firm === undefined ? {} : { choice: ['picked'], firmIds: [firm.id], restByRotation: ['yes'] };
  return { asked: { ...answers, ...choice }, said: read?.said };
}
