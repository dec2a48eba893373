import { expect, test } from 'vitest';
import { readEnquiry, toEnquiryRecord } from '../reading.ts';
import type { EnquiryRecord } from '../reading.ts';

/** One test for each phrase: the field reads as expected, lists in any order, keys without a value left out. */
export function expectReadings<F extends keyof EnquiryRecord>(
  name: string,
  field: F,
  rows: readonly (readonly [text: string, expected: unknown])[],
): void {
  test.each(rows)(`${name}: %s`, (text, expected) => {
    expect(plain(toEnquiryRecord(readEnquiry(text))[field])).toEqual(plain(expected));
  });
}

/** One test for each phrase: its flags are all raised, or none of them is. */
export function expectFlags(name: string, isRaised: boolean, rows: readonly (readonly string[])[]): void {
  test.each(rows.map(([text = '', ...flags]) => ({ text, flags })))(`${name}: $text`, ({ text, flags }) => {
    const raised: readonly string[] = readEnquiry(text).flags;
    expect(flags.filter((flag) => raised.includes(flag))).toEqual(isRaised ? flags : []);
  });
}

// What is null in a record is absent in an expectation; a list that is no list of quantities has no order.
function plain(value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string') ? value.toSorted() : value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).filter(([, each]) => each !== null);
  return filled.length > 0
    ? Object.fromEntries(
        filled.map(([key, each]) => [key, typeof each === 'number' ? Math.round(each * 100) / 100 : each]),
      )
    : {};
}
