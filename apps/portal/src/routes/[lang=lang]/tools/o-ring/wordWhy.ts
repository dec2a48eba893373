import { m } from '@sebino/messages/m';
import type { Message } from '@sebino/messages/say';
import type { Why } from '@sebino/polymers/oring';

/** Why a figure is not, or not only, in the text. */
export const whyWords: Readonly<Record<Why, Message<Record<never, never>>>> = {
  'id-before-section': m.oring_why_order,
  'beside-named-figure': m.oring_why_beside,
  'unit-of-other-figure': m.oring_why_unit,
  'fraction-is-inch': m.oring_why_fraction,
  'inch-times-25.4': m.oring_why_inch,
  'nominal-section-table': m.oring_why_nominal,
  'as568-table': m.oring_why_as568,
  'legacy-table': m.oring_why_legacy,
  'jis-table': m.oring_why_jis,
  'within-tolerance': m.oring_why_within,
  'od-less-two-sections': m.oring_why_od_less,
  'half-of-od-less-id': m.oring_why_half,
};
