import { expect, test } from 'vitest';
import { freshDatabase } from '@sebino/database/testing';
import { meRouter } from '@sebino/trpc/me.office';
import { router } from '@sebino/trpc/init';
import { officeCookie, pendingCookie, signInRouter } from '@sebino/trpc/signIn.office';
import type { CookieToSet } from '@sebino/trpc/signIn.office';
import { transformer } from '@sebino/trpc/transformer';
import { createContextOf } from '../context.ts';
import { ask, openTestDoor } from '../doors/testing.ts';
import { openTestOffice, passphrase } from './testing.ts';

test('over the wire: passphrase, second factor, a page, sign-out; and only from our own origin', async () => {
  await using database = await freshDatabase();
  const office = openTestOffice(database);
  const account = await office.open();
  const contextOf = createContextOf(office.house, office.signIn.actorOf);
  const trpc = { router: router({ signIn: signInRouter, me: meRouter }), contextOf };
  await using at = await openTestDoor({ kind: 'office', parts: { trpc } });

  const post = async (path: string, input: object, cookies = '', origin = at.url) => {
    const headers = { 'content-type': 'application/json', origin, cookie: cookies };
    const body = JSON.stringify(transformer.serialize(input));
    const { status, body: said } = await ask(`${at.url}/trpc/${path}`, { method: 'POST', headers, body });
    const { result } = JSON.parse(said) as { result?: { data: string } };
    const data = result === undefined ? undefined : transformer.deserialize(result.data);
    return { status, said, cookies: (data as { cookies?: CookieToSet[] } | undefined)?.cookies ?? [] };
  };
  const me = async (cookie: string): Promise<number> => {
    const input = encodeURIComponent(JSON.stringify(transformer.serialize({})));
    return (await ask(`${at.url}/trpc/me.show?input=${input}`, { headers: { cookie } })).status;
  };

  const unknown = await post('signIn.start', { email: 'nobody@office.example', passphrase });
  const wrong = await post('signIn.start', { email: account.email, passphrase: `${passphrase}!` });
  expect([unknown.status, wrong.status]).toEqual([401, 401]);
  // The number of the request is all that may differ.
  const plain = (said: string): string => said.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');
  expect(plain(wrong.said)).toBe(plain(unknown.said));

  const started = await post('signIn.start', { email: account.email, passphrase });
  const pending = started.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  expect(pending).toMatch(new RegExp(`^${pendingCookie}=[\\w-]{43}$`));
  expect(await me(pending)).toBe(401);
  expect(await me(pending.replace(pendingCookie, officeCookie))).toBe(401);
  const input = { code: account.code() };
  expect((await post('signIn.verify', input, pending, 'https://elsewhere.example')).status).toBe(403);

  const verified = await post('signIn.verify', input, pending);
  const [session, dropped] = verified.cookies;
  expect(session).toMatchObject({ name: officeCookie, maxAgeSeconds: 12 * 3600 });
  expect(dropped).toEqual({ name: pendingCookie, value: '', maxAgeSeconds: 0 });
  const signedIn = `${officeCookie}=${session?.value}`;
  expect(await me(signedIn)).toBe(200);
  expect(await me(signedIn.replace(officeCookie, '__Host-sebino-portal'))).toBe(401);
  expect((await post('signIn.end', {}, signedIn)).status).toBe(200);
  expect(await me(signedIn)).toBe(401);
});
