import type { Search } from '#lib/asked.ts';

interface Piece {
  text: string;
  isMended: boolean;
}

/** The words as they were read, cut where something was mended; in the order of the text. */
export function cutMended({ readAs, mended }: Pick<Search, 'readAs' | 'mended'>): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { read } of mended) {
    const at = readAs.indexOf(read, from);
    if (at < 0) continue;
    if (at > from) pieces.push({ text: readAs.slice(from, at), isMended: false });
    pieces.push({ text: read, isMended: true });
    from = at + read.length;
  }
  if (from < readAs.length) pieces.push({ text: readAs.slice(from), isMended: false });
  return pieces;
}
