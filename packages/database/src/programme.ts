import type { Kysely } from 'kysely';
import { programme, programmeSettings } from '@sebino/domain/programme';
import type { Programme, ProgrammeSettings } from '@sebino/domain/programme';
import type { Wording } from '@sebino/domain/language';
import type { Json } from './column.ts';
import type { Database } from './database.ts';

export interface ProgrammeTables {
  retention_class: { id: string; keep_days: number | null; counts_from: string; note: string };
  processing_activity: {
    id: string;
    purpose: string;
    controller: string;
    lawful_basis: string;
    recipients: string;
    retention_class_id: string;
  };
  programme: {
    id: string;
    slug: string;
    name: string;
    starts_on: string | null;
    ends_on: string | null;
    declared_total_cents: number | null;
    member_cap: number;
    demo: boolean;
    predecessor_id: string | null;
    settings: Json<ProgrammeSettings>;
  };
  strand: { id: string; programme_id: string; code: string; name: Json<Wording> };
  promoter: {
    id: string;
    programme_id: string;
    name: string;
    kind: 'public-body' | 'association';
    lead: boolean;
  };
}

/** The programme that runs now: the youngest one that has begun and is nobody's predecessor. */
export async function findRunningProgramme(db: Kysely<Database>): Promise<Programme | undefined> {
  const row = await db
    .selectFrom('programme')
    .select([
      'id',
      'slug',
      'name',
      'starts_on',
      'ends_on',
      'declared_total_cents',
      'member_cap',
      'demo',
      'settings',
    ])
    .where('starts_on', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('programme as next')
            .select('next.id')
            .whereRef('next.predecessor_id', '=', 'programme.id'),
        ),
      ),
    )
    .orderBy('starts_on', 'desc')
    .executeTakeFirst();
  return row === undefined ? undefined : toProgramme(row);
}

export async function listPromoters(
  db: Kysely<Database>,
  programmeId: string,
): Promise<{ name: string; kind: 'public-body' | 'association'; lead: boolean }[]> {
  return db
    .selectFrom('promoter')
    .select(['name', 'kind', 'lead'])
    .where('programme_id', '=', programmeId)
    .orderBy('lead', 'desc')
    .orderBy('name')
    .execute();
}

function toProgramme(row: {
  id: string;
  slug: string;
  name: string;
  starts_on: string | null;
  ends_on: string | null;
  declared_total_cents: number | null;
  member_cap: number;
  demo: boolean;
  settings: ProgrammeSettings;
}): Programme {
  return programme.parse({
    id: row.id,
    slug: row.slug,
    name: row.name,
    startsOn: row.starts_on,
    ...(row.ends_on === null ? {} : { endsOn: row.ends_on }),
    ...(row.declared_total_cents === null ? {} : { declaredTotalCents: row.declared_total_cents }),
    memberCap: row.member_cap,
    demo: row.demo,
    settings: programmeSettings.parse(row.settings),
  });
}
