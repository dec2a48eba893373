import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseMaterials } from '../compatibility.ts';
import { chartLimits, importChart, readChart } from './chart.ts';

const head = 'material,medium,rating\n';
const codes = (text: string): readonly string[] =>
  importChart(text).faults.map(({ code, line }) => `${line} ${code}`);

describe('a chart of the user', () => {
  test('is read with commas, semicolons or tabs alike', () => {
    const expected = [
      { line: 2, material: 'FKM', materialWritten: 'Viton', medium: 'acetone', rating: 4, understood: true },
      { line: 3, material: 'NBR', medium: 'hydraulic-oil', mediumWritten: 'olio idraulico', rating: 1 },
    ];
    for (const separator of [',', ';', '\t']) {
      const lines = [
        ['Material', 'Medium', 'Rating'],
        ['Viton', 'acetone', 'D'],
        ['NBR', 'olio idraulico', 'a'],
      ];
      const { rows, faults } = importChart(lines.map((each) => each.join(separator)).join('\r\n'));
      expect(rows).toMatchObject(expected);
      expect(faults).toEqual([]);
    }
  });

  test('may quote its fields, with separators, quotes and line ends inside', () => {
    const text =
      'material;medium;rating;source;note\n"EPDM";"toluene";"2,0";"our lab; 2024";"said ""no""\nat once"\nNBR;ozone;4;;\n';
    expect(importChart(text)).toMatchObject({
      rows: [
        {
          material: 'EPDM',
          medium: 'toluene',
          rating: 2,
          sourceRating: '2,0',
          source: 'our lab; 2024',
          note: 'said "no"\nat once',
          line: 2,
        },
        { material: 'NBR', line: 4 },
      ],
      faults: [],
    });
  });

  test('finds columns in any order, and may start with a byte-order mark', () => {
    const { rows } = importChart('\uFEFFnote,Rating,MEDIUM,material\nwarm,3,diesel,FPM');
    expect(rows).toMatchObject([{ material: 'FKM', medium: 'diesel', rating: 3, note: 'warm' }]);
  });

  test('counts as one source whatever it says', () => {
    for (const { confidence } of importChart(`${head}NBR,diesel,4\nEPDM,diesel,4`).rows)
      expect(confidence).toBe('sourced-once');
  });

  test('may print both urethanes in one line', () => {
    const chart = importChart(`${head}AU/EU,milk,1`);
    expect(chart.rows[0]).toMatchObject({ material: 'AU/EU', understood: true });
    const answers = chooseMaterials({ media: ['milk'] }, { charts: [chart] });
    expect(answers.filter(({ verdict }) => verdict === 'fits').map(({ symbol }) => symbol)).toEqual([
      'AU',
      'EU',
    ]);
  });
});

describe('every fault is told with its line:', () => {
  test.each([
    ['', ['1 file-empty']],
    ['\n\n', ['1 file-empty']],
    ['material,medium\nNBR,oil', ['1 column-missing']],
    ['\nmaterial,rating,rating\nNBR,1', ['2 column-missing', '2 column-twice']],
    [`${head}NBR,oil,5`, ['2 rating-unreadable']],
    [`${head}NBR,oil,1.5`, ['2 rating-unreadable']],
    [`${head}NBR,oil,`, ['2 rating-missing']],
    [`${head}NBR`, ['2 medium-missing', '2 rating-missing']],
    [`${head},oil,1`, ['2 material-missing']],
    [`${head}NBR,oil,1,and,more`, ['2 too-many-fields']],
    [`${head}\n\nXYZ,oil,1`, ['4 material-unknown']],
    [`${head}PU,oil,1`, ['2 material-ambiguous']],
    [`${head}NBR,sulphuric acid 98 %,1`, ['2 medium-unknown']],
    [`${head}NBR,oil,"1`, ['2 quote-not-closed']],
    [`${head}"NBR" x,oil,1`, ['2 text-after-quote', '2 material-unknown']],
    [`${head}${'N'.repeat(301)},oil,1`, ['2 cell-too-long', '2 material-unknown']],
  ])('%j', (text, expected) => {
    expect(codes(text).toSorted()).toEqual([...expected].toSorted());
  });

  test('a file too large is refused whole, lines too many are cut', () => {
    expect(importChart('x'.repeat(1_000_001))).toEqual({
      rows: [],
      faults: [{ code: 'file-too-large', line: 1, characters: 1_000_001, most: 1_000_000 }],
    });
    const long = importChart(head + 'NBR,oil,1\n'.repeat(10_001));
    expect(long.rows).toHaveLength(10_000);
    expect(long.faults).toEqual([{ code: 'too-many-rows', line: 10_002, most: 10_000 }]);
    expect([chartLimits.characters, chartLimits.rows]).toEqual([1_000_000, 10_000]);
  });
});

