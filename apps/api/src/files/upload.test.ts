import { createHash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ask, until } from '../doors/testing.ts';
import type { Answer } from '../doors/testing.ts';
import { samples } from './samples.ts';
import { sweepFiles } from './sweep.ts';
import { boundary, formHeaders, formOf, openFileDoor, testLimits } from './testing.ts';
import type { FileDoor, SentPart } from './testing.ts';

const [pdf = Buffer.alloc(0)] = samples.pdf;
const pdfOf = (bytes: number): Buffer => Buffer.concat([pdf, Buffer.alloc(bytes - pdf.length, 0x20)]);
const upload = (at: FileDoor, parts: readonly SentPart[], key?: string): Promise<Answer> =>
  ask(at.uploadUrl(key), { method: 'POST', headers: formHeaders, body: formOf(...parts) });
const copiesOf = (count: number): SentPart[] =>
  Array.from({ length: count }, () => ({ name: 'a.pdf', bytes: pdf }));
const codesOf = (answer: Answer): string[] =>
  (JSON.parse(answer.body) as { refused: { code: string }[] }).refused.map((each) => each.code);

describe('drawings are received', () => {
  test('durable, sealed, recorded with their hash, and listed in the answer', async () => {
    await using at = await openFileDoor();
    const answer = await upload(at, [
      { name: 'Ring Ø.pdf', bytes: pdf, type: 'application/pdf' },
      { name: 'a.stl', bytes: samples.stl[0] ?? pdf },
    ]);
    expect(answer.status).toBe(201);
    expect(at.rows.map(({ name, kind, bytes }) => [name, kind, bytes])).toEqual([
      ['Ring Ø.pdf', 'pdf', pdf.length],
      ['a.stl', 'stl', 184],
    ]);
    expect(at.rows[0]?.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
    const [id = ''] = at.rows.map((row) => row.fileId);
    expect(readFileSync(join(at.folder, id.slice(-2), id)).includes(pdf.subarray(0, 12))).toBe(false);
    expect(await at.store.tempFiles()).toBe(0);
  });

  test('without script the way leads back to the form, which hears what was refused', async () => {
    await using at = await openFileDoor();
    const headers = { 'content-type': formHeaders['content-type'] };
    const body = formOf({ name: 'a.pdf', bytes: pdf }, { name: 'b.exe', bytes: pdf });
    const { status, headers: said } = await ask(at.uploadUrl(randomUUID(), '/it/enquiry?key=1'), {
      method: 'POST',
      headers,
      body,
    });
    expect([status, said.location]).toEqual([303, '/it/enquiry?key=1&refused=kind-not-taken+b.exe#files']);
    expect(at.rows).toHaveLength(1);
    const foreign = await ask(at.uploadUrl(randomUUID(), '//evil.example'), {
      method: 'POST',
      headers,
      body,
    });
    expect(foreign.headers).not.toHaveProperty('location');
  });

  test('a file field left alone is no file', async () => {
    await using at = await openFileDoor();
    expect((await upload(at, [{ name: '', bytes: Buffer.alloc(0) }])).body).toBe(
      '{"received":[],"refused":[]}',
    );
  });
});

describe('what is not taken leaves nothing and takes nothing away', () => {
  test.each([
    [
      'lies about its content',
      { name: 'a.pdf', bytes: Buffer.from('<html><script>alert(1)</script>'), type: 'application/pdf' },
      'content-not-as-named',
      415,
    ],
    ['lies about its type', { name: 'a.pdf', bytes: pdf, type: 'text/html' }, 'kind-not-taken', 415],
    ['has an extension we do not take', { name: 'a.pdf.exe', bytes: pdf }, 'kind-not-taken', 415],
    [
      'is a web page',
      { name: 'a.svg', bytes: Buffer.from('<svg/>'), type: 'image/svg+xml' },
      'kind-not-taken',
      415,
    ],
    ['has a name of 300 bytes', { name: `${'x'.repeat(296)}.pdf`, bytes: pdf }, 'name-not-usable', 400],
    ['is empty', { name: 'a.pdf', bytes: Buffer.alloc(0) }, 'file-empty', 400],
    [
      'is one byte too large',
      { name: 'a.pdf', bytes: pdfOf(testLimits.UPLOAD_FILE_BYTES + 1) },
      'file-too-large',
      413,
    ],
  ])('a file that %s', async (_name, bad, code, status) => {
    await using at = await openFileDoor();
    const answer = await upload(at, [
      { name: 'good.pdf', bytes: pdf },
      bad,
      { name: 'after.pdf', bytes: pdf },
    ]);
    expect([answer.status, codesOf(answer)]).toEqual([status, [code]]);
    expect(at.rows.map((row) => row.name)).toEqual(['good.pdf', 'after.pdf']);
    expect([await at.store.tempFiles(), (await at.files()).length]).toEqual([0, 2]);
  });

  test('a file of exactly the limit is taken', async () => {
    await using at = await openFileDoor();
    expect((await upload(at, [{ name: 'a.pdf', bytes: pdfOf(testLimits.UPLOAD_FILE_BYTES) }])).status).toBe(
      201,
    );
  });

  test('ten files and the sum of all are counted over every request of a form', async () => {
    await using at = await openFileDoor();
    const key = randomUUID();
    const six = copiesOf(6);
    await upload(at, six, key);
    const more = await upload(at, six, key);
    expect([more.status, codesOf(more)]).toEqual([413, ['too-many-files', 'too-many-files']]);
    expect(at.rows).toHaveLength(10);
    const large = randomUUID();
    for (let n = 0; n < 2; n += 1)
      expect((await upload(at, [{ name: 'a.pdf', bytes: pdfOf(20_000) }], large)).status).toBe(201);
    expect(codesOf(await upload(at, [{ name: 'a.pdf', bytes: pdfOf(10_001) }], large))).toEqual([
      'files-too-large-together',
    ]);
    expect((await upload(at, [{ name: 'a.pdf', bytes: pdfOf(10_000) }], large)).status).toBe(201);
    expect((await at.files()).length).toBe(at.rows.length);
  });

  test('eleven files in one form: ten are kept', async () => {
    await using at = await openFileDoor();
    const answer = await upload(at, copiesOf(11));
    expect([answer.status, codesOf(answer), at.rows.length]).toEqual([413, ['too-many-files'], 10]);
  });

  test('without a key, with a made-up one or over a full disk nothing is read', async () => {
    await using at = await openFileDoor();
    for (const url of [`${at.at.url}/files`, `${at.at.url}/files?key=1`, `${at.at.url}/files?key=../../x`]) {
      expect(
        (
          await ask(url, {
            method: 'POST',
            headers: formHeaders,
            body: formOf({ name: 'a.pdf', bytes: pdf }),
          })
        ).status,
      ).toBe(404);
    }
    await using full = await openFileDoor({ hasRoom: () => false });
    expect((await upload(full, [{ name: 'a.pdf', bytes: pdf }])).status).toBe(507);
    expect([at.rows.length, full.rows.length]).toEqual([0, 0]);
  });

  test.each([
    ['multipart/form-data', ''],
    ['multipart/form-data; boundary=' + 'b'.repeat(71), ''],
    ['multipart/form-data;\tboundary=x', ''],
    ['multipart/form-data; boundary=x junk', ''],
    ['text/plain', ''],
    ['application/json', '{}'],
    [
      `multipart/form-data; boundary=${boundary}`,
      `--${boundary}\r\nContent-Disposition: form-data; name="__proto__"; filename="a.pdf"\r\n\r\nx\r\n--${boundary}--`,
    ],
    [
      `multipart/form-data; boundary=${boundary}`,
      `--${boundary}\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n%PDF-1.7 no end`,
    ],
    [`multipart/form-data; boundary=${boundary}`, 'no part at all'],
    [
      `multipart/form-data; boundary=${boundary}`,
      Array(30).fill(`--${boundary}\r\nContent-Disposition: form-data; name="f"\r\n\r\nx\r\n`).join('') +
        `--${boundary}--`,
    ],
  ])('a malformed form (%s) gets a 4xx and the door goes on', async (type, body) => {
    await using at = await openFileDoor();
    const { status } = await ask(at.uploadUrl(), {
      method: 'POST',
      headers: { 'content-type': type, accept: 'application/json' },
      body,
    });
    expect(status >= 400 && status < 500).toBe(true);
    expect((await ask(`${at.at.url}/healthz`)).status).toBe(200);
    expect([at.rows.length, await at.store.tempFiles()]).toEqual([0, 0]);
  });

  test.each(['is cut', 'stalls'])('an upload that %s in the middle leaves nothing', async (how) => {
    await using at = await openFileDoor();
    const whole = formOf({ name: 'a.pdf', bytes: pdfOf(15_000) });
    const url = new URL(at.uploadUrl());
    const socket = connect(at.at.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `POST ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Type: ${formHeaders['content-type']}\r\nContent-Length: ${whole.length}\r\n\r\n`,
    );
    socket.write(whole.subarray(0, 9000));
    await until(async () => (await at.store.tempFiles()) === 1);
    if (how === 'is cut') socket.destroy();
    await until(async () => (await at.store.tempFiles()) === 0);
    await until(
      async () =>
        (JSON.parse((await ask(`${at.at.url}/gauges`)).body) as { inFlight: number }).inFlight === 0,
    );
    socket.destroy();
    expect([at.rows.length, (await at.files()).length]).toEqual([0, 0]);
  });

  test('the sweep removes what is abandoned and what no row knows, and nothing young', async () => {
    await using at = await openFileDoor();
    await upload(at, [
      { name: 'a.pdf', bytes: pdf },
      { name: 'b.pdf', bytes: pdf },
    ]);
    const lost = at.rows.pop();
    await at.store.receive(
      randomUUID(),
      (async function* () {
        yield pdf;
      })(),
    );
    const ledger = {
      listKnown: async () => new Set(at.rows.map((row) => row.fileId)),
    } as unknown as Parameters<typeof sweepFiles>[1];
    const now = new Date();
    expect(await sweepFiles(at.store, ledger, { now, minAgeMs: 60_000 })).toEqual({ temp: 0, orphans: 0 });
    const later = new Date(now.getTime() + 120_000);
    expect(await sweepFiles(at.store, ledger, { now: later, minAgeMs: 60_000 })).toEqual({
      temp: 1,
      orphans: 1,
    });
    expect(await at.files()).toEqual(at.rows.map((row) => row.fileId));
    expect(await at.store.has(lost?.fileId ?? '')).toBe(false);
  });
});

describe('drawings are handed out', () => {
  const may = { headers: { cookie: 'may=open' } };

  test('as a download that can never become a page, and each opening is kept', async () => {
    await using at = await openFileDoor();
    await upload(at, [{ name: 'Ring Ø.pdf', bytes: pdf }]);
    const [row] = at.rows;
    const answer = await ask(`${at.at.url}/files/${row?.fileId}`, {
      headers: { ...may.headers, range: 'bytes=0-3' },
    });
    expect(answer.status).toBe(200);
    expect(answer.bytes.equals(pdf)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Ring _.pdf"; filename*=UTF-8''Ring%20%C3%98.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(at.openings).toEqual([row?.fileId]);
    const head = await ask(`${at.at.url}/files/${row?.fileId}`, { ...may, method: 'HEAD' });
    expect([head.status, head.body, head.headers['content-length'], at.openings.length]).toEqual([
      200,
      '',
      String(pdf.length),
      2,
    ]);
  });

  test('to nobody else: a foreign file answers like one that never was', async () => {
    await using at = await openFileDoor();
    await upload(at, [{ name: 'a.pdf', bytes: pdf }]);
    const [row] = at.rows;
    const withoutId = ({ status, body }: Answer): unknown => [
      status,
      body.replace(/"requestId":"[^"]+"/, ''),
    ];
    const never = withoutId(await ask(`${at.at.url}/files/${randomUUID()}`, may));
    expect(withoutId(await ask(`${at.at.url}/files/${row?.fileId}`))).toEqual(never);
    for (const path of ['x', '..%2f..%2fsecrets.json', `${row?.fileId}.`])
      expect((await ask(`${at.at.url}/files/${path}`, may)).status).toBeGreaterThanOrEqual(400);
    expect(at.openings).toEqual([]);
  });

  test('never damaged: a file changed on disk is a fault, not a download', async () => {
    await using at = await openFileDoor();
    await upload(at, [{ name: 'a.pdf', bytes: pdf }]);
    const [id = ''] = at.rows.map((row) => row.fileId);
    const path = join(at.folder, id.slice(-2), id);
    const bytes = readFileSync(path);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const { status, body } = await ask(`${at.at.url}/files/${id}`, may);
    expect([status, body.includes('%PDF')]).toEqual([500, false]);
    expect(readdirSync(join(at.folder, 'tmp'))).toEqual([]);
  });
});
