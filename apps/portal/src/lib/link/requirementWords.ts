import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { PortalOutputs } from '@sebino/trpc/client';
import { dayInFull, number } from './when.ts';

export type WordedRequirement = PortalOutputs['status']['open']['requirements'][number];

const per = { year: m.link_per_year, month: m.link_per_month, order: m.link_per_order };

/** The demand as a person reads it, its unit included: `5.000 pz all’anno`, `≤ 85 °C`, `non so`. */
export function requirementWords(requirement: WordedRequirement, language: PageLanguage): string {
  const say = sayIn(language);
  const unit = requirement.unit === 'pcs' ? say(m.link_pieces) : (requirement.unit ?? '');
  const withUnit = (text: string): string => (unit === '' ? text : `${text} ${unit}`);
  const write = (value: number): string => number(value, language);
  const { kind, value, min, max } = requirement;
  switch (kind) {
    case 'terms':
      return requirement.terms.join(', ');
    case 'number':
      return value === undefined ? '' : withUnit(write(value));
    case 'quantity': {
      const pieces = value === undefined ? '' : withUnit(write(value));
      return requirement.per === undefined ? pieces : `${pieces} ${say(per[requirement.per])}`;
    }
    case 'range':
      if (min !== undefined && max !== undefined) return withUnit(`${write(min)} … ${write(max)}`);
      if (min !== undefined) return withUnit(`≥ ${write(min)}`);
      return max === undefined ? '' : withUnit(`≤ ${write(max)}`);
    case 'text':
      return requirement.text ?? '';
    case 'day':
      return dayInFull(requirement.text ?? '', language);
    case 'unknown':
      return say(m.state_unknown);
  }
}
