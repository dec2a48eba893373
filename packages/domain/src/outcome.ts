/** What a rule answers: a value, or the stable code of the refusal that callers are expected to handle. */
export type Outcome<T, Code extends string> = { ok: true; value: T } | { ok: false; code: Code };

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refused<Code extends string>(code: Code): { ok: false; code: Code } {
  return { ok: false, code };
}
