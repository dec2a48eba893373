import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Outcome } from '@sebino/domain/outcome';
import { emailAddress } from '@sebino/domain/text';
import type { Context } from './context.ts';
import { notFound, Refused, router, tooMany } from './init.ts';
import { anyone } from './procedures.ts';

/** The session of a person of the office. Both names begin like all cookies of this door. */
export const officeCookie = '__Host-sebino-office';
/** What the passphrase alone opens: it buys nothing but a try at the second factor. */
export const pendingCookie = '__Host-sebino-office-pending';

/**
 * A cookie for the page to set, because a page answers in its own name: `path=/; Secure; HttpOnly; SameSite=Strict`
 * for each, which the prefix `__Host-` asks for. With `maxAgeSeconds` 0 the browser drops it.
 */
const cookieToSet = z.object({ name: z.string(), value: z.string(), maxAgeSeconds: z.number() });
export type CookieToSet = z.infer<typeof cookieToSet>;

const step = z.object({
  /** What the page asks for now: the code of the second factor, or nothing more. */
  next: z.enum(['second-factor', 'signed-in']),
  cookies: z.array(cookieToSet),
});
export type SignInStep = z.infer<typeof step>;

export type SignInRefusal = 'sign-in-refused' | 'too-many-attempts';

/** How people of the office come in; what stands behind it keeps passphrases, codes and sessions to itself. */
export interface StaffSignIn {
  start(attempt: {
    email: string;
    passphrase: string;
    code?: string | undefined;
  }): Promise<Outcome<SignInStep, SignInRefusal>>;
  verify(pending: string | undefined, code: string): Promise<Outcome<SignInStep, SignInRefusal>>;
  /** Ends the sessions behind these tokens; unknown ones are passed over. */
  end(tokens: readonly string[]): Promise<readonly CookieToSet[]>;
}

/** Six digits of the app, or a recovery code; spaces and hyphens are for reading. */
const secondFactor = z
  .string()
  .max(40)
  .transform((typed) => typed.replaceAll(/[\s-]/g, '').toLowerCase())
  .pipe(z.string().regex(/^(\d{6}|[a-z2-7]{16})$/));
const passphrase = z
  .string()
  .min(1)
  .max(256)
  .refine((typed) => typed.isWellFormed(), 'text-not-storable');

export const signInRouter = router({
  /**
   * Passphrase first; with `code` both at once, for a page that asks for both. An unknown address, a wrong passphrase,
   * a wrong code and a closed account get one and the same answer.
   */
  start: anyone
    .input(z.strictObject({ email: emailAddress, passphrase, code: secondFactor.optional() }))
    .output(step)
    .mutation(async ({ ctx, input }) => orRefused(await signInOf(ctx).start(input))),
  /** The second factor for the passphrase given before. */
  verify: anyone
    .input(z.strictObject({ code: secondFactor }))
    .output(step)
    .mutation(async ({ ctx, input }) =>
      orRefused(await signInOf(ctx).verify(ctx.cookie(pendingCookie), input.code)),
    ),
  /** Signs out, whole or half-way in. */
  end: anyone
    .input(z.strictObject({}))
    .output(z.object({ cookies: z.array(cookieToSet) }))
    .mutation(async ({ ctx }) => {
      const tokens = [ctx.cookie(officeCookie), ctx.cookie(pendingCookie)];
      return { cookies: [...(await signInOf(ctx).end(tokens.filter((token) => token !== undefined)))] };
    }),
});

function signInOf(ctx: Context): StaffSignIn {
  if (ctx.house.signIn === undefined) throw notFound();
  return ctx.house.signIn;
}

function orRefused(outcome: Outcome<SignInStep, SignInRefusal>): SignInStep {
  if (outcome.ok) return outcome.value;
  if (outcome.code === 'too-many-attempts') throw tooMany();
  throw new TRPCError({ code: 'UNAUTHORIZED', cause: new Refused(outcome.code) });
}
