// `node tooling/security/floors.ts`: the lockfile against the lowest safe versions in floors.json. It stands in for an
// audit, whose service is not reachable from everywhere a release is built.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface Floors {
  /** No release of `name` below `lowest` anywhere in the tree. */
  floors: { name: string; lowest: string; why: string }[];
  /** Not in the tree at all. */
  forbidden: { name: string; why: string }[];
}

/** One release in the lockfile; `source` is what it says of where the bytes come from. */
export interface Locked {
  name: string;
  version: string;
  source: string;
}

/** Every release that a `pnpm-lock.yaml` (version 9) installs, in its order. */
export function readLockfile(text: string): Locked[] {
  // pnpm writes an env document for its own parts before the project's; both are installed, so both are read.
  const entry = /^ {2}'?((?:@[^/\s']+\/)?[^@\s']+)@([^'\s(]+)'?:\n {4}resolution: (\{.*\})/gm;
  return [...text.matchAll(entry)].map(([, name = '', version = '', source = '']) => ({
    name,
    version,
    source,
  }));
}

/** One line for each release that may not be installed; empty is well. */
export function faultsOf(locked: Locked[], { floors, forbidden }: Floors): string[] {
  return locked.flatMap(({ name, version, source }) => [
    ...floors
      .filter((floor) => floor.name === name && isBelow(version, floor.lowest))
      .map((floor) => `${name} ${version} is below ${floor.lowest} (${floor.why})`),
    ...forbidden.filter((one) => one.name === name).map((one) => `${name} is forbidden (${one.why})`),
    ...(source.includes('integrity: sha512-') &&
    !/tarball|git|directory/.test(source.replace(/integrity: \S+/, ''))
      ? []
      : [`${name} ${version} does not come from the registry with a SHA-512 sum: ${source}`]),
  ]);
}

function isBelow(version: string, lowest: string): boolean {
  const [have, want] = [toParts(version), toParts(lowest)];
  for (const [index, wanted] of want.numbers.entries()) {
    const had = have.numbers[index] ?? 0;
    if (had !== wanted) return had < wanted;
  }
  // A pre-release of the lowest safe version comes before the fix.
  return have.prerelease && !want.prerelease;
}

function toParts(version: string): { numbers: number[]; prerelease: boolean } {
  const [core = '', prerelease] = version.split('-', 2);
  const numbers = core.split('.').map(Number);
  if (numbers.length !== 3 || numbers.some(Number.isNaN)) throw new Error(`not a version: ${version}`);
  return { numbers, prerelease: prerelease !== undefined };
}

if (import.meta.main) {
  const root = new URL('../../', import.meta.url);
  const locked = readLockfile(await readFile(new URL('pnpm-lock.yaml', root), 'utf8'));
  const floors: Floors = JSON.parse(await readFile(new URL('floors.json', import.meta.url), 'utf8'));
  const faults = faultsOf(locked, floors);
  for (const fault of faults) console.error(fault);
  // A pattern that stops matching would otherwise pass for ever.
  if (locked.length < 100)
    faults.push(`only ${locked.length} releases read from ${fileURLToPath(root)}pnpm-lock.yaml`);
  console.log(`${locked.length} releases, ${floors.floors.length} floors, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
