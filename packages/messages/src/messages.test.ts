import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const languages = ['it', 'en', 'de'] as const;
type Texts = Record<string, unknown>;

const texts = Object.fromEntries(languages.map((language) => [language, read(language)])) as Record<
  (typeof languages)[number],
  Texts
>;

describe('the texts', () => {
  test('exist in every language under the same keys', () => {
    expect(faultsOfKeys(texts)).toEqual([]);
  });

  test('have the same gaps in every language', () => {
    for (const key of Object.keys(texts.en)) {
      for (const language of languages) {
        expect(gapsOf(texts[language][key]), `${language} ${key}`).toEqual(gapsOf(texts.en[key]));
      }
    }
  });

  test('are never empty, never placeholders and have no stray spaces', () => {
    for (const language of languages) {
      for (const [key, value] of Object.entries(texts[language])) {
        for (const wording of wordingsOf(value)) {
          expect(wording.trim(), `${language} ${key}`).toBe(wording);
          expect(wording, `${language} ${key}`).not.toMatch(/^$|\b(?:TODO|TBD|FIXME|XXX|lorem)\b|\?\?\?/i);
        }
      }
    }
  });

  test('are keyed by subject', () => {
    for (const key of Object.keys(texts.en)) expect(key).toMatch(/^[a-z]+(_[a-z0-9]+)+$/);
  });

  test('a missing key and a forgotten gap are noticed', () => {
    expect(faultsOfKeys({ it: { a_b: 'x' }, en: { a_b: 'x' }, de: {} })).toEqual(['de lacks a_b']);
    expect(gapsOf('with {count} of {total}')).toEqual(['count', 'total']);
  });
});

function read(language: string): Texts {
  const settings = JSON.parse(
    readFileSync(new URL('../project.inlang/settings.json', import.meta.url), 'utf8'),
  ) as {
    'plugin.inlang.messageFormat': { pathPattern: string[] };
  };
  const files = settings['plugin.inlang.messageFormat'].pathPattern.map((pattern) =>
    readFileSync(new URL(`../${pattern.replace('{locale}', language)}`, import.meta.url), 'utf8'),
  );
  const { $schema: _, ...rest } = Object.assign({}, ...files.map((file) => JSON.parse(file))) as Texts;
  return rest;
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
  const gaps = wordingsOf(value).flatMap((wording) =>
    [...wording.matchAll(/\{(\w+)\}/g)].map((gap) => gap[1] ?? ''),
  );
  return [...new Set(gaps)].sort();
}
