/** The page itself, never the action that was asked of it: where a sign-in or another try leads back to. */
export function withoutAction({ href }: { href: string }): string {
  const back = new URL(href);
  for (const name of [...back.searchParams.keys()].filter((key) => key.startsWith('/')))
    back.searchParams.delete(name);
  return back.pathname + back.search;
}
