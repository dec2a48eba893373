import type { PageLanguage } from '@sebino/domain/language';
import { parseCents, parsePieces, parsePrice, priceBases } from '@sebino/domain/price';
import type { AmountRefusal, PriceBasis } from '@sebino/domain/price';
import { quotationDraft } from '@sebino/domain/quotation';
import type { QuotationDraft } from '@sebino/domain/quotation';

/** How many prices a quotation may have. */
export const stepCount = 6;

/** The form as it was typed: nothing of it is lost, whatever is refused. */
export interface Typed {
  basis: PriceBasis;
  steps: readonly { quantity: string; price: string }[];
  toolingCost: string;
  toolingOwner: string;
  leadTimeWeeks: string;
  sampleWeeks: string;
  note: string;
}

export type FaultCode =
  AmountRefusal | 'missing' | 'quantity-twice' | 'weeks' | 'choose' | 'too-long' | 'odd';

export interface Fault {
  /** Name of the field. */
  field: string;
  code: FaultCode;
}

export function emptyTyped(quantity: string): Typed {
  return {
    basis: 'piece',
    steps: Array.from({ length: stepCount }, (_, index) => ({
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
    steps: Array.from({ length: stepCount }, (_, index) => ({
      quantity: text(`quantity-${index + 1}`),
      price: text(`price-${index + 1}`),
    })),
    toolingCost: text('toolingCost'),
    toolingOwner: text('toolingOwner'),
    leadTimeWeeks: text('leadTimeWeeks'),
    sampleWeeks: text('sampleWeeks'),
    // A form sends line ends as two characters, which would count twice.
    note: text('note', 5000).replaceAll('\r\n', '\n'),
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

/** The quotation that was typed, or every field that cannot be taken as it stands. */
export function toDraft(
  typed: Typed,
  language: PageLanguage,
): { draft: QuotationDraft } | { faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const note = typed.note.trim();
  const cost = toolingCost(typed, language, faults);
  const draft = quotationDraft.safeParse({
    prices: toPrices(typed, language, faults),
    ...(cost === undefined ? {} : { tooling: { costCents: cost, owner: typed.toolingOwner } }),
    leadTimeWeeks: toWeeks('leadTimeWeeks', typed.leadTimeWeeks, faults) ?? 0,
    ...(typed.sampleWeeks.trim() === ''
      ? {}
      : { sampleWeeks: toWeeks('sampleWeeks', typed.sampleWeeks, faults) ?? 0 }),
    ...(note === '' ? {} : { note }),
  });
  if (faults.length > 0) return { faults: faults.toSorted((a, b) => placeOf(a) - placeOf(b)) };
  if (draft.success) return { draft: draft.data };
  return {
    faults: draft.error.issues.map((issue) => ({ field: fieldOf(issue.path), code: codeOf(issue.code) })),
  };
}

/** Where a field stands on the page: the first one takes focus. */
function placeOf({ field }: Fault): number {
  const rest = ['toolingCost', 'toolingOwner', 'leadTimeWeeks', 'sampleWeeks', 'note'];
  const [kind, number] = field.split('-');
  return number === undefined ? 100 + rest.indexOf(field) : 2 * Number(number) + (kind === 'price' ? 1 : 0);
}

function toPrices(
  typed: Typed,
  language: PageLanguage,
  faults: Fault[],
): { quantity: number; centsPerThousand: number }[] {
  const prices: { quantity: number; centsPerThousand: number }[] = [];
  for (const [index, step] of typed.steps.entries()) {
    const [quantityField, priceField] = [`quantity-${index + 1}`, `price-${index + 1}`];
    const needed = index === 0 || step.price.trim() !== '';
    if (!needed && step.quantity.trim() === '') continue;
    const quantity = step.quantity.trim() === '' ? missing : parsePieces(step.quantity);
    const price = step.price.trim() === '' ? missing : parsePrice(step.price, typed.basis, language);
    if (!quantity.ok) faults.push({ field: quantityField, code: quantity.code });
    if (!price.ok) faults.push({ field: priceField, code: price.code });
    if (!quantity.ok || !price.ok) continue;
    if (prices.some((each) => each.quantity === quantity.value))
      faults.push({ field: quantityField, code: 'quantity-twice' });
    prices.push({ quantity: quantity.value, centsPerThousand: price.value });
  }
  return prices.toSorted((a, b) => a.quantity - b.quantity);
}

const missing = { ok: false, code: 'missing' } as const;

function toolingCost(typed: Typed, language: PageLanguage, faults: Fault[]): number | undefined {
  const owned = typed.toolingOwner === 'buyer' || typed.toolingOwner === 'firm';
  const isTyped = typed.toolingCost.trim() !== '';
  if (!isTyped && !owned) return undefined;
  if (!owned) faults.push({ field: 'toolingOwner', code: 'choose' });
  const cost = isTyped ? parseCents(typed.toolingCost, language) : missing;
  if (!cost.ok) faults.push({ field: 'toolingCost', code: cost.code });
  return cost.ok && owned ? cost.value : undefined;
}

function toWeeks(field: string, typed: string, faults: Fault[]): number | undefined {
  const text = typed.trim();
  if (/^\d{1,3}$/.test(text) && Number(text) <= 104) return Number(text);
  faults.push({ field, code: text === '' ? 'missing' : 'weeks' });
  return undefined;
}

function fieldOf(path: readonly PropertyKey[]): string {
  const [first, index, part] = path;
  if (first === 'prices') return `${part === 'quantity' ? 'quantity' : 'price'}-${Number(index ?? 0) + 1}`;
  if (first === 'tooling') return index === 'owner' ? 'toolingOwner' : 'toolingCost';
  return String(first);
}

function codeOf(issue: string | undefined): FaultCode {
  return issue === 'too_big' ? 'too-long' : 'odd';
}
