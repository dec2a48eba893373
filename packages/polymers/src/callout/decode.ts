import { d2000 } from '../d2000.ts';
import { isListedPair, pairOf } from './accept.ts';
import type { BasicCode, PairSpan } from './basic.ts';
import type { CalloutText } from './find.ts';
import type { Plain } from './plain.ts';
import { readSuffix } from './suffix.ts';
import type { Callout, CalloutPart, CodeSource, Span, UnitSystem } from './tree.ts';
import { listWarnings } from './warnings.ts';

// Swelling is never tested hotter, whatever the type.
const highestSwellTestC = 150;
const mpaPerPsi = 0.00689476;

/** Turns a call-out as split into the tree with its meanings and warnings. */
export function decode(plain: Plain, split: CalloutText): Callout {
  const { from, to, heading, code, run } = split;
  const suffixes = run.suffixes.map((suffix) => readSuffix(plain, suffix));
  const [pair, ...others] = code.pairs;
  const isAmbiguous = others.length > 0;
  const parts = pair && !isAmbiguous ? decodePair(plain, pair) : {};
  const system = systemOf(code);
  const callout = {
    from,
    to,
    written: plain.text.slice(from, to),
    standard: heading
      ? { ...heading.standard, origin: 'stated' as const }
      : { id: 'ASTM D2000' as const, origin: 'derived' as const },
    ...(heading?.revisionYear && { revisionYear: heading.revisionYear }),
    ...(system && { system }),
    ...(code.metric && { metricMark: code.metric }),
    ...decodeGrade(plain, code.grade),
    ...parts,
    candidatePairs: isAmbiguous ? code.pairs.map((each) => toCandidate(plain, each)) : [],
    ...decodeFigures(plain, code, system),
    suffixes,
    polymersUsual: (pair && !isAmbiguous && d2000.pairs[pairOf(plain, pair)]?.polymers) || [],
  };
  return { ...callout, warnings: listWarnings(plain, split, callout) };
}

function decodeGrade(plain: Plain, span: Span | undefined): Pick<Callout, 'grade'> {
  if (!span) return {};
  const grade = partAt(plain, span, 'callout-rule');
  return { grade: { ...grade, value: figure(plain, span) } };
}

function decodePair(plain: Plain, pair: PairSpan): Pick<Callout, 'type' | 'class'> {
  const type = plain.upper.charAt(pair.type.from);
  const letter = plain.upper.charAt(pair.class.from);
  const typeRow = d2000.types[type];
  const classRow = d2000.classes[letter];
  if (!typeRow || !classRow) return {};
  const { temperatureC } = typeRow;
  const source = typeRow.confidence === 'general-knowledge' ? 'trade-knowledge' : 'code-tables';
  return {
    type: {
      ...partAt(plain, pair.type, source),
      value: type,
      temperatureC,
      hours: 70,
      confidence: typeRow.confidence,
    },
    class: {
      ...partAt(plain, pair.class, 'code-tables'),
      value: letter,
      swellPercent: classRow.swellPercent,
      testTemperatureC: Math.min(temperatureC, highestSwellTestC),
      confidence: classRow.confidence,
    },
  };
}

function decodeFigures(
  plain: Plain,
  { hardness, tensile }: BasicCode,
  system: UnitSystem | undefined,
): Pick<Callout, 'hardness' | 'tensile'> {
  return {
    ...(hardness && {
      hardness: {
        ...partAt(plain, hardness, 'callout-rule'),
        nominal: 10 * figure(plain, hardness),
        tol: 5,
        scale: 'Shore A',
      },
    }),
    ...(tensile &&
      system && {
        tensile: {
          ...partAt(plain, tensile, 'callout-rule'),
          ...toTensile(figure(plain, tensile), system),
        },
      }),
  };
}

function toTensile(figures: number, system: UnitSystem): { value: number; unit: 'MPa' | 'psi'; mpa: number } {
  if (system === 'si') return { value: figures, unit: 'MPa', mpa: figures };
  const psi = figures * 100;
  return { value: psi, unit: 'psi', mpa: Math.round(psi * mpaPerPsi * 10) / 10 };
}

// Without M the figures count hundreds of psi; without M and figures nothing tells the system.
function systemOf({ metric, tensile }: BasicCode): UnitSystem | undefined {
  if (metric) return 'si';
  return tensile ? 'inch-pound' : undefined;
}

function toCandidate(plain: Plain, pair: PairSpan): Callout['candidatePairs'][number] {
  return {
    from: pair.type.from,
    to: pair.class.to,
    pair: pairOf(plain, pair),
    isListed: isListedPair(plain, pair),
  };
}

function partAt({ text }: Plain, { from, to }: Span, source: CodeSource): CalloutPart {
  return { from, to, written: text.slice(from, to), source, confidence: 'sourced-twice' };
}

function figure({ upper }: Plain, { from, to }: Span): number {
  return Number(upper.slice(from, to));
}
