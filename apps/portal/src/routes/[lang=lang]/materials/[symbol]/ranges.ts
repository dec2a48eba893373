import type { PageLanguage } from '@sebino/domain/language';
import type { ServiceRange, ServiceTemperature } from '@sebino/polymers/material';
import type { Span } from '#lib/material/axis.ts';
import { namesOfSources } from '#lib/material/words.ts';

export interface RangeShown extends ServiceRange {
  names: readonly string[];
  /** As drawn: an end that a source leaves open goes to where the others end. */
  span: Span;
}

/** The published ranges with their sources; one that another row tells already, with one source more, stands once. */
export function listRanges(
  { ranges, wide }: ServiceTemperature,
  language: PageLanguage,
): readonly RangeShown[] {
  const all = ranges.map((range) => ({
    ...range,
    names: namesOfSources(range.source, language),
    span: { minC: range.minC ?? wide.minC, maxC: range.maxC ?? wide.maxC },
  }));
  return all.filter(
    (range) =>
      !all.some(
        (other) =>
          other !== range &&
          other.minC === range.minC &&
          other.maxC === range.maxC &&
          other.names.length > range.names.length &&
          range.names.every((name) => other.names.includes(name)),
      ),
  );
}
