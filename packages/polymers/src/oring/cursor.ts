/** A text being read. `loose`: it is the size and nothing else, so that weaker signs may be trusted. */
export interface Cursor {
  text: string;
  loose: boolean;
  /** Attempts made so far; each costs a bounded time, so their number is the work. */
  steps: number;
}

/** Matches a sticky pattern at one place. */
export function matchAt(cursor: Cursor, pattern: RegExp, at: number): RegExpExecArray | undefined {
  cursor.steps += 1;
  pattern.lastIndex = at;
  return pattern.exec(cursor.text) ?? undefined;
}

/** Whether a word or number may begin here: the sign before is neither letter nor digit. */
export function isStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  // Most signs of a text are plain letters and blanks: a pattern for each would be half of the work.
  if (before < 128) return !(isBetween(before, 48, 57) || isBetween(before | 32, 97, 122));
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}
