import { spanOf } from './analysis.ts';
import type { ReadTerm } from './analysis.ts';
import { isPlastic } from './material.ts';
import { valuesOf } from './stage.ts';
import type { Context, Finding } from './stage.ts';
import type { ReadFlag, ReadValue } from './value.ts';

/** Proofs of an old name: a guideline that ended on 1 March 2025, and standards that others replaced. */
const superseded = /elastomerleitlinie|elastomer guideline|ts[\s/-]*16949|ohsas/i;

/** Certificates, approvals, declarations and lot documents that the text asks for. */
export function readCertificates(context: Context): Finding {
  const { analysis } = context;
  const terms = analysis.terms.filter(
    (term) =>
      term.vocabulary === 'certificate' && !context.isOutside(term.first) && isCertificate(context, term),
  );
  const values = terms.flatMap((term) =>
    meantBy(context, term).map((value): ReadValue => ({
      field: 'certificates',
      value,
      origin: 'stated',
      spans: [spanOf(analysis, term.first, term.last)],
    })),
  );
  const flags: ReadFlag[] = terms.some(({ written }) => superseded.test(written))
    ? ['certificate-superseded']
    : [];
  const seen = new Set<string | number>();
  return {
    values: values.filter(({ value }) => !seen.has(value) && seen.add(value)),
    flags,
    claims: terms.map(({ first, last }) => [first, last] as const),
  };
}

function meantBy(context: Context, { ids }: ReadTerm): readonly string[] {
  if (ids.includes('fda-177-2600') || ids.includes('fda-177-1550')) {
    if (ids.length === 1 && ids[0] === 'fda-177-1550') return ids;
    const isPtfe = isPlastic(valuesOf(context, 'material')) && valuesOf(context, 'material').includes('PTFE');
    return [isPtfe && !context.analysis.text.includes('2600') ? 'fda-177-1550' : 'fda-177-2600'];
  }
  return ids;
}

// "reach" is an English verb, "R22" a refrigerant, "AED" and "PIM" letters of much else.
function isCertificate({ analysis }: Context, { written, first, last, ids }: ReadTerm): boolean {
  const { tokens } = analysis;
  if (/^reach$/i.test(written) && written !== 'REACH' && written !== 'REACh' && written !== 'Reach')
    return false;
  if (written === 'R22')
    return tokens
      .slice(Math.max(0, first - 8), last + 6)
      .some(({ text }) => text === 'HL' || text === '45545');
  if (
    /^(?:pim|aed|dwd|wa|wb|wc|wg|ex|acs|uba|imds|3a|rgd|hl3|moca)$/i.test(written) &&
    written !== written.toUpperCase()
  )
    return false;
  if (/^W[ABCG]$/.test(written))
    return tokens.slice(Math.max(0, first - 8), last + 4).some(({ text }) => text === '681');
  if (/^(?:acs|kiwa|uba|3a|iatf|imds)$/i.test(written) && tokens[last + 1]?.folded === '@') return false;
  const isIn45545 =
    written === 'HL3' && !tokens.slice(Math.max(0, first - 8), last + 6).some(({ text }) => text === '45545');
  if (isIn45545) return false;
  if (/^v 0$|^v-?0$/i.test(written.trim())) return /^V[- ]?0$/.test(written);
  return !(ids.includes('ppap') && tokens[first - 1]?.folded === 'senza');
}
