import { getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import type { AnyTRPCRouter } from '@trpc/server';

/** A procedure as its builder left it: the steps that guard it, read its input, answer, and check the output. */
export interface Chain {
  type: 'query' | 'mutation';
  meta: unknown;
  steps: readonly Step[];
}

export interface ChainCall {
  ctx: object;
  path: string;
  type: Chain['type'];
  input: unknown;
  getRawInput: () => Promise<unknown>;
  signal: undefined;
  batchIndex: number;
}

type Step = (options: ChainCall & { meta: unknown; next: Next }) => Promise<StepResult>;
type Next = (changed?: Partial<ChainCall>) => Promise<StepResult>;
type StepResult = { ok: true; data: unknown } | { ok: false; error: TRPCError } | undefined;

/** The procedures of a router whose steps lie open. One that is called through a caller of its own has others. */
export function listChains(router: AnyTRPCRouter): Map<string, Chain> {
  const chains = new Map<string, Chain>();
  for (const [name, procedure] of Object.entries(router._def.procedures as Record<string, unknown>)) {
    const { type, meta, middlewares, experimental_caller } = definitionOf(procedure);
    if (type !== 'query' && type !== 'mutation') continue;
    if (experimental_caller === true || !isSteps(middlewares)) continue;
    chains.set(name, { type, meta, steps: middlewares });
  }
  return chains;
}

/**
 * Takes the steps as `procedure(options)` of tRPC 11 does, one after the other. Its published build copies the options
 * twice for each step, property by property, which costs several times what the steps themselves do.
 */
export async function runChain(chain: Chain, call: ChainCall): Promise<unknown> {
  const result = await takeStep(chain, 0, call);
  if (result === undefined)
    throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'A middleware did not return next().' });
  if (!result.ok) throw result.error;
  return result.data;
}

async function takeStep(chain: Chain, at: number, call: ChainCall): Promise<StepResult> {
  try {
    const step = chain.steps[at];
    if (step === undefined) return undefined;
    return await step({
      ...call,
      meta: chain.meta,
      next: (changed) => takeStep(chain, at + 1, after(call, changed)),
    });
  } catch (cause) {
    return { ok: false, error: getTRPCErrorFromUnknown(cause) };
  }
}

function after(call: ChainCall, changed: Partial<ChainCall> | undefined): ChainCall {
  if (changed === undefined) return call;
  return {
    ...call,
    ctx: changed.ctx === undefined ? call.ctx : { ...call.ctx, ...changed.ctx },
    input: 'input' in changed ? changed.input : call.input,
    getRawInput: changed.getRawInput ?? call.getRawInput,
  };
}

function definitionOf(procedure: unknown): Record<string, unknown> {
  return (procedure as { _def: Record<string, unknown> })._def;
}

function isSteps(value: unknown): value is Step[] {
  return Array.isArray(value) && value.length > 0 && value.every((step) => typeof step === 'function');
}
