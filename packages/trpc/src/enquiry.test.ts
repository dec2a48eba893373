import { randomUUID } from 'node:crypto';
import { chainAudit, verifyAudit } from '@sebino/database/auditChain';
import { listLedgerEntries } from '@sebino/database/rotation';
import { verifyLedger } from '@sebino/domain/rotation/verify';
import { enquiryId } from '@sebino/domain/id';
import { describe, expect, test } from 'vitest';
import { contactOf, enterByCode, lastMail, openTestHouse } from './testing.ts';
import type { TestHouse } from './testing.ts';
import {
  acceptProposal,
  buyerEmail,
  buyerInside,
  draft,
  firmInside,
  invitationsOf,
  invitedTo,
  personalToken,
  quotation,
  refusal,
  submission,
} from './testingStory.ts';

async function countEnquiries(at: TestHouse): Promise<number> {
  return (await at.read((trx) => trx.selectFrom('enquiry').select('id').execute())).length;
}

test('an enquiry without proof is confirmed, offered round, declined twice, quoted once and read when the seal opens', async () => {
  await using at = await openTestHouse();
  const buyer = at.visitor();
  const { proof: _, ...unproved } = submission();
  const sent = await buyer.portal.enquiry.submit(unproved);
  const id = enquiryId.parse(sent.id);
  expect(sent.status).toBe('unconfirmed');
  expect(await refusal(at.staff('first').enquiry.accept({ id, version: 1, head: 'any' }))).toBe(
    'CONFLICT already-allocated',
  );
  const { token: confirmation } = await lastMail(at, 'enquiry-confirmation', buyerEmail);
  expect(await buyer.portal.enquiry.confirm({ token: confirmation })).toEqual({ number: sent.number });
  expect(await refusal(buyer.portal.enquiry.confirm({ token: confirmation }))).toBe('NOT_FOUND');

  const shown = await at.staff('first').enquiry.show({ id, language: 'en' });
  expect(shown.proposal).toMatchObject({ kind: 'possible' });
  await acceptProposal(at, id);
  const [a, b] = await invitedTo(at, id);
  const spare = (['alder', 'birch', 'cedar'] as const).find((name) => name !== a && name !== b)!;

  // A by its link alone: what it cannot make is put right, and the place goes on.
  const declining = at.visitor();
  await declining.portal.invitation.decline({
    token: await personalToken(at, a!),
    decline: { reason: 'cannot-make', detail: 'size' },
  });
  expect(await invitedTo(at, id)).toEqual([a, b, spare]);
  await at.visitor().portal.invitation.decline({
    token: await personalToken(at, spare),
    decline: { reason: 'not-interesting' },
  });
  expect(await invitedTo(at, id)).toEqual([a, b, spare]);

  const inside = await firmInside(at, b!);
  await inside.portal.invitation.accept({ token: inside.token });
  const status = await buyerInside(at);
  expect((await status.portal.status.open({ token: status.token, language: 'en' })).quotations).toEqual([]);
  await inside.portal.invitation.quote({ token: inside.token, quotation });

  const open = await status.portal.status.open({ token: status.token, language: 'en' });
  expect(open.sealOpenedAt).toBeInstanceOf(Date);
  expect(open.quotations).toMatchObject([{ firm: `Weavers ${b}`, prices: quotation.prices }]);
  expect(open.firms.map((each) => [each.name, each.status, each.decline?.reason])).toEqual([
    [`Weavers ${a}`, 'declined', 'cannot-make'],
    [`Weavers ${b}`, 'quoted', undefined],
    [`Weavers ${spare}`, 'declined', 'not-interesting'],
  ]);
  expect(open.notAble.map((each) => each.name)).toEqual(['Weavers flax']);
  expect((await at.mails({ template: 'seal-opened' })).map((mail) => mail.to)).toEqual([buyerEmail]);

  const { timeline } = await at.staff('first').enquiry.show({ id, language: 'en' });
  expect(timeline.map((each) => each.kind)).toEqual(
    expect.arrayContaining(['charge-taken-back', 'no-candidate-left', 'seal-opened']),
  );
  const entries = await at.read((trx) => listLedgerEntries(trx));
  expect(entries.map((entry) => entry.kind)).toEqual([
    ...['member', 'member', 'member', 'member'],
    ...['allocation', 'correction', 'allocation'],
  ]);
  expect(verifyLedger(entries)).toMatchObject({ ok: true });
  await chainAudit(at.house.database.db);
  expect(await verifyAudit(at.house.database.db)).toMatchObject({ ok: true, unchained: 0 });
});

