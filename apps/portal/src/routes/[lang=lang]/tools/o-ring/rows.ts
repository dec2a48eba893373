import type { PageLanguage } from '@sebino/domain/language';
import type { Confidence } from '@sebino/domain/sector';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { Message } from '@sebino/messages/say';
import type { Figure, OringSizeReading } from '@sebino/polymers/oring';
import { writeFigure } from '#lib/tool/written.ts';
import { whyWords } from './wordWhy.ts';

/** One thing that was read, as it stands in the answer. */
export interface ReadRow {
  part: string;
  value: string;
  /** The same in the other unit. */
  inch?: string;
  isStated: boolean;
  why: readonly string[];
  confidence?: Confidence;
}

/** All that was read, in the order of the trade: what it is called, inside, section, outside. */
export function rowsOfReading(reading: OringSizeReading, language: PageLanguage): ReadRow[] {
  const say = sayIn(language);
  const text = (part: Message<Record<never, never>>, figure: Figure<string> | undefined): ReadRow[] =>
    figure ? [toRow(say(part), figure.value, figure, language)] : [];
  const { idMm, idIn, csMm, csIn, odMm, odIn, csNominalIn, grade } = reading;
  return [
    ...text(m.oring_part_code, reading.code),
    ...text(m.oring_part_dash, reading.dash),
    ...lengthRow(say(m.oring_part_id), [idMm, idIn], language),
    ...lengthRow(say(m.oring_part_cs), [csMm, csIn], language),
    ...(csNominalIn
      ? [toRow(say(m.oring_part_nominal), written(csNominalIn, reading), csNominalIn, language)]
      : []),
    ...(odMm ? lengthRow(say(m.oring_part_od), [odMm, odIn], language) : outsideRow(reading, language)),
    ...text(m.oring_part_class, reading.toleranceClass),
    ...(grade
      ? [
          {
            ...toRow(say(m.oring_part_grade), grade.value, grade, language),
            why: [say(m.oring_grade_unknown)],
          },
        ]
      : []),
  ];
}

function lengthRow(
  part: string,
  [mm, inch]: readonly [Figure | undefined, Figure | undefined],
  language: PageLanguage,
): ReadRow[] {
  // What was computed from impossible figures is no figure.
  if (!mm || (mm.value <= 0 && mm.from === undefined && !inch)) return [];
  const row = toRow(part, `${writeFigure(mm.value, language)} mm`, mm, language);
  return [inch ? { ...row, inch: `${writeFigure(inch.value, language)} in` } : row];
}

/** The outside diameter, which nobody wrote but a caliper shows. */
function outsideRow({ idMm, csMm, problems }: OringSizeReading, language: PageLanguage): ReadRow[] {
  if (!idMm || !csMm || problems.some(({ level }) => level === 'impossible')) return [];
  const say = sayIn(language);
  const value = Math.round((idMm.value + 2 * csMm.value) * 100) / 100;
  return [
    {
      part: say(m.oring_part_od),
      value: `${writeFigure(value, language)} mm`,
      isStated: false,
      why: [say(m.oring_why_sum)],
    },
  ];
}

function toRow(
  part: string,
  value: string,
  { origin, why, confidence }: Figure<unknown>,
  language: PageLanguage,
): ReadRow {
  const say = sayIn(language);
  return {
    part,
    value,
    isStated: origin === 'stated',
    why: why.map((each) => say(whyWords[each])),
    ...(confidence ? { confidence } : {}),
  };
}

function written({ from, to }: Figure, reading: OringSizeReading): string {
  return reading.written.slice((from ?? reading.from) - reading.from, (to ?? reading.from) - reading.from);
}
