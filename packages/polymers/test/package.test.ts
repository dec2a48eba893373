import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleProgram, linkModules, readExamples, standsAlone, writeProgram } from '../scripts/examples.ts';
import type { Program, Told } from '../scripts/examples.ts';
import { buildPackage } from '../scripts/package.ts';
import { measureSize, wholeCeilingBytes, wholeLimitBytes } from '../scripts/size.ts';
import { listSubjects } from '../scripts/subjects.ts';

// Built, packed and unpacked beside zod as any developer would have it, without a network.
const folder = mkdtempSync(join(tmpdir(), 'polymers-package-'));
const installed = join(folder, 'node_modules/@sebino/polymers');
const examples = readExamples().filter(standsAlone);
let tarball: Buffer;
let program: Program;

beforeAll(async () => {
  const built = join(folder, 'built');
  await buildPackage(built);
  execFileSync('npm', ['pack', built, '--offline', '--ignore-scripts', '--silent'], { cwd: folder });
  const [name = ''] = globSync('*.tgz', { cwd: folder });
  tarball = readFileSync(join(folder, name));
  linkModules(folder, { withDomain: false });
  mkdirSync(installed);
  execFileSync('tar', ['-xzf', join(folder, name), '--strip-components=1', '-C', installed]);
  program = writeProgram(folder, examples);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package as published', () => {
  test('holds a module and its types for every subject, its papers, and nothing else', () => {
    for (const subject of listSubjects())
      for (const file of [`${subject}.js`, `${subject}.d.ts`])
        expect(existsSync(join(installed, file)), file).toBe(true);
    const others = globSync('**/*.*', { cwd: installed }).filter((file) => !/\.(?:js|d\.ts)$/.test(file));
    expect(others.sort()).toEqual(['README.md', 'SOURCES.md', 'package.json']);
    expect(existsSync(join(installed, 'LICENSE'))).toBe(true);
  });

  test('asks for zod and for nothing else', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(Object.keys(manifest.dependencies)).toEqual(['zod']);
    expect(manifest).not.toHaveProperty('peerDependencies');
    const modules = globSync('**/*.{js,d.ts}', { cwd: installed }).map((file) =>
      readFileSync(join(installed, file), 'utf8'),
    );
    const asked = modules.flatMap((text) =>
      ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName),
    );
    expect([...new Set(asked.filter((name) => !name.startsWith('.')))]).toEqual(['zod']);
  });

  test('publint finds nothing to say', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  test('the types are right for every way to resolve an ES module', async () => {
    const result = await checkPackage(createPackageFromTarballData(tarball));
    if (!result.types) throw new Error('no types');
    expect(Object.keys(result.entrypoints)).toHaveLength(listSubjects().length);
    // The profile for ES modules alone: neither `require` nor the resolution of Node 10 is served.
    const served = result.problems.filter(
      (each) => !('resolutionKind' in each) || !['node10', 'node16-cjs'].includes(each.resolutionKind),
    );
    expect(served).toEqual([]);
  });

  test('a strict compiler without a type of any host accepts every subject and every example', () => {
    const file = join(folder, 'consumer.ts');
    const all = listSubjects().map((subject, at) => `export * as s${at} from '@sebino/polymers/${subject}';`);
    writeFileSync(file, all.join('\n'));
    const files = examples.map(({ code }, at) => {
      writeFileSync(join(folder, `typed${at}.ts`), `${code}\nexport {};\n`);
      return join(folder, `typed${at}.ts`);
    });
    const compiler = ts.createProgram([file, ...files], {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      types: [],
    });
    const faults = ts
      .getPreEmitDiagnostics(compiler)
      .filter((each) => !each.file?.fileName.includes('/zod/'))
      .map((each) => ts.flattenDiagnosticMessageText(each.messageText, ' '));
    expect(faults).toEqual([]);
  });

  test('grows no heavier than it is, every subject together', async () => {
    expect(await measureSize(listSubjects())).toBeLessThanOrEqual(wholeCeilingBytes);
  });

  test('is light where nothing is read: every subject but the reader, the pack and charts within the goal', async () => {
    const light = listSubjects().filter((each) => !['reading', 'pack', 'compatibility/chart'].includes(each));
    expect(await measureSize(light)).toBeLessThanOrEqual(wholeLimitBytes);
  });

  test('names no clock, no chance, no locale and no host', () => {
    const files = globSync('**/*.js', { cwd: installed }).map((file) => join(installed, file));
    expect(globalsOf(files).filter((name) => !language.includes(name))).toEqual([]);
    expect(membersOf(files).filter((name) => /^(?:random|localeCompare|toLocale)/.test(name))).toEqual([]);
  });

  test('a module that names any of them is found', () => {
    const planted = join(folder, 'planted.js');
    writeFileSync(
      planted,
      'const process = [Date.now(), Math.random()]; (1).toLocaleString(); fetch(process, Intl);',
    );
    expect(globalsOf([planted])).toEqual(['Date', 'Intl', 'Math', 'fetch']);
    expect(membersOf([planted])).toEqual(['now', 'random', 'toLocaleString']);
  });
});

