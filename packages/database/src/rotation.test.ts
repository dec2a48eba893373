import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { firmId } from '@sebino/domain/id';
import type { Verdict, VerdictOutcome } from '@sebino/domain/matching';
import { findVerdict, insertVerdicts, listVerdicts } from './rotation.ts';
import { freshDatabase } from './testing.ts';

const [first, second] = [firmId.parse(randomUUID()), firmId.parse(randomUUID())];
const verdict = (id: typeof first, outcome: VerdictOutcome): Verdict => ({
  ...{ firmId: id, outcome, reasons: [], fits: [] },
});

test('a firm judged again on a later spec stands in the list once, as it stands alone', async () => {
  await using database = await freshDatabase();
  const enquiryId = randomUUID();
  const given = { enquiryId, givenAt: new Date('2026-03-05T09:00:00Z') };
  await database.db.transaction().execute(async (trx) => {
    // The enquiry and its firms are not what is asked about here.
    await sql`set local role none`.execute(trx);
    await sql`set local session_replication_role = replica`.execute(trx);
    await insertVerdicts(trx, { ...given, specNumber: 1 }, [
      verdict(first, 'eligible-with-question'),
      verdict(second, 'eligible'),
    ]);
    await insertVerdicts(trx, { ...given, specNumber: 2 }, [verdict(first, 'eligible')]);
  });
  const listed = await listVerdicts(database.db, enquiryId);
  expect(listed.map((each) => each.outcome)).toEqual(['eligible', 'eligible']);
  expect(new Set(listed.map((each) => each.firmId))).toEqual(new Set([first, second]));
  for (const each of listed) expect(await findVerdict(database.db, enquiryId, each.firmId)).toEqual(each);
});
