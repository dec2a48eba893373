import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEnquiry, toEnquiryRecord, toOrigins } from './reading.ts';
import { readFields, readFlags } from './reading/value.ts';

const texts: readonly string[] = JSON.parse(
  readFileSync(new URL('../data/enquiries-examples.json', import.meta.url), 'utf8'),
).enquiries.map(({ text }: { text: string }) => text);

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...texts.flatMap((text) => text.split(/(?<=[ ,.])/))),
  fc.constantFrom(
    '\u202e',
    '\ud800',
    '\u0000',
    '٣',
    '½',
    '𝟗',
    '-',
    'x',
    '°',
    '"',
    '\n',
    '|',
    '(',
    '1.2.3.4',
    '9'.repeat(40),
    'é\u0301\u0301',
  ),
);
const mails = fc.array(hostile, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('reading an enquiry', () => {
  test('gives the record of a short mail, with an origin for every value', () => {
    const reading = readEnquiry('Buongiorno, mi servono 500 or in nbr 70 sh diametro interno 20 corda 3');
    expect(toEnquiryRecord(reading)).toMatchObject({
      product: ['o-ring'],
      material: ['NBR'],
      hardness: { value: 70, tol: null, scale: 'Shore A' },
      dimensions: { idMm: 20, csMm: 3 },
      quantity: { value: 500, unit: 'pcs', per: null },
      standards: [],
      delivery: null,
      flags: [],
    });
    expect(toOrigins(reading)).toEqual({
      'product.o-ring': 'stated',
      'material.NBR': 'stated',
      'hardness.value': 'stated',
      'hardness.scale': 'derived',
      'dimensions.idMm': 'stated',
      'dimensions.csMm': 'stated',
      'quantity.value': 'stated',
      'quantity.unit': 'stated',
    });
  });

  test('leaves empty what the text does not say', () => {
    expect(readEnquiry('').values).toEqual([]);
    expect(readEnquiry('Grazie e buona giornata').values).toEqual([]);
    expect(
      readEnquiry('Tel. +39 030 1234567, RdO 2026/118, 25038 Rovato').values.filter(
        ({ field }) => field === 'quantity',
      ),
    ).toEqual([]);
  });

  test('a mail with files attached is not told that its size is missing', () => {
    expect(readEnquiry('50 soffietti in CR 55 sh').flags).toContain('size-missing');
    expect(readEnquiry('50 soffietti in CR 55 sh', { attachments: true }).flags).not.toContain(
      'size-missing',
    );
  });

  test('the language given beats the one guessed', () => {
    const text = '2,500 x 10.000';
    expect(readEnquiry(`gasket ${text}`, { language: 'en' }).language).toBe('en');
    expect(toEnquiryRecord(readEnquiry('10.000 pcs NBR', { language: 'de' })).quantity?.value).toBe(10000);
  });
});

describe('laws of reading', () => {
  test('never throws, and says only what stands in the text', () => {
    fc.assert(
      fc.property(mails, (text) => {
        const reading = readEnquiry(text);
        for (const { field, origin, spans, rule } of reading.values) {
          expect(readFields).toContain(field);
          expect(spans.length).toBeGreaterThan(0);
          for (const { from, to } of spans) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(text.length);
          }
          expect(origin === 'stated').toBe(rule === undefined);
        }
        for (const flag of reading.flags) expect(readFlags).toContain(flag);
      }),
      { numRuns: 400 },
    );
  });

  test('a stated figure stands in its span, digit for digit or as a word', () => {
    for (const text of texts) {
      for (const { value, origin, spans } of readEnquiry(text).values) {
        if (origin !== 'stated' || typeof value !== 'number') continue;
        const written = spans.map(({ from, to }) => text.slice(from, to)).join(' ');
        const lead = String(Math.abs(value)).replace(/\D.*/, '').slice(0, 1);
        expect(
          /\d/.test(written)
            ? written.includes(lead) || /\/|k|weeks|semaines|kg/i.test(written)
            : /^\p{L}+$/u.test(written),
          `${value} in ${written}`,
        ).toBe(true);
      }
    }
  });

  test('the same text gives the same bytes', () => {
    fc.assert(
      fc.property(mails, (text) => {
        expect(JSON.stringify(readEnquiry(text))).toBe(JSON.stringify(readEnquiry(text)));
      }),
      { numRuns: 100 },
    );
  });

  test('every value has a path of its own, and every path an origin', () => {
    for (const text of texts) {
      const reading = readEnquiry(text);
      expect(Object.keys(toOrigins(reading))).toHaveLength(reading.values.length);
    }
  });
});

describe('the work of reading', () => {
  const pieces = [
    '20x3x4 ',
    '1.000 ',
    'NBR 70 ',
    'oggi NBR ',
    'O-ring -214 ',
    'profilo U ',
    'corda 3 or ',
    'PA ',
    'nero ',
    'a@',
    '1) 500 pz OR 20x3\n',
    '1,2,3,4,',
    '-20/80°C ',
    'ISO 3302-1 M2/M3 ',
    'Via Roma Milano ',
    'M8 perno ',
    'KW 12 ',
    '> or\n',
    'Rollen NBR ',
  ];

  // Counted by the engine: how often each block of the code ran, not how long it took.
  test(
    'grows with the length of the text and not faster, for mails and for hostile repetition',
    { timeout: 240_000 },
    async () => {
      const session = new Session();
      session.connect();
      await session.post('Profiler.enable');
      for (const piece of [texts.join('\n'), ...pieces]) {
        const of = (length: number): string =>
          piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        readEnquiry(of(200));
        const [small, large] = [
          await countSteps(session, of(10_000)),
          await countSteps(session, of(100_000)),
        ];
        expect(large / small, JSON.stringify(piece.slice(0, 20))).toBeLessThanOrEqual(12);
      }
      session.disconnect();
    },
  );
});

async function countSteps(session: Session, text: string): Promise<number> {
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  await session.post('Profiler.takePreciseCoverage');
  readEnquiry(text);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  return result
    .filter(({ url }) => url.includes('/polymers/src/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}
