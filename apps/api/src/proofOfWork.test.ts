import { solveChallenge } from 'altcha-lib';
import type { Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, test } from 'vitest';
import { proofOfWork } from './proofOfWork.ts';

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
