import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import type { Challenge } from 'altcha-lib';
import { deriveKey as pbkdf2 } from 'altcha-lib/algorithms/pbkdf2';
import type { ProofOfWork } from '@sebino/trpc/context';
import { z } from 'zod';
import { deriveKey } from './secrets.ts';

const minutes = 20;
const payloadShape = z.object({ challenge: z.any(), solution: z.any() });

export interface ChallengeProof extends ProofOfWork {
  issue(now: Date): Promise<Pick<Challenge, keyof Challenge>>;
}

/**
 * The protocol of altcha-lib with our keys. The library calls a solution verified as often as it is shown: that each
 * counts once is the database's, by the id this answers.
 */
export function proofOfWork(secretKeys: readonly string[], cost: number): ChallengeProof {
  const secrets = secretKeys.map((key) => ({
    hmacSignatureSecret: deriveKey(key, 'challenge signature').toString('hex'),
    hmacKeySignatureSecret: deriveKey(key, 'challenge key').toString('hex'),
  }));
  return {
    async issue(now) {
      const expiresAt = new Date(now.getTime() + minutes * 60_000);
      const counter = randomInt(100, 200);
      return await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost,
        counter,
        deriveKey: pbkdf2,
        expiresAt,
        ...secrets[0],
      });
    },
    async check(payload, now) {
      const parsed = parse(payload);
      if (parsed === undefined) return undefined;
      for (const secret of secrets) {
        const result = await verifySolution({ ...parsed, deriveKey: pbkdf2, ...secret }).catch(
          () => undefined,
        );
        if (result?.verified !== true) continue;
        const { nonce, expiresAt } = parsed.challenge.parameters;
        const end = new Date(Number(expiresAt) * 1000);
        return end > now ? { id: String(nonce), expiresAt: end } : undefined;
      }
      return undefined;
    },
  };
}

function parse(payload: string): z.infer<typeof payloadShape> | undefined {
  if (payload.length > 4096) return undefined;
  try {
    return payloadShape.safeParse(JSON.parse(Buffer.from(payload, 'base64').toString())).data;
  } catch {
    return undefined;
  }
}
