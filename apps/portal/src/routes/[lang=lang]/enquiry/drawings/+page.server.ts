import { randomUUID } from 'node:crypto';
import { refusalOf } from '@sebino/trpc/client';
import { fail, redirect } from '@sveltejs/kit';
import { drawingId } from '@sebino/domain/id';
import { listFiles, readForm } from '../read.ts';
import { readUploadKey } from '../uploadKey.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { form } = await readForm(locals.api, params.lang);
  const uploadKey = readUploadKey(url);
  if (uploadKey === undefined) redirect(303, `/${params.lang}/enquiry/drawings?upload=${randomUUID()}`);
  setHeaders({ 'cache-control': 'no-store' });
  const refused = url.searchParams
    .getAll('refused')
    .slice(0, 10)
    .map((each) => {
      const [code = '', ...name] = each.split(' ');
      return { code, name: name.join(' ').slice(0, 60) };
    });
  return { uploadKey, files: await listFiles(locals.api, uploadKey), limits: form.limits, refused };
};

export const actions: Actions = {
  remove: async ({ locals, params, request, url }) => {
    const uploadKey = readUploadKey(url);
    const id = drawingId.safeParse((await request.formData()).get('drawingId'));
    if (uploadKey === undefined || !id.success) return fail(400, {});
    try {
      await locals.api.enquiry.removeFile.mutate({ uploadKey, drawingId: id.data });
    } catch (error) {
      // Already gone is what was wanted.
      if (refusalOf(error)?.code !== 'NOT_FOUND') throw error;
    }
    redirect(303, `/${params.lang}/enquiry/drawings?upload=${uploadKey}`);
  },
};
