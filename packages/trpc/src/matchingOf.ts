import type { Kysely } from 'kysely';
import type { Database } from '@sebino/database/database';
import { listMatchableFirms } from '@sebino/database/capability';
import { listMembers } from '@sebino/database/firm';
import type { Member } from '@sebino/database/firm';
import { dayAt } from '@sebino/domain/calendar';
import { codesOf, matchFirms, questionAbout } from '@sebino/domain/matching';
import type { Verdict } from '@sebino/domain/matching';
import type { Programme } from '@sebino/domain/programme';
import { valueOf } from '@sebino/domain/requirement';
import type { Requirement } from '@sebino/domain/requirement';
import { ledgerKey } from '@sebino/domain/rotation/entry';
import type { KeyedVerdict } from '@sebino/domain/rotation/entry';
import type { House } from './context.ts';

/** The field of every sector pack that holds the day the goods are due. */
const dueField = 'delivery';

export interface Judged {
  members: Member[];
  verdicts: Verdict[];
}

/** What every member could do for a need, judged now. Members that left are not judged. */
export async function judge(
  db: Kysely<Database>,
  house: House,
  programme: Programme,
  requirements: readonly Requirement[],
): Promise<Judged> {
  const members = (await listMembers(db, programme.id)).filter((member) => member.standing !== 'left');
  const matchable = await listMatchableFirms(db, programme.id);
  const known = new Map(matchable.map((firm) => [firm.id as string, firm]));
  const due = valueOf(requirements, dueField);
  const verdicts = matchFirms(
    house.pack,
    requirements,
    members.map(({ firm }) => known.get(firm.id) ?? { id: firm.id, capabilities: [], certificates: [] }),
    {
      on: dayAt(house.now(), programme.settings.workingHours.timeZone),
      ...(due?.kind === 'day' ? { dueOn: due.day } : {}),
    },
  );
  return { members, verdicts };
}

/** Verdicts as the ledger names them: by key and code, without a word. */
export function toKeyedVerdicts(members: readonly Member[], verdicts: readonly Verdict[]): KeyedVerdict[] {
  const keys = new Map(members.map((member) => [member.firm.id as string, member.ledgerKey]));
  return verdicts.flatMap((verdict) => {
    const key = keys.get(verdict.firmId);
    if (key === undefined) return [];
    const about = questionAbout(verdict);
    return [
      {
        key: ledgerKey.parse(key),
        outcome: verdict.outcome,
        ...(about === undefined ? {} : { questionAbout: about }),
        codes: codesOf(verdict).slice(0, 60),
      },
    ];
  });
}