test('a line with an unknown or ambiguous word is kept and judges nothing', () => {
  const chart = importChart(`${head}XYZ/NBR,milk,4\nPU,milk,4\nEPDM,moon dust,4`);
  expect(chart.rows.map(({ material, medium, understood }) => [material, medium, understood])).toEqual([
    ['XYZ/NBR', 'milk', false],
    ['PU', 'milk', false],
    ['EPDM', 'moon dust', false],
  ]);
  const need = { media: ['milk', 'moon dust'] };
  expect(chooseMaterials(need, { charts: [chart] })).toEqual(chooseMaterials(need));
});

test('lines of the chart warn in the choice, under a broader word too', () => {
  const chart = importChart(`${head}HNBR,motor oil,4`);
  const answer = chooseMaterials({ media: ['oil'] }, { charts: [chart] }).find(
    ({ symbol }) => symbol === 'HNBR',
  );
  expect(answer).toMatchObject({
    verdict: 'borderline',
    reasons: [{ code: 'medium-unsuitable-unconfirmed', lines: [{ imported: true, mappedFrom: 'oil' }] }],
  });
});

test('a broader word is known only when every medium it covers is', () => {
  const verdict = (...lines: readonly string[]): string | undefined =>
    chooseMaterials({ media: ['fuel'] }, { charts: [importChart(head + lines.join('\n'))] }).find(
      ({ symbol }) => symbol === 'HNBR',
    )?.verdict;
  expect(verdict('HNBR,diesel,1')).toBe('not-known');
  expect(verdict('HNBR,diesel,1', 'HNBR,gasoline-unleaded,2')).toBe('fits');
  expect(verdict('HNBR,fuel,1')).toBe('fits');
});

describe('whatever the file holds', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\r',
      '\n',
      '\r\n',
      '\uFEFF',
      '\0',
      'NBR',
      'PU',
      'oil',
      '4',
      head,
    ),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('reading it never throws, and every line number stands in the file', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (body, withHead) => {
        const all = withHead ? head + body : body;
        const { rows, faults } = importChart(all);
        const lines = all.split(/\r\n|\r|\n/).length;
        for (const { line } of [...rows, ...faults]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
        for (const { rating } of rows) expect([1, 2, 3, 4]).toContain(rating);
      }),
      { numRuns: 300 },
    );
  });

  test('a field that is quoted as RFC 4180 has it comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.constantFrom(',', ';', '\t'), (note, separator) => {
        const quoted = `"${note.replaceAll('"', '""')}"`;
        const lines = [
          ['material', 'medium', 'rating', 'note'],
          ['NBR', 'oil', '1', quoted],
        ];
        const { rows } = importChart(lines.map((each) => each.join(separator)).join('\n'));
        expect(rows[0]?.note ?? '').toBe(note.trim());
      }),
    );
  });

  test('ten times the text takes at most twelve times the steps', () => {
    const shapes: ((size: number) => string)[] = [
      (size) => head + 'NBR,oil,1\n'.repeat(size / 10),
      (size) => `${head}"${'"'.repeat(size)}`,
      (size) => head + '"a""b",'.repeat(size / 7),
      (size) => ','.repeat(size),
      (size) => '\r'.repeat(size),
      (size) => head + Array.from({ length: size / 20 }, (_, at) => `m${at},medium ${at},2\n`).join(''),
      (size) => `${head}${'oil '.repeat(size / 4)}`,
    ];
    for (const shape of shapes) {
      const small = readChart(shape(10_000)).steps;
      const large = readChart(shape(100_000)).steps;
      expect(large).toBeLessThanOrEqual(12 * Math.max(1, small));
      expect(large).toBeLessThanOrEqual(3 * 110_000);
    }
  });
});
