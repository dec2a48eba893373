import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { Message } from '@sebino/messages/say';
import type {
  GlandAnswer,
  GlandLimit,
  GlandNote,
  GlandProblem,
  GlandQuantity,
  GlandUse,
  Verdict,
} from '@sebino/polymers/gland';
import { writeFigure, writeFixed } from '#lib/tool/written.ts';
import type { GrooveFault, GrooveField, Place } from './groove.ts';

type Words<Code extends string> = Readonly<Record<Code, Message<Record<never, never>>>>;

export const placeWords: Words<Place> = {
  piston: m.oring_place_piston,
  bore: m.oring_place_bore,
  'face-inside': m.oring_place_face_inside,
  'face-outside': m.oring_place_face_outside,
  'moving-piston': m.oring_place_moving_piston,
  'moving-rod': m.oring_place_moving_rod,
};

export const useWords: Words<GlandUse> = {
  'static-radial': m.oring_use_static_radial,
  'static-axial': m.oring_use_static_axial,
  dynamic: m.oring_use_dynamic,
};

export const quantityWords: Words<GlandQuantity['code']> = {
  squeeze: m.oring_quantity_squeeze,
  stretch: m.oring_quantity_stretch,
  'outside-compression': m.oring_quantity_compression,
  fill: m.oring_quantity_fill,
};

export const limitWords: Words<GlandLimit['why']> = {
  'section-in-table': m.oring_limit_own,
  'between-two-sections': m.oring_limit_between,
  'rough-range': m.oring_limit_rough,
  'general-limit': m.oring_limit_general,
};

export const verdictWords: Words<Verdict> = {
  fits: m.oring_verdict_fits,
  borderline: m.oring_verdict_borderline,
  'does-not-fit': m.oring_verdict_does_not_fit,
  'not-known': m.oring_verdict_not_known,
};

export const wholeWords: Words<Verdict> = {
  fits: m.oring_whole_fits,
  borderline: m.oring_whole_borderline,
  'does-not-fit': m.oring_whole_does_not_fit,
  'not-known': m.oring_whole_not_known,
};

export const measureWords: Words<GlandProblem['of']> = {
  'ring-id': m.oring_of_ring_id,
  'ring-cs': m.oring_of_ring_cs,
  'groove-diameter': m.oring_groove_diameter,
  'gland-height': m.oring_groove_height,
  'groove-width': m.oring_groove_width,
  pressure: m.oring_groove_pressure,
  'corner-radius': m.oring_of_corner,
};

export const fieldWords: Words<GrooveField> = {
  diameter: m.oring_groove_diameter,
  height: m.oring_groove_height,
  width: m.oring_groove_width,
  pressure: m.oring_groove_pressure,
};

export const faultWords: Words<GrooveFault['code']> = {
  'no-length': m.oring_fault_no_length,
  'one-side': m.oring_fault_one_side,
  'both-one-way': m.oring_fault_both_one_way,
  'not-a-tolerance': m.oring_fault_not_a_tolerance,
  'no-pressure': m.oring_fault_no_pressure,
};

/** What a quantity lacks, one sentence each for figures and for tolerances. */
export function wordMissing({ missing }: GlandQuantity, language: PageLanguage): string[] {
  const say = sayIn(language);
  const named = (kind: 'figure' | 'tolerance'): string =>
    missing.flatMap(({ of, what }) => (what === kind ? [say(measureWords[of])] : [])).join(', ');
  const [figures, tolerances] = [named('figure'), named('tolerance')];
  return [
    ...(figures ? [say(m.oring_lacks_figure, { of: figures })] : []),
    ...(tolerances ? [say(m.oring_lacks_tolerance, { of: tolerances })] : []),
  ];
}

/** The limits of a quantity in percent; one line where what is right and what may do are the same. */
export function wordLimits({ fits, holds }: GlandLimit, language: PageLanguage): string[] {
  const say = sayIn(language);
  const range = ({ from, to }: GlandLimit['holds']): string =>
    `${writeFigure(from, language)}${from < 0 ? ' … ' : '–'}${writeFigure(to, language)}`;
  if (!fits) return [say(m.oring_limit_holds, { range: range(holds) })];
  const right = say(m.oring_limit_fits, { range: range(fits) });
  const isSame = fits.from === holds.from && fits.to === holds.to;
  return isSame ? [right] : [right, say(m.oring_limit_holds, { range: range(holds) })];
}

export function wordGlandNote(note: GlandNote, language: PageLanguage): string {
  const say = sayIn(language);
  const figure = (value: number): string => writeFigure(value, language);
  switch (note.code) {
    case 'backup-ring-to-examine':
      return say(m.oring_note_backup, { pressure: figure(note.pressureBar), above: figure(note.aboveBar) });
    case 'section-loss-counts':
      return say(m.oring_note_section_loss, {
        percent: writeFixed(note.stretchPercent, 1, language),
        from: figure(note.from),
        to: figure(note.to),
      });
    case 'fill-far-from-best':
      return say(m.oring_note_fill, {
        percent: writeFixed(note.fillPercent, 1, language),
        best: figure(note.bestPercent),
      });
    case 'corner-radius':
      return say(m.oring_note_corner, {
        radius: figure(note.radiusMm),
        least: writeFixed(note.leastMm, 2, language),
        ideal: writeFixed(note.idealMm, 2, language),
      });
  }
}

export function wordGlandProblem({ code, of, value }: GlandProblem, language: PageLanguage): string {
  const words = {
    'not-a-number': m.oring_gland_not_a_number,
    'not-above-zero': m.oring_gland_not_above_zero,
    'beyond-any-groove': m.oring_gland_beyond,
    'tolerance-below-zero': m.oring_gland_tolerance_negative,
    'tolerance-exceeds-size': m.oring_gland_tolerance_large,
  };
  const say = sayIn(language);
  return say(words[code], { of: say(measureWords[of]), value: writeFigure(value, language) });
}

/** The section as it lies in the groove, by the model that was used and by the other. */
export function wordSection(section: NonNullable<GlandAnswer['section']>, language: PageLanguage): string {
  const words = {
    'two-thirds': m.oring_section_in_groove,
    'square-root': m.oring_section_in_groove_root,
  };
  return sayIn(language)(words[section.model], {
    section: writeFixed(section.mm.nominal, 2, language),
    other: writeFixed(section.other.nominalMm, 2, language),
  });
}
