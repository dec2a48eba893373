import type { PageServerLoad } from './$types';

/** The API answers in pages of this many. */
const pageSize = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
  const before = Number.parseInt(url.searchParams.get('before') ?? '', 10);
  const isLater = before > 0;
  const entries = await locals.api.audit.list.query(isLater ? { beforeSeq: before } : {});
  return { entries, isLater, older: entries.length === pageSize ? entries.at(-1)?.seq : undefined };
};
