import type { Language } from '@sebino/domain/language';
import { runStages } from './reading/driver.ts';
import { recordOf } from './reading/record.ts';
import type { EnquiryRecord } from './reading/record.ts';
import type { Origin, ReadFlag, ReadValue } from './reading/value.ts';

export type { EnquiryRecord, RecordQuantity } from './reading/record.ts';
export type { DimensionKey, Origin, ReadField, ReadFlag, ReadKey, ReadValue, Span } from './reading/value.ts';

/** What a buyer's mail says, value by value, each with the words that say it. */
export interface Reading {
  values: readonly ReadValue[];
  /** What the office must see; codes of a closed list. */
  flags: readonly ReadFlag[];
  /** Of the text, as given or as its words betray it. */
  language?: Language;
}

/** What is known beside the text. */
export interface ReadingOptions {
  /** The language of the text, when it is known; else its words decide. */
  language?: Language;
  /** Files came with the mail: the size may stand there, so it is not reported missing. */
  attachments?: boolean;
}

/**
 * Reads a buyer's enquiry in Italian, English, German, French or Spanish: what is wanted, of what, how hard, how large,
 * how many, where and when. Rules and word lists only; the same text gives the same reading everywhere. What the text
 * does not say stays empty: stated values carry the place where they stand, derived ones the rule behind them, proposed
 * ones wait for the writer's yes. Never throws; the work grows with the length of the text and not faster.
 *
 * @example readEnquiry('500 or in nbr 70 sh').values[0] // { field: 'product', value: 'o-ring', origin: 'stated', … }
 */
export function readEnquiry(text: string, options: ReadingOptions = {}): Reading {
  const { values, flags, language } = runStages(text, options);
  return { values, flags, ...(language && { language }) };
}

/** The reading as one record of seventeen fields; what is not in the text is null, `[]` or `{}`. */
export function toEnquiryRecord(reading: Reading): EnquiryRecord {
  return recordOf(reading.values, reading.flags);
}

/** One word for every value of the record, by its path: `material.NBR`, `hardness.scale`, `quantities.0.value`, `country`. */
export function toOrigins(reading: Reading): Record<string, Origin> {
  return Object.fromEntries(reading.values.map((value) => [pathOf(value), value.origin]));
}

function pathOf({ field, key, index, value }: ReadValue): string {
  if (key !== undefined) return index === undefined ? `${field}.${key}` : `${field}.${index}.${key}`;
  return field === 'callout' || field === 'country' || field === 'colour' ? field : `${field}.${value}`;
}
