import fc from 'fast-check';
import { addDays, calendarDay } from './calendar.ts';
import type { CalendarDay } from './calendar.ts';
import type { Capability, CapabilityValue, Certificate, MatchableFirm } from './firm.ts';
import { capabilityId, certificateId, firmId } from './id.ts';
import type { Origin, Requirement, RequirementValue } from './requirement.ts';
import type { CapabilityField, RequirementField, SectorPack } from './sector.ts';

/** A need, some firms and the days, drawn from the fields and vocabularies of the pack itself. */
export interface Scene {
  requirements: readonly Requirement[];
  firms: readonly MatchableFirm[];
  days: { on: CalendarDay; dueOn: CalendarDay };
  seed: number;
}

/** The day on which every scene is judged. */
export const today = calendarDay.parse('2026-03-02');

/** Scenes of a pack: every field may be absent, unknown, or of any origin; a line may be unverified, a paper expired. */
export function scenes(pack: SectorPack): fc.Arbitrary<Scene> {
  return fc.record({
    requirements: fc
      .tuple(
        ...pack.requirementFields.map((field) => fc.option(requirementsOf(pack, field), { nil: undefined })),
      )
      .map((each) => each.filter((found) => found !== undefined)),
    firms: fc.array(firmOf(pack), { maxLength: 5 }).map((firms) => firms.map(withOwnIds)),
    days: fc.record({
      on: fc.constant(today),
      dueOn: fc.integer({ min: 0, max: 200 }).map((days) => addDays(today, days)),
    }),
    seed: fc.nat(),
  });
}

function requirementsOf(pack: SectorPack, field: RequirementField): fc.Arbitrary<Requirement> {
  const origin = fc.constantFrom<Origin[]>('stated', 'derived', 'proposed');
  return fc.record({ field: fc.constant(field.id), value: valueFor(pack, field), origin });
}

const figures = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 5000, noNaN: true }));

function valueFor(pack: SectorPack, field: RequirementField): fc.Arbitrary<RequirementValue> {
  const unknown: RequirementValue = { kind: 'unknown' };
  const known: Record<RequirementField['kind'], () => fc.Arbitrary<RequirementValue>> = {
    terms: () =>
      someTerms(pack, field.vocabulary, 3).map((terms) =>
        terms.length === 0 ? unknown : { kind: 'terms', terms },
      ),
    number: () => figures.map((value) => ({ kind: 'number', value })),
    range: () => fc.record({ kind: fc.constant('range' as const), max: fc.integer({ min: -60, max: 400 }) }),
    quantity: () =>
      fc.record(
        {
          kind: fc.constant('quantity' as const),
          value: fc.integer({ min: 1, max: 100_000 }),
          unit: fc.constantFrom(field.unit ?? 'pcs', 'm', 'kg'),
          per: fc.constantFrom('year' as const, 'month' as const, 'order' as const),
        },
        { requiredKeys: ['kind', 'value', 'unit'] },
      ),
    text: () => fc.constant({ kind: 'text', text: 'free text' }),
    day: () => fc.constant({ kind: 'day', day: addDays(today, 60) }),
  };
  return fc.oneof(
    { weight: 9, arbitrary: known[field.kind]() },
    { weight: 1, arbitrary: fc.constant(unknown) },
  );
}

function someTerms(pack: SectorPack, vocabulary: string | undefined, most: number): fc.Arbitrary<string[]> {
  const ids = pack.vocabularies.find((each) => each.id === vocabulary)?.terms.map((term) => term.id) ?? [];
  return fc.subarray(ids.slice(0, 12), { maxLength: Math.min(most, ids.length, 12) });
}

type Line = Omit<Capability, 'id' | 'firmId'>;
type Paper = Omit<Certificate, 'id' | 'firmId'>;

function firmOf(pack: SectorPack): fc.Arbitrary<{ lines: Line[]; papers: Paper[] }> {
  const processes = pack.vocabularies.find((each) => each.id === 'process')?.terms.map((term) => term.id) ?? [
    'work',
  ];
  const kinds = pack.vocabularies.find((each) => each.id === 'certificate')?.terms.map((term) => term.id) ?? [
    'paper',
  ];
  const materials = pack.vocabularies
    .find((each) => each.id === 'material')
    ?.terms.map((term) => term.id) ?? ['any'];
  const line = fc.record(
    {
      process: fc.constantFrom(...processes),
      values: valuesOf(pack),
      verifiedOn: fc.integer({ min: -100, max: 3 }).map((days) => addDays(today, days)),
      flagged: fc.boolean(),
    },
    { requiredKeys: ['process', 'values', 'flagged'] },
  );
  const paper = fc.record(
    {
      kind: fc.constantFrom(...kinds),
      subject: fc.constantFrom(...materials.slice(0, 12)).map((material) => `${material} 70`),
      issuedOn: fc.integer({ min: -900, max: 10 }).map((days) => addDays(today, days)),
      expiresOn: fc.integer({ min: -100, max: 300 }).map((days) => addDays(today, days)),
    },
    { requiredKeys: ['kind', 'issuedOn'] },
  );
  return fc.record({ lines: fc.array(line, { maxLength: 3 }), papers: fc.array(paper, { maxLength: 6 }) });
}

function valuesOf(pack: SectorPack): fc.Arbitrary<Record<string, CapabilityValue>> {
  const each = pack.capabilityFields.map((field) => fc.option(declared(pack, field), { nil: undefined }));
  return fc.tuple(...each).map((values) => {
    const given = pack.capabilityFields.map((field, at) => [field.id, values[at]] as const);
    return Object.fromEntries(
      given.filter((pair): pair is [string, CapabilityValue] => pair[1] !== undefined),
    );
  });
}

function declared(pack: SectorPack, field: CapabilityField): fc.Arbitrary<CapabilityValue> {
  switch (field.kind) {
    case 'number':
      return figures;
    case 'flag':
      return fc.boolean();
    case 'range':
      return fc.record(
        { min: fc.integer({ max: 50, min: 0 }), max: fc.integer({ min: 51, max: 5000 }) },
        { requiredKeys: [] },
      );
    case 'terms':
      return someTerms(pack, field.vocabulary, 12);
  }
}

function withOwnIds({ lines, papers }: { lines: Line[]; papers: Paper[] }, at: number): MatchableFirm {
  const id = firmId.parse(uuid(at, 0));
  return {
    id,
    capabilities: lines.map((line, n) => ({ ...line, id: capabilityId.parse(uuid(at, n + 1)), firmId: id })),
    certificates: papers.map((paper, n) => ({
      ...paper,
      id: certificateId.parse(uuid(at, n + 100)),
      firmId: id,
    })),
  };
}

function uuid(firm: number, thing: number): string {
  return `00000000-0000-4000-8000-${String(firm).padStart(6, '0')}${String(thing).padStart(6, '0')}`;
}
