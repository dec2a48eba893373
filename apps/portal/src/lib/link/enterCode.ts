import { codeDigits } from '@sebino/domain/link';
import { refusalOf } from '@sebino/trpc/client';
import { fail } from '@sveltejs/kit';
import type { ActionFailure, Cookies } from '@sveltejs/kit';
import type { Refused } from './refused.ts';

interface OpenedSession {
  cookie: string;
  value: string;
  expiresAt: Date;
}

export interface RefusedCode extends Refused {
  code: string;
}

/** Tries the code that was typed and keeps the session it opens; otherwise what was wrong with it, and the code. */
export async function enterCode(
  typed: FormDataEntryValue | null,
  cookies: Cookies,
  enter: (code: string) => Promise<OpenedSession>,
): Promise<ActionFailure<RefusedCode> | undefined> {
  const code = typeof typed === 'string' ? typed.slice(0, 40) : '';
  const digits = code.replaceAll(/[\s-]/g, '');
  if (!new RegExp(`^\\d{${codeDigits}}$`).test(digits))
    return fail(400, { code, refused: 'code-not-six-digits' });
  try {
    const session = await enter(digits);
    cookies.set(session.cookie, session.value, {
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
      expires: session.expiresAt,
    });
    return undefined;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal?.code === 'TOO_MANY_REQUESTS') return fail(429, { code, refused: 'too-many-tries' });
    if (refusal?.reason === 'code-refused') return fail(400, { code, refused: 'code-refused' });
    throw error;
  }
}
