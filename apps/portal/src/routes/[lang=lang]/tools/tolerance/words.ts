import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { Message } from '@sebino/messages/say';
import type { flashLimit, ToleranceNote, ToleranceTable } from '@sebino/polymers/tolerance';
import { writeFigure } from '#lib/tool/written.ts';
import type { Making } from './asking.ts';

type Text = Message<Record<never, never>>;

export const makingWords: Readonly<Record<Making, Text>> = {
  moulded: m.tolerance_made_moulded,
  extruded: m.tolerance_made_extruded,
  'cut-length': m.tolerance_made_cut_length,
  plastic: m.tolerance_made_plastic,
};

export const tableWords: Readonly<Record<ToleranceTable['id'], Text>> = {
  'iso3302-1-moulded': m.tolerance_table_moulded,
  'iso3302-1-extruded': m.tolerance_table_extruded,
  'iso3302-1-cut-length': m.tolerance_table_cut_length,
  'din16742-tg6': m.tolerance_table_plastic,
  'iso2768-1-linear': m.tolerance_table_general,
};

const meanings: Readonly<Record<string, Text>> = {
  M1: m.tolerance_means_m1,
  M2: m.tolerance_means_m2,
  M3: m.tolerance_means_m3,
  M4: m.tolerance_means_m4,
  E1: m.tolerance_means_e1,
  E2: m.tolerance_means_e2,
  E3: m.tolerance_means_e3,
  L1: m.tolerance_means_l1,
  L2: m.tolerance_means_l2,
  L3: m.tolerance_means_l3,
  W: m.tolerance_means_w,
  NW: m.tolerance_means_nw,
  f: m.tolerance_means_fine,
  m: m.tolerance_means_medium,
  c: m.tolerance_means_coarse,
  v: m.tolerance_means_very,
};

/** A column of a table as it is written on a drawing: `M3 F`. */
export function nameOfClass(column: string): string {
  return column.replace(/^(M\d)([FC])$/, '$1 $2');
}

/** What a column means, in a word or two; undefined for one that has no words. */
export function meaningOfClass(column: string, language: PageLanguage): string | undefined {
  const say = sayIn(language);
  const [, name = column, kind] = /^(M\d)([FC])$/.exec(column) ?? [];
  const meaning = Object.hasOwn(meanings, name) ? meanings[name] : undefined;
  if (!meaning) return undefined;
  if (kind === undefined) return say(meaning);
  return `${say(meaning)}, ${say(kind === 'F' ? m.tolerance_means_f : m.tolerance_means_c)}`;
}

/** What the reader of an answer must know, in a sentence. */
export function wordNote(note: ToleranceNote, language: PageLanguage): string {
  const say = sayIn(language);
  const figure = (value: number): string => writeFigure(value, language);
  switch (note.code) {
    case 'not-made-for-rubber':
      return say(m.tolerance_note_not_made_for_rubber, note);
    case 'plastics-standard-on-rubber':
      return say(m.tolerance_note_plastics_on_rubber, note);
    case 'kind-missing':
      return say(
        note.kinds.includes('NW')
          ? m.tolerance_note_kind_missing_plastic
          : m.tolerance_note_kind_missing_rubber,
      );
    case 'class-missing':
      return say(m.tolerance_note_class_missing);
    case 'no-table':
      return say(m.tolerance_note_no_table, note);
    case 'size-outside-table': {
      const name = nameOfClass(note.class);
      return note.toMm === undefined
        ? say(m.tolerance_note_outside_below, { class: name, from: figure(note.fromMm) })
        : say(m.tolerance_note_outside, { class: name, from: figure(note.fromMm), to: figure(note.toMm) });
    }
    case 'rarely-feasible':
      return say(m.tolerance_note_rarely, {
        class: nameOfClass(note.class),
        tolerance: figure(note.plusMinusMm),
        percent: figure(note.percent),
      });
    case 'geometry-without-table':
      return say(m.tolerance_note_geometry, note);
    case 'standard-derived':
      return say(m.tolerance_note_standard_derived, note);
  }
}

/** A note that asks the reader to act, not only to know. */
export function isWarning({ code }: ToleranceNote): boolean {
  return code !== 'standard-derived' && code !== 'kind-missing' && code !== 'class-missing';
}

export function wordFlash(flash: NonNullable<ReturnType<typeof flashLimit>>, language: PageLanguage): string {
  const say = sayIn(language);
  if (flash.maxMm === 'free') return say(m.tolerance_flash_free, { class: flash.class });
  if (flash.maxMm === 0) return say(m.tolerance_flash_none, { class: flash.class });
  return say(m.tolerance_flash_limit, { class: flash.class, max: writeFigure(flash.maxMm, language) });
}
