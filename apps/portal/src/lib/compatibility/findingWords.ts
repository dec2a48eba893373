import { m } from '@sebino/messages/m';

/** What each finding is called; of a reason, `to-ask` is a thing to be asked about the compound or the part. */
export const findingWords = {
  fits: m.compatibility_finding_fits,
  borderline: m.compatibility_finding_borderline,
  'not-known': m.compatibility_finding_not_known,
  'does-not-fit': m.compatibility_finding_does_not_fit,
  'to-ask': m.compatibility_finding_to_ask,
} as const;
