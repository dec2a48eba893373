import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';

/**
 * The limits that hot answers are held against. `node`: node:http that says hello. `bytes FILE`: node:http that sends
 * the headers and bytes of a file, `{ headers: [...], body: base64 }`. `fastify`: Fastify that answers JSON.
 */
const [kind, file = ''] = process.argv.slice(2);

if (kind === 'fastify') await serveFastify();
else serveNode(kind === 'bytes' ? answerOf(file) : { headers: [], body: Buffer.from('hello\n') });

function serveNode(answer: { headers: readonly string[]; body: Buffer }): void {
  const length = String(answer.body.length);
  const server = createServer((_request, response) => {
    response.writeHead(200, [...answer.headers, 'content-length', length]);
    response.end(answer.body);
  });
  server.listen(0, '127.0.0.1', () => say((server.address() as AddressInfo).port));
}

async function serveFastify(): Promise<void> {
  const app = fastify();
  app.get('/trpc/hello', async () => ({ hello: 'world' }));
  await app.listen({ host: '127.0.0.1', port: 0 });
  say((app.server.address() as AddressInfo).port);
}

function answerOf(path: string): { headers: readonly string[]; body: Buffer } {
  const { headers, body } = JSON.parse(readFileSync(path, 'utf8')) as { headers: string[]; body: string };
  return { headers, body: Buffer.from(body, 'base64') };
}

function say(port: number): void {
  process.stdout.write(`${JSON.stringify({ port })}\n`);
}
