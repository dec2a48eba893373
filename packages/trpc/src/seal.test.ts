import { stringify } from 'devalue';
import { staffRoles } from '@sebino/domain/actor';
import { enquiryId, firmId } from '@sebino/domain/id';
import { expect, test } from 'vitest';
import { officeRouter } from './office.ts';
import { listPermissions } from './permissions.ts';
import { openTestHouse } from './testing.ts';
import type { TestHouse } from './testing.ts';
import {
  firmInside,
  invitationsOf,
  publishEnquiry,
  quotation,
  refusal,
  tellingAmount,
} from './testingStory.ts';

type Office = ReturnType<typeof officeRouter.createCaller>;

/**
 * The amounts as stored and as people write them, and a word of the note. None is so short, or so much like a digest,
 * that it could stand somewhere by chance.
 */
const secrets = [
  ...[String(tellingAmount), '735198.46', '735.198', '735,198', '735.19', '735,19'],
  ...['61728394', '617283.94', '617.283', '617,283', 'periwinkle'],
];

function secretsIn(text: string): string[] {
  return secrets.filter((secret) => text.includes(secret));
}

/** Every question the office may ask, put so that it concerns the sealed quotation as closely as it can. */
function questions(at: TestHouse, enquiry: string): Record<string, (office: Office) => Promise<unknown>> {
  const id = enquiryId.parse(enquiry);
  return {
    'me.show': (office) => office.me.show({}),
    'desk.list': (office) => office.desk.list({ language: 'en' }),
    'enquiry.list': (office) => office.enquiry.list({ language: 'en', statuses: ['published'] }),
    'enquiry.show': (office) => office.enquiry.show({ id, language: 'en' }),
    'firm.list': (office) => office.firm.list({ language: 'en' }),
    'firm.show': (office) => office.firm.show({ id: firmId.parse(at.firms.alder.id), language: 'en' }),
    'ledger.show': (office) => office.ledger.show({}),
    'ledger.export': (office) => office.ledger.export({}),
    'audit.list': (office) => office.audit.list({}),
    'mail.list': (office) => office.mail.list({}),
  };
}

test('no answer of the office holds an amount or a word of a quotation, sealed or opened, whoever typed it', async () => {
  await using at = await openTestHouse();
  const { id, invited } = await publishEnquiry(at);
  const { token, portal } = await firmInside(at, invited[0]!);
  await portal.invitation.accept({ token });
  await portal.invitation.quote({ token, quotation });
  const dictated = (await invitationsOf(at, id)).find((each) => each.name === invited[1])!;
  const first = at.staff('first');
  await first.invitation.recordAnswer({ id: dictated.id, answer: { kind: 'accept' } });
  await first.invitation.recordQuotation({ id: dictated.id, quotation });
  const asked = questions(at, id);
  const queries = listPermissions(officeRouter).filter((each) => each.type === 'query');
  expect(Object.keys(asked).sort()).toEqual(queries.map((each) => each.path).sort());
  for (const { path, access } of queries) {
    for (const who of ['first', 'second', 'admin', 'auditor', 'officer', 'consultant'] as const) {
      const roles = who === 'first' || who === 'second' ? staffRoles : ([who] as const);
      const answer = asked[path]?.(at.staff(who, roles));
      if (roles.some((role) => access.roles.includes(role)))
        expect([path, who, secretsIn(stringify(await answer))]).toEqual([path, who, []]);
      else expect([path, who, await refusal(answer!)]).toEqual([path, who, 'FORBIDDEN']);
    }
  }
  const { invitations } = await at.staff('second').enquiry.show({ id, language: 'en' });
  expect(invitations.filter((each) => each.quotationReceivedAt !== undefined)).toHaveLength(2);
});

test('no mail, event, audit row or kept answer holds an amount or a word of a quotation', async () => {
  await using at = await openTestHouse();
  const { invited } = await publishEnquiry(at);
  const { token, portal } = await firmInside(at, invited[0]!);
  await portal.invitation.accept({ token });
  await portal.invitation.quote({ token, quotation });
  await at.pass(24 * 20);
  const rows = await at.read(async (trx) => [
    await trx.selectFrom('mail').selectAll().execute(),
    await trx.selectFrom('business_event').selectAll().execute(),
    await trx.selectFrom('audit').selectAll().execute(),
    await trx.selectFrom('idempotency').selectAll().execute(),
  ]);
  expect(JSON.stringify(rows)).toContain('quotation-received');
  expect(secretsIn(JSON.stringify(rows))).toEqual([]);
});
