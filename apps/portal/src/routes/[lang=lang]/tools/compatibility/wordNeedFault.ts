import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { NeedFault, NumberField } from './need.ts';

/** What was typed and not taken, in a sentence that names its field. */
export function wordNeedFault(fault: NeedFault, language: PageLanguage): string {
  const say = sayIn(language);
  switch (fault.code) {
    case 'temperature-reversed':
      return say(m.compatibility_need_fault_temperature);
    case 'hardness-reversed':
      return say(m.compatibility_need_fault_hardness);
    case 'medium-unread':
      return say(m.compatibility_need_fault_medium, { written: fault.written });
    case 'ambiguous-number':
      return say(m.compatibility_need_fault_ambiguous, {
        field: say(fieldWords[fault.field]),
        written: fault.written,
      });
    case 'out-of-bounds':
      return say(m.compatibility_need_fault_bounds, {
        field: say(fieldWords[fault.field]),
        written: fault.written,
      });
    case 'not-a-number':
    case 'not-whole':
      return say(m.compatibility_need_fault_number, {
        field: say(fieldWords[fault.field]),
        written: fault.written,
      });
  }
}

/** The label of each field for a figure. */
export const fieldWords: Readonly<Record<NumberField, typeof m.compatibility_field_min>> = {
  min: m.compatibility_field_min,
  max: m.compatibility_field_max,
  peak: m.compatibility_field_peak,
  hmin: m.compatibility_field_hardness_min,
  hmax: m.compatibility_field_hardness_max,
};
