import { fileURLToPath } from 'node:url';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, openTestDoor } from '../doors/testing.ts';
import { authRoutes, mountAuth } from './mount.ts';

/** Every path that the installed better-auth could serve, its plugins' too, read from its own sources. */
function listLibraryRoutes(): readonly string[] {
  const folder = join(fileURLToPath(import.meta.resolve('better-auth')), '..');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const found = sources.flatMap((source) =>
    [...source.matchAll(/createAuthEndpoint\("(\/[^"]+)"/g)].map(([, path]) => path ?? ''),
  );
  return [...new Set(found)].sort();
}

test('no route of better-auth is reachable at either door, by any method and with any body', async () => {
  expect(authRoutes).toEqual([]);
  const routes = [...listLibraryRoutes(), '/two-factor/verify-totp', '/callback/any', '', '/'];
  expect(routes).toEqual(expect.arrayContaining(['/sign-in/email', '/sign-up/email', '/get-session', '/ok']));
  expect(routes.length).toBeGreaterThan(80);
  const page = (_request: unknown, response: { end(text: string): void }): void => response.end('a page');
  for (const kind of ['office', 'portal'] as const) {
    const pages = { handler: page, clientOf: () => undefined };
    await using at = await openTestDoor({ kind, parts: { mounts: [mountAuth()], pages } });
    const body = JSON.stringify({ email: 'a@office.example', password: 'x', userId: 'x', user: { id: 'x' } });
    for (const route of routes) {
      for (const method of ['GET', 'POST']) {
        const headers = { 'content-type': 'application/json' };
        const sent = method === 'GET' ? { method } : { method, headers, body };
        const { status, headers: answered } = await ask(`${at.url}/`, { ...sent, path: `/auth${route}` });
        expect([kind, method, route, status]).toEqual([kind, method, route, 404]);
        expect(answered['set-cookie']).toBeUndefined();
      }
    }
  }
});
