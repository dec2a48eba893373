/** A run of words within a block. A link leads only where `safeAddress` lets it. */
export type RichRun =
  { kind: 'text' | 'strong' | 'emphasis'; text: string } | { kind: 'link'; text: string; href: string };

export type RichBlock =
  { kind: 'heading' | 'paragraph'; runs: RichRun[] } | { kind: 'list'; items: RichRun[][] };

/**
 * Reads the few marks that a news entry may use: `## ` heading, `- ` list, blank lines between paragraphs, `**strong**`,
 * `*emphasis*` and `[words](address)`. Everything else is words, HTML too: there is no way to write markup that this does
 * not name, so there is nothing to clean afterwards.
 *
 * @example readRichText('Open **now**') // [{ kind: 'paragraph', runs: [text 'Open ', strong 'now'] }]
 */
export function readRichText(text: string): RichBlock[] {
  return text.split(/\n[ \t]*\n/).flatMap((block) =>
    toBlocks(
      block
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  );
}

/**
 * An address that a text may lead to: a path of our own, `https:` or `mailto:`. Undefined for every other scheme, for
 * an address that carries a name or password, and for one that a browser would read otherwise than it is written.
 */
export function safeAddress(address: string): string | undefined {
  if (/[\s\\\p{Cc}]/u.test(address)) return undefined;
  if (address.startsWith('/')) return address.startsWith('//') ? undefined : address;
  if (!/^(?:https|mailto):/i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isBare = url.username === '' && url.password === '';
  return isBare && (url.protocol === 'mailto:' || url.host !== '') ? url.href : undefined;
}

function toBlocks(lines: readonly string[]): RichBlock[] {
  const blocks: RichBlock[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.startsWith('## ')) blocks.push({ kind: 'heading', runs: toRuns(line.slice(3)) });
    else if (line.startsWith('- ')) {
      if (last?.kind === 'list') last.items.push(toRuns(line.slice(2)));
      else blocks.push({ kind: 'list', items: [toRuns(line.slice(2))] });
    } else if (last?.kind === 'paragraph') last.runs.push({ kind: 'text', text: ' ' }, ...toRuns(line));
    else blocks.push({ kind: 'paragraph', runs: toRuns(line) });
  }
  return blocks;
}

const marks = /\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^[\]]+)\]\(([^()\s]+)\)/g;

function toRuns(line: string): RichRun[] {
  const runs: RichRun[] = [];
  let from = 0;
  for (const match of line.matchAll(marks)) {
    const run = toRun(match);
    if (run === undefined) continue;
    if (match.index > from) runs.push({ kind: 'text', text: line.slice(from, match.index) });
    runs.push(run);
    from = match.index + match[0].length;
  }
  if (from < line.length) runs.push({ kind: 'text', text: line.slice(from) });
  return runs;
}

function toRun([, strong, emphasis, words, address]: RegExpMatchArray): RichRun | undefined {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
  const href = address === undefined ? undefined : safeAddress(address);
  return words === undefined || href === undefined ? undefined : { kind: 'link', text: words, href };
}
