import { randomUUID } from 'node:crypto';
import { officeRouter } from '@sebino/trpc/office';
import { listProcedures } from '@sebino/trpc/permissions';
import { portalRouter } from '@sebino/trpc/portal';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { badValues, garbage, rightToLeft, strangerKeys } from './badValues.ts';
import { ask, call, resultOf } from './client.ts';
import type { Heard } from './client.ts';
import { plans, quotation, randomNames, submission } from './plans.ts';
import type { Names, Plan } from './plans.ts';
import { containersOf, leavesOf, locate, nameOf, valueIn, withValue } from './schemaWalk.ts';
import { openAttackHouse, staffCookie, tokenIn } from './testing.ts';
import type { AttackHouse } from './testing.ts';
import { act, enter } from './world.ts';

interface Asked {
  door: 'portal' | 'office';
  path: string;
  type: 'query' | 'mutation';
  plan: Plan;
  schema: z.core.$ZodType;
}

let at: AttackHouse;
let firm: { token: string; cookie: string };
let buyer: { token: string; cookie: string };
let real: Partial<Names>;
const counts = { cases: 0, leaves: 0, taken: 0 };
let wrong: unknown[] = [];
let turn = 0;

beforeAll(async () => {
  at = await openAttackHouse();
  const token = tokenIn(at.report.firms[2]!.personalUrl);
  firm = { token, cookie: await enter(at, 'invitation', token) };
  await act(at, 'invitation.accept', { token }, firm.cookie);
  const status = tokenIn(at.report.enquiry.statusUrl);
  buyer = { token: status, cookie: await enter(at, 'status', status) };
  real = await at.read(async (trx) => {
    const enquiry = await trx
      .selectFrom('enquiry')
      .select('id')
      .where('status', '=', 'received')
      .executeTakeFirstOrThrow();
    const member = await trx.selectFrom('firm').select(['id', 'slug']).executeTakeFirstOrThrow();
    return {
      ...{ enquiryId: enquiry.id, firmId: member.id, slug: member.slug },
      invitationId: at.report.firms[0]!.invitationId,
    };
  });
});
afterAll(async () => await at[Symbol.asyncDispose]());
beforeEach(() => void (wrong = []));

const all: Asked[] = (['portal', 'office'] as const).flatMap((door) =>
  listProcedures(door === 'portal' ? portalRouter : officeRouter).flatMap(({ path, definition }) => {
    const plan = plans[door][path];
    if (plan === undefined) throw new Error(`${door} ${path} has no plan in attack/plans.ts`);
    const type = definition.type as Asked['type'];
    return [{ door, path, type, plan, schema: definition.inputs[0] as z.core.$ZodType }];
  }),
);

/** Names under which something is there, so that a value gets as far as it can. Forms are always new ones. */
function namesFor({ path }: Asked): Names {
  return {
    ...randomNames(),
    ...real,
    ...(path.startsWith('status.') ? { token: buyer.token } : { token: firm.token }),
  };
}

function cookieFor({ door, path }: Asked): string {
  if (door === 'office') return staffCookie('coordinator-1', 'coordinator');
  return path.startsWith('status.') ? buyer.cookie : firm.cookie;
}

async function tell(asked: Asked, input: unknown): Promise<Heard> {
  counts.cases += 1;
  const { door, path, type } = asked;
  try {
    return await call(at.url[door], { path, type, input, cookie: cookieFor(asked) });
  } catch (error) {
    // A line or header too long to be read is cut off at the door.
    if (error instanceof Error && /ECONNRESET|EPIPE|socket hang up/.test(`${error.message}`))
      return { status: 431, body: '', headers: '' };
    throw error;
  }
}

function judge(heard: Heard, mustRefuse: boolean, about: readonly string[]): void {
  const { status, body } = heard;
  const refused = status >= 400 && status < 500;
  if (!refused && (mustRefuse || status >= 500)) wrong.push([...about, status, body.slice(0, 300)]);
  if (!refused) counts.taken += 1;
  if (/node_modules|\.ts:\d|select |insert into|stack/i.test(body) && status >= 400)
    wrong.push([...about, body]);
}

async function countRows(): Promise<number> {
  return (await at.read((trx) => trx.selectFrom('enquiry').select('id').execute())).length;
}

