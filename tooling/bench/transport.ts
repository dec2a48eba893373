import { fileURLToPath } from 'node:url';
import { compare } from './compare.ts';
import type { Comparison, Side } from './compare.ts';
import { startProgram } from './process.ts';
import type { Program } from './process.ts';

const hello = fileURLToPath(new URL('hello.ts', import.meta.url));
const connections = 32;
/** `{ name: 'world' }` as it travels. */
const input = encodeURIComponent(JSON.stringify('[{"name":1},"world"]'));

/**
 * Row 9: a public question without work of its own (declared access, input and output checked) through the portal door
 * by the thin way, against Fastify that answers JSON.
 */
export async function compareTransport(plan: {
  rounds: number;
  seconds: number;
  depth: number;
}): Promise<Comparison> {
  await using ours = await startProgram('apps/api/src/doors/hotTesting.ts');
  await using limit = await startProgram(hello, { args: ['fastify'] });
  return await compare(
    { ours: asking(ours, `/trpc/hello?input=${input}`, plan), limit: asking(limit, '/trpc/hello', plan) },
    plan,
  );
}

function asking(program: Program, path: string, plan: { depth: number }): Side {
  const { port } = program.ready as { port: number };
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
  return { pid: program.pid, order: async () => ({ connections, depth: plan.depth, port, request }) };
}
