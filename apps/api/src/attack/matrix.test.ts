import { createHash, randomUUID } from 'node:crypto';
import { findEnquiry } from '@sebino/database/enquiry';
import { asActor } from '@sebino/database/actorTransaction';
import { enquiryId } from '@sebino/domain/id';
import type { Access, Role } from '@sebino/domain/actor';
import { orNotFound, router } from '@sebino/trpc/init';
import { officeRouter } from '@sebino/trpc/office';
import { listProcedures } from '@sebino/trpc/permissions';
import { portalRouter } from '@sebino/trpc/portal';
import { anyone } from '@sebino/trpc/procedures';
import { transformer } from '@sebino/trpc/transformer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createContextOf } from '../context.ts';
import { openTestDoor } from '../doors/testing.ts';
import { boundary, formOf } from '../files/testing.ts';
import { samples } from '../files/samples.ts';
import { ask, call, resultOf } from './client.ts';
import { plans, quotation, randomNames } from './plans.ts';
import { checkAccess, compareNames, uncovered } from './probe.ts';
import type { Target } from './probe.ts';
import { openAttackHouse, randomToken } from './testing.ts';
import type { AttackHouse } from './testing.ts';
import { enter, openWorld } from './world.ts';
import type { Attacker, World } from './world.ts';

let at: AttackHouse;
let world: World;
let portal: Target;
let office: Target;
beforeAll(async () => {
  at = await openAttackHouse();
  world = await openWorld(at);
  portal = { url: at.url.portal, router: portalRouter, plans: plans.portal };
  office = { url: at.url.office, router: officeRouter, plans: plans.office };
});
afterAll(async () => await at[Symbol.asyncDispose]());

const attackersAt = (door: Attacker['door']): Attacker[] =>
  world.attackers.filter((each) => each.door === door);

describe('every procedure', () => {
  test('of both routers has a plan, and none was forgotten', () => {
    expect([uncovered(portal), uncovered(office)]).toEqual([[], []]);
  });

  test('declares the access that its plan expects', () => {
    for (const { router: routes, plans: expected } of [portal, office])
      for (const { path, definition } of listProcedures(routes)) {
        const { roles, proof } = expected[path]!;
        const declared = definition.meta as Access;
        expect([path, [...declared.roles].sort(), declared.proof]).toEqual([path, [...roles].sort(), proof]);
      }
  });

  test('of the portal answers to names of the buyer and of firm B as to random ones', async () => {
    for (const attacker of attackersAt('portal'))
      expect(await compareNames(portal, attacker, world.victim)).toEqual([]);
  });

  test('of the office lets in the roles of its plan and shuts out everybody else, whatever is named', async () => {
    for (const attacker of attackersAt('office')) {
      const role = (
        attacker.cookie?.startsWith('__Host-sebino-office') === true ? attacker.name : undefined
      ) as Role | undefined;
      expect(await checkAccess(office, attacker, role, world.victim)).toEqual([]);
      if (role !== 'coordinator' && role !== 'admin')
        expect(await compareNames(office, attacker, world.victim)).toEqual([]);
    }
  });

  test('of the other door is not there', async () => {
    const { enquiryId: id } = world.victim;
    for (const { path, definition } of listProcedures(officeRouter)) {
      if (listProcedures(portalRouter).some((each) => each.path === path)) continue;
      const type = definition.type as 'query' | 'mutation';
      const heard = await call(at.url.portal, { path, type, input: { id, language: 'en' }, cookie: 'a=b' });
      expect([path, heard.status]).toEqual([path, 404]);
    }
  });
});

