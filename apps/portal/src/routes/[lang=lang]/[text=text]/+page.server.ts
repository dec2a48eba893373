import type { PortalClient } from '@sebino/trpc/client';
import type { PageServerLoad } from './$types';
import type { Register } from './register.ts';

const namesTheHouse: readonly string[] = ['privacy', 'legal'];

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  if (!namesTheHouse.includes(params.text)) {
    setHeaders({ 'x-sebino-cache': 'tags=static' });
    return { text: params.text, register: undefined };
  }
  const register = await readRegister(locals.api);
  // Without its table the text still stands, but for this visitor only.
  if (register !== undefined) setHeaders({ 'x-sebino-cache': 'tags=static' });
  return { text: params.text, register };
};

async function readRegister(api: PortalClient): Promise<Register | undefined> {
  try {
    return await api.place.processing.query({});
  } catch {
    return undefined;
  }
}
