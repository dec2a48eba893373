import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Mount } from './door.ts';
import { dataHeaders, pageHeaders } from './headers.ts';
import { openHotDoor } from './hotTesting.ts';
import type { PageHandler } from './page.ts';
import { pageStorage } from './request.ts';
import { ask, openTestDoor, speak, until } from './testing.ts';
import type { Answer } from './testing.ts';

const page = (html: string, headers: Record<string, string> = {}): PageHandler => {
  return (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.writeHead(200);
    response.end(html);
  };
};
const echo: PageHandler = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ...request.headers, method: request.method }));
};
const serving = (handler: PageHandler) => ({ parts: { pages: { handler, clientOf: () => 'bound client' } } });

describe('a door listens to its own address only', () => {
  test.each(['evil.example', '127.0.0.1', 'localhost:3000', '127.0.0.1:1'])(
    'Host %s is misdirected',
    async (host) => {
      await using at = await openTestDoor(serving(echo));
      expect((await ask(at.url, { headers: { host } })).status).toBe(421);
    },
  );

  test('two hosts, an absolute target or none are no request for us', async () => {
    await using at = await openTestDoor(serving(echo));
    const host = `Host: 127.0.0.1:${at.port}\r\n`;
    for (const text of [
      `GET / HTTP/1.1\r\n${host}Host: evil.example\r\nConnection: close\r\n\r\n`,
      `GET http://evil.example/ HTTP/1.1\r\n${host}Connection: close\r\n\r\n`,
      `GET / HTTP/1.1\r\nConnection: close\r\n\r\n`,
    ]) {
      expect(await speak(at.port, text)).toMatch(/^HTTP\/1\.1 4\d\d/);
    }
  });

  test.each([
    '//x',
    '/./x',
    '/a/../x',
    '/a%2Fb',
    '/a;b=c',
    '/a\\b',
    '/%2e%2e/x',
    '/a%00',
    '/trpc/../readyz',
    '/x#y',
    '/a%ff',
    '/50%',
  ])('the path %s has two readings and is refused', async (path) => {
    await using at = await openTestDoor(serving(echo));
    expect(
      (
        await speak(
          at.port,
          `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${at.port}\r\nConnection: close\r\n\r\n`,
        )
      ).slice(9, 12),
    ).toBe('400');
  });

  test('whoever follows a broken address in a browser is told so by a page, which learns nothing of the address', async () => {
    const seen: PageHandler = (request, response) => response.end(String(request.url));
    await using at = await openTestDoor(serving(seen));
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    for (const [path, shown] of [
      ['/a%00', '/-'],
      ['/a%2Fb?c=/d/e', '/-'],
      ['/trpc/../readyz', '/-/-/-'],
      ['/de/%ff', '/-/-'],
    ] as const)
      expect(await ask(at.url, { path, headers: { accept } })).toMatchObject({ status: 200, body: shown });
    expect((await ask(at.url, { path: '/a%00', method: 'POST', headers: { accept } })).status).toBe(400);
    const host = 'evil.example';
    expect((await ask(at.url, { path: '/a%00', headers: { accept, host } })).status).toBe(421);
  });

  test('what has no route is refused without repeating the address, which may be a link', async () => {
    await using at = await openTestDoor(serving(echo));
    for (const method of ['DELETE', 'PUT', 'PATCH']) {
      const { status, body } = await ask(`${at.url}/it/i/secret-token?code=secret`, { method });
      expect([status, JSON.parse(body)]).toEqual([404, { error: 'unknown', requestId: expect.any(String) }]);
    }
  });

  test('pages learn protocol, host and address from the door, whatever the visitor claims', async () => {
    await using at = await openTestDoor(serving(echo));
    const claims = {
      'x-sebino-host': 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '6.6.6.6',
      forwarded: 'host=evil',
    };
    const { body } = await ask(at.url, { headers: claims });
    expect(body).not.toMatch(/evil|6\.6\.6\.6/);
    expect(JSON.parse(body)).toMatchObject({
      'x-sebino-protocol': 'http',
      'x-sebino-host': `127.0.0.1:${at.port}`,
      'x-sebino-address': '127.0.0.1',
    });
  });

  test('a trusted proxy is believed about the visitor, up to the first hop that is not ours', async () => {
    await using at = await openTestDoor({
      ...serving(echo),
      env: { TRUSTED_PROXIES: '127.0.0.1,10.0.0.0/8' },
    });
    const { body } = await ask(at.url, { headers: { 'x-forwarded-for': '6.6.6.6, 192.0.2.7, 10.1.2.3' } });
    expect(JSON.parse(body)).toMatchObject({ 'x-sebino-address': '192.0.2.7' });
  });

  test("the other door's cookie is dropped, our own and a stranger's come through", async () => {
    await using at = await openTestDoor(serving(echo));
    const cookie = '__Host-sebino-office-session=stolen; __Host-sebino-0a1b2c3d4e5f=mine; other=1';
    const { body } = await ask(at.url, { headers: { cookie } });
    expect(JSON.parse(body)).toMatchObject({ cookie: '__Host-sebino-0a1b2c3d4e5f=mine; other=1' });
  });
});