test('every input that the plans give is one that its procedure takes', () => {
  for (const asked of all)
    for (const input of asked.plan.inputs(namesFor(asked))) {
      const parsed = (asked.schema as z.ZodType).safeParse(input);
      expect([asked.path, parsed.error?.issues]).toEqual([asked.path, undefined]);
    }
});

test('every leaf of every input stands in one of them, so that each gets its bad values', () => {
  const missing = all.flatMap((asked) => {
    const inputs = asked.plan.inputs(namesFor(asked));
    return leavesOf(asked.schema)
      .filter(({ steps }) => inputs.every((input) => locate(input, steps) === undefined))
      .map(({ steps }) => `${asked.door} ${asked.path}${nameOf(steps)}`);
  });
  expect(missing).toEqual([]);
});

describe('a bad value at any leaf', () => {
  test.each(['portal', 'office'] as const)(
    'of the %s is refused or taken whole, never a fault',
    async (door) => {
      const before = await countRows();
      let sent = 0;
      for (const asked of all.filter((each) => each.door === door))
        for (const { steps, kind } of leavesOf(asked.schema)) {
          counts.leaves += 1;
          for (const bad of badValues) {
            const inputs = asked.plan.inputs(namesFor(asked));
            const base = inputs.find((input) => locate(input, steps) !== undefined);
            const input = withValue(base, locate(base, steps) ?? [], bad.value);
            const heard = await tell(asked, input);
            const free = isFreeText(asked, nameOf(steps));
            const mustRefuse = !bad.welcome.includes(kind) && !(free && typeof bad.value === 'string');
            judge(heard, mustRefuse, [door, asked.path, nameOf(steps), bad.name]);
            if (asked.path !== 'enquiry.submit' || heard.status !== 200) continue;
            // The same form once more: the same answer, nothing stored twice.
            sent += 1;
            expect((await tell(asked, input)).body).toBe(heard.body);
          }
        }
      expect(wrong).toEqual([]);
      expect((await countRows()) - before).toBe(sent);
    },
    300_000,
  );

  test('and a stranger in any object, a missing part, or another thing in its place', async () => {
    for (const asked of all)
      for (const [index, base] of asked.plan.inputs(namesFor(asked)).entries())
        for (const path of containersOf(base)) {
          const here = valueIn(base, path);
          const fresh = asked.plan.inputs(namesFor(asked))[index];
          const about = [asked.door, asked.path, path.join('.')];
          for (const value of [null, 'text', 7, true, Array.from({ length: 5000 }, () => 1)])
            judge(await tell(asked, withValue(fresh, path, value)), true, [
              ...about,
              String(value).slice(0, 20),
            ]);
          if (Array.isArray(here)) continue;
          for (const key of strangersAt(here as object))
            judge(await tell(asked, withValue(fresh, [...path, key], 'x')), !isKnown(asked, path, key), [
              ...about,
              `+${key}`,
            ]);
        }
    expect(wrong).toEqual([]);
  }, 300_000);
});

test('what is no input at all is refused at every procedure of both doors', async () => {
  for (const asked of all) {
    const { door, path, type } = asked;
    const url = `${at.url[door]}/trpc/${path}`;
    const takesNothing = (asked.schema as z.ZodType).safeParse({}).success;
    for (const body of garbage) {
      counts.cases += 1;
      const options = { cookie: cookieFor(asked), type: 'application/json' };
      const heard =
        type === 'mutation'
          ? await ask(url, { ...options, method: 'POST', body })
          : await ask(`${url}?input=${encodeURIComponent(body)}`, options);
      judge(heard, !takesNothing, [door, path, body]);
    }
  }
  expect(wrong).toEqual([]);
});

test('a question put in an odd way is refused or read as usual', async () => {
  const odd = [
    '?input',
    '?input=',
    '?input=%',
    '?input=%22%5B%5D%22&input=1',
    '?input[]=1',
    '?batch=1',
    '?batch=2&input=1',
  ];
  odd.push(
    '?batch=1&input=%5B1%5D',
    '?batch=1&input=%7B%220%22:1%7D',
    `?input=${'x'.repeat(7000)}`,
    '?__proto__=1',
  );
  odd.push('?batch=1&input=%7B%22__proto__%22:%22%5B%5D%22%7D', '?connectionParams=1', '?input=null&batch=1');
  for (const { door, path, ...asked } of all)
    for (const query of odd) {
      counts.cases += 1;
      const cookie = cookieFor({ door, path, ...asked });
      judge(await ask(`${at.url[door]}/trpc/${path}${query}`, { cookie }), false, [
        door,
        path,
        query.slice(0, 60),
      ]);
    }
  for (const path of [
    '',
    'nothing',
    'home',
    'home.show.more',
    '__proto__',
    'constructor',
    'home.show,',
    '.',
    'a'.repeat(1900),
  ])
    judge(await ask(`${at.url.portal}/trpc/${path}`), true, ['portal', path]);
  expect(wrong).toEqual([]);
});

