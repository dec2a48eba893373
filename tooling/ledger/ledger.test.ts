import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { propose } from '@sebino/domain/rotation/allocate';
import { enquiry, facts, storyOf } from '@sebino/domain/rotation/testing';
import { toLedgerText } from '@sebino/domain/rotation/verify';
import { gate } from './simulate.ts';
import { study } from './study.ts';

let folder = '';
let text = '';
let head = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  const story = storyOf(5);
  for (let n = 1; n <= 6; n++) {
    story.must(
      propose(story.state, facts(story.state, [0, 1, 2, n % 5], { enquiryId: enquiry(n), places: 2 })),
    );
  }
  text = toLedgerText(story.entries);
  head = story.state.head;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a ledger that holds is reported with its head, and the command succeeds', async () => {
  const ran = await verify(text);
  expect(ran.exitCode).toBe(0);
  expect(ran.output).toContain('Everything holds: 11 entries');
  expect(ran.output).toContain(head);
  expect((await verify(text, '--head', head)).exitCode).toBe(0);
});

test('a JSON array of the same entries holds as well', async () => {
  const list = text.trimEnd().split('\n').join(',\n');
  expect(await verify(`[${list}]`)).toMatchObject({ exitCode: 0 });
});

test('one changed byte is named by its entry, in words and in JSON', async () => {
  const lines = text.split('\n');
  const changed = lines.with(7, (lines[7] ?? '').replace('"placesAsked":2', '"placesAsked":3')).join('\n');
  const ran = await verify(changed);
  expect(ran.exitCode).toBe(1);
  expect(ran.output).toContain('Entry 8 does not hold.');
  expect(JSON.parse((await verify(changed, '--json')).output)).toMatchObject({
    ok: false,
    code: 'wrong-hash',
    seq: 8,
  });
});

test('a tail that was cut off is seen by whoever knows the published head', async () => {
  const cut = `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`;
  expect((await verify(cut)).exitCode).toBe(0);
  expect(await verify(cut, '--head', head, '--json')).toMatchObject({
    exitCode: 1,
    output: expect.stringContaining('other-head'),
  });
});

test('a file that cannot be read and a command that makes no sense are told apart from a bad ledger', async () => {
  expect((await run('verify.ts', join(folder, 'absent'))).exitCode).toBe(2);
  expect((await run('verify.ts')).exitCode).toBe(2);
  expect((await run('verify.ts', '--what')).exitCode).toBe(2);
  expect((await run('cli.ts', 'erase')).exitCode).toBe(2);
  expect((await run('simulate.ts', '--runs', 'many')).exitCode).toBe(2);
});

test('the simulation stays within its gate and prints the handbook beside its own figures', async () => {
  const ran = await run('cli.ts', 'simulate', '--runs', '400');
  expect(ran.exitCode).toBe(0);
  expect(ran.output).toMatch(/^deficit +0\.6\d \(0\.63\)/m);
});

test('the gate notices a policy that is not fair', () => {
  const random = study({ runs: 200, policy: 'random' });
  const deficit = study({ runs: 200, policy: 'deficit' });
  const table = (of: typeof deficit, other: typeof random) =>
    new Map([['deficit', of] as const, ['random', other] as const, ['round-robin', other] as const]);
  expect(gate(table(deficit, random))).toEqual([]);
  expect(gate(table(random, random))).toHaveLength(4);
  expect(gate(table(deficit, deficit))).toHaveLength(2);
});

async function verify(content: string, ...args: string[]): Promise<{ exitCode: number; output: string }> {
  const file = join(folder, 'ledger.jsonl');
  await writeFile(file, content);
  return run('cli.ts', 'verify', file, ...args);
}

function run(script: string, ...args: string[]): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, script), ...args], (error, stdout) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), output: stdout });
    });
  });
}
