import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { NearOring } from '@sebino/polymers/oring';
import { writeFixed } from '#lib/tool/written.ts';

/** What a size beside the ring means for the groove. */
export function wordNear(near: NearOring, language: PageLanguage): string {
  const say = sayIn(language);
  switch (near.reason) {
    case 'within-tolerance':
      return say(
        near.idDifferenceMm === 0 && near.csDifferenceMm === 0
          ? m.oring_near_within
          : m.oring_near_within_part,
      );
    case 'same-section': {
      const percent = writeFixed(Math.abs(near.stretchPercent), 1, language);
      if (near.stretchPercent === 0) return say(m.oring_near_same);
      return say(near.stretchPercent > 0 ? m.oring_near_stretch : m.oring_near_wide, { percent });
    }
    case 'other-section':
      return say(m.oring_near_other);
  }
}
