import type { Reason } from '@sebino/domain/sector';
import { languages } from '@sebino/domain/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from './explain.ts';
import { formatDay, formatNumber } from './number.ts';
import { english } from './sentences/english.ts';
import { german } from './sentences/german.ts';
import { italian } from './sentences/italian.ts';
import { summarise } from './summarise.ts';

const tooSmall: Reason = {
  check: 'size',
  strength: 'hard',
  finding: 'does-not-fit',
  code: 'platen-too-small',
  doubtAbout: 'firm',
  data: { need: 1520.5, has: 400 },
};

describe('a reason in words', () => {
  test('says in the reader’s language and figures what is in the way', () => {
    expect(explain(tooSmall, 'en')).toBe('Platen or table 400 mm is smaller than the 1,520.5 mm needed.');
    expect(explain(tooSmall, 'it')).toBe('Piano 400 mm, più piccolo dei 1.520,5 mm necessari.');
    expect(explain(tooSmall, 'de')).toBe('Pressplatte oder Tisch 400 mm, nötig sind 1.520,5 mm.');
    expect(explain(tooSmall, 'fr')).toBe(explain(tooSmall, 'en'));
  });

  test('names processes, certificates and days as people do', () => {
    const expired = {
      ...tooSmall,
      code: 'certificate-expired',
      data: { certificate: 'ktw-bwgl', expiresOn: '2026-03-07' },
    };
    expect(explain(expired, 'it')).toBe('KTW-BWGL (UBA): scaduto il 07/03/2026.');
    const missing = { ...tooSmall, code: 'process-missing', data: { need: ['die-cutting'] } };
    expect(explain(missing, 'it')).toBe('Non esegue tranciatura.');
  });

  test('names one place for each datum in all three languages', () => {
    const places = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)/g)].map((found) => found[1] ?? '').toSorted();
    for (const [code, text] of Object.entries(english)) {
      expect(places(italian[code as keyof typeof italian]), code).toEqual(places(text));
      expect(places(german[code as keyof typeof german]), code).toEqual(places(text));
    }
  });

  test('tells no size or weight of the part where it fits, since that goes into mails', () => {
    const about = ['platen', 'daylight', 'thickness', 'diameter', 'section', 'part-weight', 'shot', 'clamp'];
    for (const code of about.map((each) => `${each}-fits` as keyof typeof english)) {
      for (const sentence of [english[code], italian[code], german[code]])
        expect(sentence, code).not.toMatch(/[{\d]/);
    }
  });
});

describe('a need in one line', () => {
  const requirements = [
    {
      field: 'product',
      value: { kind: 'terms' as const, terms: ['flat-gasket'] },
      origin: 'stated' as const,
    },
    { field: 'material', value: { kind: 'terms' as const, terms: ['EPDM'] }, origin: 'stated' as const },
    { field: 'cure', value: { kind: 'terms' as const, terms: ['peroxide'] }, origin: 'stated' as const },
    { field: 'hardness', value: { kind: 'number' as const, value: 70 }, origin: 'stated' as const },
    { field: 'odMm', value: { kind: 'number' as const, value: 48.37 }, origin: 'stated' as const },
    {
      field: 'quantity',
      value: { kind: 'quantity' as const, value: 10_000, unit: 'pcs', per: 'year' as const },
      origin: 'stated' as const,
    },
    { field: 'temperature', value: { kind: 'range' as const, max: 85 }, origin: 'stated' as const },
    { field: 'certificate', value: { kind: 'terms' as const, terms: ['wras'] }, origin: 'stated' as const },
    { field: 'tolerance', value: { kind: 'terms' as const, terms: ['M2'] }, origin: 'proposed' as const },
  ];

  test('tells a firm what it must know, in its own figures', () => {
    expect(summarise(requirements, 'it')).toBe(
      '10.000 pz all’anno, guarnizione piana, EPDM (perossido), 70 Shore A, ≤ 85 °C, WRAS / BS 6920',
    );
    expect(summarise(requirements, 'de')).toBe(
      '10.000 Stk. pro Jahr, Flachdichtung, EPDM (Peroxid), 70 Shore A, ≤ 85 °C, WRAS / BS 6920',
    );
  });

  test('keeps sizes and mere suggestions to itself', () => {
    for (const language of languages) expect(summarise(requirements, language)).not.toMatch(/48|M2/);
  });
});

describe('a figure', () => {
  test('is grouped and pointed as the language does', () => {
    expect(languages.map((language) => formatNumber(12_345.678, language))).toEqual([
      '12.345,678',
      '12,345.678',
      '12.345,678',
      '12\u202f345,678',
      '12.345,678',
    ]);
    expect(formatNumber(-0.0001, 'en')).toBe('0');
    expect(formatNumber(-40, 'en')).toBe('−40');
  });

  test('reads back as the same figure, to the thousandth', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        const read = Number(
          formatNumber(value, 'de').replaceAll('.', '').replace(',', '.').replace('−', '-'),
        );
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.000_51);
      }),
    );
  });

  test('of a day stands as the language writes it', () => {
    expect(['it', 'en', 'de'].map((language) => formatDay('2027-03-07', language as 'it'))).toEqual([
      '07/03/2027',
      '7 Mar 2027',
      '07.03.2027',
    ]);
  });
});
