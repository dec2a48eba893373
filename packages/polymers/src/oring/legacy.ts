import type { Confidence } from '@sebino/domain/sector';
import { findAs568 } from '../as568.ts';
import type { As568Size } from '../as568.ts';

/**
 * A number of the old American lists AN6227 and AN6230. `read`: the table gives its dash number. `unconfirmed`: tables
 * differ or stand in one source only, so it is not translated; `alternatives` is what they say. `no-such-number`: the
 * list ends before it.
 */
export type LegacyOring = { list: 'AN6227' | 'AN6230'; number: number } & (
  | { status: 'read'; size: As568Size; confidence: Confidence }
  | { status: 'unconfirmed'; alternatives: readonly { dash: string; confidence: Confidence }[] }
  | { status: 'no-such-number'; last: number }
);

const written = /^\s{0,9}AN\s?-?(6227|6230)[A-Z]?\s{0,2}[-–—]\s{0,2}(\d{1,3})\s{0,9}$/iu;

// First number of a run, its last, and what is added for the dash number. Sourced once.
const runs = {
  AN6227: [
    { from: 1, to: 7, add: 5 },
    { from: 8, to: 14, add: 102 },
    { from: 15, to: 27, add: 195 },
    { from: 28, to: 52, add: 297 },
  ],
  AN6230: [{ from: 1, to: 52, add: 222 }],
} as const;

// Some makers' tables begin the thick section one size earlier and end with 88 = 425.
const doubtful = { from: 53, to: 88, add: 373, lastByOthers: '425' };

/** See `findLegacyOring` of the subject. */
export function legacyOf(text: string): LegacyOring | undefined {
  const [, list, digits] = written.exec(text) ?? [];
  if (list === undefined || digits === undefined) return undefined;
  return legacyByNumber(list === '6227' ? 'AN6227' : 'AN6230', Number(digits));
}

/** The same by list and number. */
export function legacyByNumber(list: 'AN6227' | 'AN6230', number: number): LegacyOring {
  const run = runs[list].find(({ from, to }) => number >= from && number <= to);
  const size = run && findAs568(String(number + run.add));
  if (size) return { list, number, status: 'read', size, confidence: 'sourced-once' };
  if (list === 'AN6227' && number >= doubtful.from && number <= doubtful.to)
    return { list, number, status: 'unconfirmed', alternatives: alternativesOf(number) };
  return { list, number, status: 'no-such-number', last: list === 'AN6227' ? doubtful.to : 52 };
}

function alternativesOf(number: number): { dash: string; confidence: Confidence }[] {
  const first = { dash: String(number + doubtful.add), confidence: 'sourced-once' } as const;
  if (number < doubtful.to) return [first];
  return [first, { dash: doubtful.lastByOthers, confidence: 'general-knowledge' }];
}