describe('the same form', () => {
  test('sent again gets the same answer, one enquiry and one mail, even with a proof that is spent', async () => {
    await using at = await openTestHouse();
    const form = submission();
    const answers = [];
    for (let time = 0; time < 3; time += 1) answers.push(await at.visitor().portal.enquiry.submit(form));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await countEnquiries(at)).toBe(1);
    expect(await at.mails({ template: 'enquiry-received' })).toHaveLength(1);
  });

  test('with other words under the same key is a conflict and changes nothing', async () => {
    await using at = await openTestHouse();
    const form = submission();
    const first = await at.visitor().portal.enquiry.submit(form);
    const other = { ...form, draft: { ...form.draft, text: 'Something else altogether.' } };
    expect(await refusal(at.visitor().portal.enquiry.submit(other))).toBe('CONFLICT different-request');
    expect(await at.visitor().portal.enquiry.submit(form)).toEqual(first);
    expect(await countEnquiries(at)).toBe(1);
  });

  test('under a new key is refused as sent already, with or without files, and never a fault', async () => {
    await using at = await openTestHouse();
    const form = submission();
    await at.visitor().portal.enquiry.submit(form);
    const again = submission({ draft: form.draft });
    expect(await refusal(at.visitor().portal.enquiry.submit(again))).toBe('CONFLICT form-sent-already');
    expect(await countEnquiries(at)).toBe(1);
  });

  test('with a proof spent on another form is refused, and may be sent with a fresh one', async () => {
    await using at = await openTestHouse();
    const { proof } = submission();
    await at.visitor().portal.enquiry.submit(submission({ proof }));
    const second = submission({ proof });
    expect(await refusal(at.visitor().portal.enquiry.submit(second))).toBe('BAD_REQUEST proof-refused');
    expect(await at.visitor().portal.enquiry.submit({ ...second, proof: 'solved anew' })).toMatchObject({
      status: 'received',
    });
  });
});

describe('forms that come at once', () => {
  const fromAnother = (n: number): ReturnType<typeof submission> => {
    const form = submission();
    return {
      ...form,
      draft: { ...form.draft, buyer: { ...form.draft.buyer, email: `office-${n}@nordwind.example` } },
    };
  };

  test('are all taken, each with its own number, receipt and place in the log', async () => {
    await using at = await openTestHouse();
    const forms = Array.from({ length: 12 }, (_, n) => fromAnother(n));
    const answers = await Promise.all(forms.map((form) => at.visitor().portal.enquiry.submit(form)));
    const numbers = answers.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(12);
    const rows = await at.read((trx) =>
      trx
        .selectFrom('enquiry')
        .innerJoin('person', 'person.id', 'enquiry.buyer_id')
        .select(['enquiry.id', 'number', 'upload_key', 'email'])
        .execute(),
    );
    // Each answer tells of the form that it was given to.
    expect(new Map(rows.map((row) => [row.number, row]))).toEqual(
      new Map(
        forms.map(({ draft: { uploadKey, buyer } }, n) => [
          numbers[n],
          { id: answers[n]?.id, number: numbers[n], upload_key: uploadKey, email: buyer.email },
        ]),
      ),
    );
    const receipts = await at.mails({ template: 'enquiry-received' });
    expect(receipts.map(({ to }) => to).toSorted()).toEqual(
      forms.map(({ draft }) => draft.buyer.email).toSorted(),
    );
    await chainAudit(at.house.database.db);
    expect(await verifyAudit(at.house.database.db)).toMatchObject({ ok: true, unchained: 0 });
  });

  test('do not suffer from one among them that is refused', async () => {
    await using at = await openTestHouse();
    const known = fromAnother(0);
    await at.visitor().portal.enquiry.submit(known);
    const again = fromAnother(1);
    const forms = [2, 3, 4, 5, 6, 7].map(fromAnother);
    forms.splice(3, 0, { ...again, draft: { ...again.draft, uploadKey: known.draft.uploadKey } });
    const answers = await Promise.allSettled(forms.map((form) => at.visitor().portal.enquiry.submit(form)));
    expect(answers.map(({ status }) => status)).toEqual(
      forms.map((_, n) => (n === 3 ? 'rejected' : 'fulfilled')),
    );
    expect(answers[3]).toMatchObject({ reason: { message: 'form-sent-already' } });
    expect(await countEnquiries(at)).toBe(7);
    expect(await at.mails({ template: 'enquiry-received' })).toHaveLength(7);
  });
});

