import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { mayCall } from '@sebino/domain/actor';
import type { Access, Actor, StaffRole } from '@sebino/domain/actor';
import { enquiryId } from '@sebino/domain/id';
import { asActor } from '@sebino/database/actorTransaction';
import type { Trx } from '@sebino/database/database';
import { findInvitation } from '@sebino/database/invitation';
import { findLiveLink, hasLiveSession } from '@sebino/database/link';
import type { Link } from '@sebino/database/link';
import type { LinkPurpose } from '@sebino/domain/link';
import type { Context } from './context.ts';
import { middleware, notFound, orNotFound, procedure } from './init.ts';

/** A token as it stands in an address. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Name of the cookie that holds the session opened by a code; one per link, so that two links do not mix. */
export function sessionCookie(linkId: string): string {
  return `__Host-sebino-${linkId.replaceAll('-', '').slice(-12)}`;
}

const declared = middleware(({ ctx, meta, next }) => {
  if (meta === undefined) throw new Error('a procedure declares no access');
  if (!mayCall(ctx.actor, meta))
    throw new TRPCError({ code: ctx.actor.kind === 'public' ? 'UNAUTHORIZED' : 'FORBIDDEN' });
  return next();
});

/** Anyone may call; under the rights of nobody in particular. */
export const anyone = procedure.meta({ roles: ['public'] }).use(declared);

/** Staff with one of the roles. */
// oxlint-disable-next-line explicit-module-boundary-types -- tRPC's builder type is inferred; written out it is 15 lines that say nothing
export function staff(...roles: [StaffRole, ...StaffRole[]]) {
  return procedure
    .meta({ roles })
    .use(declared)
    .use(({ ctx, next }) => {
      if (ctx.actor.kind !== 'staff') throw new TRPCError({ code: 'UNAUTHORIZED' });
      return next({ ctx: { ...ctx, actor: ctx.actor } });
    });
}

/** A firm by its personal link; with `code`, only after the one-time code. Inputs carry the `token`. */
export const byPersonalLink = byLink(openPersonalLink, { roles: ['firm'] });
export const byPersonalLinkAndCode = byLink(openPersonalLink, { roles: ['firm'], proof: 'code' });
/** A buyer by the status link. */
export const byStatusLink = byLink(openStatusLink, { roles: ['buyer'] });
export const byStatusLinkAndCode = byLink(openStatusLink, { roles: ['buyer'], proof: 'code' });

type LinkActor<Kind> = Extract<Actor, { kind: Kind }>;
type Opened<Kind> = { link: Link; actor: LinkActor<Kind> };

function byLink<Kind extends 'buyer' | 'firm'>(
  open: (ctx: Context, token: string) => Promise<Opened<Kind>>,
  access: Access,
) {
  return procedure.meta(access).use(async ({ ctx, getRawInput, next }) => {
    const raw = z.looseObject({ token: linkToken }).safeParse(await getRawInput());
    if (!raw.success) throw notFound();
    const opened = await open(ctx, raw.data.token);
    // Without the code a link that asks for it shows what any stranger's link shows.
    if (!mayCall(opened.actor, access)) throw new TRPCError({ code: 'UNAUTHORIZED' });
    return next({ ctx: { ...ctx, ...opened } });
  });
}

/** Whose link a token is, whatever its purpose; undefined when it is nobody's, or not proved by a code. */
export async function openAnyLink(ctx: Context, token: string): Promise<Actor | undefined> {
  if (!linkToken.safeParse(token).success) return undefined;
  for (const open of [openPersonalLink, openStatusLink]) {
    try {
      const { actor } = await open(ctx, token);
      return actor.proved ? actor : undefined;
    } catch (error) {
      if (!(error instanceof TRPCError) || error.code !== 'NOT_FOUND') throw error;
    }
  }
  return undefined;
}

function openPersonalLink(ctx: Context, token: string): Promise<Opened<'firm'>> {
  return openLink(ctx, token, 'personal', async (trx, link, proved) => {
    const invitation = orNotFound(await findInvitation(trx, orNotFound(link.invitationId)));
    return { kind: 'firm', firmId: invitation.firmId, invitationId: invitation.id, proved };
  });
}

function openStatusLink(ctx: Context, token: string): Promise<Opened<'buyer'>> {
  return openLink(ctx, token, 'status', async (_trx, link, proved) => ({
    kind: 'buyer',
    enquiryId: enquiryId.parse(link.enquiryId),
    proved,
  }));
}

async function openLink<Opener>(
  ctx: Context,
  token: string,
  purpose: LinkPurpose,
  who: (trx: Trx, link: Link, proved: boolean) => Promise<Opener>,
): Promise<{ link: Link; actor: Opener }> {
  const { house } = ctx;
  return asActor(house.database.db, { kind: 'public' }, async (trx) => {
    const link = orNotFound(await findLiveLink(trx, house.digests(token), purpose, house.now()));
    const session = ctx.cookie(sessionCookie(link.id));
    const proved =
      session !== undefined && (await hasLiveSession(trx, link.id, house.digests(session), house.now()));
    return { link, actor: await who(trx, link, proved) };
  });
}
