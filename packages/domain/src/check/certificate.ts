import { checkOf, fits, notKnown } from '../check.ts';
import type { CheckOf } from '../check.ts';
import type { Certificate } from '../firm.ts';
import { valueOf } from '../requirement.ts';
import type { Check, CheckInput, CheckResult } from '../sector.ts';

/**
 * What a kind of certificate is bound to. `firm`: the firm or its site. `subject`: one recipe, article or batch, and
 * only that one. `declaration`: issued for each article by whoever makes it. `with-delivery`: comes with the goods.
 */
export type CertificateBond = 'firm' | 'subject' | 'declaration' | 'with-delivery';

/**
 * A certificate the buyer demands, held and valid on the day the goods are due, or today when no day was said.
 * Never held does not fit; held but expired, or expiring before delivery, asks the firm. A declaration that the firm has
 * never given for anything is not known rather than missing, since it can be given for this article.
 */
export function certificateHeld(
  of: CheckOf & {
    field: string;
    bondOf: (kind: string) => CertificateBond;
    /** Whether a certificate's subject is what the need asks for; undefined when it cannot be told. */
    concerns: (certificate: Certificate, input: CheckInput) => boolean | undefined;
  },
): Check {
  return checkOf(of, (input) => {
    const value = valueOf(input.requirements, of.field);
    if (value?.kind !== 'terms') return [];
    return value.terms.map((kind) => {
      const bond = of.bondOf(kind);
      if (bond === 'with-delivery') return fits('document-with-delivery', { certificate: kind });
      const concerns = bond === 'subject' ? of.concerns : () => true;
      return judge({ kind, bond, concerns, input });
    });
  });
}

function judge(of: {
  kind: string;
  bond: CertificateBond;
  concerns: (certificate: Certificate, input: CheckInput) => boolean | undefined;
  input: CheckInput;
}): CheckResult {
  const { kind, bond, concerns, input } = of;
  const issued = input.firm.certificates.filter((each) => each.kind === kind && each.issuedOn <= input.on);
  const fitting = issued.filter((each) => concerns(each, input) === true).toSorted(lastingLongestFirst);
  const [best] = fitting;
  if (best) return withDates(best, input);
  const unclear = issued.some((each) => concerns(each, input) === undefined);
  if (unclear) return notKnown('certificate-scope-unclear', { certificate: kind });
  if (bond === 'declaration') return notKnown('declaration-not-on-file', { certificate: kind });
  return {
    finding: 'does-not-fit',
    code: issued.length > 0 ? 'certificate-for-another' : 'certificate-missing',
    doubtAbout: 'firm',
    data: { certificate: kind },
    change: { field: 'certificate', to: kind },
  };
}

function withDates(certificate: Certificate, { on, dueOn }: CheckInput): CheckResult {
  const { kind, expiresOn } = certificate;
  const neededOn = dueOn !== undefined && dueOn > on ? dueOn : on;
  if (expiresOn === undefined || expiresOn >= neededOn) {
    return fits('certificate-valid', { certificate: kind, ...(expiresOn ? { expiresOn } : {}) });
  }
  return {
    finding: 'borderline',
    code: expiresOn < on ? 'certificate-expired' : 'certificate-expires-before-delivery',
    doubtAbout: 'firm',
    data: { certificate: kind, expiresOn, neededOn },
    change: { field: 'certificate', to: neededOn },
  };
}

// A certificate without an end outlasts every other.
function lastingLongestFirst(a: Certificate, b: Certificate): number {
  const endless = '9999-12-31';
  const [first, second] = [a.expiresOn ?? endless, b.expiresOn ?? endless];
  return first < second ? 1 : first > second ? -1 : 0;
}
