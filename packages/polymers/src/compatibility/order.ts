import type { Confidence, Finding } from '@sebino/domain/sector';
import { elastomers } from '../elastomer.ts';
import type { Elastomer, Resistance } from '../elastomer.ts';
import { costBandRows } from '../elastomer.generated.ts';
import { confidenceRank, weakestOf } from './confidence.ts';
import type { AnswerRank, MaterialReason } from './reason.ts';

/**
 * What decides the place of an answer, first to last: verdict, the weakest fact behind it, the worst rating, general
 * resistance (trade knowledge), the relative cost of a compound, and at last the order of the tables.
 */
export const answerOrder = ['verdict', 'confidence', 'rating', 'resistance', 'cost', 'table'] as const;

const verdicts: readonly Finding[] = ['fits', 'borderline', 'not-known', 'does-not-fit'];

/** Negative when the first stands before the second, 0 when only the order of the tables is left. */
export function byRank(a: AnswerRank, b: AnswerRank): number {
  return (
    verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
    confidenceRank(a.confidence) - confidenceRank(b.confidence) ||
    (a.rating ?? 5) - (b.rating ?? 5) ||
    grades.indexOf(a.resistance) - grades.indexOf(b.resistance) ||
    costOf(a) - costOf(b)
  );
}

/** What an answer is ordered by, from its verdict and its reasons. */
export function rankOf(symbol: string, verdict: Finding, reasons: readonly MaterialReason[]): AnswerRank {
  const confidence = weakestOf(reasons.map(confidenceOf));
  const ratings = reasons.flatMap((each) => (each.aspect === 'medium' ? (each.rating ?? []) : []));
  const rating = ratings.toSorted((a, b) => b - a)[0];
  const resistance = resistanceOf(symbol, reasons);
  const cost = costBandRows.find((row) => row.symbol === symbol);
  return {
    verdict,
    ...(confidence ? { confidence } : {}),
    ...(rating ? { rating } : {}),
    ...(resistance ? { resistance } : {}),
    ...(cost ? { cost } : {}),
  };
}

const grades: readonly (Resistance | undefined)[] = ['A', 'B', 'C', 'D', undefined];

function costOf({ cost }: AnswerRank): number {
  // Unknown cost comes last; the middle of the band stands for it.
  return cost ? cost.low + cost.high : 1000;
}

function confidenceOf(reason: MaterialReason): Confidence | undefined {
  return reason.finding === 'to-ask' ? undefined : reason.confidence;
}

const resistedBy: Readonly<Record<keyof Elastomer['resistance'], readonly string[]>> = {
  mineralOil: [
    ...['oil', 'oil-mineral', 'motor-oil', 'gear-oil', 'hydraulic-oil', 'hydraulic-oil-mineral', 'atf'],
    ...['oil-turbine', 'oil-transformer', 'class:oil-and-gasoline'],
  ],
  fuel: ['fuel', 'gasoline-unleaded', 'gasoline-aromatic', 'diesel', 'kerosene', 'jet-fuel', 'fuel-oil'],
  water: ['drinking-water', 'water-fresh', 'water-deionized', 'waste-water', 'class:water-resistance'],
  steam: ['steam'],
  ozoneWeather: ['weather', 'ozone', 'class:ozone-resistance', 'class:weathering-resistance'],
  diluteAcids: ['acetic-acid-20', 'citric-acid', 'sulfuric-acid-lt10', 'vinegar'],
};

// The worst of the media asked; a medium the table has no column for is passed over.
function resistanceOf(symbol: string, reasons: readonly MaterialReason[]): Resistance | undefined {
  const row = elastomers.find((each) => each.symbol === symbol)?.resistance;
  if (!row) return undefined;
  const asked = reasons.flatMap((each) => (each.aspect === 'medium' ? each.medium : []));
  const found = properties
    .filter((property) => resistedBy[property].some((medium) => asked.includes(medium)))
    .map((property) => row[property]);
  return found.toSorted((a, b) => grades.indexOf(b) - grades.indexOf(a))[0];
}

const properties = ['mineralOil', 'fuel', 'water', 'steam', 'ozoneWeather', 'diluteAcids'] as const;
