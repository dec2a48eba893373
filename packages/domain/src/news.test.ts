import { expect, test } from 'vitest';
import { calendarDay } from './calendar.ts';
import { isShown, newsSlug } from './news.ts';

const day = (text: string) => calendarDay.parse(text);
const entry = {
  reviewedOn: day('2027-01-10'),
  publishedOn: day('2027-01-11'),
  expiresOn: day('2027-02-01'),
};

test('an entry shows from its day until the one before it expires', () => {
  const days = ['2027-01-10', '2027-01-11', '2027-01-31', '2027-02-01'].map(day);
  expect(days.map((each) => isShown(entry, each))).toEqual([false, true, true, false]);
});

test('what nobody read over, and what nobody published, does not show', () => {
  const { reviewedOn: _, ...unread } = entry;
  const { publishedOn: __, ...draft } = entry;
  expect(isShown(unread, day('2027-01-15'))).toBe(false);
  expect(isShown(draft, day('2027-01-15'))).toBe(false);
});

test('an address of an entry is plain', () => {
  expect(newsSlug.safeParse('test-bench-2').success).toBe(true);
  for (const slug of ['', 'A', '../x', 'a b', 'a'.repeat(81)])
    expect(newsSlug.safeParse(slug).success).toBe(false);
});
