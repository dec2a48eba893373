export interface Token {
  /** With its two dashes, as it is used. */
  name: string;
  value: string;
  /** What it is for, as the file says. */
  use: string;
}

/** Each group of the first theme under its heading: the file that every page is drawn from is the list. */
export function readTokens(css: string): { group: string; tokens: Token[] }[] {
  const groups: { group: string; tokens: Token[] }[] = [];
  const [, root = ''] = /:root \{([\s\S]*?)\n\}/.exec(css) ?? [];
  // A heading stands alone on its line, a token may run over two and has what it is for behind it.
  for (const [, heading, name, value = '', use = ''] of root.matchAll(
    /^ {2}\/\* (.+) \*\/$|^ {2}(--[\w-]+):\s*([^;]+);(?: \/\* (.+) \*\/)?$/gm,
  )) {
    if (heading !== undefined) groups.push({ group: heading, tokens: [] });
    else if (name !== undefined)
      groups.at(-1)?.tokens.push({ name, value: value.replaceAll(/\s+/g, ' '), use });
  }
  return groups;
}

export function isColour({ value }: Token): boolean {
  return value.startsWith('#');
}
