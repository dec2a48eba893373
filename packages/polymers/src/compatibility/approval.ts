import { boundTo, certificateKinds } from '../certificate.ts';
import type { CertificateKind } from '../certificate.ts';
import { elastomers } from '../elastomer.ts';
import { pfasPolymerRows } from '../elastomer.generated.ts';
import { kindOfMaterial } from '../material.ts';
import type { CertificateReason, Contact, ContactReason, PfasReason } from './reason.ts';

/** Ruled out by "PFAS-free" are six polymers; a fluorinated one outside that list is a question. */
export function judgePfas(symbol: string): PfasReason {
  const listed = pfasPolymerRows.find((row) => row.symbol === symbol);
  if (listed)
    return {
      aspect: 'pfas',
      finding: 'does-not-fit',
      code: 'pfas-polymer',
      confidence: listed.confidence,
    };
  // The table calls FZ fluorinated, and no list names it.
  if (symbol === 'FZ')
    return {
      aspect: 'pfas',
      finding: 'borderline',
      code: 'pfas-fluorinated',
      confidence: 'general-knowledge',
    };
  return {
    aspect: 'pfas',
    finding: 'fits',
    code: 'pfas-polymer-other',
    confidence: 'general-knowledge',
  };
}

/** What a wanted paper is bound to, so that it is asked from whoever can hold it. An id, or an alias as written. */
export function explainCertificate(symbol: string, wanted: string): CertificateReason {
  const kind = findKind(wanted);
  const base = { aspect: 'certificate' as const, finding: 'to-ask' as const };
  if (!kind) return { ...base, code: 'certificate-unknown', certificate: wanted };
  const { id: certificate, attachesTo, validity, confidence } = kind;
  const bound = { ...base, certificate, attachesTo, validity, confidence };
  // KTW-BWGL took the place of the German guideline on elastomers on that day (sourced twice).
  if (isElastomerGuideline(wanted))
    return { ...bound, code: 'certificate-superseded', supersededOn: '2025-03-01' };
  if (!concerns(certificate, symbol)) return { ...bound, code: 'certificate-not-for-material' };
  return { ...bound, code: `certificate-of-${boundTo(kind)}` };
}

/** Contact with food or drinking water: which papers go with it, and whether grades for food are common at all. */
export function explainContact(symbol: string, contact: Contact): ContactReason {
  const papers = papersFor[contact].filter((id) => concerns(id, symbol));
  const base = { aspect: 'contact' as const, contact, papers, confidence: 'general-knowledge' as const };
  const rubber = elastomers.find((row) => row.symbol === symbol);
  if (contact !== 'food' || !rubber) return { ...base, finding: 'to-ask', code: 'contact-needs-papers' };
  return rubber.foodGradesCommon
    ? { ...base, finding: 'to-ask', code: 'food-grades-common' }
    : { ...base, finding: 'borderline', code: 'food-grades-uncommon' };
}

const papersFor: Readonly<Record<Contact, readonly string[]>> = {
  'drinking-water': ['wras', 'ktw-bwgl', 'dvgw-w270', 'acs', 'nsf-61', 'kiwa-ata', 'eu-dwd'],
  food: ['ec-1935-2004', 'moca', 'dm-21-03-1973', 'reg-10-2011', 'fda-177-2600', 'bfr-xxi'],
};

// Rules written for one kind of material alone: those on plastics, on rubber articles, on natural rubber, on PTFE.
const writtenFor: ReadonlyMap<string, (symbol: string) => boolean> = new Map([
  ['reg-10-2011', (symbol: string) => kindOfMaterial(symbol) !== 'rubber'],
  ['fda-177-2600', (symbol: string) => kindOfMaterial(symbol) !== 'plastic'],
  ['fda-177-1550', (symbol: string) => symbol === 'PTFE'],
  ['bfr-xxi', (symbol: string) => kindOfMaterial(symbol) !== 'plastic'],
  ['en-681-1', (symbol: string) => kindOfMaterial(symbol) === 'rubber'],
  ['eudr', (symbol: string) => symbol === 'NR'],
]);

function concerns(certificate: string, symbol: string): boolean {
  return writtenFor.get(certificate)?.(symbol) ?? true;
}

function findKind(wanted: string): CertificateKind | undefined {
  const word = wanted.trim().toLowerCase();
  return (
    certificateKinds.find(({ id }) => id === word) ??
    certificateKinds.find(({ name, aliases }) =>
      [name, ...aliases].some((each) => each.toLowerCase() === word),
    )
  );
}

function isElastomerGuideline(wanted: string): boolean {
  return /^elastomer-?\s?leitlinie$/i.test(wanted.trim());
}