describe('a link of somebody else', () => {
  test('in a procedure of another purpose is like no link', async () => {
    for (const { path, plan, type } of tokenProcedures())
      for (const token of linksNotFor(path))
        for (const attacker of attackersAt('portal')) {
          const [input] = plan.inputs({ ...randomNames(), token });
          const [random] = plan.inputs(randomNames());
          const cookie = attacker.cookie;
          expect([path, attacker.name, await call(at.url.portal, { path, type, input, cookie })]).toEqual([
            ...[path, attacker.name, await call(at.url.portal, { path, type, input: random, cookie })],
          ]);
        }
  });

  test('without its code opens, accepts, quotes and revokes nothing, and all attackers are told the same', async () => {
    const told = new Set<string>();
    for (const { path, plan, type } of tokenProcedures())
      for (const attacker of attackersAt('portal')) {
        if (plan.proof === undefined) continue;
        const token = path.startsWith('status.') ? world.links.buyer : world.links.firmB;
        const [input] = plan.inputs({ ...randomNames(), token });
        const heard = await call(at.url.portal, { path, type, input, cookie: attacker.cookie });
        expect([path, attacker.name, heard.status]).toEqual([path, attacker.name, 401]);
        told.add(heard.body);
      }
    expect(told.size).toBe(1);
  });

  test('in a batch beside what it may ask gives no more than alone', async () => {
    const input = (token: string): string => JSON.stringify(transformer.serialize({ token, language: 'en' }));
    const [own, foreign] = [
      world.attackers.find((each) => each.name === 'firm C after its code')!,
      world.links.firmB,
    ];
    const inputs = `{"0":${input(own.token ?? '')},"1":${input(foreign)},"2":${input(foreign)}}`;
    const path = 'invitation.open,invitation.open,invitation.show';
    const heard = await ask(`${at.url.portal}/trpc/${path}?batch=1&input=${encodeURIComponent(inputs)}`, {
      cookie: own.cookie,
    });
    const [first, second, third] = JSON.parse(heard.body) as Record<string, string>[];
    expect([heard.status, Object.keys(first!), Object.keys(second!), Object.keys(third!)]).toEqual([
      ...[207, ['result'], ['error'], ['result']],
    ]);
    for (const secret of world.secrets.slice(0, 3)) expect(heard.body).not.toContain(secret);
  });

  test('shows no more than its mail said', async () => {
    for (const { cookie } of attackersAt('portal')) {
      const shown = resultOf(
        await call(at.url.portal, {
          ...{ path: 'invitation.show', type: 'query', cookie },
          input: { token: world.links.firmB, language: 'it' },
        }),
      ) as Record<string, unknown>;
      const { summary, firmName, whyYou, programmeName, ...rest } = shown;
      for (const words of [summary, firmName, programmeName, ...(whyYou as string[])])
        expect(unwrap(world.invitationMail)).toContain(unwrap(String(words)));
      expect(Object.keys(rest).sort()).toEqual([
        ...[
          'answerDueAt',
          'callRequested',
          'country',
          'direct',
          'enquiryNumber',
          'proved',
          'status',
          'timeZone',
        ],
      ]);
      expect(rest['proved']).toBe(false);
      const status = await call(at.url.portal, {
        ...{ path: 'status.show', type: 'query', cookie, input: { token: world.links.buyer } },
      });
      expect(resultOf(status)).toEqual({ number: at.report.enquiry.number, proved: false });
      for (const secret of world.secrets)
        expect([secret, `${JSON.stringify(shown)}${status.body}`.includes(secret)]).toEqual([secret, false]);
    }
  });
});

describe('firm C with its own link and code', () => {
  test('reads its own affairs and no amount, word or answer of firm B', async () => {
    const { token, cookie } = world.attackers.find((each) => each.name === 'firm C after its code')!;
    for (const path of ['invitation.open', 'invitation.show']) {
      const heard = await call(at.url.portal, {
        ...{ path, type: 'query', cookie, input: { token, language: 'en' } },
      });
      expect(heard.status).toBe(200);
      for (const secret of ['4813627', '9182736', 'periwinkle', world.victim.invitationId])
        expect([path, secret, heard.body.includes(secret)]).toEqual([path, secret, false]);
      for (const firm of at.report.firms.slice(0, 2)) expect(heard.body).not.toContain(firm.name);
    }
  });
});

