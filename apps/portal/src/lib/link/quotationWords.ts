import type { PageLanguage } from '@sebino/domain/language';
import { formatCents, formatPrice, totalOf } from '@sebino/domain/price';
import type { PriceBasis } from '@sebino/domain/price';
import type { PriceStep } from '@sebino/domain/quotation';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { number } from './when.ts';

/** `0,12345 €`: exact, with as many decimals as the price has. */
export function price(centsPerThousand: number, basis: PriceBasis, language: PageLanguage): string {
  return euro(formatPrice(centsPerThousand, basis, language), language);
}

export function money(cents: number | bigint, language: PageLanguage): string {
  return euro(formatCents(cents, language), language);
}

/** What all pieces of a step cost together; with "about" where that is no whole cent. */
export function total(step: PriceStep, language: PageLanguage): string {
  const { cents, exact } = totalOf(step);
  const written = money(cents, language);
  return exact ? written : sayIn(language)(m.link_about, { amount: written });
}

export function pieces(quantity: number, language: PageLanguage): string {
  return `${number(quantity, language)} ${sayIn(language)(m.link_pieces)}`;
}

export function weeks(count: number, language: PageLanguage): string {
  return sayIn(language)(m.link_weeks, { count });
}

function euro(amount: string, language: PageLanguage): string {
  return language === 'en' ? `€${amount}` : `${amount} €`;
}
