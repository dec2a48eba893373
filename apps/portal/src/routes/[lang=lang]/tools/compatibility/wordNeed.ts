import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { MaterialNeed } from '@sebino/polymers/compatibility';
import { certificateKinds } from '@sebino/polymers/certificate';
import { nameOf } from '@sebino/polymers/lexicon';
import { contactWords } from '#lib/compatibility/wordPaper.ts';
import { signed, wordSpan } from '#lib/material/words.ts';

/** A need as a person would write it: "EPDM, drinking water, max 85 °C". Materials only where few are left to choose. */
export function wordNeed(
  need: MaterialNeed,
  language: PageLanguage,
  materials: readonly string[] = [],
): string {
  const say = sayIn(language);
  const contact = (need.contact ?? []).filter((each) => !need.media?.includes(each));
  return [
    materials.join(' / '),
    ...(need.media ?? []).map((id) => nameOf('medium', id, language)),
    ...contact.map((each) => say(contactWords[each])),
    wordTemperature(need.temperature ?? {}, language),
    need.temperature?.peakC === undefined
      ? ''
      : say(m.compatibility_need_peak, { peak: signed(need.temperature.peakC, language) }),
    ...(need.certificates ?? []).map((each) => wordPaper(each, language)),
    need.pfasFree ? say(m.compatibility_field_pfas) : '',
    wordHardness(need, language),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function wordTemperature(
  { minC, maxC }: NonNullable<MaterialNeed['temperature']>,
  language: PageLanguage,
): string {
  const say = sayIn(language);
  if (minC === undefined && maxC === undefined) return '';
  if (minC === undefined) return say(m.compatibility_need_max, { max: signed(maxC ?? 0, language) });
  if (maxC === undefined) return say(m.compatibility_need_min, { min: signed(minC, language) });
  const [least, most] = [Math.min(minC, maxC), Math.max(minC, maxC)];
  return wordSpan({ min: least, max: most, unit: '°C' }, language);
}

function wordPaper(wanted: string, language: PageLanguage): string {
  return certificateKinds.some(({ id }) => id === wanted) ? nameOf('certificate', wanted, language) : wanted;
}

function wordHardness({ hardness }: MaterialNeed, language: PageLanguage): string {
  if (!hardness) return '';
  const unit = { 'shore-a': 'Shore A', 'shore-d': 'Shore D', irhd: 'IRHD' }[hardness.scale ?? 'shore-a'];
  const { min, max } = hardness;
  return min === max
    ? `${signed(min, language)} ${unit}`
    : `${signed(min, language)}–${signed(max, language)} ${unit}`;
}