describe('every route', () => {
  const routes: Record<string, 'procedures' | 'file' | 'upload' | 'same-for-all' | 'page'> = {
    'GET /trpc/:path': 'procedures',
    'POST /trpc/:path': 'procedures',
    'GET /files/:fileId': 'file',
    'HEAD /files/:fileId': 'file',
    'POST /files': 'upload',
    'GET /healthz': 'same-for-all',
    'HEAD /healthz': 'same-for-all',
    'GET /readyz': 'same-for-all',
    'HEAD /readyz': 'same-for-all',
    'GET /gauges': 'same-for-all',
    'HEAD /gauges': 'same-for-all',
    'GET /routes': 'same-for-all',
    'HEAD /routes': 'same-for-all',
    'GET /*': 'page',
    'HEAD /*': 'page',
    'POST /*': 'page',
  };
  const isCovered = (route: string): boolean => route in routes || / \/auth(\/\*)?$/.test(route);

  test('of both doors is one of those attacked here', () => {
    for (const door of at.platform.doors) {
      expect(door.routes.filter((route) => !isCovered(route))).toEqual([]);
      expect(door.routes.length).toBeGreaterThan(12);
    }
    expect(isCovered('GET /drawings/:id')).toBe(false);
  });

  test('that serves files has nothing under a foreign id, by any link, with any session, by GET or HEAD', async () => {
    const { drawingId } = world.victim;
    const tokens = [undefined, ...Object.values(world.links), randomToken(), '', 'x'.repeat(3000)];
    for (const attacker of world.attackers) {
      if (attacker.name === 'coordinator') continue;
      // Firm C is invited to the enquiry: by its own link and code the drawing is its own to open.
      const own = attacker.name.startsWith('firm C') || attacker.token === undefined ? [] : [attacker.token];
      for (const token of [...tokens, ...own])
        for (const method of ['GET', 'HEAD']) {
          const query = token === undefined ? '' : `?token=${token}`;
          const of = (id: string) =>
            ask(`${at.url[attacker.door]}/files/${id}${query}`, { method, cookie: attacker.cookie });
          const [foreign, random] = [await of(drawingId), await of(randomUUID())];
          expect([attacker.name, token, method, foreign.status]).toEqual([attacker.name, token, method, 404]);
          expect(foreign).toEqual(random);
        }
    }
  });

  test('that serves files opens to those who may, and to nobody else the same file', async () => {
    const inside = world.attackers.find((each) => each.name === 'firm C after its code')!;
    const url = `${at.url.portal}/files/${world.victim.drawingId}?token=${inside.token}`;
    expect((await ask(url, { cookie: inside.cookie })).status).toBe(200);
    expect((await ask(url)).status).toBe(404);
    const outside = world.attackers.find((each) => each.name === 'another buyer')!;
    expect((await ask(url, { cookie: outside.cookie })).status).toBe(404);
  });

  test('that takes files leaves what was sent as it was, and writes nothing for a foreign key', async () => {
    const before = await storedFiles();
    const form = formOf({ name: 'other.pdf', bytes: samples.pdf[0] ?? Buffer.alloc(0) });
    for (const attacker of world.attackers) {
      const { cookie } = attacker;
      const url = `${at.url[attacker.door]}/files?key=${world.victim.uploadKey}`;
      const heard = await ask(url, {
        method: 'POST',
        body: form,
        cookie,
        type: `multipart/form-data; boundary=${boundary}`,
      });
      expect([attacker.name, heard.status >= 400 && heard.status < 500]).toEqual([attacker.name, true]);
    }
    expect(await storedFiles()).toEqual(before);
    expect(JSON.parse((await ask(`${at.url.portal}/gauges`)).body)).toMatchObject({ tempFiles: 0 });
  });

  test('that tells how the house is doing tells everybody the same, and names nobody', async () => {
    const urls = world.attackers.flatMap((attacker) =>
      ['/healthz', '/readyz', '/routes', '/gauges'].map((path) => ({ attacker, path })),
    );
    for (const { attacker, path } of urls) {
      const heard = await ask(`${at.url[attacker.door]}${path}`, { cookie: attacker.cookie });
      for (const name of Object.values(world.victim)) expect(heard.body).not.toContain(name);
    }
  });
});

