import { error } from '@sveltejs/kit';
import { refusalOf } from '@sebino/trpc/client';
import type { RequestHandler } from './$types';

/** The ledger as a file, one entry a line: keys instead of names, nothing in words. */
export const GET: RequestHandler = async ({ locals, params }) => {
  try {
    const { fileName, text } = await locals.api.month.ledger.query({ token: params.token });
    return new Response(text, {
      headers: {
        'cache-control': 'no-store',
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '-')}"`,
      },
    });
  } catch (cause) {
    // Without the code the file is what any unknown address is.
    if (refusalOf(cause)?.code === 'UNAUTHORIZED') error(404);
    throw cause;
  }
};
