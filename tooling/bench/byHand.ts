import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { Statement } from './platform.ts';

/** What the limit of row 10 is told, as JSON in a file named by its only argument. */
export interface ByHand {
  url: string;
  poolSize: number;
  /** The statements of two enquiries: what differs between them is made anew for each that follows. */
  enquiries: readonly [readonly Statement[], readonly Statement[]];
}

type Value =
  | { is: 'same'; value: unknown }
  | { is: 'new'; of: string }
  | { is: 'number' }
  | { is: 'list'; of: readonly Value[] };
interface Step {
  /** Sent and committed by itself, as the platform does before its transaction. */
  alone: boolean;
  name: string;
  text: string;
  values: readonly Value[];
}

const { url, poolSize, enquiries } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as ByHand;
const steps = toSteps(...enquiries);
const alone = steps.filter((step) => step.alone);
const together = steps.filter((step) => !step.alone);
const pool = new pg.Pool({ connectionString: withRole(url), max: poolSize });
const server = createServer((request, response) => {
  read(request)
    .then(sendByHand)
    .then((number) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ number }));
    })
    .catch((error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    });
});
process.once('SIGTERM', () => void pool.end().finally(() => process.exit(0)));
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`),
);

/** Every statement of an enquiry, one after the other on one connection, prepared and named as the platform's are. */
async function sendByHand(): Promise<string> {
  const client = await pool.connect();
  const made = new Map<string, string>();
  let number = '';
  async function send({ name, text, values }: Step): Promise<void> {
    const { rows } = await client.query<{ last?: number }>({
      name,
      text,
      values: values.map((each) => valueOf(each, made, number)),
    });
    const last = rows[0]?.last;
    if (last !== undefined) number = `${new Date().getUTCFullYear()}-${String(last).padStart(4, '0')}`;
  }
  try {
    for (const step of alone) await send(step);
    await client.query('begin');
    for (const step of together) await send(step);
    await client.query('commit');
    return number;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

function toSteps(first: readonly Statement[], second: readonly Statement[]): Step[] {
  const begins = first.findIndex(({ text }) => text === 'begin');
  return first.flatMap(({ text, values }, at): Step[] => {
    const other = second[at];
    if (other?.text !== text) throw new Error('Two enquiries did not send the same statements.');
    if (['begin', 'commit'].includes(text)) return [];
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    return [
      { alone: at < begins, name, text, values: values.map((value, n) => toValue(value, other.values[n])) },
    ];
  });
}

function toValue(value: unknown, other: unknown): Value {
  if (Array.isArray(value) && Array.isArray(other))
    return { is: 'list', of: value.map((each, at) => toValue(each, other[at])) };
  if (typeof value !== 'string' || value === other) return { is: 'same', value };
  if (/^\d{4}-\d{4,}$/.test(value)) return { is: 'number' };
  const unique = /^([0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f-]{36}|[^@\s]+@[^@\s]+)$/.test(value);
  return unique ? { is: 'new', of: value } : { is: 'same', value };
}

function valueOf(value: Value, made: Map<string, string>, number: string): unknown {
  switch (value.is) {
    case 'same':
      return value.value;
    case 'number':
      return number;
    case 'list':
      return value.of.map((each) => valueOf(each, made, number));
    case 'new': {
      const known = made.get(value.of) ?? anew(value.of);
      made.set(value.of, known);
      return known;
    }
  }
}

function anew(like: string): string {
  if (like.includes('@')) return `purchasing-${randomUUID()}@nordwind.example`;
  return like.includes('-') ? randomUUID() : randomBytes(like.length / 2).toString('hex');
}

function withRole(address: string): string {
  const full = new URL(address);
  full.searchParams.set('options', '-c role=sebino_app -c timezone=UTC');
  return full.toString();
}

async function read(request: IncomingMessage): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  JSON.parse(Buffer.concat(chunks).toString());
}
