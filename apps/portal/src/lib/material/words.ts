import type { PageLanguage } from '@sebino/domain/language';
import { writeNumber } from '@sebino/domain/number';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';

/** A figure as it stands in a sentence, with a true minus sign. */
export function signed(value: number, language: PageLanguage): string {
  return writeNumber(value, language).replace('-', '−');
}

/** As it stands at the head of a line: vocabularies write words as within a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A range in words: “−30 to 100 °C”; of one end only, “up to 100 °C”; of one figure, that figure. */
export function wordSpan(
  { min, max, unit }: { min?: number | undefined; max?: number | undefined; unit: string },
  language: PageLanguage,
): string {
  const say = sayIn(language);
  if (min === undefined && max === undefined) return '';
  if (min === undefined) return say(m.material_up_to, { max: signed(max ?? 0, language), unit });
  if (max === undefined) return say(m.material_from, { min: signed(min, language), unit });
  if (min === max) return `${signed(min, language)} ${unit}`;
  return say(m.material_span, { min: signed(min, language), max: signed(max, language), unit });
}

/** A range in °C. */
export function wordDegrees(
  { minC, maxC }: { minC?: number | undefined; maxC?: number | undefined },
  language: PageLanguage,
): string {
  return wordSpan({ min: minC, max: maxC, unit: '°C' }, language);
}

/**
 * The sources that a table names, by the names of those who published them; of trade knowledge nobody has. A source
 * that no list here knows is shown as the table writes it.
 */
export function namesOfSources(source: string, language: PageLanguage): string[] {
  const say = sayIn(language);
  const names = source.split(';').flatMap((each) => {
    const text = each.trim();
    if (text === '' || /^(gk\b|general)/.test(text)) return [];
    if (text.startsWith('another supplier')) return [say(m.material_source_other)];
    if (text.startsWith('one published list')) return [say(m.material_source_costs)];
    return [publishers.find(([spelling]) => spelling.test(text))?.[1] ?? text];
  });
  return [...new Set(names)];
}

/** For an alphabet without accents and case. */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

const publishers: readonly (readonly [RegExp, string])[] = [
  [/^(snd\b|https?:\/\/www\.sndseals|sourced-once \(snd)/, 'SND Seals'],
  [/^(md\b|molded-dimensions|foresitegroup)/, 'Molded Dimensions'],
  [/^(at\b|https?:\/\/articolitecnici)/, 'Articoli Tecnici'],
  [/^(al\b|https?:\/\/al-extrusion)/, 'AL Extrusion'],
  [/^(waex|https?:\/\/waexim)/, 'Waexim Rubber'],
  [/^cole-parmer/, 'Cole-Parmer'],
];
