import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { toleranceOfOring } from '@sebino/polymers/oring';
import type { OringTolerance } from '@sebino/polymers/oring';
import { oringFigure } from '@sebino/polymers/figure/oring';
import type { Drawable } from '@sebino/ui/drawable';
import { isCatalogueSize } from './finding.ts';
import type { Finding } from './finding.ts';
import { wordRing } from './sizeLink.ts';

/** The tolerances that hold for a ring, and who says so; undefined while nobody does. */
export interface RingTolerance {
  allowed: OringTolerance;
  by: 'chosen' | 'written' | 'as568-list';
}

/**
 * A class chosen in the form comes first, then the one that is written; a size given by its number has the tolerances of
 * the list that numbers it. Two figures alone have none: nothing is assumed.
 */
export function toleranceThatHolds(
  { reading, ring }: Finding,
  chosen: 'A' | 'B' | '',
): RingTolerance | undefined {
  if (!ring) return undefined;
  if (chosen !== '') return { allowed: toleranceOfOring(ring, chosen), by: 'chosen' };
  const written = reading.toleranceClass?.value;
  if (written) return { allowed: toleranceOfOring(ring, written), by: 'written' };
  const isNumbered = reading.form === 'dash' || reading.form === 'legacy';
  return isNumbered ? { allowed: toleranceOfOring(ring, 'A'), by: 'as568-list' } : undefined;
}

/** The ring drawn to its dimensions, with what stands in the title block. */
export function drawingOf(
  finding: Finding,
  holds: RingTolerance | undefined,
  language: PageLanguage,
): { figure: Drawable; cells: { label: string; value: string }[] } | undefined {
  const { ring, size } = finding;
  if (!ring) return undefined;
  const figure = oringFigure({
    ...ring,
    ...(holds?.allowed.id ? { idToleranceMm: holds.allowed.id.plusMinusMm } : {}),
    ...(holds?.allowed.cs ? { csToleranceMm: holds.allowed.cs.plusMinusMm } : {}),
  });
  if (!figure) return undefined;
  const say = sayIn(language);
  const name = size && isCatalogueSize(finding) ? ` AS568-${size.dash}` : '';
  return {
    figure,
    cells: [
      { label: say(m.oring_figure_part), value: `${say(m.oring_figure_ring)}${name}` },
      { label: say(m.oring_figure_size), value: wordRing(ring, language).replace(' mm', '') },
      { label: say(m.oring_figure_tolerance), value: wordTolerance(holds, language) },
    ],
  };
}

function wordTolerance(holds: RingTolerance | undefined, language: PageLanguage): string {
  const say = sayIn(language);
  if (!holds) return say(m.oring_figure_open);
  if (holds.by === 'as568-list') return say(m.oring_figure_as568);
  return say(m.oring_figure_class, { class: holds.allowed.class });
}
