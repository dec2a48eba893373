import { transformer } from '@sebino/trpc/transformer';
import { Agent, request as send } from 'node:http';

/** What came back, without what differs each time: the request id and the date. */
export interface Heard {
  status: number;
  body: string;
  headers: string;
}

export interface Call {
  path: string;
  type: 'query' | 'mutation';
  input: unknown;
  cookie?: string | undefined;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const passing = new Set(['x-request-id', 'date', 'connection', 'keep-alive', 'content-length']);

/** Calls a procedure over HTTP as our own client does: serialised by the transformer, alone in its request. */
export async function call(url: string, { path, type, input, cookie }: Call): Promise<Heard> {
  const wire = JSON.stringify(transformer.serialize(input));
  return type === 'query'
    ? await ask(`${url}/trpc/${path}?input=${encodeURIComponent(wire)}`, { cookie })
    : await ask(`${url}/trpc/${path}`, { method: 'POST', body: wire, cookie, type: 'application/json' });
}

export async function ask(
  url: string,
  options: {
    method?: string;
    body?: string | Buffer | undefined;
    cookie?: string | undefined;
    type?: string;
  } = {},
): Promise<Heard> {
  const { origin } = new URL(url);
  const headers = {
    ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
    ...(options.type === undefined ? {} : { 'content-type': options.type }),
    ...(options.method === 'POST' ? { origin } : {}),
    accept: 'application/json',
  };
  return await new Promise((resolve, reject) => {
    const sent = send(url, { method: options.method ?? 'GET', headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const kept = Object.entries(answer.headers).filter(([name]) => !passing.has(name));
        const body = Buffer.concat(chunks).toString();
        resolve({
          status: answer.statusCode ?? 0,
          body: body.replaceAll(String(answer.headers['x-request-id']), 'request-id'),
          headers: JSON.stringify(kept.sort(([a], [b]) => (a < b ? -1 : 1))),
        });
      });
    });
    sent.on('error', reject);
    sent.end(options.body);
  });
}

/** The result of a call that was answered; throws when it was refused. */
export function resultOf(heard: Heard): unknown {
  const parsed = JSON.parse(heard.body) as { result?: { data: string } };
  if (parsed.result === undefined) throw new Error(`${heard.status} ${heard.body}`);
  return transformer.deserialize(parsed.result.data);
}