describe('what a buyer may not send', () => {
  test.each([
    [
      'an unknown field',
      [{ field: 'colour', value: { kind: 'unknown' }, origin: 'stated' }],
      'unknown-field',
    ],
    [
      'a value of the wrong kind',
      [{ field: 'widthCm', value: { kind: 'text', text: 'wide' }, origin: 'stated' }],
      'wrong-kind',
    ],
    [
      'a name in no vocabulary',
      [{ field: 'material', value: { kind: 'terms', terms: ['silk'] }, origin: 'stated' }],
      'unknown-term',
    ],
    [
      'a value as ours',
      [{ field: 'widthCm', value: { kind: 'unknown' }, origin: 'derived' }],
      'origin-not-stated',
    ],
    [
      'a field twice',
      [
        { field: 'widthCm', value: { kind: 'unknown' }, origin: 'stated' },
        { field: 'widthCm', value: { kind: 'number', value: 1 }, origin: 'stated' },
      ],
      'field-twice',
    ],
  ] as const)('%s', async (_name, requirements, code) => {
    await using at = await openTestHouse();
    const form = submission({ draft: draft({ requirements: [...requirements] as never }) });
    expect(await refusal(at.visitor().portal.enquiry.submit(form))).toBe(`BAD_REQUEST ${code}`);
    expect(await countEnquiries(at)).toBe(0);
  });

  test('more enquiries than the limits of its address, its mail address and the house allow', async () => {
    await using at = await openTestHouse({
      limits: { enquiriesPerAddressPerHour: 2, enquiriesPerEmailPerDay: 3, enquiriesPerHour: 5 },
    });
    const from = (ip: string, email: string): Promise<string> =>
      refusal(
        at
          .visitor(ip)
          .portal.enquiry.submit(
            submission({ draft: draft({ buyer: { organisation: 'X', email, country: 'DE' } }) }),
          ),
      );
    expect([await from('192.0.2.1', 'a@x.example'), await from('192.0.2.1', 'a@x.example')]).toEqual([
      'answered',
      'answered',
    ]);
    expect(await from('192.0.2.1', 'b@x.example')).toBe('TOO_MANY_REQUESTS too-many-tries');
    expect(await from('192.0.2.2', 'a@x.example')).toBe('answered');
    expect(await from('192.0.2.3', 'A@X.example')).toBe('TOO_MANY_REQUESTS too-many-tries');
    expect(await from('192.0.2.4', 'c@x.example')).toBe('answered');
    expect(await from('192.0.2.5', 'd@x.example')).toBe('TOO_MANY_REQUESTS too-many-tries');
  });
});

test('a proof that is none costs its sender alone: neither a number nor a turn of everybody’s', async () => {
  await using at = await openTestHouse({
    limits: { enquiriesPerAddressPerHour: 2, enquiriesPerEmailPerDay: 9, enquiriesPerHour: 1 },
  });
  const junk = (): Promise<string> =>
    refusal(at.visitor('192.0.2.1').portal.enquiry.submit(submission({ proof: 'wrong' })));
  expect([await junk(), await junk(), await junk()]).toEqual([
    'BAD_REQUEST proof-refused',
    'BAD_REQUEST proof-refused',
    'TOO_MANY_REQUESTS too-many-tries',
  ]);
  const { number } = await at.visitor('192.0.2.2').portal.enquiry.submit(submission());
  expect(number).toMatch(/-0001$/);
});

describe('what looks like spam', () => {
  test.each([
    ['a hidden field that was filled', { website: 'https://spam.example' }, 'hidden-field-filled'],
    ['a form filled faster than a person reads', { filledInSeconds: 1 }, 'filled-too-fast'],
  ])('%s waits for a person, gets its receipt and is never dropped', async (_name, change, sign) => {
    await using at = await openTestHouse();
    const sent = await at.visitor().portal.enquiry.submit(submission(change));
    expect(sent.status).toBe('quarantined');
    expect(await at.mails({ template: 'enquiry-received' })).toHaveLength(1);
    const id = enquiryId.parse(sent.id);
    const office = at.staff('first');
    const shown = await office.enquiry.show({ id, language: 'en' });
    expect([shown.spamSigns, shown.proposal]).toEqual([[sign], undefined]);
    expect((await office.desk.list({ language: 'en' })).tasks).toMatchObject([{ kind: 'quarantined', id }]);
    await office.enquiry.decide({ id, version: shown.version, decision: 'release' });
    await acceptProposal(at, id);
    expect(await invitedTo(at, id)).toHaveLength(2);
  });

  test('is closed as spam by a person, and not by one who looked at an older state', async () => {
    await using at = await openTestHouse();
    const sent = await at.visitor().portal.enquiry.submit(submission({ filledInSeconds: 0 }));
    const id = enquiryId.parse(sent.id);
    const decide = (version: number): Promise<string> =>
      refusal(at.staff('first').enquiry.decide({ id, version, decision: 'close-spam' }));
    expect(await decide(7)).toBe('CONFLICT changed-meanwhile');
    expect(await decide(1)).toBe('answered');
    expect(await decide(2)).toBe('CONFLICT not-open');
  });
});