describe('the examples run on the published package', () => {
  test.each(nodes())('in Node: %s', (node) => {
    const print = `import(${JSON.stringify(program.entry)}).then(({ told }) => console.log(told))`;
    expectAsStated(execFileSync(node, ['--eval', print], { encoding: 'utf8' }));
  });

  // Stricter than any worker at an edge: the language and nothing else, no code from strings, no clock, chance or locale.
  test('where there is the bare language alone', async () => {
    const bare = createContext({}, { codeGeneration: { strings: false, wasm: false } });
    runInContext(withoutWorld, bare);
    runInContext(await bundleProgram(program), bare);
    expectAsStated(runInContext('examples.told', bare));
  });
});

// What the language itself gives, and answers the same everywhere and at any time.
const language =
  'Array BigInt Boolean Infinity JSON Map Math NaN Number Object RangeError RegExp Set String Symbol undefined'.split(
    ' ',
  );

const withoutWorld = `
  const bark = (name) => () => { throw new Error(name + ' was asked'); };
  for (const name of ['Date', 'Intl']) globalThis[name] = new Proxy(function () {}, {
    get: bark(name), apply: bark(name), construct: bark(name),
  });
  Math.random = bark('Math.random');
  String.prototype.localeCompare = bark('localeCompare');
  for (const of of [Object, Number, String, Array, BigInt])
    for (const name of ['toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase'])
      if (name in of.prototype) of.prototype[name] = bark(name);
`;

function expectAsStated(told: string): void {
  const all: readonly Told[][] = JSON.parse(told);
  expect(all).toHaveLength(examples.length);
  for (const { said, got, stated } of all.flat()) expect(got, said).toEqual(stated);
}

// The Node of the project, and every other of 20 or later that the path knows.
function nodes(): readonly string[] {
  const others = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((place) => join(place, 'node'))
    .filter((file) => existsSync(file))
    .map((file) => execFileSync(file, ['-p', 'process.execPath'], { encoding: 'utf8' }).trim());
  return [...new Set([process.execPath, ...others])].filter(
    (file) =>
      Number(execFileSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' }).split('.')[0]) >= 20,
  );
}

// Names that no file declares: to a compiler without any library they are all unknown.
function globalsOf(files: readonly string[]): readonly string[] {
  const compiler = ts.createProgram(files, {
    allowJs: true,
    checkJs: true,
    noLib: true,
    noResolve: true,
    types: [],
  });
  const unknown = files.flatMap((file) =>
    compiler
      .getSemanticDiagnostics(compiler.getSourceFile(file))
      .flatMap(
        ({ messageText }) =>
          /^Cannot find name '(\w+)'/.exec(`${ts.flattenDiagnosticMessageText(messageText, ' ')}`)?.[1] ?? [],
      ),
  );
  return [...new Set(unknown)].sort();
}

function membersOf(files: readonly string[]): readonly string[] {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(parse(file));
  return [...names].sort();
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}
