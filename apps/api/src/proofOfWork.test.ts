import { solveChallenge, verifySolution } from 'altcha-lib';
import type { Challenge, Solution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, test } from 'vitest';
import { proofOfWork } from './proofOfWork.ts';
import { deriveKey as secretOf } from './secrets.ts';

const [old, current] = ['kR8vQ2xW9zB4nM7pL1cJ6hG3fD5aSyTu', 'Zx5nW8qL2vT7mK4cP9bR3jH6gF1dSaYe'];
const now = new Date();

async function solved(
  of: ReturnType<typeof proofOfWork>,
): Promise<{ challenge: Challenge; solution: unknown }> {
  const challenge = await of.issue(now);
  return { challenge, solution: await solveChallenge({ challenge, deriveKey }) };
}
const pack = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

test('a solved task counts, also under the key before the newest, and is told apart from another', async () => {
  const before = proofOfWork([old], 10);
  const after = proofOfWork([current, old], 10);
  const first = await after.check(pack(await solved(before)), now);
  const second = await after.check(pack(await solved(after)), now);
  expect(first?.expiresAt.getTime()).toBeGreaterThan(now.getTime());
  expect(first?.id).not.toBe(second?.id);
});

test('an altered, foreign, late or unsolved one does not', async () => {
  const ours = proofOfWork([current], 10);
  const good = await solved(ours);
  const cheaper = {
    ...good,
    challenge: { ...good.challenge, parameters: { ...good.challenge.parameters, cost: 1 } },
  };
  const other = await solved(ours);
  const spliced = { challenge: good.challenge, solution: other.solution };
  for (const payload of [
    pack(cheaper),
    pack(spliced),
    pack(await solved(proofOfWork([old], 10))),
    pack({}),
    'x',
    '',
    'A'.repeat(9000),
  ]) {
    expect(await ours.check(payload, now)).toBeUndefined();
  }
  expect(await ours.check(pack(good), new Date(now.getTime() + 3_600_000))).toBeUndefined();
  expect(await ours.check(pack(good), now)).toBeDefined();
});

test('whatever is altered, the answer is that of the library', async () => {
  const key = deriveKeys(current);
  const ours = proofOfWork([current], 10);
  const [good, other] = [await solved(ours), await solved(ours)] as [Solved, Solved];
  const [{ challenge, solution }, { parameters }] = [good, good.challenge];
  const flip = (text: string): string => (text.startsWith('0') ? `1${text.slice(1)}` : `0${text.slice(1)}`);
  const withParameters = (changed: object): Solved => ({
    solution,
    challenge: { ...challenge, parameters: { ...parameters, ...changed } },
  });
  const altered: unknown[] = [
    good,
    {
      challenge: { ...challenge, parameters: Object.fromEntries(Object.entries(parameters).toReversed()) },
      solution,
    },
    ...Object.keys(parameters).map((name) => withParameters({ [name]: undefined })),
    withParameters({ nonce: flip(parameters.nonce) }),
    withParameters({ keySignature: other.challenge.parameters.keySignature }),
    withParameters({ expiresAt: 4_000_000_000 }),
    withParameters({ more: 'of it' }),
    { challenge: { ...challenge, signature: flip(challenge.signature ?? '') }, solution },
    { challenge: { ...challenge, signature: challenge.signature?.toUpperCase() }, solution },
    { challenge: { ...challenge, signature: '' }, solution },
    { challenge, solution: other.solution },
    ...[
      flip(solution.derivedKey),
      solution.derivedKey.toUpperCase(),
      '',
      'xyz',
      `${solution.derivedKey}00`,
    ].map((derivedKey) => ({ challenge, solution: { ...solution, derivedKey } })),
    ...[-1, 1.5, 2 ** 32, '1', null].map((counter) => ({ challenge, solution: { ...solution, counter } })),
    { challenge, solution: { ...solution, counter: solution.counter + 1 } },
  ];
  const answers = await Promise.all(
    altered.map(async (payload) => {
      const sent = JSON.parse(JSON.stringify(payload)) as Solved;
      const { verified } = await verifySolution({ ...sent, deriveKey, ...key }).catch(() => ({
        verified: false,
      }));
      return { ours: (await ours.check(pack(payload), now)) !== undefined, library: verified };
    }),
  );
  expect(answers.map((each) => each.ours)).toEqual(answers.map((each) => each.library));
  // The task itself, its parameters in another order, and another count to the same key.
  expect(answers.filter((each) => each.ours)).toHaveLength(3);
});

interface Solved {
  challenge: Challenge;
  solution: Solution;
}

function deriveKeys(key: string): { hmacSignatureSecret: string; hmacKeySignatureSecret: string } {
  return {
    hmacSignatureSecret: secretOf(key, 'challenge signature').toString('hex'),
    hmacKeySignatureSecret: secretOf(key, 'challenge key').toString('hex'),
  };
}
