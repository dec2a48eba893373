import { initTRPC, TRPCError } from '@trpc/server';
import { isDatabaseAway } from '@sebino/database/errors';
import type { Access } from '@sebino/domain/actor';
import { ZodError } from 'zod';
import type { Context } from './context.ts';
import { transformer } from './transformer.ts';

/** A rule said no: `reason` is its code, which a page turns into words. */
export class Refused extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

const t = initTRPC
  .context<Context>()
  .meta<Access>()
  .create({
    transformer,
    isDev: false,
    // No stack, SQL or path leaves the house: a code, the rule's reason, the fields that were not accepted.
    errorFormatter({ shape, error, ctx }) {
      const cause = error.cause;
      // Away is not broken: whoever asked may come back, and a page says so.
      const away = isDatabaseAway(cause) ? { code: 'SERVICE_UNAVAILABLE', httpStatus: 503 } : undefined;
      const { code, httpStatus } = away ?? shape.data;
      return {
        ...shape,
        message: code,
        data: {
          code,
          httpStatus,
          ...(ctx === undefined ? {} : { requestId: ctx.requestId }),
          ...(cause instanceof Refused ? { reason: cause.reason } : {}),
          ...(cause instanceof ZodError && error.code === 'BAD_REQUEST' ? { fields: toFields(cause) } : {}),
        },
      };
    },
  });

export const router = t.router;
export const procedure = t.procedure;
export const middleware = t.middleware;

function toFields(error: ZodError): { path: string; code: string }[] {
  return error.issues.slice(0, 50).map((issue) => ({
    path: issue.path.map(String).join('.'),
    code: issue.code === 'custom' ? issue.message : issue.code,
  }));
}

export function notFound(): TRPCError {
  return new TRPCError({ code: 'NOT_FOUND' });
}

export function conflict(reason: string): TRPCError {
  return new TRPCError({ code: 'CONFLICT', cause: new Refused(reason) });
}

export function badRequest(reason: string): TRPCError {
  return new TRPCError({ code: 'BAD_REQUEST', cause: new Refused(reason) });
}

export function tooMany(): TRPCError {
  return new TRPCError({ code: 'TOO_MANY_REQUESTS', cause: new Refused('too-many-tries') });
}

/** What is absent and what is not yours look the same. */
export function orNotFound<T>(value: T | undefined): T {
  if (value === undefined) throw notFound();
  return value;
}

/** The value of a rule's outcome, or the refusal as a conflict with its code. */
export function orConflict<T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!outcome.ok) throw conflict(outcome.code);
  return outcome.value;
}
