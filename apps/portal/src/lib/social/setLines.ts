const mostLines = 3;

// Mean width of a letter of Atkinson Hyperlegible Next as a share of its size: bold capitals are wider, narrow
// letters thinner. Set somewhat wide, so that a line never runs under the drawing.
const letterShare = 0.53;

/** Words broken into at most three lines in the largest of the sizes that holds them; in the last one they are cut. */
export function setLines(
  words: string,
  { width, sizes }: { width: number; sizes: readonly [number, ...number[]] },
): { lines: string[]; size: number } {
  for (const size of sizes) {
    const room = lettersIn(width, size);
    const lines = breakLines(words, room);
    if (lines.length <= mostLines && lines.every((line) => [...line].length <= room)) return { lines, size };
  }
  const size = sizes.at(-1) ?? sizes[0];
  const room = lettersIn(width, size);
  const lines = breakLines(words, room).slice(0, mostLines);
  return { lines: lines.map((line) => cut(line, room)), size };
}

function lettersIn(width: number, size: number): number {
  return Math.floor(width / (size * letterShare));
}

function breakLines(words: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && [...joined].length <= room) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

function cut(line: string, room: number): string {
  const letters = [...line];
  return letters.length <= room ? line : `${letters.slice(0, room - 1).join('')}…`;
}
