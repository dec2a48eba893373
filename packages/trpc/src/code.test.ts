import { describe, expect, test } from 'vitest';
import { lastMail, openTestHouse } from './testing.ts';
import type { TestHouse, Visitor } from './testing.ts';
import { personalToken, publishEnquiry, refusal } from './testingStory.ts';

/** An invited firm before its code, with ways to ask for one and to try one. */
async function atTheDoor(at: TestHouse) {
  const { invited } = await publishEnquiry(at);
  const token = await personalToken(at, invited[0]!);
  const visitor: Visitor = at.visitor();
  const { portal } = visitor;
  return {
    ...{ token, portal, visitor, other: await personalToken(at, invited[1]!) },
    send: async (of = token): Promise<string> => {
      await portal.invitation.sendCode({ token: of });
      return (await lastMail(at, 'one-time-code')).code;
    },
    enter: (code: string, of = token): Promise<string> =>
      refusal(portal.invitation.enterCode({ token: of, code })),
  };
}

const wrong = (right: string): string => (right === '000000' ? '000001' : '000000');
const minutes = (at: TestHouse, count: number): void =>
  at.moveTo(new Date(at.house.now().getTime() + count * 60_000));

describe('a one-time code', () => {
  test('opens a session once, and a second use is refused like a wrong code', async () => {
    await using at = await openTestHouse();
    const { send, enter } = await atTheDoor(at);
    const code = await send();
    expect(await enter(code)).toBe('answered');
    expect(await enter(code)).toBe('BAD_REQUEST code-refused');
  });

  test('dies with the fifth wrong try', async () => {
    await using at = await openTestHouse();
    const { send, enter } = await atTheDoor(at);
    const code = await send();
    for (let tries = 0; tries < 4; tries += 1)
      expect(await enter(wrong(code))).toBe('BAD_REQUEST code-refused');
    expect(await enter(wrong(code))).toBe('BAD_REQUEST code-refused');
    expect(await enter(code)).toBe('BAD_REQUEST code-refused');
  });

  test('still opens at the fifth try when that one is right', async () => {
    await using at = await openTestHouse();
    const { send, enter } = await atTheDoor(at);
    const code = await send();
    for (let tries = 0; tries < 4; tries += 1) await enter(wrong(code));
    expect(await enter(code)).toBe('answered');
  });

  test('lives ten minutes', async () => {
    await using at = await openTestHouse();
    const { send, enter } = await atTheDoor(at);
    const code = await send();
    minutes(at, 10);
    expect(await enter(code)).toBe('BAD_REQUEST code-refused');
    const next = await send();
    minutes(at, 9.9);
    expect(await enter(next)).toBe('answered');
  });

  test('is dead once a newer one was sent, and is good for its own link only', async () => {
    await using at = await openTestHouse();
    const { send, enter, other } = await atTheDoor(at);
    const [old, young] = [await send(), await send()];
    if (old !== young) expect(await enter(old)).toBe('BAD_REQUEST code-refused');
    await send(other);
    expect(await enter(young, other)).toBe('BAD_REQUEST code-refused');
    expect(await enter(young)).toBe('answered');
  });

  test('is guessed at most ten times a day for one link, however many codes were sent', async () => {
    await using at = await openTestHouse();
    const { send, enter } = await atTheDoor(at);
    const answers: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const code = await send();
      for (let tries = 0; tries < 5; tries += 1) answers.push(await enter(wrong(code)));
    }
    expect(answers.filter((each) => each === 'BAD_REQUEST code-refused')).toHaveLength(10);
    expect(new Set(answers.slice(10))).toEqual(new Set(['TOO_MANY_REQUESTS too-many-tries']));
    expect(await enter(await send())).toBe('TOO_MANY_REQUESTS too-many-tries');
    minutes(at, 24 * 60);
    expect(await enter(await send())).toBe('answered');
  });

  test('refused is in the audit log, with its link and without what was typed', async () => {
    await using at = await openTestHouse();
    const { send, enter } = await atTheDoor(at);
    const right = await send();
    await enter(wrong(right));
    await enter(right);
    await enter(right);
    const rows = await at.read((trx) =>
      trx
        .selectFrom('audit')
        .select(['actor', 'subject', 'data'])
        .where('action', '=', 'code-refused')
        .execute(),
    );
    const row = { actor: 'public', subject: 'enquiry', data: { linkId: expect.any(String) } };
    expect(rows).toEqual([row, row]);
  });

  test('guesses sent at once are counted one by one', async () => {
    await using at = await openTestHouse();
    const { send, enter } = await atTheDoor(at);
    const code = await send();
    const answers = await Promise.all(Array.from({ length: 30 }, () => enter(wrong(code))));
    expect(answers.filter((each) => each === 'BAD_REQUEST code-refused')).toHaveLength(10);
  });

  test('is mailed no more often than the limit of its link', async () => {
    await using at = await openTestHouse({ limits: { codesPerLinkPerHour: 2 } });
    const { portal, token } = await atTheDoor(at);
    const ask = (): Promise<string> => refusal(portal.invitation.sendCode({ token }));
    expect([await ask(), await ask(), await ask()]).toEqual([
      ...['answered', 'answered', 'TOO_MANY_REQUESTS too-many-tries'],
    ]);
    expect(await at.mails({ template: 'one-time-code' })).toHaveLength(2);
  });

  test('opens twelve hours, and the session is worth nothing at another link', async () => {
    await using at = await openTestHouse();
    const { send, portal, token, other, visitor } = await atTheDoor(at);
    const session = await portal.invitation.enterCode({ token, code: await send() });
    visitor.cookies.set(session.cookie, session.value);
    const open = (of = token): Promise<string> =>
      refusal(portal.invitation.open({ token: of, language: 'en' }));
    expect(await open()).toBe('answered');
    expect(await open(other)).toBe('UNAUTHORIZED');
    visitor.cookies.clear();
    expect(await open()).toBe('UNAUTHORIZED');
    visitor.cookies.set(session.cookie, session.value);
    minutes(at, 12 * 60);
    expect(await open()).toBe('UNAUTHORIZED');
  });
});
