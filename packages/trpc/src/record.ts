import type { Transaction } from 'kysely';
import type { Actor } from '@sebino/domain/actor';
import { recordAudit } from '@sebino/database/audit';
import type { AuditFacts } from '@sebino/database/audit';
import type { Database } from '@sebino/database/database';
import { insertEvent } from '@sebino/database/event';
import type { House } from './context.ts';

/** Who stands behind a change; `requestId` ties the audit row to the log. */
export interface By {
  actor: Actor;
  requestId?: string;
}

export function actorId(actor: Actor): string | undefined {
  switch (actor.kind) {
    case 'buyer':
      return actor.enquiryId;
    case 'firm':
      return actor.firmId;
    case 'staff':
      return actor.personId;
    case 'public':
    case 'clock':
      return undefined;
  }
}

/** Records that something happened: a business event for the timeline, an audit row for the chain. Ids and codes only. */
export async function record(
  trx: Transaction<Database>,
  house: House,
  by: By,
  what: { kind: string; subject: string; subjectId: string; data?: AuditFacts; happenedAt?: Date },
): Promise<void> {
  const now = house.now();
  const id = actorId(by.actor);
  await insertEvent(trx, {
    id: house.newId(),
    kind: what.kind,
    subject: what.subject,
    subjectId: what.subjectId,
    actor: { kind: by.actor.kind, ...(id === undefined ? {} : { id }) },
    data: what.data ?? {},
    happenedAt: what.happenedAt ?? now,
    recordedAt: now,
  });
  await recordAudit(trx, {
    at: now,
    actor: id === undefined ? by.actor.kind : `${by.actor.kind}:${id}`,
    action: what.kind,
    subject: what.subject,
    subjectId: what.subjectId,
    ...(what.data === undefined ? {} : { data: what.data }),
    ...(by.requestId === undefined ? {} : { requestId: by.requestId }),
  });
}
