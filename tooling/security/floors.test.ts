import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Floors } from './floors.ts';
import { faultsOf, readLockfile } from './floors.ts';

const lockfile = await readFile(new URL('../../pnpm-lock.yaml', import.meta.url), 'utf8');
const floors: Floors = JSON.parse(await readFile(new URL('floors.json', import.meta.url), 'utf8'));

test('every installed release is read from the lockfile', () => {
  const section = lockfile.slice(lockfile.lastIndexOf('\npackages:'), lockfile.lastIndexOf('\nsnapshots:'));
  const keys = section.match(/^ {2}\S.*:$/gm) ?? [];
  const names = new Set(readLockfile(section).map(({ name, version }) => `${name}@${version}`));
  expect(names.size).toBe(keys.length);
  expect(names.size).toBeGreaterThan(100);
});

test('nothing installed is below its floor or forbidden', () => {
  expect(faultsOf(readLockfile(lockfile), floors)).toEqual([]);
});

test('a low version planted in the lockfile is named', () => {
  const planted = lockfile.replaceAll(/'?fastify@5\.\d+\.\d+'?:/g, 'fastify@5.12.0:');
  expect(planted).not.toBe(lockfile);
  expect(faultsOf(readLockfile(planted), floors)).toEqual([
    expect.stringMatching(/^fastify 5\.12\.0 is below 5\.12\.1/),
  ]);
});

test('a pre-release of the fixed version is still below it', () => {
  expect(faultsOf([release('fastify', '5.12.1-rc.1')], floors)).toHaveLength(1);
  expect(
    faultsOf(
      [release('fastify', '5.12.1'), release('fastify', '5.100.0'), release('fastify', '6.0.0-rc.1')],
      floors,
    ),
  ).toEqual([]);
});

test('a forbidden package is named', () => {
  expect(faultsOf([release('exceljs', '4.4.0')], floors)).toEqual([
    expect.stringMatching(/^exceljs is forbidden/),
  ]);
});

test('a package from git, from an address or without a sum is named', () => {
  const sources = [
    '{type: git, repo: https://code.example/a.git, commit: 0}',
    '{tarball: https://code.example/a.tgz}',
    '{integrity: sha1-x}',
  ];
  for (const source of sources)
    expect(faultsOf([{ name: 'a', version: '1.0.0', source }], floors)).toHaveLength(1);
});

function release(name: string, version: string): { name: string; version: string; source: string } {
  return { name, version, source: '{integrity: sha512-x==}' };
}
