import { randomUUID } from 'node:crypto';
import { enquiryId } from '@sebino/domain/id';
import type { EnquiryId } from '@sebino/domain/id';
import { listInvitations } from '@sebino/database/invitation';
import type { Invitation } from '@sebino/domain/invitation';
import { contactOf, enterByCode, lastMail } from './testing.ts';
import type { TestHouse, Visitor } from './testing.ts';
import { firmNames } from './testingCluster.ts';
import type { TestFirm } from './testingCluster.ts';

type Submission = Parameters<Visitor['portal']['enquiry']['submit']>[0];
type Draft = Submission['draft'];

export const buyerEmail = 'purchasing@buyer.example';

/** A need for wool that three of the four test firms can meet. */
export function draft(change: Partial<Draft> = {}): Draft {
  return {
    language: 'en',
    text: 'We need forty rolls of woollen cloth, 150 cm wide.',
    requirements: [
      { field: 'material', value: { kind: 'terms', terms: ['wool'] }, origin: 'stated' },
      { field: 'widthCm', value: { kind: 'number', value: 150 }, origin: 'stated' },
    ],
    buyer: { organisation: 'Test Buyer', email: buyerEmail, country: 'DE' },
    choice: { kind: 'cluster' },
    drawingAccess: 'invited-firms',
    uploadKey: randomUUID(),
    ...change,
  };
}

/** A form filled with care by a person whose machine solved the task. */
export function submission(change: Partial<Submission> = {}): Submission {
  return {
    draft: draft(),
    idempotencyKey: randomUUID(),
    proof: `solved ${randomUUID()}`,
    filledInSeconds: 60,
    ...change,
  };
}

export interface Published {
  id: EnquiryId;
  number: string;
  invited: TestFirm[];
}

/** Sends an enquiry and lets the coordinator accept what the rotation proposes. */
export async function publishEnquiry(at: TestHouse, change: Partial<Submission> = {}): Promise<Published> {
  const sent = await at.visitor().portal.enquiry.submit(submission(change));
  const id = enquiryId.parse(sent.id);
  await acceptProposal(at, id);
  return { id, number: sent.number, invited: await invitedTo(at, id) };
}

export async function acceptProposal(at: TestHouse, id: EnquiryId): Promise<void> {
  const office = at.staff('first');
  const { version } = await office.enquiry.show({ id, language: 'en' });
  const { head } = await office.ledger.show({});
  await office.enquiry.accept({ id, version, head });
}

export async function invitationsOf(
  at: TestHouse,
  id: EnquiryId,
): Promise<(Invitation & { name: TestFirm })[]> {
  const rows = await at.read((trx) => listInvitations(trx, id));
  return rows.flatMap((row) =>
    firmNames.filter((name) => at.firms[name].id === row.firmId).map((name) => ({ ...row, name })),
  );
}

export async function invitedTo(at: TestHouse, id: EnquiryId): Promise<TestFirm[]> {
  return (await invitationsOf(at, id)).map((each) => each.name);
}

/** The personal link of a firm's newest invitation, as its mail carries it. */
export async function personalToken(at: TestHouse, firm: TestFirm): Promise<string> {
  return (await lastMail(at, 'invitation', contactOf(firm))).token;
}

/** A firm's browser after its code was given, with the token of its link. */
export async function firmInside(at: TestHouse, firm: TestFirm): Promise<Visitor & { token: string }> {
  const visitor = at.visitor();
  const token = await personalToken(at, firm);
  await enterByCode(at, visitor, 'invitation', token);
  return { ...visitor, token };
}

/** The buyer's browser after its code was given. */
export async function buyerInside(at: TestHouse, email = buyerEmail): Promise<Visitor & { token: string }> {
  const visitor = at.visitor();
  const { token } = await lastMail(at, 'enquiry-received', email);
  await enterByCode(at, visitor, 'status', token);
  return { ...visitor, token };
}

/** An amount that stands nowhere else, to look for where it must not be. */
export const tellingAmount = 73_519_846;

export const quotation = {
  prices: [{ quantity: 40, centsPerThousand: tellingAmount }],
  tooling: { costCents: 61_728_394, owner: 'buyer' as const },
  leadTimeWeeks: 3,
  note: 'Sealed words: periwinkle.',
};

/** The code of a refusal and the reason of the rule behind it: `CONFLICT already-answered`. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const { cause } = error;
    const reason = typeof cause === 'object' && cause !== null && 'reason' in cause ? ` ${cause.reason}` : '';
    return `${error.code}${reason}`;
  }
  return 'answered';
}
