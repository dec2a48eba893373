import type { Capability } from '@sebino/domain/firm';
import { calendarDay } from '@sebino/domain/calendar';
import { capabilityId, firmId } from '@sebino/domain/id';
import { quantityUnits } from '@sebino/domain/quantity';
import type { CheckResult } from '@sebino/domain/sector';
import { expect, test } from 'vitest';
import { checks } from './checks.ts';
import { explain } from './explain.ts';

const id = firmId.parse('00000000-0000-4000-8000-000000000001');
const line: Capability = {
  id: capabilityId.parse('00000000-0000-4000-8000-000000000011'),
  firmId: id,
  process: 'compression-moulding',
  values: { lotPcs: { min: 500, max: 50_000 }, lotM: { min: 100, max: 9000 } },
  flagged: false,
};

function lotOf(unit: string, value: number): readonly CheckResult[] {
  const check = checks.find((each) => each.id === 'lot');
  return (
    check?.run({
      requirements: [{ field: 'quantity', value: { kind: 'quantity', value, unit }, origin: 'stated' }],
      line,
      firm: { id, capabilities: [line], certificates: [] },
      on: calendarDay.parse('2026-03-02'),
    }) ?? []
  );
}

test('a batch is held against the quantity in its own unit', () => {
  expect(lotOf('pcs', 1000)).toMatchObject([{ finding: 'fits', code: 'lot-fits' }]);
  expect(lotOf('m', 50)).toMatchObject([{ finding: 'does-not-fit', code: 'quantity-below-lot' }]);
});

test('kilograms compare with no batch: the buyer is asked, and the quantity is not passed over', () => {
  const [found] = lotOf('kg', 80);
  expect(found).toMatchObject({ finding: 'not-known', doubtAbout: 'need' });
  if (found === undefined) return;
  expect(explain({ ...found, check: 'lot', strength: 'soft' }, 'it')).toContain('80 kg');
});

test('no unit that can be asked for is passed over', () => {
  for (const unit of quantityUnits) expect(lotOf(unit, 1000), unit).toHaveLength(1);
});
