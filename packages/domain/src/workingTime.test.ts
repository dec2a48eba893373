import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkingHours } from './programme.ts';
import { addWorkingDays, isWorkingDay, italianHolidays, workingHoursBetween } from './workingTime.ts';
import { dayAt } from './calendar.ts';

const hours: WorkingHours = {
  timeZone: 'Europe/Rome',
  opensAtHour: 8,
  closesAtHour: 18,
  closedOn: [...italianHolidays(2026), ...italianHolidays(2027)],
};

describe('working days', () => {
  test.each([
    ['from Friday 17:00 one day ends on Monday 17:00', '2026-11-20T16:00Z', 1, '2026-11-23T16:00Z'],
    ['from a Saturday one day ends on Monday at closing', '2026-11-21T09:00Z', 1, '2026-11-23T17:00Z'],
    ['before opening counts from opening', '2026-11-23T03:00Z', 1, '2026-11-23T17:00Z'],
    ['a holiday is skipped', '2026-12-07T09:00Z', 1, '2026-12-09T09:00Z'],
    ['the night of the clock change adds no hour', '2026-10-23T08:00Z', 1, '2026-10-26T09:00Z'],
    ['summer time begins over a weekend', '2026-03-27T09:00Z', 1, '2026-03-30T08:00Z'],
  ])('%s', (_name, from, days, until) => {
    expect(addWorkingDays(new Date(from), days, hours)).toEqual(new Date(until));
  });

  test('Easter Monday and the feast of Saint Francis are holidays', () => {
    expect(italianHolidays(2026)).toContain('2026-04-06');
    expect(italianHolidays(2027)).toContain('2027-03-29');
    expect(italianHolidays(2026)).toContain('2026-10-04');
    expect(italianHolidays(2025)).not.toContain('2025-10-04');
  });

  test('the end always lies in working hours and holds exactly the hours asked for', () => {
    const instants = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2027-06-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 10 }), (from, days) => {
        const end = addWorkingDays(from, days, hours);
        expect(isWorkingDay(dayAt(end, hours.timeZone), hours)).toBe(true);
        expect(workingHoursBetween(from, end, hours)).toBeCloseTo(days * 10, 6);
      }),
    );
  });
});
