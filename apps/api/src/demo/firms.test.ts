import { capability, certificate, firm as firmSchema } from '@sebino/domain/firm';
import type { CapabilityValue } from '@sebino/domain/firm';
import { polymersPack } from '@sebino/polymers/pack';
import { expect, test } from 'vitest';
import { demoFirms } from './firms.ts';
import { idOf, matchableFirms } from './testing.ts';

test('fourteen firms, each with one main and two to four further processes', () => {
  expect(demoFirms).toHaveLength(14);
  for (const { slug, capabilities } of demoFirms) {
    expect(new Set(capabilities.map((line) => line.process)).size, slug).toBe(capabilities.length);
    expect(capabilities.length, slug).toBeGreaterThanOrEqual(3);
    expect(capabilities.length, slug).toBeLessThanOrEqual(5);
  }
});

test('nobody could take one for a real firm: name, address, VAT number and text all say so', () => {
  for (const firm of demoFirms) {
    expect(firm.name).toMatch(
      /Demo|Esempio|Segnaposto|Facsimile|Immaginari|Bozza|Finti|Campione|Prova|Ipotetica|Prototipo/,
    );
    expect(firm.contactEmail).toMatch(new RegExp(`^[a-z]+@${firm.slug}\\.example$`));
    expect(passesVatCheck(firm.vatNumber), firm.vatNumber).toBe(false);
    expect(firm.phone).toMatch(/^\+39 000 000 \d{4}$/);
    expect(firm.presentation.it).toContain('Impresa inventata per la dimostrazione.');
    expect(firm.presentation.en).toContain('An invented firm for the demonstration.');
    expect(firm.presentation.de).toContain('Ein erfundener Betrieb für die Vorführung.');
    expect(firm.presentation.fr).toContain('Entreprise inventée pour la démonstration.');
    expect(firm.presentation.es).toContain('Empresa inventada para la demostración.');
  }
});

test('names, addresses and numbers are each used once', () => {
  for (const key of ['slug', 'name', 'town', 'vatNumber', 'phone'] as const) {
    expect(new Set(demoFirms.map((firm) => firm[key])).size, key).toBe(14);
  }
});

test('every firm fits the schemas of the domain', () => {
  for (const firm of demoFirms) {
    const [main] = firm.capabilities;
    expect(
      firmSchema.safeParse({ ...firm, id: idOf(firm.slug), mainProcess: main?.process }).error,
    ).toBeUndefined();
  }
  for (const { capabilities, certificates } of matchableFirms) {
    for (const each of capabilities) expect(capability.safeParse(each).error).toBeUndefined();
    for (const each of certificates) expect(certificate.safeParse(each).error).toBeUndefined();
  }
});

test('every declared value is a field of the pack, of its kind, for that process, with names from its vocabulary', () => {
  for (const { slug, capabilities } of demoFirms) {
    for (const { process, values } of capabilities) {
      expect(termsOf('process'), slug).toContain(process);
      for (const [id, value] of Object.entries(values)) {
        const field = polymersPack.capabilityFields.find((each) => each.id === id);
        expect(field, `${slug} ${id}`).toBeDefined();
        expect(kindOf(value), `${slug} ${id}`).toBe(field?.kind);
        if (field?.processes) expect(field.processes, `${slug} ${id}`).toContain(process);
        if (Array.isArray(value))
          for (const term of value) expect(termsOf(field?.vocabulary ?? '')).toContain(term);
      }
    }
  }
});

test('every certificate is of a known kind, dated, and names its material where it belongs to a compound', () => {
  for (const { slug, certificates } of demoFirms) {
    for (const { kind, subject, issuedOffsetDays, expiresOffsetDays } of certificates) {
      expect(termsOf('certificate'), slug).toContain(kind);
      expect(issuedOffsetDays, slug).toBeLessThan(0);
      if (expiresOffsetDays !== undefined) expect(expiresOffsetDays).toBeGreaterThan(issuedOffsetDays);
      if (subject !== undefined) expect(termsOf('material')).toContain(subject.split(' ')[0]);
    }
  }
});

test('the cluster shows every state of a datum: expired, expiring soon, unverified, flagged', () => {
  const ends = demoFirms.flatMap((firm) => firm.certificates.flatMap((each) => each.expiresOffsetDays ?? []));
  expect(ends.filter((days) => days < 0).length).toBeGreaterThan(1);
  expect(ends.filter((days) => days > 0 && days < 90).length).toBeGreaterThan(0);
  const lines = demoFirms.flatMap((firm) => firm.capabilities);
  expect(lines.some((line) => line.verifiedOffsetDays === undefined)).toBe(true);
  expect(lines.some((line) => line.flagged)).toBe(true);
});

function termsOf(vocabulary: string): string[] {
  return polymersPack.vocabularies.find((each) => each.id === vocabulary)?.terms.map((term) => term.id) ?? [];
}

function kindOf(value: CapabilityValue): string {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'flag';
  return Array.isArray(value) ? 'terms' : 'range';
}

/** Check digit of an Italian VAT number: digits in even places doubled, sums of digits, the whole a multiple of ten. */
function passesVatCheck(vatNumber: string): boolean {
  const digits = [...vatNumber.slice(2)].map(Number);
  const sum = digits.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9),
    0,
  );
  return digits.length === 11 && sum % 10 === 0;
}
