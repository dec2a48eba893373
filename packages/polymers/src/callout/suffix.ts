import type { Confidence } from '@sebino/domain/sector';
import { d2000 } from '../d2000.ts';
import type { Plain } from './plain.ts';
import type { SuffixText } from './suffixText.ts';
import type { CalloutSuffix } from './tree.ts';

// The table of methods is trade knowledge as a whole. A1 has one source; for EF3 one supplier reads fuel B.
const methodConfidence: Readonly<Record<string, Confidence>> = { A1: 'sourced-once', EF3: 'contradicted' };

/** Looks up what a suffix asks for. What the tables do not know stays empty. */
export function readSuffix({ text }: Plain, read: SuffixText): CalloutSuffix {
  const { from, to, letters, spelledOut } = read;
  return {
    from,
    to,
    written: text.slice(from, to),
    code: codeOf(read),
    letters,
    ...(read.n1 !== undefined && { n1: Number(read.n1) }),
    ...(read.n2 !== undefined && { n2: Number(read.n2) }),
    ...(read.index !== undefined && { index: Number(read.index) }),
    property: d2000.suffixLetters[letters] ?? '',
    ...(spelledOut && {
      spelledOut: { ...spelledOut, written: text.slice(spelledOut.from, spelledOut.to) },
    }),
    ...readingsOf(read),
  };
}

function readingsOf({
  letters,
  n1 = '',
  n2 = '',
}: SuffixText): Pick<CalloutSuffix, 'method' | 'detail' | 'hours' | 'temperatureC' | 'confidence'> {
  const method = d2000.suffixMethods[letters]?.[n1];
  const temperatures = letters === 'F' ? d2000.suffixTemperatureColdC : d2000.suffixTemperatureC;
  // "01" and "1" are one key.
  const temperatureC = n2 === '' ? undefined : temperatures[String(Number(n2))];
  return {
    ...(method && {
      method: method.method,
      detail: method.detail,
      ...(method.hours !== null && { hours: method.hours }),
    }),
    ...(temperatureC !== undefined && { temperatureC }),
    confidence: {
      property: 'sourced-twice',
      ...(method && { method: methodConfidence[letters + n1] ?? d2000.suffixMethodsConfidence }),
      ...(temperatureC !== undefined && { temperature: d2000.suffixTemperatureConfidence }),
    },
  };
}

function codeOf({ letters, n1 = '', n2 = '', index }: SuffixText): string {
  return toSuffixCode(
    index === undefined ? { letters, n1: Number(n1), n2: Number(n2) } : { letters, index: Number(index) },
  );
}

/** Writes a suffix: a hyphen before an n2 of two figures, `A1-10`, and only there. */
export function toSuffixCode({
  letters,
  n1,
  n2,
  index,
}: Pick<CalloutSuffix, 'letters' | 'n1' | 'n2' | 'index'>): string {
  if (index !== undefined) return `${letters}${index}`;
  return `${letters}${n1 ?? ''}${n2 !== undefined && n2 > 9 ? '-' : ''}${n2 ?? ''}`;
}
