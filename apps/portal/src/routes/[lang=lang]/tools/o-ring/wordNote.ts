import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { OringNote, OringSizeReading } from '@sebino/polymers/oring';
import { writeDifference, writeFigure } from '#lib/tool/written.ts';
import { linkToDash, linkToRing, wordRing, writtenRing } from './sizeLink.ts';
import type { SizeLink } from './sizeLink.ts';

/** A note in one sentence. One that asks offers its answers as links, so that one press settles it. */
export interface WordedNote {
  text: string;
  asks: boolean;
  links: readonly SizeLink[];
}

/** What the reader of a size must know or decide. */
export function wordNote(note: OringNote, reading: OringSizeReading, language: PageLanguage): WordedNote {
  const say = sayIn(language);
  const figure = (value: number): string => writeFigure(value, language);
  switch (note.code) {
    case 'od-or-id-ambiguous':
      return wordAxis(note, reading, language);
    case 'axes-may-be-swapped':
      return asks(say(m.oring_note_swapped), [linkToRing(note, language)]);
    case 'nominal-inch-section':
      return tells(say(m.oring_note_nominal, { nominal: figure(note.nominalIn), true: figure(note.trueIn) }));
    case 'section-may-be-nominal':
      return wordMaybeNominal(note, reading, language);
    case 'unit-may-be-inch':
      return asks(say(m.oring_note_inch), [linkToDash(note.dash, language)]);
    case 'value-may-be-thousands': {
      const text = say(m.oring_note_thousands, {
        value: figure(note.value),
        thousands: figure(note.orThousands),
      });
      return asks(text, thousandsLinks(note, reading, language));
    }
    case 'inside-tolerance':
    case 'nearest-size':
    case 'size-differs-from-code':
      return wordDifference(note, reading, language);
    case 'extension-only':
      return asks(say(m.oring_note_extension, { dash: note.dash }));
    case 'no-such-dash':
      return asks(say(m.oring_note_no_dash, { dash: note.dash }));
    case 'no-dash-mark':
      return note.proposal === undefined
        ? asks(say(m.oring_note_no_mark_none, { written: note.written }))
        : asks(say(m.oring_note_no_mark, { written: note.written }), [linkToDash(note.proposal, language)]);
    case 'cord-code-unconfirmed':
      return asks(say(m.oring_note_cord, { written: note.written }));
    case 'no-table':
      return asks(say(m.oring_note_no_table, { written: note.written }));
    case 'legacy-unconfirmed':
    case 'no-such-legacy-number':
      return wordLegacy(note.legacy, language);
  }
}

type NoteOf<Code extends OringNote['code']> = Extract<OringNote, { code: Code }>;

function wordAxis(
  { because, other }: NoteOf<'od-or-id-ambiguous'>,
  { idMm, csMm }: OringSizeReading,
  language: PageLanguage,
): WordedNote {
  const say = sayIn(language);
  if (!idMm || !csMm) return tells('');
  const value = writeFigure(idMm.value, language);
  const asWritten = { idMm: idMm.value, csMm: csMm.value };
  const inside = linkToRing(asWritten, language);
  const links = [{ ...inside, label: say(m.oring_link_inside, { value, size: inside.label }) }];
  if (!other) return asks(say(m.oring_note_od_none, { value }), links);
  const size = wordRing(other, language);
  const outside = {
    label: say(m.oring_link_outside, { value, size }),
    size: writtenRing('OD', idMm.value, csMm.value, language),
  };
  const text =
    because === 'od-reading-is-catalogue-size'
      ? say(m.oring_note_od_catalogue, { value, other: size })
      : say(m.oring_note_od_none, { value });
  return asks(text, [...links, outside]);
}

function wordMaybeNominal(
  { nominalIn, trueIn }: NoteOf<'section-may-be-nominal'>,
  { idMm, csMm }: OringSizeReading,
  language: PageLanguage,
): WordedNote {
  const text = sayIn(language)(m.oring_note_maybe_nominal, {
    nominal: writeFigure(nominalIn, language),
    true: writeFigure(trueIn, language),
  });
  if (!idMm || !csMm) return asks(text);
  const trueMm = Math.round(trueIn * 2540) / 100;
  return asks(text, [
    linkToRing({ idMm: idMm.value, csMm: csMm.value }, language),
    linkToRing({ idMm: idMm.value, csMm: trueMm }, language),
  ]);
}

function thousandsLinks(
  { of, orThousands }: NoteOf<'value-may-be-thousands'>,
  { idMm, csMm }: OringSizeReading,
  language: PageLanguage,
): SizeLink[] {
  if (!idMm || !csMm || of === 'od') return [];
  const ring = { idMm: idMm.value, csMm: csMm.value };
  const other = of === 'id' ? { ...ring, idMm: orThousands } : { ...ring, csMm: orThousands };
  return [linkToRing(ring, language), linkToRing(other, language)];
}

function wordDifference(
  note: NoteOf<'inside-tolerance' | 'nearest-size' | 'size-differs-from-code'>,
  { idMm, csMm }: OringSizeReading,
  language: PageLanguage,
): WordedNote {
  const say = sayIn(language);
  const difference = {
    dash: note.dash,
    id: writeDifference(note.idDifferenceMm, 2, language),
    cs: writeDifference(note.csDifferenceMm, 2, language),
  };
  const link = linkToDash(note.dash, language);
  if (note.code === 'inside-tolerance') return tells(say(m.oring_note_inside, difference), [link]);
  if (note.code === 'nearest-size') return tells(say(m.oring_note_nearest, difference), [link]);
  const figures = idMm && csMm ? [linkToRing({ idMm: idMm.value, csMm: csMm.value }, language)] : [];
  return asks(say(m.oring_note_differs, difference), [link, ...figures]);
}

function wordLegacy(
  legacy: NoteOf<'legacy-unconfirmed' | 'no-such-legacy-number'>['legacy'],
  language: PageLanguage,
): WordedNote {
  const say = sayIn(language);
  const { list, number } = legacy;
  if (legacy.status === 'no-such-number')
    return asks(say(m.oring_note_legacy_none, { list, number, last: legacy.last }));
  const links =
    legacy.status === 'unconfirmed' ? legacy.alternatives.map(({ dash }) => linkToDash(dash, language)) : [];
  return asks(say(m.oring_note_legacy, { list, number }), links);
}

function asks(text: string, links: readonly SizeLink[] = []): WordedNote {
  return { text, asks: true, links };
}

function tells(text: string, links: readonly SizeLink[] = []): WordedNote {
  return { text, asks: false, links };
}
