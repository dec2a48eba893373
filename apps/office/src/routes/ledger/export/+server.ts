import type { RequestHandler } from './$types';

/** The ledger as a file, one entry a line: keys instead of names, nothing in words. */
export const GET: RequestHandler = async ({ locals }) => {
  const { fileName, text } = await locals.api.ledger.export.query({});
  return new Response(text, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '-')}"`,
    },
  });
};