describe('what was never confirmed', () => {
  test('counts nowhere, and is gone after 72 hours with its mail and its link', async () => {
    await using at = await openTestHouse();
    const { proof: _, ...unproved } = submission();
    await at.visitor().portal.enquiry.submit(unproved);
    const { token } = await lastMail(at, 'enquiry-confirmation');
    expect((await at.staff('first').desk.list({ language: 'en' })).tasks).toEqual([]);
    await at.pass(73);
    expect(await countEnquiries(at)).toBe(0);
    expect(await refusal(at.visitor().portal.enquiry.confirm({ token }))).toBe('NOT_FOUND');
    const people = await at.read((trx) =>
      trx.selectFrom('person').select('id').where('email', '=', buyerEmail).execute(),
    );
    expect(people).toEqual([]);
  });
});

describe('two coordinators', () => {
  test('who looked at different ledgers cannot both decide on what they saw', async () => {
    await using at = await openTestHouse();
    const [one, two] = [
      await at.visitor().portal.enquiry.submit(submission()),
      await at.visitor().portal.enquiry.submit(submission()),
    ];
    const { head } = await at.staff('first').ledger.show({});
    const accept = (who: 'first' | 'second', sent: { id: string }): Promise<string> =>
      refusal(at.staff(who).enquiry.accept({ id: enquiryId.parse(sent.id), version: 1, head }));
    expect(await accept('first', one)).toBe('answered');
    expect(await accept('second', two)).toBe('CONFLICT ledger-moved');
    expect(await accept('second', one)).toBe('CONFLICT already-allocated');
    expect(await invitationsOf(at, enquiryId.parse(two.id))).toEqual([]);
  });

  test('requirements are saved on the state that was seen, and not once firms were asked', async () => {
    await using at = await openTestHouse();
    const sent = await at.visitor().portal.enquiry.submit(submission());
    const id = enquiryId.parse(sent.id);
    const save = (version: number): Promise<string> =>
      refusal(
        at.staff('first').enquiry.saveRequirements({ id, version, requirements: draft().requirements }),
      );
    expect([await save(1), await save(1)]).toEqual(['answered', 'CONFLICT changed-meanwhile']);
    await acceptProposal(at, id);
    expect(await save(3)).toBe('CONFLICT not-open');
  });
});

test('a firm that pauses is no candidate and is one again when it resumes', async () => {
  await using at = await openTestHouse({ places: 3 });
  const { id, slug } = at.firms.alder;
  const change = async (kind: 'paused' | 'resumed'): Promise<void> => {
    const { version } = await at.staff('first').firm.show({ id: id as never, language: 'en' });
    await at.staff('first').firm.changeStanding({ id: id as never, version, change: kind });
  };
  const invite = async () => {
    const sent = await at.visitor().portal.enquiry.submit(submission());
    await acceptProposal(at, enquiryId.parse(sent.id));
    return (await invitedTo(at, enquiryId.parse(sent.id))).includes(slug as 'alder');
  };
  expect(await invite()).toBe(true);
  await change('paused');
  expect(await invite()).toBe(false);
  await change('resumed');
  expect(await invite()).toBe(true);
  expect(verifyLedger(await at.read((trx) => listLedgerEntries(trx)))).toMatchObject({ ok: true });
});

test('a buyer who picks firms by name gets exactly those, and the rotation owes nobody for it', async () => {
  await using at = await openTestHouse();
  const pick = at.firms.flax.id as never;
  const sent = await at
    .visitor()
    .portal.enquiry.submit(
      submission({ draft: draft({ choice: { kind: 'picked', firmIds: [pick], restByRotation: false } }) }),
    );
  const id = enquiryId.parse(sent.id);
  await acceptProposal(at, id);
  expect(await invitationsOf(at, id)).toMatchObject([{ name: 'flax', by: 'direct-choice' }]);
  const { members } = await at.staff('first').ledger.show({});
  expect(new Set(members.map((each) => each.gap))).toEqual(new Set(['0/1']));
  expect((await lastMail(at, 'invitation', contactOf('flax'))).text).not.toContain('undefined');
});

test('a firm that no member is cannot be picked', async () => {
  await using at = await openTestHouse();
  const choice = { kind: 'picked' as const, firmIds: [randomUUID() as never], restByRotation: true };
  expect(await refusal(at.visitor().portal.enquiry.submit(submission({ draft: draft({ choice }) })))).toMatch(
    /^BAD_REQUEST/,
  );
});

test('a code for one link opens nothing of another, not even of the same firm', async () => {
  await using at = await openTestHouse({ places: 3 });
  const visitor = at.visitor();
  const sent = await at.visitor().portal.enquiry.submit(submission());
  await acceptProposal(at, enquiryId.parse(sent.id));
  await enterByCode(at, visitor, 'invitation', await personalToken(at, 'alder'));
  const other = await personalToken(at, 'birch');
  expect(await refusal(visitor.portal.invitation.open({ token: other, language: 'en' }))).toBe(
    'UNAUTHORIZED',
  );
});
