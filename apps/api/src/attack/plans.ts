import { randomUUID } from 'node:crypto';
import type { Role } from '@sebino/domain/actor';

/** Everything by which somebody else's affairs could be named. */
export interface Names {
  token: string;
  enquiryId: string;
  invitationId: string;
  firmId: string;
  slug: string;
  drawingId: string;
  uploadKey: string;
  overrideId: string;
  idempotencyKey: string;
}
export type Name = keyof Names;

/** What is expected of one procedure. A procedure without a plan fails the tests that walk the routers. */
export interface Plan {
  /** Who may call, said here a second time: a change of access is a change of this table. */
  roles: readonly Role[];
  proof?: 'code';
  /** Valid inputs which together hold every leaf of the input's schema. */
  inputs(names: Names): readonly object[];
  /** Names that are public knowledge: what they bring is for everybody. */
  open?: readonly Name[];
  /** Names whose use is told apart, with the one reason that may be given. */
  told?: Partial<Record<Name, string>>;
}

const language = 'en';
const office = ['coordinator', 'admin'] as const;
const readers = ['coordinator', 'officer', 'auditor', 'admin'] as const;
const everyone = ['coordinator', 'consultant', 'officer', 'auditor', 'admin'] as const;

const requirements = [
  { field: 'material', value: { kind: 'terms', terms: ['EPDM'] }, origin: 'stated' },
  { field: 'hardness', value: { kind: 'number', value: 70 }, origin: 'stated' },
  { field: 'temperature', value: { kind: 'range', min: -20, max: 85 }, origin: 'stated' },
  { field: 'quantity', value: { kind: 'quantity', value: 100, unit: 'pcs', per: 'year' }, origin: 'stated' },
  { field: 'delivery', value: { kind: 'day', day: '2027-03-01' }, origin: 'stated' },
  { field: 'product', value: { kind: 'unknown' }, origin: 'stated' },
];
/** No field of the pack is asked as a text; the shape is part of the input all the same. */
const inWords = { field: 'note', value: { kind: 'text', text: 'words' }, origin: 'stated' };

export const quotation = {
  prices: [{ quantity: 5000, centsPerThousand: 4_813_627 }],
  tooling: { costCents: 9_182_736, owner: 'buyer' },
  leadTimeWeeks: 4,
  sampleWeeks: 2,
  note: 'Sealed words: periwinkle.',
};

export function submission(names: Pick<Names, 'uploadKey' | 'idempotencyKey'>, change: object = {}): object {
  return {
    draft: {
      language,
      text: 'We need a few gaskets for a test stand.',
      requirements,
      buyer: {
        ...{ organisation: 'Attack Test Ltd', contactName: 'Purchasing', email: 'attack@buyer.example' },
        ...{ phone: '+44 0000', country: 'GB' },
      },
      choice: { kind: 'cluster' },
      drawingAccess: 'invited-firms',
      uploadKey: names.uploadKey,
      ...change,
    },
    idempotencyKey: names.idempotencyKey,
    website: '',
    filledInSeconds: 60,
  };
}

const portal: Record<string, Plan> = {
  'home.show': { roles: ['public'], inputs: () => [{ language }] },
  'firm.list': { roles: ['public'], inputs: () => [{ language }] },
  'firm.show': { roles: ['public'], inputs: ({ slug }) => [{ language, slug }], open: ['slug'] },
  'firm.search': {
    roles: ['public'],
    inputs: () => {
      const terms = [{ vocabulary: 'material', id: 'EPDM' }];
      return [{ language, words: 'gasket', terms, anyOf: terms, asTyped: true }];
    },
  },
  'firm.suggest': { roles: ['public'], inputs: () => [{ language, words: 'gas' }] },
  'news.list': { roles: ['public'], inputs: () => [{ language }] },
  'news.show': { roles: ['public'], inputs: () => [{ language, slug: 'test-bench' }] },
  'place.foot': { roles: ['public'], inputs: () => [{ language }] },
  'place.lab': { roles: ['public'], inputs: () => [{ language }] },
  'place.processing': { roles: ['public'], inputs: () => [{}] },
  'need.list': { roles: ['public'], inputs: () => [{ language }] },
  'need.show': { roles: ['public'], inputs: () => [{ language, slug: 'epdm-flat-gasket' }] },
  'enquiry.form': { roles: ['public'], inputs: () => [{ language }] },
  'enquiry.challenge': { roles: ['public'], inputs: () => [{}] },
  'enquiry.files': { roles: ['public'], inputs: ({ uploadKey }) => [{ uploadKey }] },
  'enquiry.removeFile': {
    roles: ['public'],
    inputs: ({ uploadKey, drawingId }) => [{ uploadKey, drawingId }],
  },
  'enquiry.submit': {
    roles: ['public'],
    inputs: (names) => [
      submission(names),
      { ...submission(names, { requirements: [inWords] }), proof: 'unsolved' },
      submission(names, { choice: { kind: 'picked', firmIds: [names.firmId], restByRotation: true } }),
    ],
    open: ['firmId'],
    // Whoever holds these two secrets of a form learns that the form was sent, and nothing else.
    told: { uploadKey: 'form-sent-already', idempotencyKey: 'different-request' },
  },
  'enquiry.confirm': { roles: ['public'], inputs: ({ token }) => [{ token }] },
  'status.show': { roles: ['buyer'], inputs: ({ token }) => [{ token }] },
  'status.sendCode': { roles: ['buyer'], inputs: ({ token }) => [{ token }] },
  'status.enterCode': { roles: ['buyer'], inputs: ({ token }) => [{ token, code: '000000' }] },
  'status.open': { roles: ['buyer'], proof: 'code', inputs: ({ token }) => [{ token, language }] },
  'status.revoke': { roles: ['buyer'], proof: 'code', inputs: ({ token }) => [{ token }] },
  'invitation.show': { roles: ['firm'], inputs: ({ token }) => [{ token, language }] },
  'invitation.decline': {
    roles: ['firm'],
    inputs: ({ token }) => [
      { token, decline: { reason: 'cannot-make', detail: 'size' } },
      { token, decline: { reason: 'no-capacity' } },
    ],
  },
  'invitation.callMe': { roles: ['firm'], inputs: ({ token }) => [{ token }] },
  'invitation.sendCode': { roles: ['firm'], inputs: ({ token }) => [{ token }] },
  'invitation.enterCode': { roles: ['firm'], inputs: ({ token }) => [{ token, code: '000000' }] },
  'invitation.open': { roles: ['firm'], proof: 'code', inputs: ({ token }) => [{ token, language }] },
  'invitation.accept': { roles: ['firm'], proof: 'code', inputs: ({ token }) => [{ token }] },
  'month.show': { roles: ['firm'], proof: 'code', inputs: ({ token }) => [{ token, language }] },
  'month.ledger': { roles: ['firm'], proof: 'code', inputs: ({ token }) => [{ token }] },
  'invitation.quote': { roles: ['firm'], proof: 'code', inputs: ({ token }) => [{ token, quotation }] },
};

