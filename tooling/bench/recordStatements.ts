import { appendFileSync } from 'node:fs';
import pg from 'pg';

/**
 * Loaded before the platform (`--import`): writes every statement that the driver sends while `BENCH_RECORD` exists, one
 * JSON line each with its connection, so that the same ones can be sent by hand.
 */
const file = process.env['BENCH_RECORD'];
const numbers = new WeakMap<object, number>();
let connections = 0;

if (file !== undefined) {
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: object, ...args: unknown[]): unknown {
    const [first, second] = args;
    const text = typeof first === 'string' ? first : textOf(first);
    const values = typeof first === 'object' && first !== null && 'values' in first ? first.values : second;
    if (!numbers.has(this)) numbers.set(this, (connections += 1));
    if (text !== undefined)
      appendFileSync(
        file,
        `${JSON.stringify({ connection: numbers.get(this), text, values: Array.isArray(values) ? values : [] })}\n`,
      );
    return query.apply(this, args);
  } as typeof pg.Client.prototype.query;
}

function textOf(config: unknown): string | undefined {
  if (typeof config !== 'object' || config === null || !('text' in config)) return undefined;
  return typeof config.text === 'string' ? config.text : undefined;
}
