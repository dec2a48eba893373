import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { answerOrder } from '@sebino/polymers/compatibility/order';

/** In one sentence, what the place of a material in the answer was decided by. */
export function wordOrder(language: PageLanguage): string {
  const say = sayIn(language);
  const steps = answerOrder.map((step) => say(words[step]));
  return say(m.compatibility_order, { steps: steps.join(', ') });
}

const words = {
  verdict: m.compatibility_order_verdict,
  confidence: m.compatibility_order_confidence,
  rating: m.compatibility_order_rating,
  resistance: m.compatibility_order_resistance,
  cost: m.compatibility_order_cost,
  table: m.compatibility_order_table,
} as const;
