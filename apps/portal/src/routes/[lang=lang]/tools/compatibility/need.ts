import { readNumber } from '@sebino/domain/number';
import type { NumberFault } from '@sebino/domain/number';
import type { MaterialNeed } from '@sebino/polymers/compatibility';
import type { HardnessNeed } from '@sebino/polymers/compatibility/hardness';
import { media as mediumVocabulary } from '@sebino/polymers/lexicon';
import { readWords } from '#lib/tool/typed.ts';
import { readMedia, readPapers } from './words.ts';
import type { MediumRead } from './words.ts';

export const numberFields = ['min', 'max', 'peak', 'hmin', 'hmax'] as const;
export type NumberField = (typeof numberFields)[number];

/** What stands in the fields, as it was typed. */
export interface TypedNeed extends Record<NumberField, string> {
  media: string;
  medium: string;
  asks: readonly string[];
  papers: string;
  scale: string;
}

export type NeedFault =
  | { code: NumberFault | 'out-of-bounds'; field: NumberField; written: string }
  | { code: 'temperature-reversed' | 'hardness-reversed' }
  | { code: 'medium-unread'; written: string };

export interface ReadNeed {
  typed: TypedNeed;
  need: MaterialNeed;
  /** What was taken from the words for the media. */
  media: readonly MediumRead[];
  faults: readonly NeedFault[];
  /** False where nothing was asked that could be answered. */
  isAsked: boolean;
}

const scales = ['shore-a', 'shore-d', 'irhd'] as const;
// Colder than nothing, and hotter than any polymer bears: beyond, a figure was mistyped.
const bounds = {
  min: [-273, 1000],
  max: [-273, 1000],
  peak: [-273, 1000],
  hmin: [0, 100],
  hmax: [0, 100],
} as const;

/** Reads the address of the chooser. Nothing it holds is taken on trust, and what was not understood is told. */
export function readNeed(query: URLSearchParams): ReadNeed {
  const typed = readTyped(query);
  const words = readMedia(typed.media);
  const listed = mediumVocabulary.terms.some(({ id }) => id === typed.medium) ? [typed.medium] : [];
  const numbers = readNumbers(typed);
  const contact = (['drinking-water', 'food'] as const).filter((each) => typed.asks.includes(each));
  const papers = readPapers(typed.papers);
  const temperature = { minC: numbers.min, maxC: numbers.max, peakC: numbers.peak };
  const hardness = toHardness(numbers, typed.scale);
  const media = [...new Set([...words.media.flatMap(({ ids }) => ids), ...listed])];
  const need: MaterialNeed = {
    ...(media.length > 0 ? { media } : {}),
    ...(Object.values(temperature).some((each) => each !== undefined) ? { temperature } : {}),
    ...(contact.length > 0 ? { contact } : {}),
    ...(papers.length > 0 ? { certificates: papers } : {}),
    ...(typed.asks.includes('pfas-free') ? { pfasFree: true } : {}),
    ...(hardness ? { hardness } : {}),
  };
  return {
    typed,
    need,
    media: words.media,
    faults: [
      ...numbers.faults,
      ...(isReversed(numbers.min, numbers.max) ? [{ code: 'temperature-reversed' as const }] : []),
      ...(isReversed(numbers.hmin, numbers.hmax) ? [{ code: 'hardness-reversed' as const }] : []),
      ...words.unread.map((written) => ({ code: 'medium-unread' as const, written })),
    ],
    isAsked: Object.keys(need).length > 0,
  };
}

function readTyped(query: URLSearchParams): TypedNeed {
  const figure = (name: NumberField): string => readWords(query, name, 20);
  return {
    media: readWords(query, 'media', 300),
    medium: readWords(query, 'medium', 60),
    asks: ['drinking-water', 'food', 'pfas-free'].filter((each) => query.getAll('asks').includes(each)),
    papers: readWords(query, 'papers', 200),
    scale: scales.find((each) => each === query.get('scale')) ?? 'shore-a',
    min: figure('min'),
    max: figure('max'),
    peak: figure('peak'),
    hmin: figure('hmin'),
    hmax: figure('hmax'),
  };
}

type Numbers = Partial<Record<NumberField, number>> & { faults: readonly NeedFault[] };

function readNumbers(typed: TypedNeed): Numbers {
  const faults: NeedFault[] = [];
  const numbers: Partial<Record<NumberField, number>> = {};
  for (const field of numberFields) {
    const written = typed[field];
    if (written === '') continue;
    const [least, most] = bounds[field];
    // "90 °C" and "70 Shore" are typed as often as the bare figure; the unit stands beside the field already.
    const value = readNumber(written.replace(/\s*(°\s*C?|C|Shore( [AD])?|ShA|IRHD)$/i, ''));
    if (typeof value === 'string') faults.push({ code: value, field, written });
    else if (value < least || value > most) faults.push({ code: 'out-of-bounds', field, written });
    else numbers[field] = value;
  }
  return { ...numbers, faults };
}

function toHardness({ hmin, hmax }: Numbers, typedScale: string): HardnessNeed | undefined {
  const stated = [hmin, hmax].filter((each) => each !== undefined);
  if (stated.length === 0) return undefined;
  const scale = scales.find((each) => each === typedScale);
  return { min: Math.min(...stated), max: Math.max(...stated), scale };
}

function isReversed(least: number | undefined, most: number | undefined): boolean {
  return least !== undefined && most !== undefined && least > most;
}
