import type { Role } from '@sebino/domain/actor';
import { listProcedures } from '@sebino/trpc/permissions';
import { transformer } from '@sebino/trpc/transformer';
import type { AnyTRPCRouter } from '@trpc/server';
import { call } from './client.ts';
import type { Heard } from './client.ts';
import { namesIn, randomNames } from './plans.ts';
import type { Name, Names, Plan } from './plans.ts';
import type { Attacker } from './world.ts';

/** One way in which an answer differed from what it must be. */
export interface Finding {
  path: string;
  attacker: string;
  what: string;
}

export interface Target {
  url: string;
  router: AnyTRPCRouter;
  plans: Readonly<Record<string, Plan>>;
}

/** Procedures that no plan speaks of. */
export function uncovered({ router, plans }: Pick<Target, 'router' | 'plans'>): string[] {
  return listProcedures(router).flatMap(({ path }) => (path in plans ? [] : [path]));
}

/**
 * Asks every procedure with each name of the victim in the place of a random one, and compares the answers. A name that
 * is told apart may bring the one reason of its plan; everything else must be the same to the letter.
 */
export async function compareNames(target: Target, attacker: Attacker, victim: Names): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { path, definition } of listProcedures(target.router)) {
    const plan = target.plans[path];
    if (plan === undefined || definition.type === 'subscription') continue;
    for (const name of namesIn(plan)) {
      if (name === 'token' || plan.open?.includes(name) === true) continue;
      const answers = await askBoth(target, { path, type: definition.type, plan, name }, attacker, victim);
      findings.push(
        ...answers.flatMap(([foreign, random]) => {
          const what = differenceOf(foreign, random, plan.told?.[name]);
          return what === undefined ? [] : [{ path, attacker: attacker.name, what: `${name}: ${what}` }];
        }),
      );
    }
  }
  return findings;
}

async function askBoth(
  { url }: Target,
  { path, type, plan, name }: { path: string; type: 'query' | 'mutation'; plan: Plan; name: Name },
  { cookie, token }: Attacker,
  victim: Names,
): Promise<[Heard, Heard][]> {
  const own = token === undefined ? {} : { token };
  const count = plan.inputs(randomNames()).length;
  const pairs: [Heard, Heard][] = [];
  for (let at = 0; at < count; at += 1) {
    const base = { ...randomNames(), ...publicOf(plan, victim), ...own };
    const foreign = plan.inputs({ ...base, [name]: victim[name] })[at];
    const random = plan.inputs({ ...base, ...freshSecrets(name) })[at];
    pairs.push([
      await call(url, { path, type, input: foreign, cookie }),
      await call(url, { path, type, input: random, cookie }),
    ]);
  }
  return pairs;
}

/** Two forms that are both new must not meet by their keys. */
function freshSecrets(name: Name): Partial<Names> {
  const { uploadKey, idempotencyKey, ...rest } = randomNames();
  return { uploadKey, idempotencyKey, [name]: { ...rest, uploadKey, idempotencyKey }[name] };
}

function publicOf(plan: Plan, victim: Names): Partial<Names> {
  return Object.fromEntries((plan.open ?? []).map((name) => [name, victim[name]]));
}

function differenceOf(foreign: Heard, random: Heard, told: string | undefined): string | undefined {
  if (foreign.status === random.status && foreign.body === random.body && foreign.headers === random.headers)
    return undefined;
  // An answer to a form of one's own holds its new id; only its shape can be the same.
  if (foreign.status === 200 && random.status === 200 && shapeOf(foreign) === shapeOf(random))
    return undefined;
  if (told !== undefined && foreign.status === 409 && reasonOf(foreign) === told) return undefined;
  return `answers ${foreign.status} ${foreign.body.slice(0, 200)} to it and ${random.status} ${random.body.slice(0, 200)} to a random one`;
}

function shapeOf({ body }: Heard): string {
  return body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/20\d\d-\d{4,}/g, 'number');
}

/** The code of the rule in a refusal. */
export function reasonOf({ body }: Heard): string | undefined {
  const { error } = JSON.parse(body) as { error?: string };
  const data =
    error === undefined ? undefined : (transformer.deserialize(error) as { data?: { reason?: string } });
  return data?.data?.reason;
}

/** Whether a role is let in where its plan says so and nowhere else, with foreign names and with random ones. */
export async function checkAccess(
  target: Target,
  attacker: Attacker,
  role: Role | undefined,
  victim: Names,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { path, definition } of listProcedures(target.router)) {
    const plan = target.plans[path];
    if (plan === undefined || definition.type === 'subscription') continue;
    const allowed = plan.roles.includes('public') || (role !== undefined && plan.roles.includes(role));
    // What is allowed would act on the victim's affairs; nothing is there under a random name.
    const names = allowed ? randomNames() : victim;
    for (const input of plan.inputs(names)) {
      const { status, body } = await call(target.url, {
        ...{ path, type: definition.type, input, cookie: attacker.cookie },
      });
      const shut = status === 401 || status === 403;
      const wrong = allowed
        ? (shut && path !== 'signIn.start' && path !== 'signIn.verify') || status >= 500
        : !shut;
      if (wrong) findings.push({ path, attacker: attacker.name, what: `${status} ${body.slice(0, 200)}` });
    }
  }
  return findings;
}
