import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { isWeak } from './secrets.ts';
import { secretNames, settings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'sebino-config-'));
const key = 'kR8vQ2xW9zB4nM7pL1cJ6hG3fD5aSyTu';
const production = {
  DATA_DIR: folder,
  SMTP_URL: 'smtp://mail.internal',
  SECRET_KEYS: key,
  FILE_KEYS: key.toLowerCase(),
};

describe('the configuration', () => {
  test('takes random keys for what they are, however they are written', () => {
    const keys = Array.from({ length: 60_000 }, (_, n) => createHash('sha256').update(`${n}`).digest());
    const weak = keys.flatMap((each) => [each.toString('base64url'), each.toString('hex')]).filter(isWeak);
    expect(weak).toEqual([]);
  });

  test('has two hosts by default, since cookies ignore ports', () => {
    const { doors } = readConfig(production);
    expect([doors.portal.baseUrl, doors.office.baseUrl]).toEqual([
      'http://127.0.0.1:3000',
      'http://localhost:3001',
    ]);
  });

  test.each([
    [
      'one host for both doors',
      { PORTAL_URL: 'https://cluster.example', OFFICE_URL: 'https://cluster.example:8443' },
      'share one host',
    ],
    ['a short secret', { SECRET_KEYS: 'abc' }, 'SECRET_KEYS holds a weak key'],
    [
      'a secret from an example',
      { FILE_KEYS: 'please-change-this-secret-key-now-1234567' },
      'FILE_KEYS holds a weak key',
    ],
    [
      'a key that tells where to put one',
      { SECRET_KEYS: 'Your-Own-Key-Goes-In-Here-0k3J8x' },
      'SECRET_KEYS holds a weak key',
    ],
    ['a pattern for a secret', { SECRET_KEYS: 'a1'.repeat(30) }, 'SECRET_KEYS holds a weak key'],
    ['one weak key beside a good one', { SECRET_KEYS: `${key},short` }, 'weak key'],
    ['three keys at once', { SECRET_KEYS: [key, key, key].join(',') }, 'more than two keys'],
    ['no secret', { SECRET_KEYS: '' }, 'SECRET_KEYS is missing'],
    ['no mail', { SMTP_URL: '' }, 'SMTP_URL is missing'],
    [
      'an address with a path',
      { PORTAL_URL: 'https://cluster.example/portal' },
      'PORTAL_URL must be an address without path',
    ],
    ['a word for a port', { PORTAL_PORT: 'http' }, 'PORTAL_PORT'],
    ['an app alone that is not named', { API_URL: 'http://10.0.0.1' }, 'APP must say'],
    [
      'an app alone with a database',
      { API_URL: 'http://10.0.0.1', APP: 'portal', DATABASE_URL: 'postgres://x/y' },
      'has no database',
    ],
    ['a demo for the world', { MODE: 'demo', BIND_ADDRESS: '0.0.0.0' }, 'on this machine only'],
    [
      'a demo under a public name',
      { MODE: 'demo', PORTAL_URL: 'https://cluster.example' },
      'MODE=production',
    ],
    ['a zone of no clock', { TIME_ZONE: 'Lago/Iseo' }, 'is no time zone'],
  ])('refuses %s and says so plainly', (_name, env, sentence) => {
    expect(() => readConfig({ ...production, ...env })).toThrow(sentence);
  });

  test('no sentence repeats a secret', () => {
    const secret = 'password-password-password-password';
    expect(() => readConfig({ ...production, SECRET_KEYS: secret })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(secret) }),
    );
  });

  test('reads secrets from files, and one source only', () => {
    const path = join(folder, 'key');
    writeFileSync(path, `${key}\n`);
    const { SECRET_KEYS: _, ...rest } = production;
    expect(readConfig({ ...rest, SECRET_KEYS_FILE: path }).secretKeys).toEqual([key]);
    expect(() => readConfig({ ...production, SECRET_KEYS_FILE: path })).toThrow('both set');
    expect(() => readConfig({ ...rest, SECRET_KEYS_FILE: `${path}.gone` })).toThrow('cannot be read');
  });

  test('a test makes its secrets once and keeps them in its folder', () => {
    const own = { MODE: 'test', DATA_DIR: mkdtempSync(join(tmpdir(), 'sebino-config-')) };
    const first = readConfig(own);
    expect(readConfig(own).secretKeys).toEqual(first.secretKeys);
    expect(first.secretKeys[0]).not.toBe(first.fileKeys[0]);
  });

  test('docs/operations.md explains every variable and invents none', () => {
    const text = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
    const explained = [...text.matchAll(/^\| `([A-Z_]+)`/gm)].map((match) => match[1]);
    const declared = [...Object.keys(settings.shape), ...secretNames.map((name) => `${name}_FILE`)];
    expect(explained.sort()).toEqual(declared.sort());
  });
});
