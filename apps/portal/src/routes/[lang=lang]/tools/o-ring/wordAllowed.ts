import { m } from '@sebino/messages/m';
import type { Message } from '@sebino/messages/say';
import type { OringTolerance } from '@sebino/polymers/oring';

type Source = NonNullable<OringTolerance['id']>['source'];
type Missing = OringTolerance['missing'][number]['code'];

/** Where a tolerance stands. */
export const sourceWords: Readonly<Record<Source, Message<Record<never, never>>>> = {
  'as568-table': m.oring_source_as568,
  'iso-3601-1-equation': m.oring_source_equation,
  'iso-3601-1-section-bands': m.oring_source_bands,
};

/** Why there is none. */
export const missingWords: Readonly<Record<Missing, Message<Record<never, never>>>> = {
  'not-a-class-a-size': m.oring_missing_class_a,
  'section-outside-table': m.oring_missing_section,
  'no-ring': m.oring_missing_ring,
};
