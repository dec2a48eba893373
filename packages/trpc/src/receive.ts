import { asActor } from '@sebino/database/actorTransaction';
import { databaseRefusal, isDatabaseAway } from '@sebino/database/errors';
import type { TokenRequest, TokenRule } from '@sebino/database/rateLimit';
import { admit } from '@sebino/database/submission';
import { dayAt } from '@sebino/domain/calendar';
import type { House } from './context.ts';
import { gathering } from './gather.ts';
import { tooMany } from './init.ts';
import { recentProgramme } from './programme.ts';
import type { Sent, Submission } from './submission.ts';
import { writeEnquiries } from './writeEnquiries.ts';

/**
 * Takes a form: answers once its enquiry is durable, with all that belongs to it. Forms that come while others are being
 * written are written together, in one transaction; one that is refused is refused alone.
 */
export function receive(house: House, form: Submission): Promise<Sent> {
  const known = gatherings.get(house);
  if (known !== undefined) return known(form);
  const gathered = gathering<Submission, Sent>((forms) => receiveTogether(house, forms), {
    // Of two forms that share one of these the second waits: for what the first has counted, or to be refused alone.
    keysOf: ({ input: { draft }, request, proof }) => [
      request.key,
      draft.uploadKey,
      draft.buyer.email.toLowerCase(),
      ...(proof === undefined ? [] : [proof.id]),
    ],
    most: 32,
    worthASecond: 16,
    room: { inAll: 500, ofOneKey: 60 },
    full: () => databaseRefusal('database-away', 'Too many forms wait for the database.'),
  });
  gatherings.set(house, gathered);
  return gathered(form);
}

const gatherings = new WeakMap<House, (form: Submission) => Promise<Sent>>();

async function receiveTogether(
  house: House,
  forms: readonly Submission[],
): Promise<readonly PromiseSettledResult<Sent>[]> {
  const programme = await recentProgramme(house);
  const now = house.now();
  const numbers = await admit(house.database.db, {
    ...submissionLimits(house, now),
    senders: forms.map(({ sender }) => sender),
    year: Number(dayAt(now, programme.settings.workingHours.timeZone).slice(0, 4)),
  });
  const admitted = forms.flatMap((form, at) => {
    const number = numbers[at];
    return number === undefined ? [] : [{ ...form, number }];
  });
  const written = await settleEach(admitted, (some) =>
    asActor(house.database.db, { kind: 'public' }, (trx) => writeEnquiries(trx, house, programme, some)),
  );
  const refused = { status: 'rejected', reason: tooMany() } as const;
  return numbers.map((number) => (number === undefined ? refused : (written.shift() ?? refused)));
}

/**
 * All at once where that goes; else one of them is refused, and each is tried by itself and told its own answer. A database
 * that is away is not tried again: everybody who waits would wait as long once more.
 */
async function settleEach<Form, Answer>(
  forms: readonly Form[],
  write: (forms: readonly Form[]) => Promise<Answer[]>,
): Promise<PromiseSettledResult<Answer>[]> {
  const [together] = forms.length > 1 ? await Promise.allSettled([write(forms)]) : [];
  if (together?.status === 'fulfilled')
    return together.value.map((value) => ({ status: 'fulfilled', value }));
  if (together !== undefined && isDatabaseAway(together.reason)) return forms.map(() => together);
  return await Promise.allSettled(
    forms.map(async (form) => {
      const [answer] = await write([form]);
      if (answer === undefined) throw new Error('A form was written and not answered.');
      return answer;
    }),
  );
}

/** Counted before the work and for every try; how often one address may ask is counted by its enquiries. */
export function submissionLimits(house: House, now: Date): { perSender: TokenRule; all: TokenRequest } {
  const { enquiriesPerAddressPerHour, enquiriesPerHour } = house.limits;
  const hour = { windowSeconds: 3600, now };
  return {
    perSender: { ...hour, bucket: 'enquiry-ip', limit: enquiriesPerAddressPerHour },
    all: { ...hour, bucket: 'enquiry-all', key: 'all', limit: enquiriesPerHour },
  };
}
