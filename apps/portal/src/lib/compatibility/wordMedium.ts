import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { MediumLine, MediumReason } from '@sebino/polymers/compatibility/reason';
import { nameOf } from '@sebino/polymers/lexicon';
import type { MediumRating } from '@sebino/polymers/medium';
import { capital, namesOfSources, signed } from '#lib/material/words.ts';
import type { ReasonWords } from './reasonWords.ts';

/** What is published about a material in a medium: the line that decides, and each side where they contradict. */
export function wordMedium(reason: MediumReason, language: PageLanguage): ReasonWords {
  const { finding, confidence, lines } = reason;
  const decides = lines.find((line) => line.code === reason.code) ?? lines[0];
  return {
    finding,
    text: textOf(reason, decides, language),
    notes: notesOf(reason, decides, language),
    sides: sidesOf(lines, language),
    sources: decides === undefined ? [] : sourcesOf(decides, language),
    confidence,
  };
}

function textOf(
  { medium: id, code, rating, lines, aboveC }: MediumReason,
  decides: MediumLine | undefined,
  language: PageLanguage,
): string {
  const say = sayIn(language);
  const medium = capital(nameOf('medium', id, language));
  switch (code) {
    case 'medium-no-remark':
      return say(rating === 1 ? m.compatibility_medium_none : m.compatibility_medium_minor, { medium });
    case 'medium-limited':
      return say(m.compatibility_medium_limited, { medium });
    case 'medium-unsuitable':
      return say(m.compatibility_medium_unsuitable, { medium });
    case 'medium-unsuitable-unconfirmed':
      return say(m.compatibility_medium_unconfirmed, { medium });
    case 'medium-contradicted':
      return say(m.compatibility_medium_contradicted, { medium });
    case 'medium-class-only':
      return say(m.compatibility_medium_class, {
        medium,
        group: nameOf('medium', decides?.row.medium ?? '', language),
        rating: signed(decides?.row.rating ?? rating ?? 0, language),
      });
    case 'medium-no-data':
      return say(lines.length > 0 ? m.compatibility_medium_gap : m.compatibility_medium_no_data, { medium });
    case 'silicone-in-hot-steam':
      return say(m.compatibility_medium_steam, { medium, above: signed(aboveC ?? 0, language) });
    case 'medium-by-declaration':
      return say(m.compatibility_medium_declaration, { medium });
  }
}

function notesOf(
  { lines, code }: MediumReason,
  decides: MediumLine | undefined,
  language: PageLanguage,
): string[] {
  const say = sayIn(language);
  const mapped = [...new Set(lines.filter((line) => line.mappedFrom && !line.byClass).map(mediumOf))];
  const limit = /limits rating to (\d+) degC/.exec(decides?.row.note ?? '')?.[1];
  return [
    ...(mapped.length > 0
      ? [
          say(mapped.length > 1 ? m.compatibility_note_mapped : m.compatibility_note_mapped_one, {
            media: mapped.map((id) => nameOf('medium', id, language)).join(', '),
          }),
        ]
      : []),
    ...(decides?.byClass && code !== 'medium-class-only'
      ? [say(m.compatibility_note_class, { group: nameOf('medium', mediumOf(decides), language) })]
      : []),
    ...(decides && isSofterThanClass(decides)
      ? [
          say(m.compatibility_note_other_side, {
            group: nameOf('medium', decides.otherSide?.medium ?? '', language),
            rating: signed(decides.otherSide?.rating ?? 0, language),
          }),
        ]
      : []),
    ...(limit ? [say(m.compatibility_note_limit, { limit })] : []),
  ];
}

/** Two tables that agree within one step of a printed range may still read well here and limited there: that is told. */
export function isSofterThanClass({ row, otherSide }: MediumLine): boolean {
  return otherSide !== undefined && row.rating <= 2 && otherSide.rating > 2;
}

// Both sides of each contradiction, and every line of the user's own.
function sidesOf(lines: readonly MediumLine[], language: PageLanguage): string[] {
  const sides = lines.flatMap((line) => {
    if (line.imported) return [sideOf(line.row, language, true)];
    if (line.code !== 'medium-contradicted') return [];
    return [line.row, ...(line.otherSide ? [line.otherSide] : [])].map((row) => sideOf(row, language));
  });
  return [...new Set(sides)];
}

function sideOf(row: MediumRating, language: PageLanguage, isOwn = false): string {
  const say = sayIn(language);
  return say(m.compatibility_side, {
    source: sourceOf(row, language, isOwn),
    medium: nameOf('medium', row.medium, language),
    rating: signed(row.rating, language),
    printed: row.sourceRating,
  });
}

function sourcesOf({ row, otherSide, imported }: MediumLine, language: PageLanguage): string[] {
  const second = otherSide && row.confidence !== 'sourced-once' ? [sourceOf(otherSide, language, false)] : [];
  return [...new Set([sourceOf(row, language, imported === true), ...second])];
}

function sourceOf(row: MediumRating, language: PageLanguage, isOwn: boolean): string {
  const name = namesOfSources(row.source, language).join(', ');
  const own = sayIn(language)(m.compatibility_own_chart);
  if (!isOwn) return name;
  return name === '' ? own : `${own} (${name})`;
}

function mediumOf({ row }: MediumLine): string {
  return row.medium;
}
