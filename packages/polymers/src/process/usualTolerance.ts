import { processList } from '../process.ts';

/** What a process usually holds, by signs that every language reads alike. Trade knowledge: never a promise. */
export interface UsualTolerance {
  /** `ISO 3302-1`, `DIN 16742` … */
  standards: readonly string[];
  /** First and last class of each row of classes: `M2–M3`, `E1–E3`. */
  classes: readonly string[];
  plusMinus?: { min: number; max: number; unit: 'mm' | '%' };
}

/**
 * The usual tolerance of a process as the table writes it, without its words. Undefined for an unknown process and for
 * one whose tolerance is that of another or none.
 *
 * @example usualTolerance('transfer-moulding') // { standards: ['ISO 3302-1'], classes: ['M2–M3'] }
 */
export function usualTolerance(process: string): UsualTolerance | undefined {
  const text = processList.find(({ id }) => id === process)?.tolerance ?? '';
  const named: readonly string[] = text.match(/ISO 3302-1|DIN 16742|ISO 20457|ISO 2768-m\/f/g) ?? [];
  const codes: readonly string[] = text.match(/\b(?:TG|IT|[MEL])\d+\b/g) ?? [];
  const plusMinus = readPlusMinus(text);
  if (named.length + codes.length === 0 && plusMinus === undefined) return undefined;
  // Rows M, E and L are those of one standard, which the table names once.
  const isRubber = codes.some((code) => /^[MEL]/.test(code)) && !named.includes('ISO 3302-1');
  return {
    standards: [...(isRubber ? ['ISO 3302-1'] : []), ...named],
    classes: rowsOf(codes),
    ...(plusMinus ? { plusMinus } : {}),
  };
}

function rowsOf(codes: readonly string[]): string[] {
  const rows = Map.groupBy(codes, (code) => code.replace(/\d+/, ''));
  return [...rows].map(([letters, same]) => {
    const steps = same.map((code) => Number(code.slice(letters.length)));
    const [first, last] = [Math.min(...steps), Math.max(...steps)];
    return first === last ? `${letters}${first}` : `${letters}${first}–${letters}${last}`;
  });
}

function readPlusMinus(text: string): UsualTolerance['plusMinus'] {
  const [, low, high = low, unit] =
    /\+-(\d+(?:\.\d+)?)(?:(?: to \+-|-)(\d+(?:\.\d+)?))? (mm|%)/.exec(text) ?? [];
  if (unit !== 'mm' && unit !== '%') return undefined;
  return { min: Number(low), max: Number(high), unit };
}
