import type { PageLanguage } from '@sebino/domain/language';
import { writeNumber } from '@sebino/domain/number';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { CalloutWarning } from '@sebino/polymers/callout';

/** A warning in one sentence; undefined for those that a mark beside the part says already, or that need a second value. */
export function wordWarning(warning: CalloutWarning, language: PageLanguage): string | undefined {
  const say = sayIn(language);
  switch (warning.code) {
    case 'incomplete-callout': {
      const words = {
        grade: m.callout_missing_grade,
        pair: m.callout_missing_pair,
        hardness: m.callout_missing_hardness,
        tensile: m.callout_missing_tensile,
      };
      return say(m.callout_warning_incomplete, {
        missing: warning.missing.map((part) => say(words[part])).join(', '),
      });
    }
    case 'unit-system-unknown':
      return say(m.callout_warning_unit);
    case 'metric-mark-missing':
      return say(m.callout_warning_metric, { year: warning.revisionYear });
    case 'year-completed':
      return say(m.callout_warning_year, { year: warning.year });
    case 'unreadable-year':
      return say(m.callout_warning_year_unread, { written: warning.written });
    case 'ambiguous-pair':
      return say(m.callout_warning_pairs, { pairs: warning.candidates.join(', ') });
    case 'unlisted-pair':
      return say(m.callout_warning_unlisted, { pair: warning.pair });
    case 'implausible-value':
      return say(
        warning.part === 'hardness' ? m.callout_warning_hardness_zero : m.callout_warning_tensile_zero,
      );
    case 'suffix-without-grade':
      return say(m.callout_warning_no_grade);
    case 'grade-1-with-suffix':
      return say(m.callout_warning_grade_1);
    case 'zero-for-letter-o':
      return say(m.callout_warning_zero, { suffix: warning.suffix });
    case 'suffix-below-type':
      return say(m.callout_warning_below, {
        suffix: warning.suffix,
        temperature: writeNumber(warning.temperatureC, language),
        type: writeNumber(warning.typeTemperatureC, language),
      });
    case 'unlisted-suffix-figure':
      return say(m.callout_warning_figure, { suffix: warning.suffix });
    case 'unknown-suffix':
      return say(m.callout_warning_unknown, { written: warning.written });
    case 'unconfirmed-suffix-table':
    case 'hardness-conflict':
    case 'polymer-conflict':
      return undefined;
  }
}
