import { asActor } from '@sebino/database/actorTransaction';
import { insertDrawing, listDrawingIds, usageOf } from '@sebino/database/drawing';
import { takeToken } from '@sebino/database/rateLimit';
import { done, refused } from '@sebino/domain/outcome';
import type { Context, House } from '@sebino/trpc/context';
import { openDrawing } from '@sebino/trpc/drawing';
import { networkOf } from '@sebino/trpc/network';
import type { RequestFacts } from '../doors/request.ts';
import type { FileLedger } from './ledger.ts';

const refusals = {
  'too-many': 'too-many-files',
  'too-much': 'files-too-large-together',
  'form-sent': 'upload-closed',
} as const;

/** The file routes over the database: rows, limits and rights are decided there. */
export function databaseLedger(
  house: House,
  contextOf: (facts: RequestFacts) => Promise<Context>,
  uploadsPerHour: number,
): FileLedger {
  const { db } = house.database;
  return {
    async admitUpload(uploadKey, facts) {
      const now = house.now();
      const token = await takeToken(db, {
        bucket: 'upload',
        key: house.digest(networkOf(facts.ip)),
        limit: uploadsPerHour,
        windowSeconds: 3600,
        now,
      });
      if (!token.allowed) return refused('too-many-uploads');
      const usage = await usageOf(db, uploadKey);
      return usage.sent ? refused('upload-closed') : done({ files: usage.count, bytes: usage.bytes });
    },
    async recordUpload({ fileId, ...row }) {
      // No scanner is configured: whoever opens the file is told that nobody looked inside.
      const file = { ...row, id: fileId, scanState: 'skipped' as const, receivedAt: house.now() };
      const result = await asActor(db, { kind: 'public' }, (trx) => insertDrawing(trx, file));
      return result === 'received' ? done(undefined) : refused(refusals[result]);
    },
    async findDownload(fileId, facts, token) {
      const context = await contextOf(facts);
      return await openDrawing(context, { drawingId: fileId, ...(token === undefined ? {} : { token }) });
    },
    listKnown: async () => await listDrawingIds(db),
  };
}
