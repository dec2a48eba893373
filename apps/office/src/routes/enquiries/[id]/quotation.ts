import type { Language } from '@sebino/domain/language';
import { parseCents, parsePieces, parsePrice, priceBases } from '@sebino/domain/price';
import type { PriceStep, QuotationDraft } from '@sebino/domain/quotation';
import { textOf } from '#lib/refusal.ts';

/** Price steps that the form has room for. */
export const stepCount = 4;

export type ReadQuotation =
  { ok: true; quotation: QuotationDraft } | { ok: false; errors: Record<string, string> };

/** Reads what was typed at the firm's dictation; each field that cannot be read is named with the code of why. */
export function readQuotation(data: FormData, language: Language): ReadQuotation {
  const errors: Record<string, string> = {};
  const prices = readPrices(data, language, errors);
  const leadTimeWeeks = readWeeks(data, 'leadTimeWeeks', errors, true);
  const sampleWeeks = readWeeks(data, 'sampleWeeks', errors, false);
  const tooling = readTooling(data, language, errors);
  const note = textOf(data, 'note').trim();
  if (note.length > 1000) errors['note'] = 'too_big';
  if (Object.keys(errors).length > 0 || leadTimeWeeks === undefined) return { ok: false, errors };
  return {
    ok: true,
    quotation: {
      prices,
      leadTimeWeeks,
      ...(tooling === undefined ? {} : { tooling }),
      ...(sampleWeeks === undefined ? {} : { sampleWeeks }),
      ...(note === '' ? {} : { note }),
    },
  };
}

function readPrices(data: FormData, language: Language, errors: Record<string, string>): PriceStep[] {
  const basis = priceBases.find((each) => each === textOf(data, 'basis')) ?? 'piece';
  const steps: PriceStep[] = [];
  for (let at = 0; at < stepCount; at += 1) {
    const typed = {
      quantity: textOf(data, `quantity.${at}`).trim(),
      price: textOf(data, `price.${at}`).trim(),
    };
    if (typed.quantity === '' && typed.price === '' && at > 0) continue;
    const quantity = typed.quantity === '' ? undefined : parsePieces(typed.quantity);
    const price = typed.price === '' ? undefined : parsePrice(typed.price, basis, language);
    if (quantity?.ok !== true) errors[`quantity.${at}`] = quantity?.code ?? 'missing';
    if (price?.ok !== true) errors[`price.${at}`] = price?.code ?? 'missing';
    if (quantity?.ok !== true || price?.ok !== true) continue;
    if (steps.some((step) => step.quantity === quantity.value)) errors[`quantity.${at}`] = 'quantity-twice';
    steps.push({ quantity: quantity.value, centsPerThousand: price.value });
  }
  return steps;
}

function readTooling(
  data: FormData,
  language: Language,
  errors: Record<string, string>,
): QuotationDraft['tooling'] {
  const typed = textOf(data, 'toolingCost').trim();
  if (typed === '') return undefined;
  const cost = parseCents(typed, language);
  const owner = textOf(data, 'toolingOwner');
  if (!cost.ok) errors['toolingCost'] = cost.code;
  if (owner !== 'buyer' && owner !== 'firm') {
    errors['toolingOwner'] = 'choose-one';
    return undefined;
  }
  return cost.ok ? { costCents: cost.value, owner } : undefined;
}

function readWeeks(
  data: FormData,
  name: string,
  errors: Record<string, string>,
  required: boolean,
): number | undefined {
  const typed = textOf(data, name).trim();
  if (typed === '') {
    if (required) errors[name] = 'missing';
    return undefined;
  }
  if (/^\d{1,3}$/.test(typed) && Number(typed) <= 104) return Number(typed);
  errors[name] = /^\d+$/.test(typed) ? 'too-large' : 'not-a-number';
  return undefined;
}
