import { z } from 'zod';

/** Languages a text may be in. The pages of a language may come later than its vocabulary. */
export const languages = ['it', 'en', 'de', 'fr', 'es'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;

/** Languages in which pages and mails exist; a buyer of another language gets English. */
export const pageLanguages = ['it', 'en', 'de', 'fr', 'es'] as const;
export const pageLanguage = z.enum(pageLanguages);
export type PageLanguage = z.infer<typeof pageLanguage>;

export function toPageLanguage(of: Language): PageLanguage {
  return pageLanguages.find((each) => each === of) ?? 'en';
}

/** A text in some of the languages; English or the first one stands in for a missing one. */
export type Wording = Partial<Record<Language, string>>;

export function inLanguage(wording: Wording, of: Language): string {
  return wording[of] ?? wording.en ?? Object.values(wording)[0] ?? '';
}
