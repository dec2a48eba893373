import { initTRPC } from '@trpc/server';
import { transformer } from '@sebino/trpc/transformer';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createLog } from '../log.ts';
import { localClient, remoteClient } from './link.ts';
import type { RequestFacts } from './request.ts';
import { ask, openTestDoor, speak } from './testing.ts';
import type { TrpcDoor } from './trpc.ts';

const t = initTRPC.create({ transformer, isDev: false });

function countingRouter() {
  const calls = { count: 0, facts: [] as unknown[] };
  const router = t.router({
    ping: t.procedure.input(z.strictObject({ at: z.date().optional() })).mutation(({ input }) => {
      calls.count += 1;
      return { at: input.at };
    }),
    bare: t.procedure.mutation(() => {
      calls.count += 1;
      return 'done';
    }),
    away: t.procedure.query(() => {
      throw Object.assign(new Error('no connection'), { code: 'ECONNREFUSED' });
    }),
    fail: t.procedure.query(() => {
      throw new Error('select secret from table');
    }),
  });
  const trpc: TrpcDoor = {
    router,
    contextOf: async (facts) => {
      calls.facts.push(facts);
      return {};
    },
  };
  return { calls, trpc };
}

const json = { 'content-type': 'application/json' };

describe('tRPC at a door', () => {
  test('ten calls may travel together, eleven are refused and none runs', async () => {
    const { calls, trpc } = countingRouter();
    await using at = await openTestDoor({ parts: { trpc } });
    const batch = (size: number) => {
      const names = Array(size).fill('ping').join(',');
      const body = JSON.stringify(
        Object.fromEntries(Array.from({ length: size }, (_, n) => [n, transformer.serialize({})])),
      );
      return ask(`${at.url}/trpc/${names}?batch=1`, { method: 'POST', headers: json, body });
    };
    expect((await batch(11)).status).toBe(400);
    expect(calls.count).toBe(0);
    expect((await batch(10)).status).toBe(200);
    expect(calls.count).toBe(10);
  });

  test('only plain JSON reaches a procedure, whatever the content type pretends', async () => {
    const { calls, trpc } = countingRouter();
    await using at = await openTestDoor({ parts: { trpc } });
    const types = [
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/octet-stream',
      'application/jsonx',
      'text/json',
      '',
      'x/y',
    ];
    for (const type of types) {
      for (const name of ['ping', 'bare']) {
        const { status } = await ask(`${at.url}/trpc/${name}`, {
          method: 'POST',
          headers: { 'content-type': type },
          body: '--x\r\n\r\n--x--',
        });
        expect([type, status >= 400 && status < 500]).toEqual([type, true]);
      }
    }
    expect(calls.count).toBe(0);
  });

  test('a body over the limit, nested deep or a chain of references is refused with a 4xx', async () => {
    const { calls, trpc } = countingRouter();
    await using at = await openTestDoor({ parts: { trpc } });
    const chain = JSON.stringify(`[${Array.from({ length: 20_000 }, (_, n) => `[${n + 1}]`).join(',')},1]`);
    for (const body of [
      'x'.repeat(300_000),
      `${'['.repeat(5000)}${']'.repeat(5000)}`,
      chain,
      '{"json":',
      'null',
      '[]',
      '"[-9]"',
      '{"__proto__":{"a":1}}',
    ]) {
      const { status } = await ask(`${at.url}/trpc/ping`, { method: 'POST', headers: json, body });
      expect([body.slice(0, 20), status >= 400 && status < 500]).toEqual([body.slice(0, 20), true]);
    }
    expect(calls.count).toBe(0);
    expect((await ask(`${at.url}/healthz`)).status).toBe(200);
  });

  test('a fault of ours tells the visitor nothing of its cause', async () => {
    await using at = await openTestDoor({ parts: { trpc: countingRouter().trpc } });
    const { status, body } = await ask(`${at.url}/trpc/fail`);
    expect(status).toBe(500);
    expect(body).not.toMatch(/at .*\.ts|node_modules/);
  });

  test('a database that is away is a 503 that says when to come back', async () => {
    await using at = await openTestDoor({ parts: { trpc: countingRouter().trpc } });
    const { status, headers } = await ask(`${at.url}/trpc/away`);
    expect([status, headers['retry-after']]).toEqual([503, '5']);
  });

  test('a body that does not arrive is cut off while others are served', async () => {
    await using at = await openTestDoor({
      env: { BODY_SECONDS: '1' },
      parts: { trpc: countingRouter().trpc },
    });
    const head = `POST /trpc/ping HTTP/1.1\r\nHost: 127.0.0.1:${at.port}\r\nContent-Type: application/json\r\n`;
    const cut = speak(at.port, `${head}Content-Length: 1000000000000\r\n\r\n{`);
    const stalled = speak(at.port, `${head}Content-Length: 100\r\n\r\n{`);
    expect((await ask(`${at.url}/healthz`)).status).toBe(200);
    expect(await cut).toMatch(/^HTTP\/1\.1 413/);
    expect(await stalled).not.toMatch(/ 200 /);
  });

  test('the same call gives the same answer by both links, dates included, and only one of them crosses the wire', async () => {
    const { calls, trpc } = countingRouter();
    await using at = await openTestDoor({ parts: { trpc } });
    const facts: RequestFacts = {
      door: 'portal',
      requestId: 'r',
      ip: '192.0.2.1',
      baseUrl: at.url,
      cookies: new Map(),
      hasSession: false,
    };
    type Client = { ping: { mutate(input: { at: Date }): Promise<{ at: Date }> } };
    const input = { at: new Date(Date.UTC(2026, 10, 22)) };
    const local = await (localClient(trpc, facts, createLog('silent')) as Client).ping.mutate(input);
    const remote = await (remoteClient(at.url, facts, undefined) as Client).ping.mutate(input);
    expect(local).toEqual(input);
    expect(remote).toEqual(input);
    expect(calls.facts).toHaveLength(2);
    expect(calls.facts[0]).toBe(facts);
    expect(calls.facts[1]).not.toBe(facts);
  });
});
