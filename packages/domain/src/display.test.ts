import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDay } from './calendar.ts';
import { orderOfTheDay } from './display.ts';

const members = fc
  .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 20 })
  .map((ids) => ids.map((id) => ({ id })));
const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => calendarDay.parse(date.toISOString().slice(0, 10)));

test('every member appears every day, and over n days in a row each is first exactly once', () => {
  fc.assert(
    fc.property(members, fc.string(), days, (list, key, start) => {
      const firsts = list.map((_, index) => orderOfTheDay(list, key, addDays(start, index))[0]?.id);
      expect(new Set(firsts).size).toBe(list.length);
      expect(new Set(orderOfTheDay(list, key, start))).toEqual(new Set(list));
    }),
  );
});

test('the order in which members are listed in the database changes nothing', () => {
  fc.assert(
    fc.property(members, fc.string(), days, (list, key, day) => {
      expect(orderOfTheDay([...list].reverse(), key, day)).toEqual(orderOfTheDay(list, key, day));
    }),
  );
});
