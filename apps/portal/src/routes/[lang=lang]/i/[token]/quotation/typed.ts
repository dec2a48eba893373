import type { PageLanguage } from '@sebino/domain/language';
import { maxPriceSteps, priceBases } from '@sebino/domain/price';
import type { QuotationDraft } from '@sebino/domain/quotation';
import { readQuotation } from '@sebino/domain/typedQuotation';
import type { QuotationFault, QuotationFaultCode, TypedQuotation } from '@sebino/domain/typedQuotation';
import type { WordedRequirement } from '#lib/link/requirementWords.ts';

/** The form as it was typed: nothing of it is lost, whatever is refused. */
export type Typed = TypedQuotation;
export type FaultCode = QuotationFaultCode;

export interface Fault {
  /** Name of the field. */
  field: string;
  code: FaultCode;
}

/** The pieces that are asked for; undefined where the need is counted in metres or kilograms. */
export function piecesAsked(
  requirements: readonly Pick<WordedRequirement, 'kind' | 'value' | 'unit'>[],
): number | undefined {
  return requirements.find((each) => each.kind === 'quantity' && each.unit === 'pcs')?.value;
}

export function emptyTyped(quantity: string): Typed {
  return {
    basis: 'piece',
    steps: Array.from({ length: maxPriceSteps }, (_, index) => ({
      quantity: index === 0 ? quantity : '',
      price: '',
    })),
    toolingCost: '',
    toolingOwner: '',
    leadTimeWeeks: '',
    sampleWeeks: '',
    note: '',
  };
}

export function readTyped(form: FormData): Typed {
  const text = (name: string, max = 60): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, max) : '';
  };
  return {
    basis: priceBases.find((basis) => basis === text('basis')) ?? 'piece',
    steps: Array.from({ length: maxPriceSteps }, (_, index) => ({
      quantity: text(`quantity-${index + 1}`),
      price: text(`price-${index + 1}`),
    })),
    toolingCost: text('toolingCost'),
    toolingOwner: text('toolingOwner'),
    leadTimeWeeks: text('leadTimeWeeks'),
    sampleWeeks: text('sampleWeeks'),
    note: text('note', 5000),
  };
}

/** The form's fields by name, to carry them along hidden. */
export function fieldsOf(typed: Typed): readonly { name: string; value: string }[] {
  const { steps, ...rest } = typed;
  return [
    ...Object.entries(rest).map(([name, value]) => ({ name, value })),
    ...steps.flatMap(({ quantity, price }, index) => [
      { name: `quantity-${index + 1}`, value: quantity },
      { name: `price-${index + 1}`, value: price },
    ]),
  ];
}

/** The quotation that was typed, or every field that cannot be taken as it stands, in the order of the page. */
export function toDraft(
  typed: Typed,
  language: PageLanguage,
): { draft: QuotationDraft } | { faults: readonly Fault[] } {
  const read = readQuotation(typed, language);
  if (read.ok) return { draft: read.value };
  return { faults: read.faults.map((fault) => ({ field: nameOf(fault), code: fault.code })) };
}

function nameOf(fault: QuotationFault): string {
  return 'step' in fault ? `${fault.field}-${fault.step + 1}` : fault.field;
}
