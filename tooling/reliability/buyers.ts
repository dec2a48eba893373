import { setTimeout as pause } from 'node:timers/promises';
import { refusalOf } from '@sebino/trpc/client';
import { draft, newDrawing, portalAt, solvedProof, submissionOf, upload } from './form.ts';
import type { Submission } from './form.ts';

/** What a buyer was told: kept in this process, which nobody kills. */
export interface Acknowledged {
  id: string;
  number: string;
  idempotencyKey: string;
  /** SHA-256 of each file by the id it was acknowledged under. */
  files: Map<string, string>;
}

/** A form whose answer never came. Its sender will send it again. */
export interface Unanswered {
  submission: Submission;
  files: Map<string, string>;
}

export interface Buyers {
  acknowledged: Acknowledged[];
  unanswered: Unanswered[];
  /** Every status but 2xx that was heard while the server was there. */
  refusals: string[];
  /** Sends forms with a file each from `count` buyers at once, until the server is gone or `stop` is called. */
  start(url: string, count: number): Promise<Wave>;
  /** Sends what was never answered once more, under the same keys; answers how many. */
  sendAgain(url: string): Promise<number>;
}

export interface Wave {
  /** Resolves when so many more forms were acknowledged. */
  until(count: number): Promise<void>;
  /** Lets the buyers stop after the form under way, and waits for them. */
  stop(): Promise<void>;
  /** Waits until every buyer has met a server that is gone. */
  gone(): Promise<void>;
}

export function openBuyers(): Buyers {
  const buyers: Buyers = { acknowledged: [], unanswered: [], refusals: [], start, sendAgain };
  let wakes: (() => void)[] = [];

  async function sendOne(url: string, proof: string): Promise<void> {
    const form = draft();
    const files = new Map<string, string>();
    const submission = submissionOf(form, proof);
    try {
      await addDrawing(url, { submission, files });
      await submit(url, { submission, files });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== undefined && refusal.code !== 'AWAY')
        buyers.refusals.push(refusal.reason ?? refusal.code);
      else if (error instanceof Error && error.message.startsWith('upload'))
        buyers.refusals.push(error.message);
      buyers.unanswered.push({ submission, files });
      throw error;
    }
  }

  async function addDrawing(url: string, { submission, files }: Unanswered): Promise<void> {
    const drawing = newDrawing();
    const sent = await upload(url, submission.draft.uploadKey, drawing);
    for (const { fileId } of sent.received) files.set(fileId, drawing.sha256);
    if (sent.status !== 201) throw new Error(`upload ${sent.status} ${sent.refused.join()}`);
  }

  async function submit(url: string, { submission, files }: Unanswered): Promise<void> {
    const { id, number } = await portalAt(url).enquiry.submit.mutate(submission);
    buyers.acknowledged.push({ id, number, idempotencyKey: submission.idempotencyKey, files });
    for (const wake of wakes) wake();
  }

  async function start(url: string, count: number): Promise<Wave> {
    const proofs: string[] = [];
    for (let solved = 0; solved < 20 * count; solved += 1) proofs.push(await solvedProof(portalAt(url)));
    const stopping = new AbortController();
    const before = buyers.acknowledged.length;
    const all = Array.from({ length: count }, async () => {
      while (!stopping.signal.aborted) {
        const proof = proofs.pop();
        // Out of tasks: the server is not meant to live so long.
        if (proof === undefined) return;
        try {
          await sendOne(url, proof);
        } catch {
          return;
        }
      }
    });
    return {
      until: (more) =>
        new Promise((resolve) => {
          function look(): void {
            if (buyers.acknowledged.length - before < more) return;
            wakes = wakes.filter((wake) => wake !== look);
            resolve();
          }
          wakes.push(look);
          look();
        }),
      stop: async () => {
        stopping.abort();
        await Promise.all(all);
      },
      gone: async () => void (await Promise.all(all)),
    };
  }

  async function sendAgain(url: string): Promise<number> {
    const again = buyers.unanswered.splice(0);
    for (const each of again) {
      // The form shows its sender that the file is not there.
      if (each.files.size === 0) await addDrawing(url, each);
      await submit(url, each);
    }
    return again.length;
  }

  return buyers;
}

/** Asks until the answer is as wished; the limit of the test ends it otherwise. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await pause(50);
}
