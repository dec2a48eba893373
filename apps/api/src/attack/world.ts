import { toMail } from '@sebino/email/mail';
import { sheet } from '@sebino/email/sheet';
import { randomUUID } from 'node:crypto';
import { call, resultOf } from './client.ts';
import type { Names } from './plans.ts';
import { quotation, randomNames, submission } from './plans.ts';
import { lastMailTo, staffCookie, tokenIn } from './testing.ts';
import type { AttackHouse } from './testing.ts';

/** Somebody who asks: what they hold, and the link that is rightly theirs if they have one. */
export interface Attacker {
  name: string;
  door: 'portal' | 'office';
  cookie?: string;
  token?: string;
}

/** Who is attacked: the buyer of the enquiry and firm B, which quoted on it. */
export interface World {
  at: AttackHouse;
  /** Names of the buyer's and of firm B's affairs. */
  victim: Names;
  /** Their links, by whose page each opens. */
  links: { buyer: string; firmB: string; confirmation: string };
  attackers: Attacker[];
  /** What no attacker may read, as it stands in the answers of those who may. */
  secrets: string[];
  invitationMail: string;
}

/** Lets firm B quote on the seeded enquiry and gets every attacker the right they have. */
export async function openWorld(at: AttackHouse): Promise<World> {
  const [, b, c] = at.report.firms;
  if (b === undefined || c === undefined) throw new Error('the seed asks fewer than three firms');
  const buyerToken = tokenIn(at.report.enquiry.statusUrl);
  const [bToken, cToken] = [tokenIn(b.personalUrl), tokenIn(c.personalUrl)];
  const bCookie = await enter(at, 'invitation', bToken);
  await act(at, 'invitation.accept', { token: bToken }, bCookie);
  await act(at, 'invitation.quote', { token: bToken, quotation }, bCookie);
  const other = await otherBuyer(at);
  const rows = await at.read(async (trx) => {
    const { upload_key: uploadKey } = await trx
      .selectFrom('enquiry')
      .select('upload_key')
      .where('id', '=', at.report.enquiry.id)
      .executeTakeFirstOrThrow();
    const { firm_id: firmId } = await trx
      .selectFrom('invitation')
      .select('firm_id')
      .where('id', '=', b.invitationId)
      .executeTakeFirstOrThrow();
    const keys = await trx.selectFrom('idempotency').select('key').orderBy('created_at', 'desc').execute();
    return { uploadKey, firmId, idempotencyKey: keys[0]?.key ?? '' };
  });
  const seen = resultOf(
    await call(at.url.portal, {
      ...{ path: 'invitation.open', type: 'query', cookie: bCookie },
      input: { token: bToken, language: 'en' },
    }),
  ) as { text: string; drawings: { name: string }[] };
  return {
    at,
    victim: {
      ...randomNames(),
      ...rows,
      ...{ token: bToken, enquiryId: at.report.enquiry.id, invitationId: b.invitationId, slug: b.slug },
      ...{ drawingId: at.report.enquiry.drawingId, overrideId: await pendingOverride(at) },
    },
    links: { buyer: buyerToken, firmB: bToken, confirmation: other.confirmation },
    attackers: [
      { name: 'anonymous', door: 'portal' },
      { name: 'firm C by its link', door: 'portal', token: cToken },
      {
        name: 'firm C after its code',
        door: 'portal',
        token: cToken,
        cookie: await enter(at, 'invitation', cToken),
      },
      { name: 'another buyer', door: 'portal', token: other.token, cookie: other.cookie },
      { name: 'nobody of the office', door: 'office' },
      { name: 'firm B at the office door', door: 'office', cookie: bCookie },
      ...[
        'coordinator-1.coordinator',
        'consultant-1.consultant',
        'officer.officer',
        'auditor.auditor',
        'admin.admin',
      ].map((who): Attacker => {
        const [person = '', role = ''] = who.split('.');
        return { name: role, door: 'office', cookie: staffCookie(person, role) };
      }),
    ],
    secrets: [...['4813627', '9182736', 'periwinkle'], seen.text.slice(0, 40), seen.drawings[0]?.name ?? '?'],
    invitationMail: (await lastMailTo(at, await contactOf(at, rows.firmId), 'invitation')).text,
  };
}

/** Goes through the one-time code of a link; answers the cookie of the session. */
export async function enter(at: AttackHouse, of: 'invitation' | 'status', token: string): Promise<string> {
  await act(at, `${of}.sendCode`, { token });
  const { text } = await newestCode(at);
  const code = /(?<!\d)(\d{3}) ?(\d{3})(?!\d)/.exec(text)?.slice(1).join('') ?? '';
  const opened = (await act(at, `${of}.enterCode`, { token, code })) as { cookie: string; value: string };
  return `${opened.cookie}=${opened.value}`;
}

export async function act(at: AttackHouse, path: string, input: unknown, cookie?: string): Promise<unknown> {
  return resultOf(await call(at.url.portal, { path, type: 'mutation', input, cookie }));
}

async function newestCode(at: AttackHouse): Promise<{ text: string }> {
  const row = await at.read((trx) =>
    trx
      .selectFrom('mail')
      .select('message')
      .where('template', '=', 'one-time-code')
      .orderBy('queued_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow(),
  );
  return { text: row.message === null ? '' : toMail(sheet.parse(row.message)).text };
}

async function otherBuyer(at: AttackHouse): Promise<{ token: string; cookie: string; confirmation: string }> {
  const names = { uploadKey: randomUUID(), idempotencyKey: randomUUID() };
  const buyer = { organisation: 'Other Buyer', email: 'other@buyer.example', country: 'GB' };
  await act(at, 'enquiry.submit', submission(names, { buyer }));
  const confirmation = (await lastMailTo(at, buyer.email, 'enquiry-confirmation')).token;
  await act(at, 'enquiry.confirm', { token: confirmation });
  const { token } = await lastMailTo(at, buyer.email, 'enquiry-received');
  return { token, confirmation, cookie: await enter(at, 'status', token) };
}

/** An override that waits for its second person, on an enquiry that is still to be qualified. */
async function pendingOverride(at: AttackHouse): Promise<string> {
  const cookie = staffCookie('coordinator-2', 'coordinator');
  const received = await at.read((trx) =>
    trx.selectFrom('enquiry').select('id').where('status', '=', 'received').orderBy('number').execute(),
  );
  for (const { id: enquiryId } of received) {
    const asked = {
      path: 'enquiry.show',
      type: 'query' as const,
      cookie,
      input: { id: enquiryId, language: 'en' },
    };
    const { proposal } = resultOf(await call(at.url.office, asked)) as Shown;
    const passedOver = proposal?.arithmetic?.candidates.find((candidate) => !candidate.chosen);
    if (passedOver === undefined) continue;
    const answer = await call(at.url.office, {
      ...{ path: 'override.propose', type: 'mutation', cookie },
      input: { enquiryId, firmIds: [passedOver.firmId], reasonCode: 'other', reason: 'For the attack.' },
    });
    return (resultOf(answer) as { id: string }).id;
  }
  throw new Error('no enquiry of the demo passes over a candidate');
}

interface Shown {
  proposal?: { arithmetic?: { candidates: { firmId: string; chosen: boolean }[] } };
}

async function contactOf(at: AttackHouse, firmId: string): Promise<string> {
  const { email } = await at.read((trx) =>
    trx
      .selectFrom('person')
      .innerJoin('firm_contact', 'firm_contact.person_id', 'person.id')
      .select('person.email')
      .where('firm_contact.firm_id', '=', firmId)
      .executeTakeFirstOrThrow(),
  );
  return email;
}
