import { readFoot } from '#lib/foot.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params }) => ({
  language: params.lang,
  foot: await readFoot(locals.api, params.lang),
});
