import { gunzipSync } from 'node:zlib';
import { transformer } from '@sebino/trpc/transformer';
import { describe, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { openHotDoor } from './hotTesting.ts';
import { ask } from './testing.ts';
import type { Answer } from './testing.ts';

/** What a client reads; how long the body is may be said in another way. */
function seen({ status, headers, body }: Answer): object {
  const { vary } = headers;
  return { status, body, vary, retryAfter: headers['retry-after'], cache: headers['cache-control'] };
}

const of = (input: unknown): string => encodeURIComponent(JSON.stringify(transformer.serialize(input)));
const batchOf = (...inputs: unknown[]): string =>
  encodeURIComponent(
    JSON.stringify(Object.fromEntries(inputs.map((input, at) => [at, transformer.serialize(input)]))),
  );

/** Named by what they ask; the second time the header sends them through tRPC's own adapter. */
const questions = [
  ['a plain question', `/trpc/hello?input=${of({ name: 'Iseo' })}`],
  ['a question with a date', `/trpc/dated?input=${of({ at: new Date(Date.UTC(2026, 10, 22)) })}`],
  ['a question alone in a batch', `/trpc/hello?batch=1&input=${batchOf({ name: 'Iseo' })}`],
  ['two questions at once', `/trpc/hello,bare?batch=1&input=${batchOf({ name: 'Iseo' })}`],
  ['a question without input', '/trpc/bare'],
  ['a batch without input', '/trpc/bare?batch=1'],
  ['an input that is missing', '/trpc/hello'],
  ['an input of the wrong shape', `/trpc/hello?input=${of({ name: 7 })}`],
  ['an input with a field too much', `/trpc/hello?batch=1&input=${batchOf({ name: 'Iseo', other: 1 })}`],
  ['an input that is no JSON', '/trpc/hello?input=%7B'],
  ['an input that is no wire text', '/trpc/hello?input=%22%5B-9%5D%22'],
  ['a batch that is a list', '/trpc/hello?batch=1&input=%5B%5D'],
  ['a batch with an entry too much', `/trpc/hello?batch=1&input=${batchOf({ name: 'a' }, { name: 'b' })}`],
  ['an input given twice', `/trpc/hello?input=${of({ name: 'a' })}&input=${of({ name: 'b' })}`],
  ['a question whose guards add to what is known', `/trpc/guarded?input=${of({ name: 'Iseo' })}`],
  ['a question that a guard forbids', '/trpc/barred'],
  ['a question that a guard lets fall', '/trpc/dropped'],
  ['an answer of the wrong shape', '/trpc/misshapen'],
  ['a question that breaks', '/trpc/fail'],
  ['a question while the database is away', '/trpc/away?batch=1'],
  ['a question for staff', '/trpc/staffOnly'],
  ['a change asked for by GET', '/trpc/change'],
  ['a name nobody has', '/trpc/nothing'],
  ['a name from the language', '/trpc/constructor'],
] as const;

const wire = (input: unknown): string => JSON.stringify(transformer.serialize(input));
const changes = [
  ['a change', '/trpc/change', wire({ name: 'Iseo' })],
  [
    'a change alone in a batch',
    '/trpc/change?batch=1',
    JSON.stringify({ 0: transformer.serialize({ name: 'a' }) }),
  ],
  [
    'two changes at once',
    '/trpc/change,change?batch=1',
    JSON.stringify({ 0: wire({ name: 'a' }), 1: wire({}) }),
  ],
  ['a change of the wrong shape', '/trpc/change', wire({ name: 7 })],
  ['a change without its input', '/trpc/change', ''],
  ['a change whose input is no JSON', '/trpc/change', '{'],
  ['a change whose input is no wire text', '/trpc/change', '"[-9]"'],
  ['a change with its input in the address', `/trpc/change?input=${of({ name: 'a' })}`, wire({ name: 'b' })],
  ['a change that breaks', '/trpc/breakingChange', wire({ name: 'Iseo' })],
  ['a change while the database is away', '/trpc/awayChange', wire({ name: 'Iseo' })],
  ['a change for staff', '/trpc/staffChange', wire({ name: 'Iseo' })],
  ['a question sent by POST', '/trpc/hello', wire({ name: 'Iseo' })],
] as const;

describe('the thin way to public calls', () => {
  test.each(questions)('%s is answered like by the adapter, byte for byte', async (_name, path) => {
    await using at = await openHotDoor();
    const thin = await ask(`${at.url}${path}`);
    const adapter = await ask(`${at.url}${path}`, { headers: { 'trpc-accept': 'application/json' } });
    expect(thin.headers['content-type']).toMatch(/^application\/json/);
    expect(seen(thin)).toEqual(seen(adapter));
  });

  test.each(changes)('%s is answered like by the adapter, byte for byte', async (_name, path, body) => {
    await using at = await openHotDoor();
    const headers = { 'content-type': 'application/json', 'accept-encoding': 'identity' };
    const sent = { method: 'POST', body, headers };
    const thin = await ask(`${at.url}${path}`, sent);
    const adapter = await ask(`${at.url}${path}`, {
      ...sent,
      headers: { ...headers, 'trpc-accept': 'application/json' },
    });
    expect(thin.headers['content-type']).toMatch(/^application\/json/);
    expect(seen(thin)).toEqual(seen(adapter));
  });

  test('a fault of ours tells the visitor nothing of its cause', async () => {
    await using at = await openHotDoor();
    const { status, body } = await ask(`${at.url}/trpc/fail?batch=1`);
    expect(status).toBe(500);
    expect(body).not.toMatch(/secret|at .*\.ts|node_modules/);
  });

  test('a database that is away is a 503 that says when to come back', async () => {
    await using at = await openHotDoor();
    const { status, headers } = await ask(`${at.url}/trpc/away`);
    expect([status, headers['retry-after']]).toEqual([503, '5']);
  });

  test('a longer answer is packed as the client likes it', async () => {
    await using at = await openHotDoor();
    const path = `/trpc/hello?input=${of({ name: 'Iseo '.repeat(200) })}`;
    const plain = await ask(`${at.url}${path}`);
    const packed = await ask(`${at.url}${path}`, { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.bytes).toString()).toBe(plain.body);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length);
    expect(packed.headers.vary).toContain('accept-encoding');
  });

  test('what is refused is told to the log without the question, what is answered is not', async () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    await using at = await openHotDoor({ log });
    const { headers } = await ask(`${at.url}/trpc/hello?input=${of({ name: 7 })}`);
    await ask(`${at.url}/trpc/bare`);
    const told = lines.map((line): unknown => JSON.parse(line)).filter((line) => 'status' in Object(line));
    expect(told).toMatchObject([
      { requestId: headers['x-request-id'], method: 'GET', path: '/trpc/hello', status: 400 },
    ]);
  });

  test('a door that is leaving answers what is under way and sends others away', async () => {
    const asked = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const at = await openHotDoor({
      contextOf: async () => {
        asked.resolve();
        await go.promise;
        return {};
      },
    });
    const underWay = ask(`${at.url}/trpc/bare`);
    await asked.promise;
    const closed = at.door.close(10_000);
    expect((await ask(`${at.url}/trpc/bare`)).status).toBe(503);
    go.resolve();
    expect((await underWay).status).toBe(200);
    await closed;
  });
});
