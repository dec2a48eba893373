import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const settings = JSON.parse(read('project.inlang/settings.json')) as {
  locales: string[];
  'plugin.inlang.messageFormat': { pathPattern: string[] };
};
const patterns = settings['plugin.inlang.messageFormat'].pathPattern;

/** Folders of which only the office says anything: its staff reads Italian and English. */
const ofOffice = ['office'];

type Texts = Record<string, unknown>;

const rooms = {
  portal: {
    languages: ['it', 'en', 'de', 'fr', 'es'],
    patterns: patterns.filter((each) => !isOfOffice(each)),
  },
  office: { languages: ['it', 'en'], patterns: patterns.filter(isOfOffice) },
};

describe.each(Object.entries(rooms))('the texts of the %s', (_, { languages, patterns }) => {
  const texts = Object.fromEntries(languages.map((language) => [language, readTexts(patterns, language)]));
  const english = texts['en'] ?? {};

  test('exist in every language under the same keys', () => {
    expect(faultsOfKeys(texts)).toEqual([]);
  });

  test('have the same gaps in every language', () => {
    for (const [language, each] of Object.entries(texts)) {
      for (const [key, value] of Object.entries(each))
        expect(gapsOf(value), `${language} ${key}`).toEqual(gapsOf(english[key]));
    }
  });

  test('are never empty, never placeholders and have no stray spaces', () => {
    for (const [language, each] of Object.entries(texts)) {
      for (const [key, value] of Object.entries(each)) {
        for (const wording of wordingsOf(value)) {
          expect(wording.trim(), `${language} ${key}`).toBe(wording);
          expect(wording, `${language} ${key}`).not.toMatch(/^$|\b(?:TODO|TBD|FIXME|XXX|[Ll]orem)\b|\?\?\?/);
        }
      }
    }
  });

  test('are keyed by subject', () => {
    for (const key of Object.keys(english)) expect(key).toMatch(/^[a-z]+(_[a-z0-9]+)+$/);
  });
});

test('every language of a text is compiled, and a key belongs to one file', () => {
  expect(settings.locales).toEqual(rooms.portal.languages);
  const keys = patterns.flatMap((pattern) => Object.keys(readTexts([pattern], 'en')));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('no French mark is left alone on a line: the space beside it never breaks', () => {
  const texts = Object.entries(readTexts(rooms.portal.patterns, 'fr'));
  const broken = texts.filter(([, value]) => wordingsOf(value).some((each) => / [:;?!»]|« /.test(each)));
  expect(broken.map(([key]) => key)).toEqual([]);
});

test('the office has no text in a language that its pages do not speak', () => {
  const spoken = new Set(rooms.office.languages);
  const unspoken = settings.locales.filter((language) => !spoken.has(language));
  const paths = rooms.office.patterns.flatMap((pattern) =>
    unspoken.map((language) => pathOf(pattern, language)),
  );
  expect(paths.filter((path) => existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
});

test('a missing key and a forgotten gap are noticed', () => {
  expect(faultsOfKeys({ it: { a_b: 'x' }, en: { a_b: 'x' }, de: {} })).toEqual(['de lacks a_b']);
  expect(gapsOf('with {count} of {total}')).toEqual(['count', 'total']);
});

function isOfOffice(pattern: string): boolean {
  return ofOffice.some((folder) => pattern.startsWith(`./messages/${folder}/`));
}

function readTexts(of: string[], language: string): Texts {
  const files = of.map((pattern) => read(pathOf(pattern, language)));
  const { $schema: _, ...rest } = Object.assign({}, ...files.map((file) => JSON.parse(file))) as Texts;
  return rest;
}

function pathOf(pattern: string, language: string): string {
  return pattern.replace('{locale}', language);
}

/** A file of this package; a file that is not there holds nothing. */
function read(path: string): string {
  const url = new URL(`../${path}`, import.meta.url);
  return existsSync(url) ? readFileSync(url, 'utf8') : '{}';
}

function faultsOfKeys(of: Record<string, Texts>): string[] {
  const all = new Set(Object.values(of).flatMap((each) => Object.keys(each)));
  return Object.entries(of).flatMap(([language, each]) =>
    [...all].filter((key) => !(key in each)).map((key) => `${language} lacks ${key}`),
  );
}

/** A plain text, or the wordings of a text that varies with a number. */
function wordingsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  const variants = value as { match: Record<string, string> }[];
  return variants.flatMap((variant) => Object.values(variant.match));
}

function gapsOf(value: unknown): string[] {
  if (value === undefined) return [];
  const gaps = wordingsOf(value).flatMap((wording) =>
    [...wording.matchAll(/\{(\w+)\}/g)].map((gap) => gap[1] ?? ''),
  );
  return [...new Set(gaps)].sort();
}