test('what is written from right to left comes back as it was written, to the office, to the buyer and to the firm', async () => {
  const names = { uploadKey: randomUUID(), idempotencyKey: randomUUID() };
  const email = 'rtl@buyer.example';
  const sent = (await act(
    at,
    'enquiry.submit',
    submission(names, {
      text: rightToLeft,
      buyer: { organisation: rightToLeft, contactName: rightToLeft, email, country: 'GB' },
    }),
  )) as { id: string };
  const shown = resultOf(
    await call(at.url.office, {
      ...{ path: 'enquiry.show', type: 'query', cookie: staffCookie('coordinator-1', 'coordinator') },
      input: { id: sent.id, language: 'en' },
    }),
  ) as { text: string; organisation: string; buyer: { name: string } };
  expect([shown.text, shown.organisation, shown.buyer.name]).toEqual([rightToLeft, rightToLeft, rightToLeft]);
  const second = tokenIn(at.report.firms[1]!.personalUrl);
  const cookie = await enter(at, 'invitation', second);
  await act(at, 'invitation.accept', { token: second }, cookie);
  await act(
    at,
    'invitation.quote',
    { token: second, quotation: { ...quotation, note: rightToLeft } },
    cookie,
  );
  const own = resultOf(
    await call(at.url.portal, {
      ...{ path: 'invitation.open', type: 'query', cookie, input: { token: second, language: 'en' } },
    }),
  ) as { quotation: { note: string } };
  expect(own.quotation.note).toBe(rightToLeft);
});

test('a field that the plans do not know makes this fail, and so does a schema that cannot be walked', async () => {
  const { z: zod } = await import('zod');
  const grown = zod.strictObject({
    token: zod.string(),
    fresh: zod.array(zod.strictObject({ word: zod.string() })),
  });
  const [input] = plans.portal['invitation.accept']!.inputs(randomNames());
  const missing = leavesOf(grown).filter(({ steps }) => locate(input, steps) === undefined);
  expect(missing.map(({ steps }) => nameOf(steps))).toEqual(['.fresh[].word']);
  expect(() => leavesOf(zod.strictObject({ any: zod.unknown() }))).toThrow(/teach the walk/);
});

test('the house still stands, and tells how much it was asked', async () => {
  expect((await ask(`${at.url.portal}/readyz`)).status).toBe(200);
  process.stdout.write(`bad input: ${counts.leaves} leaves, ${counts.cases} cases, ${counts.taken} taken\n`);
  expect(counts.cases).toBeGreaterThan(2000);
});

function leavesOfTerms(list: string): string[] {
  return [`${list}[].vocabulary`, `${list}[].id`];
}

/** Words that are compared or thrown away and never stored: any text will do. */
function isFreeText({ path }: Asked, leaf: string): boolean {
  const welcome: Record<string, readonly string[]> = {
    'firm.search': ['.words', ...leavesOfTerms('.terms'), ...leavesOfTerms('.anyOf')],
    'firm.suggest': ['.words'],
    'enquiry.submit': ['.website'],
  };
  return welcome[path]?.includes(leaf) === true;
}

/** Every stranger in a deep run, else three of them, other ones at each place. */
function strangersAt(here: object): string[] {
  const strangers = strangerKeys.filter((key) => !Object.hasOwn(here, key));
  turn += 1;
  return process.env['DEEP'] ? strangers : strangers.filter((_, n) => (n + turn) % 5 === 0);
}

/** Whether a key belongs to the object at this place, being an optional part of it or of a variant. */
function isKnown(asked: Asked, path: readonly (string | number)[], key: string): boolean {
  const place = path.map((step) => (typeof step === 'number' ? '[]' : `.${step}`)).join('');
  return leavesOf(asked.schema).some(({ steps }) =>
    nameOf(steps)
      .replaceAll(/\{[^}]*\}/g, '')
      .startsWith(`${place}.${key}`),
  );
}
