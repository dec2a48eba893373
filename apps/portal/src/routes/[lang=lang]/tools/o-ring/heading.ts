import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { writeFigure } from '#lib/tool/written.ts';
import { isCatalogueSize } from './finding.ts';
import type { Finding } from './finding.ts';
import { wordRing } from './sizeLink.ts';

/** What a finding is called: the catalogue size, the figures as read, or the text that was kept. */
export interface Heading {
  label: string;
  name: string;
  sizes: readonly string[];
}

export function headingOf({ reading, ring, size, near }: Finding, language: PageLanguage): Heading {
  const say = sayIn(language);
  if (!ring) {
    const label =
      reading.problems.length > 0
        ? m.tool_origin_stated
        : reading.form === 'dash' || reading.form === 'iso-3601'
          ? m.oring_no_catalogue
          : m.oring_code_kept;
    return { label: say(label), name: reading.code?.value ?? reading.written, sizes: [] };
  }
  if (!size || !isCatalogueSize({ size, near }))
    return {
      label: say(size ? m.oring_near_within_part : m.oring_no_catalogue),
      name: wordRing(ring, language),
      sizes: size ? [`AS568-${size.dash}`] : [],
    };
  const inches = `${writeFigure(size.idIn, language)} × ${writeFigure(size.csIn, language)} in`;
  return {
    label: say(m.oring_is_size),
    name: `AS568-${size.dash}`,
    sizes: [wordRing(size, language), inches],
  };
}
