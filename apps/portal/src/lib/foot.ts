import type { PageLanguage } from '@sebino/domain/language';
import type { PortalClient, PortalOutputs } from '@sebino/trpc/client';

export type Foot = PortalOutputs['place']['foot'];

/** Longer than the answer ever takes; a page that needs nothing else from the house must not wait for it. */
const patienceMs = 500;

const lastRead = new Map<PageLanguage, Foot>();

/** What stands at the foot of a page. While the house is away the page keeps what was last read. */
export async function readFoot(api: PortalClient, language: PageLanguage): Promise<Foot> {
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => late.resolve(undefined), patienceMs);
  const asked = api.place.foot.query({ language }).catch(() => undefined);
  const foot = await Promise.race([asked, late.promise]);
  clearTimeout(timer);
  if (foot !== undefined) lastRead.set(language, foot);
  return foot ?? lastRead.get(language) ?? {};
}
