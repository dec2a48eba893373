import type { Reason } from '@sebino/domain/sector';
import { languages } from '@sebino/domain/language';
import { describe, expect, test } from 'vitest';
import { explain } from './explain.ts';
import { formatDay } from './formatDay.ts';
import { english } from './sentences/english.ts';
import { french } from './sentences/french.ts';
import { german } from './sentences/german.ts';
import { italian } from './sentences/italian.ts';
import { spanish } from './sentences/spanish.ts';
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
    expect(explain(tooSmall, 'fr')).toBe('Plateau ou table de 400 mm, alors qu’il en faut 1\u202f520,5.');
    expect(explain(tooSmall, 'es')).toBe('Plato o mesa de 400 mm, menor que los 1520,5 mm necesarios.');
  });

  test('names processes, certificates and days as people do', () => {
    const expired = {
      ...tooSmall,
      code: 'certificate-expired',
      data: { certificate: 'ktw-bwgl', expiresOn: '2026-03-07' },
    };
    expect(explain(expired, 'it')).toBe('KTW-BWGL (UBA): scaduto il 07/03/2026.');
    expect(explain(expired, 'fr')).toBe('KTW-BWGL (UBA)\u00a0: expiré le 07/03/2026.');
    expect(explain(expired, 'es')).toBe('KTW-BWGL (UBA): caducado el 07/03/2026.');
    const missing = { ...tooSmall, code: 'process-missing', data: { need: ['die-cutting'] } };
    expect(explain(missing, 'it')).toBe('Non esegue tranciatura.');
    expect(explain(missing, 'es')).toBe('No ofrece troquelado.');
  });

  test('names one place for each datum in every language', () => {
    const places = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)/g)].map((found) => found[1] ?? '').toSorted();
    for (const [code, text] of Object.entries(english)) {
      for (const other of [italian, german, french, spanish])
        expect(places(other[code as keyof typeof english]), code).toEqual(places(text));
    }
  });

  test('tells no size or weight of the part where it fits, since that goes into mails', () => {
    const about = ['platen', 'daylight', 'thickness', 'diameter', 'section', 'part-weight', 'shot', 'clamp'];
    for (const code of about.map((each) => `${each}-fits` as keyof typeof english)) {
      for (const { [code]: sentence } of [english, italian, german, french, spanish])
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
      '10.000\u00a0pz all’anno, guarnizione piana, EPDM (perossido), 70\u00a0Shore A, ≤ 85\u00a0°C, WRAS / BS 6920',
    );
    expect(summarise(requirements, 'de')).toBe(
      '10.000\u00a0Stk. pro Jahr, Flachdichtung, EPDM (Peroxid), 70\u00a0Shore A, ≤ 85\u00a0°C, WRAS / BS 6920',
    );
    expect(summarise(requirements, 'fr')).toBe(
      '10\u202f000\u00a0pcs par an, joint plat, EPDM (peroxyde), 70\u00a0Shore A, ≤ 85\u00a0°C, WRAS / BS 6920',
    );
    expect(summarise(requirements, 'es')).toBe(
      '10\u00a0000\u00a0pzas. al año, junta plana, EPDM (peróxido), 70\u00a0Shore A, ≤ 85\u00a0°C, WRAS / BS 6920',
    );
  });

  test('keeps sizes and mere suggestions to itself', () => {
    for (const language of languages) expect(summarise(requirements, language)).not.toMatch(/48|M2/);
  });
});

test('a day stands as the language writes it', () => {
  expect(languages.map((language) => formatDay('2027-03-07', language))).toEqual([
    '07/03/2027',
    '7 Mar 2027',
    '07.03.2027',
    '07/03/2027',
    '07/03/2027',
  ]);
});