describe('a door refuses what another site makes a browser send', () => {
  const cookie = '__Host-sebino-0a1b2c3d4e5f=mine';
  const multipart = 'multipart/form-data; boundary=x';
  test.each([
    ['a foreign origin with a session', { cookie, origin: 'https://evil.example' }, 403],
    ['a foreign origin without one', { origin: 'https://evil.example' }, 403],
    ['no origin with a session', { cookie }, 403],
    ['the null origin', { cookie, origin: 'null' }, 403],
    [
      'a cross-site fetch that names our origin',
      { cookie, origin: 'OWN', 'sec-fetch-site': 'cross-site' },
      403,
    ],
    ['our own page', { cookie, origin: 'OWN', 'sec-fetch-site': 'same-origin' }, 200],
    ['a tool without browser and session', {}, 200],
  ])('%s', async (_name, headers, status) => {
    await using at = await openTestDoor(serving(echo));
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value === 'OWN' ? at.url : value]),
    );
    const sent = { ...own, 'content-type': multipart };
    expect((await ask(`${at.url}/page`, { method: 'POST', headers: sent, body: '--x--' })).status).toBe(
      status,
    );
  });
});

describe('every answer carries the headers of its door', () => {
  const onAll = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };

  function check({ headers }: Answer): void {
    expect(headers).toMatchObject(onAll);
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('x-powered-by');
  }

  test('pages, also unknown ones, broken ones and wrong methods: the policy of a document', async () => {
    const broken: Mount = async (app) => {
      app.get('/broken', async () => {
        throw new Error('select secret from table');
      });
    };
    await using at = await openTestDoor({ parts: { mounts: [broken] } });
    const answers = [
      await ask(at.url),
      await ask(`${at.url}/nothing`, { headers: { 'accept-encoding': 'br' } }),
      await ask(`${at.url}/broken`),
      await ask(`${at.url}/page`, { method: 'PUT' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 500, 404]);
    for (const answer of answers) {
      check(answer);
      expect(answer.headers['content-security-policy']).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'none'",
      );
      expect(answer.headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
      expect(answer.headers['permissions-policy']).toContain('camera=()');
    }
  });

  test('data, also refused, broken or away: nothing runs, loads, is framed or sends a form', async () => {
    await using at = await openHotDoor();
    const answers = [
      await ask(`${at.url}/healthz`),
      await ask(`${at.url}/readyz`),
      await ask(`${at.url}/trpc/bare`),
      await ask(`${at.url}/trpc/bare`, { headers: { 'accept-encoding': 'gzip' } }),
      await ask(`${at.url}/trpc/bare`, { headers: { 'trpc-accept': 'application/json' } }),
      await ask(`${at.url}/trpc/fail`),
      await ask(`${at.url}/trpc/away`),
      await ask(`${at.url}/trpc/nothing`),
      await ask(`${at.url}/trpc/bare`, { method: 'PUT' }),
      await ask(at.url, { headers: { host: 'x' } }),
      await ask(`${at.url}/trpc/change`, { method: 'POST', headers: { origin: 'https://evil.example' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([
      200, 200, 200, 200, 200, 500, 503, 404, 404, 421, 403,
    ]);
    for (const answer of answers) {
      check(answer);
      expect(answer.headers['content-type']).toMatch(/^application\/json/);
      expect(answer.headers['content-security-policy']).toBe(
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      );
    }
  });

  test('over https both sets ask the browser to stay with it', () => {
    for (const headers of [pageHeaders('office', 'https://a.example'), dataHeaders('https://a.example')])
      expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
    expect(dataHeaders('http://127.0.0.1').has('strict-transport-security')).toBe(false);
  });

  test("a page's own policy stands", async () => {
    await using at = await openTestDoor(
      serving(page('x', { 'content-security-policy': "default-src 'self'", 'x-sveltekit-page': 'true' })),
    );
    const { headers } = await ask(at.url);
    expect(headers['content-security-policy']).toBe("default-src 'self'");
    expect(headers).not.toHaveProperty('x-sveltekit-page');
  });

  test('a page finds its request and its client in the storage', async () => {
    await using at = await openTestDoor(
      serving((_request, response) => {
        const found = pageStorage().getStore();
        response.end(JSON.stringify({ api: found?.api, door: found?.door, requestId: found?.requestId }));
      }),
    );
    const { body, headers } = await ask(at.url);
    expect(JSON.parse(body)).toEqual({
      api: 'bound client',
      door: 'portal',
      requestId: headers['x-request-id'],
    });
  });
});

describe('public pages come from the cache', () => {
  function counting(headers: Record<string, string> = { 'x-sebino-cache': 'tags=firm,home' }) {
    const made = { times: 0 };
    const handler: PageHandler = (request, response) => {
      made.times += 1;
      page(`page ${made.times} ${'of the cluster '.repeat(40)}`, headers)(request, response, () => undefined);
    };
    return { made, handler };
  }

  test('made once per encoding, told apart by query, unchanged pages answer 304', async () => {
    const { made, handler } = counting();
    await using at = await openTestDoor(serving(handler));
    const packed = await ask(at.url, { headers: { 'accept-encoding': 'gzip, br' } });
    const again = await ask(at.url, { headers: { 'accept-encoding': 'gzip, br', cookie: 'stranger=1' } });
    expect(made.times).toBe(1);
    expect(brotliDecompressSync(again.bytes).toString()).toContain('page 1');
    expect(packed.headers).not.toHaveProperty('x-sebino-cache');
    // The log tells how the page was made, and has no line about a kept one.
    expect(packed.headers).toHaveProperty('x-request-id');
    expect(again.headers).not.toHaveProperty('x-request-id');
    const etag = String(again.headers.etag);
    const same = await ask(at.url, { headers: { 'accept-encoding': 'br', 'if-none-match': etag } });
    expect([same.status, same.body]).toEqual([304, '']);
    expect((await ask(at.url)).body).toContain('page 2');
    expect((await ask(`${at.url}/?q=a`)).body).toContain('page 3');
  });

  test('a purge by subject reaches its pages and no others', async () => {
    const { made, handler } = counting();
    await using at = await openTestDoor(serving(handler));
    await ask(at.url);
    at.cache.purge(['enquiry']);
    await ask(at.url);
    expect(made.times).toBe(1);
    at.cache.purge(['firm']);
    expect((await ask(at.url)).body).toContain('page 2');
  });

  test('an aged page is served once more while a new one is made, a far too old one is not', async () => {
    const { made, handler } = counting();
    let now = Date.UTC(2026, 10, 22, 9);
    await using at = await openTestDoor({ ...serving(handler), now: () => now });
    await ask(at.url);
    now += 61_000;
    expect((await ask(at.url)).body).toContain('page 1');
    await until(() => made.times === 2);
    await until(async () => (await ask(at.url)).body.includes('page 2'));
    now += 121_000;
    expect((await ask(at.url)).body).toContain('page 3');
  });

  test('the last page stands in while the house is away, but not what was purged, nor for long', async () => {
    const { handler } = counting();
    let isAway = false;
    let now = Date.UTC(2026, 10, 22, 9);
    const failing: PageHandler = (request, response, next) => {
      if (!isAway) return handler(request, response, next);
      response.writeHead(503, { 'content-type': 'text/html', 'retry-after': '5', 'set-cookie': 'away=1' });
      response.write('come ');
      return response.end('back');
    };
    await using at = await openTestDoor({ ...serving(failing), now: () => now });
    const first = await ask(at.url);
    isAway = true;
    now += 300_000;
    const spare = await ask(at.url);
    expect([spare.status, spare.body]).toEqual([200, first.body]);
    expect(spare.headers).toMatchObject({ etag: first.headers.etag });
    expect(spare.headers).not.toHaveProperty('set-cookie');
    expect(spare.headers).not.toHaveProperty('retry-after');
    expect((await ask(`${at.url}/?never=seen`)).status).toBe(503);
    now += 301_000;
    expect((await ask(at.url)).status).toBe(503);
    isAway = false;
    await ask(at.url);
    isAway = true;
    now += 121_000;
    at.cache.purge(['firm']);
    expect((await ask(at.url)).status).toBe(503);
  });

  test('the order of the day changes with the day in Europe/Rome', async () => {
    const { made, handler } = counting();
    let now = Date.UTC(2026, 10, 22, 22, 59, 30);
    await using at = await openTestDoor({ ...serving(handler), now: () => now });
    await ask(at.url);
    await ask(at.url);
    expect(made.times).toBe(1);
    now += 31_000;
    expect((await ask(at.url)).body).toContain('page 2');
  });

  test.each([
    ['a page that did not say it is public', {}],
    ['a page that sets a cookie', { 'x-sebino-cache': 'tags=home', 'set-cookie': 'a=b' }],
    [
      'a page with a nonce',
      { 'x-sebino-cache': 'tags=home', 'content-security-policy': "script-src 'nonce-abc'" },
    ],
  ])('%s is made anew each time', async (_name, headers) => {
    const { made, handler } = counting(headers);
    await using at = await openTestDoor(serving(handler));
    await ask(at.url);
    await ask(at.url);
    expect(made.times).toBe(2);
  });

  test('who is signed in neither fills nor reads it', async () => {
    const { made, handler } = counting();
    await using at = await openTestDoor(serving(handler));
    const headers = { cookie: '__Host-sebino-0a1b2c3d4e5f=mine' };
    await ask(at.url, { headers });
    await ask(at.url);
    await ask(at.url, { headers });
    expect(made.times).toBe(3);
  });

  test('a page made before a purge is not kept after it', async () => {
    let finish: () => void = () => undefined;
    const started = Promise.withResolvers<void>();
    await using at = await openTestDoor(
      serving((request, response) => {
        finish = (): void =>
          void page('old', { 'x-sebino-cache': 'tags=firm' })(request, response, () => undefined);
        started.resolve();
      }),
    );
    const asked = ask(at.url);
    await started.promise;
    at.cache.purge(['firm']);
    finish();
    await asked;
    expect(at.cache.size().pages).toBe(0);
  });

  test('of many first visitors at once, one has the page made and all get it', async () => {
    const made = { times: 0 };
    const all = Promise.withResolvers<void>();
    await using at = await openTestDoor(
      serving(async (request, response) => {
        made.times += 1;
        await all.promise;
        page('shared', { 'x-sebino-cache': 'tags=firm' })(request, response, () => undefined);
      }),
    );
    const visitors = Array.from({ length: 20 }, () => ask(at.url));
    await until(() => made.times > 0);
    // Those behind the first have come in once another page, asked for after them, is there.
    await ask(`${at.url}/healthz`);
    all.resolve();
    expect((await Promise.all(visitors)).map(({ body }) => body)).toEqual(Array(20).fill('shared'));
    expect(made.times).toBe(1);
  });

  test('visitors of a page that is not kept wait for one at most, and later for none', async () => {
    const inside = { now: 0 };
    let together = Promise.withResolvers<void>();
    let first = Promise.withResolvers<void>();
    let expected = 4;
    await using at = await openTestDoor(
      serving(async (request, response) => {
        inside.now += 1;
        if (inside.now === 1 && expected === 4) await first.promise;
        else if (inside.now === expected) together.resolve();
        else await together.promise;
        page('own')(request, response, () => undefined);
      }),
    );
    const visit = () => Promise.all(Array.from({ length: 4 }, () => ask(at.url)));
    const strangers = visit();
    await until(() => inside.now > 0);
    first.resolve();
    // The three behind the first are made side by side: made one by one, the first of them would wait for ever.
    expect((await strangers).map(({ body }) => body)).toEqual(Array(4).fill('own'));
    [inside.now, expected, together, first] = [0, 5, Promise.withResolvers(), Promise.withResolvers()];
    const again = visit();
    await until(() => inside.now === 4);
    together.resolve();
    expect((await again).map(({ status }) => status)).toEqual(Array(4).fill(200));
  });

  test('who waits for a page when the door is leaving still gets it', async () => {
    const made = { times: 0 };
    const go = Promise.withResolvers<void>();
    const at = await openTestDoor(
      serving(async (request, response) => {
        made.times += 1;
        await go.promise;
        page('own')(request, response, () => undefined);
      }),
    );
    const first = ask(at.url);
    await until(() => made.times === 1);
    const second = ask(at.url);
    await ask(`${at.url}/healthz`);
    const closed = at.door.close(10_000);
    expect((await ask(`${at.url}/other`)).status).toBe(503);
    go.resolve();
    expect([(await first).body, (await second).body]).toEqual(['own', 'own']);
    await closed;
  });

  test('a visitor who leaves while the page is made keeps nobody waiting', async () => {
    const made = { times: 0 };
    await using at = await openTestDoor(
      serving((request, response) => {
        made.times += 1;
        if (made.times > 1)
          page('shared', { 'x-sebino-cache': 'tags=firm' })(request, response, () => undefined);
      }),
    );
    const leaving = new AbortController();
    const left = fetch(at.url, { signal: leaving.signal, headers: { 'accept-encoding': 'identity' } });
    await until(() => made.times === 1);
    const waiting = ask(at.url);
    leaving.abort();
    await expect(left).rejects.toThrow();
    expect((await waiting).body).toBe('shared');
  });

  test('nor does one who waited and left first', async () => {
    const made = { times: 0 };
    await using at = await openTestDoor(
      serving((request, response, next) => {
        made.times += 1;
        // As a page does: nobody is there to be answered.
        if (made.times > 1 && !response.destroyed)
          page('shared', { 'x-sebino-cache': 'tags=firm' })(request, response, next);
      }),
    );
    const visitors = [new AbortController(), new AbortController()];
    const headers = { 'accept-encoding': 'identity' };
    const left = visitors.map(({ signal }) => fetch(at.url, { signal, headers }).catch(() => 'left'));
    await until(() => made.times === 1);
    const open = (): Promise<number> =>
      new Promise((resolve) => at.door.app.server.getConnections((_, count) => resolve(count)));
    await until(async () => (await open()) === 2);
    visitors[1]?.abort();
    await until(async () => (await open()) === 1);
    visitors[0]?.abort();
    expect(await Promise.all(left)).toEqual(['left', 'left']);
    await until(async () => (await open()) === 0);
    expect((await ask(at.url)).body).toBe('shared');
  });

  test('the cache stays within its bound, and what is asked for again stays longest', async () => {
    const { made, handler } = counting();
    await using at = await openTestDoor({ ...serving(handler), cacheBytes: 20_000 });
    await ask(at.url);
    for (let n = 0; n < 60; n += 1) {
      await ask(`${at.url}/?n=${n}`);
      await ask(at.url);
    }
    expect(made.times).toBe(61);
    expect(at.cache.size().bytes).toBeLessThanOrEqual(20_000);
    expect(at.cache.size().pages).toBeGreaterThan(3);
  });
});
