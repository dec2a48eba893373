import type { Finding } from '@sebino/domain/sector';
import { classOfMedium, isBroadMedium, isLineOf, linesUnder, tabledMedia } from '../medium.ts';
import type { MediumRating } from '../medium.ts';
import type { MediumCode, MediumLine, MediumReason } from './reason.ts';

export interface MediumQuestion {
  material: string;
  medium: string;
  /** Hottest the need states, °C. */
  hottestC?: number | undefined;
  /** Lines of the user's own charts. */
  imported?: readonly MediumRating[] | undefined;
}

// Silicone reverts in pressurised steam from about 120-130 °C: trade knowledge, so a warning.
const hotSteamC = 120;

/**
 * What one line means alone: only 4 that two sources agree on rules a material out; 3, a contradiction, or 4 from one
 * source warn; 1 and 2 raise no remark.
 */
export function judgeLine({ rating, confidence }: Pick<MediumRating, 'rating' | 'confidence'>): {
  finding: Finding;
  code: MediumCode;
} {
  if (confidence === 'contradicted') return { finding: 'borderline', code: 'medium-contradicted' };
  if (rating === 4 && confidence === 'sourced-twice')
    return { finding: 'does-not-fit', code: 'medium-unsuitable' };
  if (rating === 4) return { finding: 'borderline', code: 'medium-unsuitable-unconfirmed' };
  if (rating === 3) return { finding: 'borderline', code: 'medium-limited' };
  return { finding: 'fits', code: 'medium-no-remark' };
}

/**
 * All lines about a material in a medium, and the worst of them. A broader word is looked up under every medium it
 * covers; where the chart has no line of its own, the class of the medium may warn, but not recommend.
 */
export function judgeMedium(question: MediumQuestion): MediumReason {
  const { material, medium, hottestC, imported = [] } = question;
  const covered = tabledMedia(medium);
  const own = imported
    .filter((row) => (row.medium === medium || covered.includes(row.medium)) && isLineOf(row, material))
    .map((row) => toImported(row, medium));
  const groups = covered.map((each) => [
    ...linesFor(material, each, medium),
    ...own.filter(({ row }) => row.medium === each || row.medium === medium),
  ]);
  const lines = [...new Set(groups.flat())].toSorted(worseLineFirst);
  const reason = summed(
    medium,
    lines,
    groups.some((group) => group.length === 0),
  );
  if (!isHotSteam(material, medium, hottestC) || reason.finding === 'does-not-fit') return reason;
  const { rating: _, ...rest } = reason;
  return {
    ...rest,
    finding: 'borderline',
    code: 'silicone-in-hot-steam',
    confidence: 'general-knowledge',
    aboveC: hotSteamC,
  };
}

const severities: readonly Finding[] = ['fits', 'not-known', 'borderline', 'does-not-fit'];

/** The greater, the worse: what is unknown weighs more than what fits, a warning more than what is unknown. */
export function severityOf(finding: Finding): number {
  return severities.indexOf(finding);
}

function linesFor(material: string, medium: string, asked: string): readonly MediumLine[] {
  const own = linesUnder(material, medium);
  const above = classOfMedium(medium) ?? classOfMedium(asked);
  const ofClass = above === undefined ? [] : linesUnder(material, above);
  const [otherSide] = ofClass;
  if (own.length > 0)
    return own.map((row) => ({ ...toLine(row, asked), ...(otherSide ? { otherSide } : {}) }));
  return ofClass.map((row) => toClassLine(row, asked));
}

function toLine(row: MediumRating, asked: string): MediumLine {
  return { row, ...judgeLine(row), ...(row.medium === asked ? {} : { mappedFrom: asked }) };
}

function toImported(row: MediumRating, asked: string): MediumLine {
  return { ...toLine(row, asked), imported: true };
}

// "Oil" is as wide as its class; sulphuric acid is not "acids": there a good rating is support only.
function toClassLine(row: MediumRating, asked: string): MediumLine {
  const line = { ...toLine(row, asked), byClass: true as const };
  if (line.finding !== 'fits' || isBroadMedium(asked)) return line;
  return { ...line, finding: 'not-known', code: 'medium-class-only' };
}

function worseLineFirst(a: MediumLine, b: MediumLine): number {
  return severityOf(b.finding) - severityOf(a.finding) || b.row.rating - a.row.rating;
}

function summed(medium: string, lines: readonly MediumLine[], isGap: boolean): MediumReason {
  // A class rated well says less than any line of the medium itself.
  const worst = lines.find((line) => line.code !== 'medium-class-only') ?? lines[0];
  // A word that covers several media is known only when all of them are.
  if (!worst || (isGap && worst.finding === 'fits')) {
    const code = medium === 'food' ? 'medium-by-declaration' : 'medium-no-data';
    return { aspect: 'medium', medium, finding: 'not-known', code, lines };
  }
  const { finding, code, row } = worst;
  return {
    aspect: 'medium',
    medium,
    finding,
    code,
    rating: row.rating,
    confidence: row.confidence,
    lines,
  };
}

function isHotSteam(material: string, medium: string, hottestC: number | undefined): boolean {
  return medium === 'steam' && material === 'VMQ' && (hottestC ?? 0) > hotSteamC;
}