describe('the harness', () => {
  test('finds a leak that is planted, and a procedure that nobody planned for', async () => {
    const { house } = at.platform;
    const leaky = router({
      planted: router({
        show: anyone
          .input(z.strictObject({ id: enquiryId }))
          .output(z.object({ text: z.string() }))
          .query(({ ctx, input }) =>
            asActor(house.database.db, ctx.actor, async (trx) =>
              orNotFound(await findEnquiry(trx, input.id)),
            ),
          ),
      }),
    });
    await using door = await openTestDoor({
      parts: { trpc: { router: leaky, contextOf: createContextOf(house, at.actorOf('portal')) } },
    });
    const target: Target = {
      ...{ url: door.url, router: leaky },
      plans: { 'planted.show': { roles: ['public'], inputs: ({ enquiryId: id }) => [{ id }] } },
    };
    for (const attacker of attackersAt('portal'))
      expect(await compareNames(target, attacker, world.victim)).toMatchObject([{ path: 'planted.show' }]);
    expect(uncovered({ router: leaky, plans: plans.portal })).toEqual(['planted.show']);
  });

  test('finds a procedure of the office that lets in too many', async () => {
    const open = {
      ...plans.office,
      'enquiry.show': { ...plans.office['enquiry.show']!, roles: ['auditor' as const] },
    };
    const coordinator = world.attackers.find((each) => each.name === 'coordinator')!;
    const found = await checkAccess({ ...office, plans: open }, coordinator, 'coordinator', world.victim);
    expect(found.map((each) => each.path)).toEqual(['enquiry.show']);
  });
});

// Last: these change what the others attack.
describe('the link of firm A alone', () => {
  test('takes the two answers of its page and nothing else, and its code goes to the firm, not to the asker', async () => {
    const [a] = at.report.firms;
    const token = a!.personalUrl.split('/').at(-1)!;
    const tell = (path: string, input: object) =>
      call(at.url.portal, { path, type: 'mutation', input: { token, ...input } });
    expect((await tell('invitation.accept', {})).status).toBe(401);
    expect((await tell('invitation.quote', { quotation })).status).toBe(401);
    expect(await tell('invitation.sendCode', {})).toMatchObject({ status: 200 });
    expect((await tell('invitation.sendCode', {})).body).not.toMatch(/\d{6}/);
    expect((await tell('invitation.callMe', {})).status).toBe(200);
    const decline = { decline: { reason: 'not-interesting' } };
    expect((await tell('invitation.decline', decline)).status).toBe(200);
    expect((await tell('invitation.decline', decline)).status).toBe(409);
  });

  test('of the buyer, once it revoked, ends every link and closes every drawing at once', async () => {
    const cookie = await enter(at, 'status', world.links.buyer);
    const input = { token: world.links.buyer };
    expect(
      (await call(at.url.portal, { path: 'status.revoke', type: 'mutation', input, cookie })).status,
    ).toBe(200);
    for (const { token, cookie: session, name } of attackersAt('portal')) {
      const heard = await ask(`${at.url.portal}/files/${world.victim.drawingId}?token=${token ?? ''}`, {
        cookie: session,
      });
      expect([name, heard.status]).toEqual([name, 404]);
    }
    const staff = world.attackers.find((each) => each.name === 'coordinator')!;
    const seen = await ask(`${at.url.office}/files/${world.victim.drawingId}`, { cookie: staff.cookie });
    expect(seen.status).toBe(404);
  });
});

function tokenProcedures() {
  return listProcedures(portalRouter).flatMap(({ path, definition }) => {
    const plan = plans.portal[path];
    const takes = plan !== undefined && 'token' in (plan.inputs(randomNames())[0] ?? {});
    return takes ? [{ path, plan, type: definition.type as 'query' | 'mutation' }] : [];
  });
}

function linksNotFor(path: string): string[] {
  const { buyer, firmB, confirmation } = world.links;
  if (path.startsWith('status.')) return [firmB, confirmation];
  if (path.startsWith('invitation.') || path.startsWith('month.')) return [buyer, confirmation];
  return [buyer, firmB, confirmation];
}

async function storedFiles(): Promise<{ rows: unknown; sha256: string }> {
  const { uploadKey, drawingId } = world.victim;
  const rows = await at.read((trx) =>
    trx.selectFrom('drawing').select(['id', 'sha256', 'name']).where('upload_key', '=', uploadKey).execute(),
  );
  const inside = world.attackers.find((each) => each.name === 'firm C after its code')!;
  const { body } = await ask(`${at.url.portal}/files/${drawingId}?token=${inside.token}`, {
    cookie: inside.cookie,
  });
  return { rows, sha256: createHash('sha256').update(body).digest('hex') };
}

/** A mail breaks its lines where a page does not. */
function unwrap(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
