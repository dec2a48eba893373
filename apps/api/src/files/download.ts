import { Readable } from 'node:stream';
import type { Mount } from '../doors/door.ts';
import { factsOf } from '../doors/request.ts';
import { isStored } from './fileId.ts';
import { mediaTypeOf } from './kind.ts';
import type { FileLedger } from './ledger.ts';
import { attachmentHeader } from './name.ts';
import type { FileStore } from './store.ts';

/**
 * `GET /files/{id}`: asked for anew each time, by whoever may. Always a download and never a page, whatever is in it;
 * no ranges, since each opening is one line of the log.
 */
export function downloadRoute(store: FileStore, ledger: FileLedger): Mount {
  return async (app) => {
    app.route({
      method: ['GET', 'HEAD'],
      url: '/files/:fileId',
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        const { fileId } = request.params as { fileId: string };
        const facts = factsOf(request.raw);
        const file = isStored(fileId)
          ? await ledger.findDownload(fileId, facts, tokenOf(request.query))
          : undefined;
        if (file === undefined)
          return await reply.code(404).send({ error: 'not-found', requestId: facts.requestId });
        reply.headers({
          'content-type': mediaTypeOf(file.kind),
          'content-length': String(file.bytes),
          'content-disposition': attachmentHeader(file.name),
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'no-store',
          'accept-ranges': 'none',
        });
        if (request.method === 'HEAD') return await reply.send();
        const bytes = store.read(fileId);
        // The first block is opened before anything is promised: a damaged file is an error, not a short download.
        const first = await bytes.next();
        return await reply.send(Readable.from(startingWith(first, bytes)));
      },
    });
  };
}

async function* startingWith(
  first: IteratorResult<Buffer>,
  rest: AsyncGenerator<Buffer>,
): AsyncGenerator<Buffer> {
  if (first.done === true) return;
  if (first.value.length > 0) yield first.value;
  yield* rest;
}

/** The personal or status link the download was reached by; at the office there is none. */
function tokenOf(query: unknown): string | undefined {
  const token: unknown =
    typeof query === 'object' && query !== null ? Reflect.get(query, 'token') : undefined;
  return typeof token === 'string' ? token : undefined;
}
