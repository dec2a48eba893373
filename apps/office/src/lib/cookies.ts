import type { Cookies } from '@sveltejs/kit';

/** A cookie as the sign-in of the API asks for it; `maxAgeSeconds` 0 drops it. */
export interface CookieToSet {
  name: string;
  value: string;
  maxAgeSeconds: number;
}

/**
 * Sets what the API hands out. The page does it because it answers in its own name: a procedure called from here
 * has no answer of its own to put a cookie on. The attributes are those the `__Host-` prefix and the door ask for.
 */
export function setCookies(cookies: Cookies, toSet: readonly CookieToSet[]): void {
  for (const { name, value, maxAgeSeconds } of toSet)
    cookies.set(name, value, {
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'strict',
      maxAge: maxAgeSeconds,
    });
}
