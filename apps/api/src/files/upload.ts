import { fastifyMultipart } from '@fastify/multipart';
import type { Multipart } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { Mount } from '../doors/door.ts';
import { factsOf } from '../doors/request.ts';
import type { UploadRefusal, UploadRow } from './ledger.ts';
import { isPlainMultipart } from './multipart.ts';
import { readBackPath } from './name.ts';
import { receiveFile } from './receive.ts';
import type { ReceiveParts } from './receive.ts';

export type UploadLimits = Pick<Config, 'UPLOAD_FILES' | 'UPLOAD_FILE_BYTES' | 'UPLOAD_TOTAL_BYTES'>;

interface Refused {
  name: string;
  code: UploadRefusal;
}
interface Received {
  received: UploadRow[];
  refused: Refused[];
}

const uploadKeyShape = z.uuid();
/** Room for the boundaries and fields around the files of one request. */
const overheadBytes = 256 * 1024;
const statusOf: Record<UploadRefusal, number> = {
  'upload-closed': 404,
  'too-many-uploads': 429,
  'too-many-files': 413,
  'file-too-large': 413,
  'files-too-large-together': 413,
  'name-not-usable': 400,
  'kind-not-taken': 415,
  'content-not-as-named': 415,
  'file-empty': 400,
  'disk-full': 507,
  'form-not-readable': 400,
};

/**
 * `POST /files?key=…&back=…`, multipart: files join those already under the key. Answers JSON to a script, 303 back to
 * the form without one. A file that is refused takes nothing away from those before it.
 */
export function uploadRoute(limits: UploadLimits, parts: ReceiveParts): Mount {
  return async (app) => {
    await app.register(fastifyMultipart, {
      throwFileSizeLimit: false,
      limits: {
        files: limits.UPLOAD_FILES,
        fileSize: limits.UPLOAD_FILE_BYTES,
        fields: 20,
        parts: 100,
        fieldNameSize: 100,
        fieldSize: 1000,
        headerPairs: 20,
      },
    });
    app.post('/files', { bodyLimit: limits.UPLOAD_TOTAL_BYTES + overheadBytes }, async (request, reply) => {
      const query = readQuery(request.query);
      const answer = (result: Received): FastifyReply => answerForm(request, reply, query.back, result);
      if (query.key === undefined) return refuseAll(request, answer, 'upload-closed');
      const declared = Number(request.headers['content-length'] ?? 0);
      if (declared > limits.UPLOAD_TOTAL_BYTES + overheadBytes)
        return refuseAll(request, answer, 'files-too-large-together');
      const admitted = await parts.ledger.admitUpload(query.key, factsOf(request.raw));
      if (!admitted.ok) return refuseAll(request, answer, admitted.code);
      if (!(await parts.hasRoom())) return refuseAll(request, answer, 'disk-full');
      if (!isPlainMultipart(request.headers)) return refuseAll(request, answer, 'form-not-readable');
      return answer(await receiveAll(request, query.key, admitted.value, limits, parts));
    });
  };
}

async function receiveAll(
  request: FastifyRequest,
  uploadKey: string,
  before: { files: number; bytes: number },
  limits: UploadLimits,
  parts: ReceiveParts,
): Promise<Received> {
  const result: Received = { received: [], refused: [] };
  const total = { ...before };
  let name = '';
  try {
    for await (const part of request.parts()) {
      if (!isFile(part)) continue;
      name = part.filename ?? '';
      if (name === '' && part.mimetype === 'application/octet-stream' && (await isEmptyChoice(part)))
        continue;
      const early = total.files >= limits.UPLOAD_FILES ? 'too-many-files' : undefined;
      if (early !== undefined) {
        part.file.resume();
        result.refused.push({ name, code: early });
        continue;
      }
      const sent = { name, declaredType: part.mimetype, stream: part.file };
      const one = await receiveFile(uploadKey, sent, parts);
      if (!one.ok) {
        result.refused.push({ name, code: one.code });
        continue;
      }
      result.received.push(one.value);
      total.files += 1;
      total.bytes += one.value.bytes;
    }
  } catch (error) {
    // What was received before the form broke off stays received.
    const code = codeOf(error);
    if (code === undefined) throw error;
    result.refused.push({ name, code });
  }
  return result;
}

// A browser sends an empty, nameless part for a file field that was left alone.
async function isEmptyChoice(part: Extract<Multipart, { type: 'file' }>): Promise<boolean> {
  for await (const chunk of part.file) if (chunk.length > 0) return false;
  return true;
}

function isFile(part: Multipart): part is Extract<Multipart, { type: 'file' }> {
  return part.type === 'file';
}

/** The refusal behind an error of the parser, or undefined when the fault is ours. */
function codeOf(error: unknown): UploadRefusal | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_FILES_LIMIT') return 'too-many-files';
  if (code.startsWith('FST_')) return 'form-not-readable';
  const message = error instanceof Error ? error.message : '';
  return /multipart|part terminated|stalled|aborted|premature/i.test(message)
    ? 'form-not-readable'
    : undefined;
}

function refuseAll(
  request: FastifyRequest,
  answer: (result: Received) => FastifyReply,
  code: UploadRefusal,
): FastifyReply {
  // Nobody will read the body: let the sender go after the answer.
  request.raw.unpipe();
  request.raw.resume();
  return answer({ received: [], refused: [{ name: '', code }] });
}

function answerForm(
  request: FastifyRequest,
  reply: FastifyReply,
  back: string | undefined,
  result: Received,
): FastifyReply {
  const [first] = result.refused;
  if (!request.raw.complete) reply.header('connection', 'close');
  if (wantsJson(request) || back === undefined) {
    const received = result.received.map(({ fileId, name, bytes, sha256, kind }) => ({
      fileId,
      name,
      bytes,
      sha256,
      kind,
    }));
    return reply
      .code(first === undefined ? 201 : statusOf[first.code])
      .send({ received, refused: result.refused });
  }
  return reply.code(303).header('location', withRefusals(back, result.refused)).send();
}

function withRefusals(back: string, refused: readonly Refused[]): string {
  const url = new URL(back, 'http://door.invalid');
  url.searchParams.delete('refused');
  for (const each of refused.slice(0, 10))
    url.searchParams.append('refused', `${each.code} ${each.name.slice(0, 60)}`.trim());
  return `${url.pathname}${url.search}#files`;
}

function wantsJson(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('application/json');
}

function readQuery(query: unknown): { key: string | undefined; back: string | undefined } {
  const values = z.object({ key: z.string().optional(), back: z.string().optional() }).safeParse(query);
  if (!values.success) return { key: undefined, back: undefined };
  const key = uploadKeyShape.safeParse(values.data.key);
  return { key: key.success ? key.data : undefined, back: readBackPath(values.data.back) };
}
