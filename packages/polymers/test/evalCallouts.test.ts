import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { evaluateCallouts, readCalloutFile } from '../scripts/evalCallouts.ts';
import { addTallies, enter, enterSets, openSheet, toFieldScores, toScore } from '../scripts/score.ts';

const examples = fileURLToPath(new URL('../data/examples-d2000.json', import.meta.url));
const script = fileURLToPath(new URL('../scripts/evalCallouts.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'callouts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(text: string): string {
  const path = join(folder, 'callouts.json');
  writeFileSync(path, text);
  return path;
}

describe('the evaluation of call-outs', () => {
  test('reads every published example exactly and refuses every negative', () => {
    const evaluation = evaluateCallouts(readCalloutFile(examples));
    expect(evaluation).toMatchObject({ count: 24, exact: 1, negativesRefused: 1, misses: [] });
    expect(evaluation.fields.suffixes).toEqual({ support: 30, precision: 1, recall: 1, f1: 1 });
    expect(evaluation.fields.revision_year?.support).toBe(2);
  });

  test('a wrong value counts as given and as missed, and a negative that is read is told', () => {
    const expected = {
      standard: 'ASTM D2000',
      grade: 3,
      suffixes: [{ code: 'B14', letters: 'B', n1: 1, n2: 4 }],
    };
    const evaluation = evaluateCallouts({
      examples: [{ id: 'X', raw: 'M2BG', expected }],
      negatives: [{ text: 'M2BG714' }, { text: 'BK 500' }],
    });
    expect([evaluation.exact, evaluation.negativesRefused]).toEqual([0, 0.5]);
    expect(evaluation.fields.grade).toEqual({ support: 1, precision: 0, recall: 0, f1: 0 });
    expect(evaluation.fields.suffixes).toEqual({ support: 1, precision: null, recall: 0, f1: 0 });
    expect(evaluation.fields.type).toEqual({ support: 0, precision: 0, recall: null, f1: 0 });
    expect(evaluation.misses).toContainEqual({ id: 'X', field: 'grade', key: null, expected: 3, got: 2 });
    expect(evaluation.misses).toContainEqual({
      id: null,
      field: 'negative',
      key: 'M2BG714',
      expected: null,
      got: 'M2BG714',
    });
  });

  test('the command prints JSON of these keys and nothing else', () => {
    const { stdout, status } = spawnSync(process.execPath, [script, examples, '--json'], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout))).toEqual([
      'count',
      'exact',
      'negativesRefused',
      'fields',
      'misses',
    ]);
  });

  test.each([
    ['no JSON', '{', 'is not valid JSON'],
    ['another form', '{"examples":[{"id":"X"}]}', 'is no file of call-outs: at examples.0.raw'],
  ])('a file with %s is told in a sentence', (_, text, sentence) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, fileOf(text)], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });

  test('a file that is not there is told in a sentence', () => {
    expect(() => readCalloutFile(join(folder, 'none.json'))).toThrow('there is no such file');
  });
});

describe('scores', () => {
  test('are null where nothing was given and nothing is true', () => {
    expect(toScore({ support: 0, given: 0, right: 0 })).toEqual({ precision: null, recall: null, f1: null });
    expect(toScore({ support: 4, given: 2, right: 1 })).toEqual({ precision: 0.5, recall: 0.25, f1: 1 / 3 });
  });

  test('lists count by element, as sets', () => {
    const sheet = openSheet(['material']);
    const isRight = enterSets(sheet, {
      id: 'X',
      field: 'material',
      expected: ['NBR', 'EPDM'],
      got: ['EPDM', 'EPDM', 'CR'],
    });
    expect(isRight).toBe(false);
    expect(toFieldScores(sheet).material).toEqual({ support: 2, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(sheet.misses.map(({ expected, got }) => [expected, got])).toEqual([
      ['NBR', null],
      [null, 'CR'],
    ]);
  });

  test('both absent is right and counts nowhere', () => {
    const sheet = openSheet(['colour']);
    expect(enter(sheet, { id: 'X', field: 'colour', key: null, expected: null, got: undefined })).toBe(true);
    expect(addTallies(sheet.tallies.values())).toEqual({ support: 0, given: 0, right: 0 });
  });
});
