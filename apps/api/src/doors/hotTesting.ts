import { initTRPC, TRPCError } from '@trpc/server';
import { transformer } from '@sebino/trpc/transformer';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { openTestDoor } from './testing.ts';
import type { TestDoor } from './testing.ts';
import type { ContextOf } from './trpc.ts';

/**
 * A portal door with public questions that ask no database: what is left is the way there and back. Run by itself it
 * prints one line of JSON with its port and stays, for the bench.
 */
if (import.meta.main) {
  const { port } = await openHotDoor();
  process.stdout.write(`${JSON.stringify({ port })}\n`);
}

export async function openHotDoor(options: { contextOf?: ContextOf; log?: Log } = {}): Promise<TestDoor> {
  const { contextOf = async () => ({}), ...rest } = options;
  return await openTestDoor({ ...rest, parts: { trpc: { router: hotRouter(), contextOf } } });
}

function hotRouter() {
  const t = initTRPC.meta<{ roles: readonly string[] }>().create({
    transformer,
    isDev: false,
    errorFormatter: ({ shape }) => ({ code: shape.code, message: shape.data.code, data: shape.data }),
  });
  // As `anyone` does it: access is declared, and a middleware looks at it.
  const anyone = t.procedure.meta({ roles: ['public'] }).use(({ meta, next }) => {
    if (meta === undefined) throw new Error('a procedure declares no access');
    return next();
  });
  const output = z.object({ hello: z.string() });
  const named = anyone.input(z.strictObject({ name: z.string() }));
  return t.router({
    hello: anyone
      .input(z.strictObject({ name: z.string().default('world') }))
      .output(output)
      .query(({ input }) => ({ hello: input.name })),
    dated: anyone
      .input(z.strictObject({ at: z.date() }))
      .output(z.object({ at: z.date() }))
      .query(({ input }) => input),
    guarded: anyone
      .use(({ next }) => next({ ctx: { first: 'known' } }))
      .use(async ({ ctx, getRawInput, next }) =>
        next({ ctx: { seen: { ...ctx, raw: await getRawInput() } } }),
      )
      .input(z.looseObject({ name: z.string() }))
      .use(({ ctx, input, path, type, next }) => next({ ctx: { ...ctx, read: input.name, path, type } }))
      .query(({ ctx, input }) => ({ ctx, input })),
    barred: anyone
      .use(() => {
        throw new TRPCError({ code: 'FORBIDDEN' });
      })
      .query(() => ({ hello: 'nobody' })),
    // What tRPC's types forbid and a cast or a library may still do.
    dropped: anyone.use((async () => undefined) as never).query(() => ({ hello: 'nobody' })),
    misshapen: anyone.output(output).query((() => ({ hello: 7 })) as never),
    bare: anyone.output(output).query(() => ({ hello: 'nobody' })),
    away: anyone.query(() => {
      throw Object.assign(new Error('no connection'), { code: 'ECONNREFUSED' });
    }),
    fail: anyone.query(() => {
      throw new Error('select secret from table');
    }),
    staffOnly: t.procedure.meta({ roles: ['clerk'] }).query(() => ({ hello: 'clerk' })),
    change: named.mutation(({ input }) => ({ hello: input.name })),
    awayChange: named.mutation(() => {
      throw Object.assign(new Error('no connection'), { code: 'ECONNREFUSED' });
    }),
    breakingChange: named.mutation(() => {
      throw new Error('insert secret into table');
    }),
    staffChange: t.procedure.meta({ roles: ['clerk'] }).mutation(() => ({ hello: 'clerk' })),
  });
}
