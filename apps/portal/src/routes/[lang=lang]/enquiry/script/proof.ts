import { transformer } from '@sebino/trpc/transformer';
import { workerPolicy } from '../policy.ts';

interface Challenge {
  parameters: object;
  signature?: string;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** A solved task lasts this long: a little less than the 20 minutes its challenge is valid. */
const lastsMs = 18 * 60_000;
const patienceMs = 60_000;

/** Solves the task of the form in a worker and keeps the answer fresh. Undefined when it cannot be solved. */
export function prove(workerUrl: string): () => Promise<string | undefined> {
  let proof: Promise<string | undefined> | undefined;
  let solvedAt = 0;
  return () => {
    if (proof === undefined || Date.now() - solvedAt > lastsMs) {
      solvedAt = Date.now();
      proof = solve(workerUrl).catch(() => undefined);
    }
    return proof;
  };
}

async function solve(workerUrl: string): Promise<string | undefined> {
  const input = encodeURIComponent(JSON.stringify(transformer.serialize({})));
  const answer = await fetch(`/trpc/enquiry.challenge?input=${input}`, { credentials: 'omit' });
  if (!answer.ok) return undefined;
  const body = (await answer.json()) as { result: { data: string } };
  const challenge = transformer.deserialize(body.result.data) as Challenge;
  const solution = await solveIn(startWorker(workerUrl), challenge);
  return solution === undefined ? undefined : btoa(JSON.stringify({ challenge, solution }));
}

function solveIn(worker: Worker, challenge: Challenge): Promise<object | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(undefined), patienceMs);
    const end = (solution: object | undefined): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(solution);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<{ counter?: number } | null>) =>
      end(data?.counter === undefined ? undefined : data),
    );
    worker.addEventListener('error', () => end(undefined));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage({ type: 'work', challenge });
  });
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

// `new Worker` takes no plain address under trusted types: our policy lets this door's own files pass, nothing else.
function startWorker(url: string): Worker {
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= trusted?.createPolicy(workerPolicy, {
    createScriptURL: (asked) => {
      if (new URL(asked, location.href).origin !== location.origin) throw new TypeError('A foreign script.');
      return asked;
    },
  });
  return new Worker(policy?.createScriptURL(url) ?? url, { name: 'proof' });
}
