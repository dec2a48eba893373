import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { boundary, formHeaders } from '@sebino/api/src/files/testing.ts';
import type { EnquiryDraft } from '@sebino/domain/enquiry';
import { enquiryDraft } from '@sebino/domain/enquiry';
import { httpClient } from '@sebino/trpc/client';
import type { PortalClient } from '@sebino/trpc/client';
import type { PortalRouter } from '@sebino/trpc/portal';
import type { Challenge } from 'altcha-lib';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';

/** What a buyer sends; a part that several demo firms can make, so that the rotation has somebody to choose among. */
export function draft(given: Partial<EnquiryDraft> = {}): EnquiryDraft {
  return enquiryDraft.parse({
    language: 'de',
    text: 'Wir benötigen 5.000 Flachdichtungen, 60 x 45 x 3 mm, für Trinkwasser bis 85 °C. Zeichnung liegt bei.',
    requirements: [
      { field: 'product', value: { kind: 'terms', terms: ['flat-gasket'] }, origin: 'stated' },
      { field: 'material', value: { kind: 'terms', terms: ['EPDM'] }, origin: 'stated' },
      { field: 'hardness', value: { kind: 'number', value: 70 }, origin: 'stated' },
      { field: 'thicknessMm', value: { kind: 'number', value: 3 }, origin: 'stated' },
      { field: 'quantity', value: { kind: 'quantity', value: 5000, unit: 'pcs' }, origin: 'stated' },
    ],
    buyer: { organisation: 'Beispielwerk', email: `${randomUUID()}@buyer.example`, country: 'DE' },
    choice: { kind: 'cluster' },
    drawingAccess: 'invited-firms',
    uploadKey: randomUUID(),
    ...given,
  });
}

export interface Submission {
  draft: EnquiryDraft;
  idempotencyKey: string;
  proof?: string;
  filledInSeconds: number;
}

export function submissionOf(of: EnquiryDraft, proof?: string): Submission {
  return {
    draft: of,
    idempotencyKey: randomUUID(),
    filledInSeconds: 95,
    ...(proof === undefined ? {} : { proof }),
  };
}

export function portalAt(url: string): PortalClient {
  return httpClient<PortalRouter>(`${url}/trpc`, () => ({}));
}

/** As the form's script does it: fetches a task, solves it, packs both. */
export async function solvedProof(portal: PortalClient): Promise<string> {
  const challenge = (await portal.enquiry.challenge.query({})) as unknown as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

export interface SentFile {
  name: string;
  bytes: Buffer;
  sha256: string;
}

/** A file whose content nobody else has, so that a mix-up shows in its hash. */
export function newDrawing(size = 2_000): SentFile {
  const bytes = Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    randomBytes(size),
    Buffer.from('\ntrailer<<>>\n%%EOF\n'),
  ]);
  return {
    name: `${randomUUID()}.pdf`,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

const uploadAnswer = z.object({
  received: z.array(z.object({ fileId: z.string(), sha256: z.string() })),
  refused: z.array(z.object({ code: z.string() })),
});

export interface UploadResult {
  status: number;
  retryAfter: string | null;
  received: { fileId: string; sha256: string }[];
  refused: string[];
}

export async function upload(url: string, key: string, file: SentFile): Promise<UploadResult> {
  const answer = await fetch(`${url}/files?key=${key}`, {
    method: 'POST',
    headers: formHeaders,
    body: new Uint8Array(oneFile(file)),
  });
  const body = uploadAnswer.safeParse(await answer.json().catch(() => undefined)).data;
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    received: body?.received ?? [],
    refused: body?.refused.map((each) => each.code) ?? [],
  };
}

export function oneFile({ name, bytes }: Pick<SentFile, 'name' | 'bytes'>): Buffer {
  return Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}
