import { createHmac, timingSafeEqual } from 'node:crypto';
import { createChallenge, randomInt } from 'altcha-lib';
import type { Challenge } from 'altcha-lib';
import { deriveKey as pbkdf2 } from 'altcha-lib/algorithms/pbkdf2';
import { canonicalText } from '@sebino/domain/chain';
import type { ProofOfWork } from '@sebino/trpc/context';
import { z } from 'zod';
import { deriveKey } from './secrets.ts';

const minutes = 20;
const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);
const payloadShape = z.object({
  challenge: z.object({
    parameters: z.looseObject({ nonce: z.string(), expiresAt: z.number(), keySignature: hex }),
    signature: hex,
  }),
  solution: z.object({ counter: z.int().min(0).max(0xffff_ffff), derivedKey: hex }),
});
type Payload = z.infer<typeof payloadShape>;

interface Secrets {
  hmacSignatureSecret: string;
  hmacKeySignatureSecret: string;
}

export interface ChallengeProof extends ProofOfWork {
  issue(now: Date): Promise<Pick<Challenge, keyof Challenge>>;
}

/**
 * The protocol of altcha-lib with our keys. A solution is verified as often as it is shown: that each counts once is the
 * database's, by the id this answers.
 */
export function proofOfWork(secretKeys: readonly string[], cost: number): ChallengeProof {
  const secrets = secretKeys.map((key): Secrets => ({
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
      if (!secrets.some((secret) => isSolved(parsed, secret))) return undefined;
      const { nonce, expiresAt } = parsed.challenge.parameters;
      const end = new Date(expiresAt * 1000);
      return end > now ? { id: nonce, expiresAt: end } : undefined;
    },
  };
}

/**
 * Whether we signed both the task and the key that solves it. The answer of the library's `verifySolution`, which asks Web
 * Crypto: four jobs of the thread pool, a fifth of the time an enquiry takes the processor. A test holds them together.
 */
function isSolved({ challenge, solution }: Payload, secret: Secrets): boolean {
  const { parameters, signature } = challenge;
  return (
    isSignature(signature, Buffer.from(canonicalText(parameters)), secret.hmacSignatureSecret) &&
    isSignature(
      parameters.keySignature,
      Buffer.from(solution.derivedKey, 'hex'),
      secret.hmacKeySignatureSecret,
    )
  );
}

function isSignature(signature: string, of: Buffer, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(of).digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function parse(payload: string): Payload | undefined {
  if (payload.length > 4096) return undefined;
  try {
    return payloadShape.safeParse(JSON.parse(Buffer.from(payload, 'base64').toString())).data;
  } catch {
    return undefined;
  }
}