const atOffice: Record<string, Plan> = {
  'me.show': { roles: everyone, inputs: () => [{}] },
  'signIn.start': {
    roles: ['public'],
    inputs: () => [{ email: 'nobody@office.example', passphrase: 'wrong wrong wrong', code: '000000' }],
  },
  'signIn.verify': { roles: ['public'], inputs: () => [{ code: '000000' }] },
  'signIn.end': { roles: ['public'], inputs: () => [{}] },
  'desk.list': { roles: office, inputs: () => [{ language }] },
  'enquiry.list': {
    roles: office,
    inputs: () => [{ language, statuses: ['published'], before: new Date('2026-11-01T00:00:00Z') }],
  },
  'enquiry.show': { roles: ['coordinator'], inputs: ({ enquiryId: id }) => [{ id, language }] },
  'enquiry.saveRequirements': {
    roles: ['coordinator'],
    inputs: ({ enquiryId: id }) => [{ id, version: 1, requirements: [...requirements, inWords] }],
  },
  'enquiry.decide': {
    roles: ['coordinator'],
    inputs: ({ enquiryId: id }) => [{ id, version: 1, decision: 'close-unmet' }],
  },
  'enquiry.accept': {
    roles: ['coordinator'],
    inputs: ({ enquiryId: id }) => [{ id, version: 1, head: '0'.repeat(64) }],
  },
  'invitation.recordAnswer': {
    roles: ['coordinator'],
    inputs: ({ invitationId: id }) => [
      { id, answer: { kind: 'accept' } },
      { id, answer: { kind: 'decline', decline: { reason: 'cannot-make', detail: 'size' } } },
      { id, answer: { kind: 'decline', decline: { reason: 'quantity' } } },
      { id, answer: { kind: 'call-me' } },
    ],
  },
  'invitation.recordQuotation': {
    roles: ['coordinator'],
    inputs: ({ invitationId: id }) => [{ id, quotation }],
  },
  'invitation.judgeCannotMake': {
    roles: ['coordinator'],
    inputs: ({ invitationId: id }) => [{ id, judgement: 'charge' }],
  },
  'override.propose': {
    roles: ['coordinator'],
    inputs: ({ enquiryId, firmId }) => [
      { enquiryId, firmIds: [firmId], reasonCode: 'other', reason: 'A reason in words.' },
    ],
  },
  'override.countersign': {
    roles: ['coordinator'],
    inputs: ({ overrideId: id, enquiryId }) => [{ id, enquiryId, approve: true }],
  },
  'firm.list': { roles: office, inputs: () => [{ language }] },
  'firm.show': { roles: ['coordinator'], inputs: ({ firmId: id }) => [{ id, language }] },
  'firm.changeStanding': {
    roles: ['coordinator'],
    inputs: ({ firmId: id }) => [{ id, version: 1, change: 'paused' }],
  },
  'ledger.show': { roles: readers, inputs: () => [{}] },
  'ledger.export': { roles: readers, inputs: () => [{}] },
  'audit.list': { roles: ['coordinator', 'auditor', 'admin'], inputs: () => [{ beforeSeq: 100 }] },
  'mail.list': { roles: office, inputs: () => [{}] },
};

export const plans: Record<'portal' | 'office', Record<string, Plan>> = { portal, office: atOffice };

/** Names of nobody and nothing: what is asked with them tells what "is not there" looks like. */
export function randomNames(): Names {
  const token = `${randomUUID()}${randomUUID()}`.replaceAll('-', '').slice(0, 43);
  return {
    ...{ token, slug: `no-firm-${randomUUID().slice(0, 8)}`, enquiryId: randomUUID() },
    ...{ invitationId: randomUUID(), firmId: randomUUID(), drawingId: randomUUID() },
    ...{ uploadKey: randomUUID(), overrideId: randomUUID(), idempotencyKey: randomUUID() },
  };
}

/** Which names a procedure reads at all. */
export function namesIn(plan: Plan): Name[] {
  const read = new Set<Name>();
  const watched = new Proxy(randomNames(), {
    get: (target, name: Name) => {
      read.add(name);
      return target[name];
    },
  });
  JSON.stringify(plan.inputs(watched));
  return [...read];
}
