import { formatNumber } from '@sebino/domain/formatNumber';
import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { processList } from '@sebino/polymers/process';
import { usualTolerance } from '@sebino/polymers/process/usualTolerance';
import type { UsualTolerance } from '@sebino/polymers/process/usualTolerance';
import { signed } from '#lib/material/words.ts';
import type { Maker } from './shown.ts';

/** What a process usually holds and makes at once; absent where the tables have no figure. */
export interface ProcessRow {
  id: string;
  name: string;
  tolerance: string | undefined;
  batch: string | undefined;
}

/** The processes by which a need is made here, each once, in the order of the process table. */
export function processRows(makers: readonly Maker[], language: PageLanguage): ProcessRow[] {
  const used = new Map(
    makers.flatMap(({ lines }) => lines.map(({ process }) => [process.id, process.name] as const)),
  );
  return processList.flatMap(({ id, typicalBatch }) => {
    const name = used.get(id);
    if (name === undefined) return [];
    const usual = usualTolerance(id);
    return [
      { id, name, tolerance: usual && wordUsual(usual, language), batch: wordBatch(typicalBatch, language) },
    ];
  });
}

function wordUsual({ standards, classes, plusMinus }: UsualTolerance, language: PageLanguage): string {
  const span =
    plusMinus &&
    `± ${plusMinus.min === plusMinus.max ? '' : `${signed(plusMinus.min, language)}–`}${signed(plusMinus.max, language)} ${plusMinus.unit}`;
  return [[standards.join(' / '), classes.join(', ')].filter(Boolean).join(' '), span]
    .filter(Boolean)
    .join(' · ');
}

// Goods sold by length or weight have their unit with the figure.
function wordBatch(
  [least, most]: (typeof processList)[number]['typicalBatch'],
  language: PageLanguage,
): string {
  if (typeof least === 'string' || typeof most === 'string') return `${least} – ${most}`;
  const write = (of: number): string => formatNumber(of, language);
  return `${write(least)}–${write(most)} ${sayIn(language)(m.firm_pieces)}`;
}
