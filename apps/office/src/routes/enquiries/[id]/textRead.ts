import type { Language } from '@sebino/domain/language';
import type { Requirement } from '@sebino/domain/requirement';
import { polymersPack } from '@sebino/polymers/pack';

/** The text of a buyer with what is known beside it. Its language is read from it: the form may have been in another. */
interface Source {
  text: string;
  raw: readonly Requirement[];
}

/** What to watch before one answers, in sentences; what the form has answered meanwhile is not missing. */
export function remarksOf({ text, raw }: Source, reader: Language): string[] {
  const answered = new Set(raw.filter(({ value }) => value.kind !== 'unknown').map(({ field }) => field));
  return polymersPack
    .read(text)
    .remarks.filter(({ unless = [] }) => !unless.some((field) => answered.has(field)))
    .map(({ code }) => polymersPack.explainRemark(code, reader));
}

/** Demands that the text names and no row holds yet. */
export function unreadDemands({ text }: Omit<Source, 'raw'>, known: ReadonlySet<string>): Requirement[] {
  return polymersPack
    .read(text)
    .requirements.filter(({ field }) => !known.has(field))
    .map(({ field, value, origin }) => ({ field, value, origin }));
}
