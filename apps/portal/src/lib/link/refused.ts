import { refusalOf } from '@sebino/trpc/client';
import { fail } from '@sveltejs/kit';
import type { ActionFailure } from '@sveltejs/kit';

export interface Refused {
  /** Stable code of what was refused; a page turns it into words. */
  refused: string;
}

/**
 * What an act on a page behind a link was refused for, as the page shows it; undefined when it went through. Whatever
 * a person cannot do anything about is thrown on.
 */
export async function refusalIn(
  act: Promise<unknown>,
  busy: 'too-many-codes' | 'too-many-tries' = 'too-many-tries',
): Promise<ActionFailure<Refused> | undefined> {
  try {
    await act;
    return undefined;
  } catch (error) {
    const refusal = refusalOf(error);
    switch (refusal?.code) {
      case 'CONFLICT':
        return fail(409, { refused: refusal.reason ?? 'changed-meanwhile' });
      case 'UNAUTHORIZED':
        return fail(401, { refused: 'code-needed' });
      case 'TOO_MANY_REQUESTS':
        return fail(429, { refused: busy });
      default:
        throw error;
    }
  }
}
