import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { linkModules, readExamples, writeProgram } from '../scripts/examples.ts';
import { home, listSubjects } from '../scripts/subjects.ts';
import type { Told } from '../scripts/examples.ts';

const folder = mkdtempSync(join(tmpdir(), 'polymers-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the examples of the README', () => {
  const examples = readExamples();
  linkModules(folder, { withDomain: true });
  const { entry } = writeProgram(folder, examples);
  const print = `import(${JSON.stringify(entry)}).then(({ told }) => console.log(told))`;
  const told: readonly Told[][] = JSON.parse(
    execFileSync(process.execPath, ['--eval', print], { encoding: 'utf8' }),
  );

  test('are ten or more, each under a heading of its own', () => {
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
    expect(examples.length).toBeGreaterThanOrEqual(10);
  });

  test('leave no subject out of the table', () => {
    const rows = (readFileSync(`${home}/README.md`, 'utf8').split(/^## /m)[1] ?? '').matchAll(
      /^\| (?<subjects>`[a-z].*?) +\|/gmu,
    );
    const told = [...rows].flatMap(({ groups }) =>
      [...(groups?.['subjects'] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    expect([...new Set(told)].sort()).toEqual(listSubjects());
  });

  test.each(examples.map(({ title }, at) => [title, told[at] ?? []] as const))(
    '%s: as stated',
    (_, claims) => {
      for (const { said, got, stated } of claims) expect(got, said).toEqual(stated);
    },
  );

  test('a claim that is not true is found', () => {
    const wrong = {
      title: 'Wrong',
      code: 'const one = 1;\none; // => 2\n[undefined];\n// => [\n//   null]\n',
    };
    const lying = mkdtempSync(join(folder, 'lying-'));
    const program = writeProgram(lying, [wrong]);
    const out = execFileSync(process.execPath, ['--eval', print.replace(entry, program.entry)], {
      encoding: 'utf8',
    });
    expect(JSON.parse(out)).toEqual([
      [
        { said: 'one', got: 1, stated: 2 },
        { said: '[undefined]', got: ['(undefined)'], stated: [null] },
      ],
    ]);
  });

  test('a claim that cannot be read, and an example without one, are refused', () => {
    for (const code of ['call(\n  1,\n); // => 2\n', 'call();\n'])
      expect(() => writeProgram(folder, [{ title: 'Odd', code }])).toThrow(/README.md, "Odd"/);
  });
});
