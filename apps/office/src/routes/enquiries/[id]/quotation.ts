import type { Language } from '@sebino/domain/language';
import { maxPriceSteps, priceBases } from '@sebino/domain/price';
import type { QuotationDraft } from '@sebino/domain/quotation';
import { readQuotation as readTyped } from '@sebino/domain/typedQuotation';
import { textOf } from '#lib/refusal.ts';

export type ReadQuotation =
  { ok: true; quotation: QuotationDraft } | { ok: false; errors: Record<string, string> };

/** Reads what was typed at the firm's dictation; each field that cannot be read is named with the code of why. */
export function readQuotation(data: FormData, language: Language): ReadQuotation {
  const typed = {
    basis: priceBases.find((each) => each === textOf(data, 'basis')) ?? 'piece',
    steps: Array.from({ length: maxPriceSteps }, (_, at) => ({
      quantity: textOf(data, `quantity.${at}`),
      price: textOf(data, `price.${at}`),
    })),
    toolingCost: textOf(data, 'toolingCost'),
    toolingOwner: textOf(data, 'toolingOwner'),
    leadTimeWeeks: textOf(data, 'leadTimeWeeks'),
    sampleWeeks: textOf(data, 'sampleWeeks'),
    note: textOf(data, 'note'),
  };
  const read = readTyped(typed, language);
  if (read.ok) return { ok: true, quotation: read.value };
  const errors = read.faults.map((fault) => [
    'step' in fault ? `${fault.field}.${fault.step}` : fault.field,
    fault.code,
  ]);
  return { ok: false, errors: Object.fromEntries(errors) };
}
