import type { PageLanguage } from '@sebino/domain/language';
import type { Finding } from '@sebino/domain/sector';
import { chooseMaterials } from '@sebino/polymers/compatibility';
import type { MaterialAnswer, MaterialNeed } from '@sebino/polymers/compatibility';
import type { ImportedChart } from '@sebino/polymers/compatibility/chart';
import type { MaterialReason } from '@sebino/polymers/compatibility/reason';
import { nameOf } from '@sebino/polymers/lexicon';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { plainly } from '#lib/compatibility/reasonWords.ts';
import type { ReasonWords } from '#lib/compatibility/reasonWords.ts';
import { wordReason } from '#lib/compatibility/wordReason.ts';
import { capital } from '#lib/material/words.ts';

/** One material of the answer, with its reasons in words. */
export interface MaterialRow {
  symbol: string;
  name: string;
  verdict: Finding;
  reasons: readonly ReasonWords[];
}

/** Materials that share their reasons: said once, where the first of them stands in the order. */
export interface CompactRow {
  reasons: readonly ReasonWords[];
  materials: readonly { symbol: string; name: string }[];
}

export interface Answer {
  fits: readonly MaterialRow[];
  borderline: readonly MaterialRow[];
  notKnown: readonly CompactRow[];
  doesNotFit: readonly CompactRow[];
  /** What is to be asked whatever the material: told once. */
  toAsk: readonly ReasonWords[];
}

/** The materials for a need, in the order that `answerOrder` states, put into words. */
export function answerNeed(
  need: MaterialNeed,
  language: PageLanguage,
  chart?: ImportedChart | undefined,
): Answer {
  const answers = chooseMaterials(need, chart ? { charts: [chart] } : {});
  const rows = answers.map((answer) => toRow(answer, language));
  const toAsk = sharedBy(rows);
  const shared = new Set(toAsk.map(({ text }) => text));
  const own = rows.map((row) => ({
    ...row,
    reasons: row.reasons.filter(({ text }) => !shared.has(text)),
  }));
  const by = (verdict: Finding): MaterialRow[] => own.filter((row) => row.verdict === verdict);
  return {
    fits: by('fits'),
    borderline: by('borderline'),
    notKnown: compact(by('not-known'), 'not-known'),
    doesNotFit: compact(by('does-not-fit'), 'does-not-fit'),
    toAsk,
  };
}

function toRow({ symbol, verdict, reasons }: MaterialAnswer, language: PageLanguage): MaterialRow {
  return {
    symbol,
    name: nameOf('material', symbol, language),
    verdict,
    reasons: wordReasons(reasons, language),
  };
}

// Media of which no table speaks share a line: said of each, it would bury what is known.
function wordReasons(reasons: readonly MaterialReason[], language: PageLanguage): readonly ReasonWords[] {
  const unknown = reasons.flatMap((each) =>
    each.code === 'medium-no-data' && each.lines.length === 0 ? each.medium : [],
  );
  const others = reasons.filter((each) => each.aspect !== 'medium' || !unknown.includes(each.medium));
  const words = others.map((each) => wordReason(each, language));
  if (unknown.length === 0) return words;
  const media = capital(unknown.map((id) => nameOf('medium', id, language)).join(', '));
  return [
    plainly({ finding: 'not-known' }, sayIn(language)(m.compatibility_media_no_data, { media })),
    ...words,
  ];
}

function sharedBy(rows: readonly MaterialRow[]): readonly ReasonWords[] {
  const [first, ...others] = rows;
  const asked = first?.reasons.filter(({ finding }) => finding === 'to-ask') ?? [];
  return asked.filter(({ text }) =>
    others.every(({ reasons }) => reasons.some((reason) => reason.text === text)),
  );
}

function compact(rows: readonly MaterialRow[], finding: Finding): readonly CompactRow[] {
  const found = new Map<string, { reasons: readonly ReasonWords[]; materials: MaterialRow[] }>();
  for (const row of rows) {
    const reasons = row.reasons.filter((reason) => reason.finding === finding);
    const key = reasons.map(({ text }) => text).join();
    const same = found.get(key);
    if (same) same.materials.push(row);
    else found.set(key, { reasons, materials: [row] });
  }
  return [...found.values()];
}
