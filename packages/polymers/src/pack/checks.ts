import { checkOf, fits, notKnown, inRange, spanOf, termsInList } from '@sebino/domain/check';
import { certificateHeld } from '@sebino/domain/check/certificate';
import type { CertificateBond } from '@sebino/domain/check/certificate';
import { processesOffered, productMade } from '@sebino/domain/check/process';
import type { Certificate } from '@sebino/domain/firm';
import { quantityOf, termsOf } from '@sebino/domain/requirement';
import type { Check, CheckInput } from '@sebino/domain/sector';
import { boundTo, certificateKinds } from '../certificate.ts';
import { hardnessCheck, materialCheck, mediumCheck, temperatureCheck } from './materialChecks.ts';
import { wantedMaterials } from './partSize.ts';
import { isExtrusion, isMoulding, makes } from './routes.ts';
import {
  clampByUseCheck,
  clampCheck,
  shotByWeightCheck,
  shotCheck,
  sizeCheck,
  weightCheck,
} from './sizeChecks.ts';

const productCheck = productMade({
  id: 'product',
  strength: 'hard',
  field: 'product',
  makes,
  codes: { fits: 'product-made', missing: 'product-not-made' },
});

const processCheck = processesOffered({
  id: 'process',
  strength: 'hard',
  field: 'process',
  productField: 'product',
  makes,
  // Nearly every workshop buys some of its moulds; the mould check asks about it.
  customarilyBought: (process) => process === 'mould-making',
  codes: { fits: 'process-offered', missing: 'process-missing', other: 'process-other-than-asked' },
});

const certificateCheck = certificateHeld({
  id: 'certificate',
  strength: 'hard',
  field: 'certificate',
  bondOf,
  concerns: concernsMaterial,
});

/** ISO 3302-1 class the line holds. Which class is usual is contradicted between sources, so none is assumed. */
const toleranceCheck = termsInList({
  id: 'tolerance',
  strength: 'soft',
  appliesTo: ({ line }) => isMoulding(line.process) || isExtrusion(line.process),
  field: 'tolerance',
  capability: 'toleranceClasses',
  needs: 'every',
  doubtAbout: 'need',
  codes: { fits: 'tolerance-held', missing: 'tolerance-not-held', undeclared: 'tolerance-not-declared' },
});

/** A year's need is delivered in lots: only a year smaller than the least lot is a question. */
const lotCheck: Check = checkOf({ id: 'lot', strength: 'soft' }, ({ requirements, line }) => {
  const quantity = quantityOf(requirements, 'quantity');
  if (!quantity) return [];
  const { value, unit } = quantity;
  // Nobody declares a batch by weight, and the weight of a piece is seldom known.
  if (unit !== 'pcs' && unit !== 'm')
    return [notKnown('lot-unit-not-compared', { need: value, unit }, 'need')];
  const capability = unit === 'm' ? 'lotM' : 'lotPcs';
  const range = spanOf(line, capability);
  const isRecurring = quantity.per === 'year' || quantity.per === 'month';
  const yearly = quantity.per === 'month' ? value * 12 : value;
  if (!range) return [notKnown('lot-not-declared', { need: value, unit })];
  const codes = {
    fits: 'lot-fits',
    below: 'quantity-below-lot',
    above: 'quantity-above-lot',
    undeclared: 'lot-not-declared',
  };
  const asked = { need: yearly, range: isRecurring ? { min: range.min } : range, capability, codes };
  const found = inRange({ ...asked, doubtAbout: 'need' });
  return [{ ...found, data: { ...found.data, unit: isRecurring ? `${unit}/year` : unit } }];
});

const mouldCheck: Check = checkOf({ id: 'mould', strength: 'soft' }, ({ requirements, firm }) => {
  if (!termsOf(requirements, 'process')?.includes('mould-making')) return [];
  if (firm.capabilities.some((line) => line.process === 'mould-making')) return [fits('mould-made-here', {})];
  return [{ finding: 'does-not-fit', code: 'mould-made-outside', doubtAbout: 'need', data: {} }];
});

/** In the order in which a verdict names its reasons: what is made, of what, how big, for which use, under which paper. */
export const checks: readonly Check[] = [
  productCheck,
  processCheck,
  materialCheck,
  hardnessCheck,
  sizeCheck,
  weightCheck,
  shotCheck,
  shotByWeightCheck,
  clampCheck,
  clampByUseCheck,
  temperatureCheck,
  mediumCheck,
  certificateCheck,
  toleranceCheck,
  lotCheck,
  mouldCheck,
];

/** How a kind of certificate is proved, from what the table says it is bound to. */
function bondOf(id: string): CertificateBond {
  const row = certificateKinds.find((each) => each.id === id);
  if (!row) return 'subject';
  switch (boundTo(row)) {
    case 'firm':
      return 'firm';
    case 'article':
      return 'declaration';
    case 'lot':
    // A statement on the polymer is asked about the material offered; it excludes nothing.
    case 'polymer':
      return 'with-delivery';
    case 'compound':
    case 'product':
      return 'subject';
  }
}

/** An approval of a compound names it first by its polymer: `EPDM 70 …`. Without a subject it cannot be told. */
function concernsMaterial(certificate: Certificate, { requirements }: CheckInput): boolean | undefined {
  const wanted = wantedMaterials(requirements);
  if (wanted.length === 0) return true;
  const [symbol] = certificate.subject?.split(' ') ?? [];
  return symbol === undefined || symbol === '' ? undefined : wanted.includes(symbol);
}
