import type { Mount } from '../doors/door.ts';

/**
 * Routes of better-auth that are reachable: none. It works behind `signIn.start`, whose limits, clock and second factor
 * its own routes know nothing of. A route gets here by review, one by one, with a test, and never at the portal.
 */
export const authRoutes: readonly string[] = [];

/** Says 404 to everything under `/auth` at either door, before a page could answer in its place. */
export function mountAuth(): Mount {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    for (const url of ['/auth', '/auth/*']) {
      app.all(url, async (_request, reply) => await reply.code(404).send({ error: 'absent' }));
    }
  };
}
