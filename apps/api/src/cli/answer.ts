/** What a command ended with: `text` for a person, `json` for a program. */
export interface Answer {
  exitCode: number;
  text: string;
  json: unknown;
}

/** Exit codes beside those of a start, after sysexits.h: misspelt, a chain that does not hold, no tables to read. */
export const cliExitCodes = { usage: 64, chainBroken: 65, notMigrated: 66 } as const;

export function said(json: unknown, text: string): Answer {
  return { exitCode: 0, json, text };
}
