import { findCallouts, readCallout } from '@sebino/polymers/callout';
import type { Callout } from '@sebino/polymers/callout';
import { d2000 } from '@sebino/polymers/d2000';
import { expect, test } from 'vitest';
import { rowsOf } from './rows.ts';
import { propertyWords, testWords } from './suffixWords.ts';
import { wordWarning } from './wordWarning.ts';

function read(text: string): Callout {
  const callout = readCallout(text);
  if (callout === undefined) throw new Error(`no call-out in ${text}`);
  return callout;
}

test('a call-out is told part by part in the order of its text', () => {
  const rows = rowsOf(read('ASTM D2000 M2BG714 B14 EO14'), 'en');
  expect(rows.map(({ written, means }) => [written, means])).toEqual([
    ['ASTM D2000', 'ASTM D2000'],
    ['M', 'Metric: tensile strength in MPa'],
    ['2', 'Grade 2: opens further tests, those of the suffixes'],
    ['B', 'Type B: heat ageing 70 h at 100 °C'],
    ['G', 'Class G: swells at most 40 % in oil IRM 903, 70 h at 100 °C'],
    ['7', 'Hardness 70 ± 5 Shore A'],
    ['14', 'Tensile strength at least 14 MPa'],
    ['B14', 'Compression set: solid specimen'],
    ['EO14', 'Resistance to oils and lubricants: oil no. 1, IRM 901'],
  ]);
  expect(rows.at(-1)?.test).toBe('D471, 70 h, at 100 °C');
});

test('hundreds of psi are told with the megapascals that follow, in the numbers of the language', () => {
  const rows = rowsOf(read('2BC 510A14E034'), 'de');
  expect(rows.map(({ means }) => means)).toContain('Zugfestigkeit mindestens 1000 psi, das sind 6,9 MPa');
  expect(rows[0]).toMatchObject({ written: '–', means: 'ASTM D2000, abgeleitet: keine Norm genannt' });
});

test('cold is written with a minus sign and minutes as minutes', () => {
  const row = rowsOf(read('ASTM D2000 M2BG714 F17'), 'it').find(({ written }) => written === 'F17');
  expect(row?.test).toBe('D2137 A, 3 min, a −40 °C');
});

test('every suffix letter has its word, and every test that says more than its letter', () => {
  expect(Object.keys(propertyWords).sort()).toEqual(Object.keys(d2000.suffixLetters).sort());
  const plain = /^(?:D|G|H|P1|R)/;
  const listed = Object.entries(d2000.suffixMethods).flatMap(([letters, methods]) =>
    Object.keys(methods).map((n1) => `${letters}${n1}`),
  );
  expect(Object.keys(testWords).sort()).toEqual(listed.filter((code) => !plain.test(code)).sort());
});

test.each([
  ['ASTM D2000 M4CA', 'Incomplete: the hardness, the tensile strength missing.'],
  ['SAE J200 CLASS EE/EG', 'More than one pair of type and class: EE, EG.'],
  ['ASTM D2000 M2BG714 E034', 'EO34: a zero stands for the letter O.'],
  ['ASTM D2000 M2HK710 A14', 'A14 tests at 100 °C, below the 250 °C of the type.'],
  ['ASTM D2000-99 M2BG714', 'The year was completed to 1999.'],
  ['ASTM D2000 M1BG714 B14', 'Grade 1 has no suffixes, yet some are written.'],
])('%s is answered with a warning in a sentence', (text, sentence) => {
  const warnings = read(text).warnings.map((each) => wordWarning(each, 'en'));
  expect(warnings).toContain(sentence);
});

test('whatever is pasted, each row stands in the text', () => {
  for (const text of ['M2BG714', 'ASTM D2000 M2BG714 Z1 (65 ± 5 Shore A)', '\u202eASTM D2000 M2BG714 B14']) {
    for (const callout of findCallouts(text)) {
      for (const { from, to } of rowsOf(callout, 'en'))
        expect(from === undefined || to === undefined || (from >= 0 && from < to && to <= text.length)).toBe(
          true,
        );
    }
  }
});
