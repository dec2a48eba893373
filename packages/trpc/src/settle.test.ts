import { listEvents } from '@sebino/database/event';
import { firmId } from '@sebino/domain/id';
import { describe, expect, test } from 'vitest';
import { lastMail, openTestHouse } from './testing.ts';
import type { TestHouse } from './testing.ts';
import { testPack } from './testingPack.ts';
import {
  buyerEmail,
  buyerInside,
  draft,
  firmInside,
  invitationsOf,
  invitedTo,
  personalToken,
  publishEnquiry,
  quotation,
  refusal,
} from './testingStory.ts';

/** A pack that stops judging when told to, as a fault in it would. */
function fallible(): { pack: typeof testPack; break(): void; mend(): void } {
  let broken = false;
  const checks = testPack.checks;
  return {
    pack: {
      ...testPack,
      get checks() {
        if (broken) throw new Error('the pack is out of order');
        return checks;
      },
    },
    break: () => void (broken = true),
    mend: () => void (broken = false),
  };
}

async function faultsIn(at: TestHouse): Promise<{ requestId: string | null; subject_id: string }[]> {
  const rows = await at.read((trx) =>
    trx
      .selectFrom('audit')
      .select(['request_id', 'subject_id'])
      .where('action', '=', 'settling-left-to-clock')
      .execute(),
  );
  return rows.map((row) => ({ requestId: row.request_id, subject_id: row.subject_id }));
}

async function kindsOf(at: TestHouse, id: string): Promise<string[]> {
  const events = await at.read((trx) => listEvents(trx, 'enquiry', id));
  return events.map(({ kind }) => kind);
}

async function losesContact(at: TestHouse, firm: 'alder'): Promise<void> {
  await at.read((trx) =>
    trx
      .updateTable('firm_contact')
      .set({ ended_at: at.house.now() })
      .where('firm_id', '=', at.firms[firm].id)
      .execute(),
  );
}

describe('an answer whose consequences fail', () => {
  test('stands all the same, is recorded with its request, and the clock draws them later', async () => {
    const { pack, ...fault } = fallible();
    await using at = await openTestHouse({ pack, places: 1 });
    const { id, invited } = await publishEnquiry(at);
    const token = await personalToken(at, invited[0]!);
    fault.break();
    const declined = at.visitor().portal.invitation.decline({ token, decline: { reason: 'quantity' } });
    expect(await refusal(declined)).toBe('answered');
    expect((await invitationsOf(at, id)).map((each) => each.status)).toEqual(['declined']);
    expect(await faultsIn(at)).toEqual([{ requestId: 'test', subject_id: id }]);
    fault.mend();
    await at.clock();
    expect((await invitationsOf(at, id)).map((each) => each.status)).toEqual(['declined', 'open']);
  });

  test('raises no doubt about a line of work that was judged meanwhile', async () => {
    const { pack, ...fault } = fallible();
    await using at = await openTestHouse({ pack, places: 1 });
    const { id } = await publishEnquiry(at);
    const [invitation] = await invitationsOf(at, id);
    const office = at.staff('first').invitation;
    const decline = { reason: 'cannot-make', detail: 'material' } as const;
    fault.break();
    await office.recordAnswer({ id: invitation!.id, answer: { kind: 'decline', decline } });
    await office.judgeCannotMake({ id: invitation!.id, judgement: 'datum-corrected' });
    fault.mend();
    await at.clock();
    const flagged = await at.read((trx) =>
      trx.selectFrom('capability').select('id').where('flagged', '=', true).execute(),
    );
    expect([await invitedTo(at, id), flagged]).toMatchObject([{ length: 2 }, []]);
  });

  test('fails neither the firm that quotes nor the buyer who revokes', async () => {
    await using at = await openTestHouse();
    const { id, invited } = await publishEnquiry(at);
    const firm = await firmInside(at, invited[0]!);
    await firm.portal.invitation.accept({ token: firm.token });
    const buyer = await buyerInside(at);
    const { jobs } = at.house;
    const outOfOrder = async (): Promise<never> => {
      throw new Error('no job can be queued');
    };
    at.house.jobs = { sendAll: outOfOrder };
    const { token } = firm;
    expect(await refusal(firm.portal.invitation.quote({ token, quotation }))).toBe('answered');
    expect(await refusal(buyer.portal.status.revoke({ token: buyer.token }))).toBe('answered');
    expect(await faultsIn(at)).toHaveLength(2);
    at.house.jobs = jobs;
    await at.clock();
    expect((await invitationsOf(at, id)).map((each) => each.status)).toEqual(['quoted', 'withdrawn']);
  });
});

test('a buyer whose address was erased is recorded as not reached when a code is asked for', async () => {
  await using at = await openTestHouse();
  const { id } = await publishEnquiry(at);
  const { token } = await lastMail(at, 'enquiry-received');
  const now = at.house.now();
  await at.read((trx) =>
    trx.updateTable('person').set({ erased_at: now }).where('email', '=', buyerEmail).execute(),
  );
  await at.visitor().portal.status.sendCode({ token });
  expect(await kindsOf(at, id)).toContain('buyer-not-reachable');
});

describe('a firm without anybody to write to', () => {
  const picks = (at: TestHouse) => ({
    draft: draft({
      choice: { kind: 'picked', firmIds: [firmId.parse(at.firms.alder.id)], restByRotation: false },
    }),
  });

  test('is invited and its coordinator reads that no mail reached it', async () => {
    await using at = await openTestHouse();
    await losesContact(at, 'alder');
    const { id } = await publishEnquiry(at, picks(at));
    expect(await invitedTo(at, id)).toEqual(['alder']);
    const { timeline } = await at.staff('first').enquiry.show({ id, language: 'en' });
    expect(timeline.filter(({ kind }) => kind === 'firm-not-reachable')).toMatchObject([
      { firm: 'Weavers alder' },
    ]);
    const { tasks } = await at.staff('first').desk.list({ language: 'en' });
    expect(tasks).toMatchObject([{ kind: 'firm-not-reachable', id, firm: 'Weavers alder' }]);
  });

  test('is recorded as not reached by the reminder, the receipt and the word that the buyer revoked', async () => {
    await using at = await openTestHouse();
    const { id } = await publishEnquiry(at, picks(at));
    await losesContact(at, 'alder');
    await at.pass(24);
    const [invitation] = await invitationsOf(at, id);
    await at.staff('first').invitation.recordAnswer({ id: invitation!.id, answer: { kind: 'accept' } });
    const buyer = await buyerInside(at);
    await buyer.portal.status.revoke({ token: buyer.token });
    expect((await kindsOf(at, id)).filter((kind) => kind === 'firm-not-reachable')).toHaveLength(3);
  });
});
