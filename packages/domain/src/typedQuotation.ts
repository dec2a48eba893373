import type { Language } from './language.ts';
import { maxPriceSteps, maxWeeks, parseCents, parsePieces, parsePrice } from './price.ts';
import type { AmountRefusal, PriceBasis } from './price.ts';
import { quotationDraft } from './quotation.ts';
import type { PriceStep, QuotationDraft } from './quotation.ts';

/** A quotation as it was typed, by the firm or at its dictation: texts, before anything is read from them. */
export interface TypedQuotation {
  /** What every price is for. */
  basis: PriceBasis;
  /** Pieces, and euro for the basis. A step left empty is none, but the first one must be there. */
  steps: readonly { quantity: string; price: string }[];
  /** Euro. */
  toolingCost: string;
  /** `buyer`, `firm`, or nothing. */
  toolingOwner: string;
  leadTimeWeeks: string;
  sampleWeeks: string;
  note: string;
}

/** `weeks`: not whole, or more than `maxWeeks`. `not-storable`: a character that no database takes. */
export type QuotationFaultCode =
  AmountRefusal | 'missing' | 'quantity-twice' | 'weeks' | 'choose-one' | 'too-long' | 'not-storable';

/** A field that cannot be taken as it stands, and why; `step` is the place of the price step, from 0. */
export type QuotationFault =
  | { field: 'quantity' | 'price'; step: number; code: QuotationFaultCode }
  | { field: Exclude<keyof TypedQuotation, 'basis' | 'steps'>; code: QuotationFaultCode };

/**
 * The quotation that was typed, its price steps by rising quantity, or every field that cannot be taken, in the order
 * of `TypedQuotation`. Of the steps no more than `maxPriceSteps` are read. Amounts are exact, never rounded.
 *
 * @example readQuotation({ ...typed, steps: [{ quantity: '5.000', price: '0,12345' }], leadTimeWeeks: '4' }, 'it')
 * // { ok: true, value: { prices: [{ quantity: 5000, centsPerThousand: 12_345 }], leadTimeWeeks: 4 } }
 */
export function readQuotation(
  typed: TypedQuotation,
  language: Language,
): { ok: true; value: QuotationDraft } | { ok: false; faults: readonly QuotationFault[] } {
  const faults: QuotationFault[] = [];
  const prices = readPrices(typed, language, faults);
  const tooling = readTooling(typed, language, faults);
  const leadTimeWeeks = readWeeks('leadTimeWeeks', typed, faults);
  const sampleWeeks = typed.sampleWeeks.trim() === '' ? undefined : readWeeks('sampleWeeks', typed, faults);
  const note = readNote(typed, faults);
  if (faults.length > 0 || leadTimeWeeks === undefined) return { ok: false, faults };
  return {
    ok: true,
    value: {
      prices,
      ...(tooling === undefined ? {} : { tooling }),
      leadTimeWeeks,
      ...(sampleWeeks === undefined ? {} : { sampleWeeks }),
      ...(note === undefined ? {} : { note }),
    },
  };
}

const missing = { ok: false, code: 'missing' } as const;

function readPrices(typed: TypedQuotation, language: Language, faults: QuotationFault[]): PriceStep[] {
  const prices: PriceStep[] = [];
  for (const [step, { quantity, price }] of typed.steps.slice(0, maxPriceSteps).entries()) {
    const isEmpty = quantity.trim() === '' && price.trim() === '';
    if (isEmpty && step > 0) continue;
    const pieces = quantity.trim() === '' ? missing : parsePieces(quantity);
    const cents = price.trim() === '' ? missing : parsePrice(price, typed.basis, language);
    if (!pieces.ok) faults.push({ field: 'quantity', step, code: pieces.code });
    else if (prices.some((each) => each.quantity === pieces.value))
      faults.push({ field: 'quantity', step, code: 'quantity-twice' });
    if (!cents.ok) faults.push({ field: 'price', step, code: cents.code });
    if (pieces.ok && cents.ok) prices.push({ quantity: pieces.value, centsPerThousand: cents.value });
  }
  return prices.toSorted((a, b) => a.quantity - b.quantity);
}

/** Tooling has a cost and an owner: one without the other is a question. */
function readTooling(
  { toolingCost, toolingOwner }: TypedQuotation,
  language: Language,
  faults: QuotationFault[],
): QuotationDraft['tooling'] {
  const owner = toolingOwner === 'buyer' || toolingOwner === 'firm' ? toolingOwner : undefined;
  const isTyped = toolingCost.trim() !== '';
  if (!isTyped && owner === undefined) return undefined;
  const cost = isTyped ? parseCents(toolingCost, language) : missing;
  if (!cost.ok) faults.push({ field: 'toolingCost', code: cost.code });
  if (owner === undefined) faults.push({ field: 'toolingOwner', code: 'choose-one' });
  return cost.ok && owner !== undefined ? { costCents: cost.value, owner } : undefined;
}

function readWeeks(
  field: 'leadTimeWeeks' | 'sampleWeeks',
  typed: TypedQuotation,
  faults: QuotationFault[],
): number | undefined {
  const text = typed[field].trim();
  if (/^\d{1,3}$/.test(text) && Number(text) <= maxWeeks) return Number(text);
  faults.push({ field, code: text === '' ? 'missing' : 'weeks' });
  return undefined;
}

function readNote({ note }: TypedQuotation, faults: QuotationFault[]): string | undefined {
  // A form sends line ends as two characters, which would count twice.
  const text = note.replaceAll('\r\n', '\n').trim();
  const read = quotationDraft.shape.note.safeParse(text === '' ? undefined : text);
  if (read.success) return read.data;
  const tooLong = read.error.issues.some((issue) => issue.code === 'too_big');
  faults.push({ field: 'note', code: tooLong ? 'too-long' : 'not-storable' });
  return undefined;
}
