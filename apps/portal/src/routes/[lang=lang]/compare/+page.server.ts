import { refusalOf } from '@sebino/trpc/client';
import { readCompared } from './asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { slugs, isCut } = readCompared(url.searchParams);
  const language = params.lang;
  const [list, ...found] = await Promise.all([
    locals.api.firm.list.query({ language }),
    ...slugs.map((slug) => findProfile(locals.api, { language, slug })),
  ]);
  setHeaders({ 'x-sebino-cache': 'tags=firm' });
  return {
    list,
    profiles: found.flatMap((each) => each ?? []),
    unknown: slugs.filter((_, at) => found[at] === undefined),
    isCut,
  };
};

type Api = App.Locals['api'];
type Asked = Parameters<Api['firm']['show']['query']>[0];

async function findProfile(
  api: Api,
  asked: Asked,
): Promise<Awaited<ReturnType<Api['firm']['show']['query']>> | undefined> {
  try {
    return await api.firm.show.query(asked);
  } catch (error) {
    const code = refusalOf(error)?.code;
    if (code === 'NOT_FOUND' || code === 'BAD_REQUEST') return undefined;
    throw error;
  }
}
