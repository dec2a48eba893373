import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay } from './calendar.ts';
import { certificateHeld } from './check/certificate.ts';
import { atMost, checkOf, numberInRange, termsInList } from './check.ts';
import type { Capability, Certificate, MatchableFirm } from './firm.ts';
import { capabilityId, certificateId, firmId } from './id.ts';
import { codesOf, matchFirm, mayBeCandidate, questionAbout } from './matching.ts';
import { packProperties } from './packTesting.ts';
import { numberOf } from './requirement.ts';
import type { Origin, Requirement } from './requirement.ts';
import type { Check, SectorPack } from './sector.ts';
import { flawsOf } from './sectorFlaws.ts';

const on = calendarDay.parse('2026-03-02');
let lines = 100;

describe('a verdict', () => {
  test('is eligible when the line does all that was asked, and says what fits', () => {
    const verdict = match([tins(3), ofKind('iron')], aFirm([line({ kinds: ['iron'], size: { max: 5 } })]));
    expect(verdict).toMatchObject({ outcome: 'eligible', reasons: [] });
    expect(verdict.fits.map((each) => each.code)).toEqual(['kind-made', 'size-fits']);
    expect(mayBeCandidate(verdict)).toBe(true);
  });

  test('is not eligible by a hard check, with the datum that would change it', () => {
    const verdict = match(
      [tins(7), ofKind('iron')],
      aFirm([line({ kinds: ['iron'], size: { min: 1, max: 5 } })]),
    );
    expect(verdict.outcome).toBe('not-eligible');
    expect(verdict.reasons[0]).toMatchObject({
      check: 'size',
      code: 'too-large',
      data: { need: 7, min: 1, max: 5 },
      change: { field: 'size', to: 7 },
    });
  });

  test('asks the firm about a datum it has not given, which keeps it out of the rotation', () => {
    const verdict = match([tins(7), ofKind('iron')], aFirm([line({ kinds: ['iron'] })]));
    expect(verdict.outcome).toBe('eligible-with-question');
    expect(questionAbout(verdict)).toBe('firm');
    expect(mayBeCandidate(verdict)).toBe(false);
  });

  test('asks the buyer when an essential field is missing, which keeps the firm in', () => {
    const verdict = match([tins(3)], aFirm([line({ kinds: ['iron'], size: { max: 5 } })]));
    expect(codesOf(verdict)).toEqual(['essential-missing']);
    expect(questionAbout(verdict)).toBe('need');
    expect(mayBeCandidate(verdict)).toBe(true);
  });

  test('says nothing about an ordinary field that the buyer left out or does not know', () => {
    const unknown: Requirement = { field: 'size', value: { kind: 'unknown' }, origin: 'stated' };
    const verdict = match([ofKind('iron'), unknown], aFirm([line({ kinds: ['iron'] })]));
    expect(verdict.outcome).toBe('eligible');
  });

  test('lets one doubt about the firm outweigh those about the need', () => {
    const verdict = match([tins(3)], aFirm([line({ kinds: ['iron'] })]));
    expect(codesOf(verdict)).toEqual(['size-not-said', 'essential-missing']);
    expect(questionAbout(verdict)).toBe('firm');
  });

  test('is spoken by the best line of the firm', () => {
    const able = line({ kinds: ['iron'], size: { max: 9 } });
    const verdict = match(
      [tins(7), ofKind('iron')],
      aFirm([line({ kinds: ['zinc'] }), able, line({ kinds: ['iron'] })]),
    );
    expect(verdict).toMatchObject({ outcome: 'eligible', line: able.id });
  });

  test('names, of several lines that fail, the one that got furthest', () => {
    const wrongKind = line({ kinds: ['zinc'], size: { max: 9 } });
    const tooSmall = line({ kinds: ['iron'], size: { max: 5 } });
    expect(codesOf(match([tins(7), ofKind('iron')], aFirm([wrongKind, tooSmall])))).toEqual(['too-large']);
  });

  test('ignores a line that is not verified, or only from tomorrow', () => {
    const { verifiedOn: _, ...never } = line({ kinds: ['iron'], size: { max: 9 } });
    const tomorrow = {
      ...line({ kinds: ['iron'], size: { max: 9 } }),
      verifiedOn: calendarDay.parse('2026-03-03'),
    };
    const verdict = match([tins(7), ofKind('iron')], aFirm([never, tomorrow]));
    expect(verdict.line).toBeUndefined();
    expect(codesOf(verdict)).toEqual(['no-verified-capability']);
  });

  test('asks about a line whose data are in doubt', () => {
    const verdict = match(
      [tins(3), ofKind('iron')],
      aFirm([{ ...line({ kinds: ['iron'], size: { max: 5 } }), flagged: true }]),
    );
    expect(codesOf(verdict)).toEqual(['capability-flagged']);
    expect(questionAbout(verdict)).toBe('firm');
  });

  test('turns what only a proposed value would exclude into a question to the buyer', () => {
    const firm = aFirm([line({ kinds: ['iron'], size: { max: 5 } })]);
    expect(match([ofKind('zinc', 'stated')], firm).outcome).toBe('not-eligible');
    expect(match([ofKind('zinc', 'derived')], firm).outcome).toBe('not-eligible');
    const proposed = match([ofKind('zinc', 'proposed')], firm);
    expect(proposed.outcome).toBe('eligible-with-question');
    expect(questionAbout(proposed)).toBe('need');
    expect(match([ofKind('zinc', 'proposed'), tins(7)], firm).outcome).toBe('not-eligible');
  });
});

describe('a certificate that the buyer demands', () => {
  const firmWith = (...papers: Partial<Certificate>[]): MatchableFirm =>
    aFirm([line({ kinds: ['iron'] })], papers);
  const asked = (kind: string): Requirement[] => [
    ofKind('iron'),
    { field: 'certificate', value: { kind: 'terms', terms: [kind] }, origin: 'stated' },
  ];
  const codes = (kind: string, firm: MatchableFirm, dueOn?: string): string[] =>
    codesOf(
      matchFirm(pack, asked(kind), firm, {
        on,
        dueOn: dueOn === undefined ? undefined : calendarDay.parse(dueOn),
      }),
    );

  test('is missing when the firm never held it', () => {
    expect(codes('house', firmWith())).toEqual(['certificate-missing']);
    expect(match(asked('house'), firmWith()).outcome).toBe('not-eligible');
  });

  test('holds on its last day and asks the firm from the next', () => {
    expect(codes('house', firmWith({ kind: 'house', expiresOn: on }))).toEqual([]);
    const late = firmWith({ kind: 'house', expiresOn: calendarDay.parse('2026-03-01') });
    expect(codes('house', late)).toEqual(['certificate-expired']);
    expect(questionAbout(match(asked('house'), late))).toBe('firm');
  });

  test('is judged on the day of delivery when that is known', () => {
    const firm = firmWith({ kind: 'house', expiresOn: calendarDay.parse('2026-05-01') });
    expect(codes('house', firm, '2026-05-01')).toEqual([]);
    expect(codes('house', firm, '2026-05-02')).toEqual(['certificate-expires-before-delivery']);
    expect(codes('house', firm, '2025-01-01')).toEqual([]);
  });

  test('counts through the one that lasts longest, and not before it is issued', () => {
    const old = { kind: 'house', expiresOn: calendarDay.parse('2026-01-01') };
    expect(codes('house', firmWith(old, { kind: 'house' }))).toEqual([]);
    const future = { kind: 'house', issuedOn: calendarDay.parse('2026-03-03') };
    expect(codes('house', firmWith(future))).toEqual(['certificate-missing']);
  });

  test('bound to one recipe does not stand for another, and asks when its scope is not recorded', () => {
    expect(codes('recipe', firmWith({ kind: 'recipe', subject: 'iron' }))).toEqual([]);
    expect(codes('recipe', firmWith({ kind: 'recipe', subject: 'zinc' }))).toEqual([
      'certificate-for-another',
    ]);
    expect(codes('recipe', firmWith({ kind: 'recipe' }))).toEqual(['certificate-scope-unclear']);
  });

  test('that is only a declaration asks the firm rather than excluding it, and a paper with the goods asks nothing', () => {
    expect(codes('declared', firmWith())).toEqual(['declaration-not-on-file']);
    expect(match(asked('declared'), firmWith()).outcome).toBe('eligible-with-question');
    expect(codes('delivered', firmWith())).toEqual([]);
  });
});

describe('over any pack without flaws matching promises that', () => {
  const names = packProperties(fc.sample(packs(), 1)[0] ?? pack).map(({ name }) => name);
  test.each(names)('%s', (name) => {
    fc.assert(
      fc.property(packs(), (generated) => {
        expect(flawsOf(generated)).toEqual([]);
        const found = packProperties(generated).find((each) => each.name === name);
        if (!found) throw new Error(name);
        fc.assert(found.property, { numRuns: 5 });
      }),
      { numRuns: process.env['DEEP'] ? 2000 : 40 },
    );
  });
});

const kinds = ['iron', 'zinc', 'lead'];
const papers = ['house', 'recipe', 'declared', 'delivered'];
const pack = aPack([
  termsInList({
    id: 'kind',
    strength: 'hard',
    field: 'kind',
    capability: 'kinds',
    needs: 'every',
    codes: { fits: 'kind-made', missing: 'kind-not-made', undeclared: 'kinds-not-said' },
  }),
  numberInRange({
    id: 'size',
    strength: 'hard',
    field: 'size',
    capability: 'size',
    codes: { fits: 'size-fits', below: 'too-small', above: 'too-large', undeclared: 'size-not-said' },
  }),
  papersHeld('hard'),
]);

function papersHeld(strength: Check['strength']): Check {
  return certificateHeld({
    id: 'certificate',
    strength,
    field: 'certificate',
    bondOf: (kind) =>
      kind === 'house'
        ? 'firm'
        : kind === 'recipe'
          ? 'subject'
          : kind === 'declared'
            ? 'declaration'
            : 'with-delivery',
    concerns: ({ subject }) => (subject === undefined ? undefined : subject.startsWith('iron')),
  });
}

/** Packs of any order of checks, any strength, any choice of which field is essential or shown in mails. */
function packs(): fc.Arbitrary<SectorPack> {
  const strength = fc.constantFrom<Check['strength'][]>('hard', 'soft');
  const codes = {
    fits: 'fits',
    below: 'under',
    above: 'over',
    undeclared: 'not-said',
    missing: 'lacking',
    near: 'close',
  };
  const checks = fc
    .tuple(strength, strength, strength, strength, strength, fc.integer({ min: 0, max: 20 }))
    .map(([a, b, c, d, e, slack]): Check[] => [
      termsInList({ id: 'kind', strength: a, field: 'kind', capability: 'kinds', needs: 'some', codes }),
      numberInRange({
        id: 'size',
        strength: b,
        field: 'size',
        capability: 'size',
        codes,
        slack: () => slack,
      }),
      papersHeld(c),
      atMost({
        id: 'load',
        strength: d,
        need: ({ requirements }) => numberOf(requirements, 'size'),
        capability: 'load',
        codes,
      }),
      checkOf({ id: 'warm', strength: e }, ({ line: { flagged } }) =>
        flagged ? [{ finding: 'borderline', code: 'warm', doubtAbout: 'need', data: {} }] : [],
      ),
    ]);
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4]);
  return fc.tuple(checks, order, fc.boolean(), fc.boolean()).map(([all, picked, essential, inMail]) => {
    const base = aPack(picked.flatMap((at) => all[at] ?? []));
    const requirementFields = base.requirementFields.map((field, at) => ({
      ...field,
      ...(at === 1 && essential ? { essential: true as const } : {}),
      ...(at === 1 && inMail ? { inMail: true as const } : {}),
    }));
    return { ...base, requirementFields };
  });
}

function aPack(checks: readonly Check[]): SectorPack {
  return {
    id: 'toy',
    version: '1',
    vocabularies: [
      aVocabulary('kind', kinds),
      aVocabulary('certificate', papers),
      aVocabulary('process', ['cast', 'cut']),
    ],
    requirementFields: [
      {
        id: 'kind',
        kind: 'terms',
        labels: { en: 'Kind' },
        vocabulary: 'kind',
        asked: 1,
        essential: true,
        inMail: true,
      },
      { id: 'size', kind: 'number', labels: { en: 'Size' }, unit: 'mm', asked: 2 },
      { id: 'certificate', kind: 'terms', labels: { en: 'Papers' }, vocabulary: 'certificate' },
    ],
    capabilityFields: [
      { id: 'kinds', kind: 'terms', labels: { en: 'Kinds' }, vocabulary: 'kind', public: true },
      { id: 'size', kind: 'range', labels: { en: 'Sizes' }, public: true },
      { id: 'load', kind: 'number', labels: { en: 'Load' }, public: false },
    ],
    checks,
    findTerms: () => [],
    read: () => ({ requirements: [], remarks: [] }),
    explainRemark: (code) => code,
    termsOf: () => [],
    explain: ({ code }) => `Because of ${code}.`,
    summarise: (requirements) => (requirements.some((each) => each.field === 'kind') ? 'a kind' : 'anything'),
    draw: () => undefined,
  };
}

function aVocabulary(id: string, ids: readonly string[]): SectorPack['vocabularies'][number] {
  const terms = ids.map((each) => ({
    id: each,
    names: { en: [each] },
    confidence: 'general-knowledge' as const,
  }));
  return { id, labels: { en: id }, terms };
}

function match(requirements: Requirement[], firm: MatchableFirm): ReturnType<typeof matchFirm> {
  return matchFirm(pack, requirements, firm, { on });
}

function tins(size: number): Requirement {
  return { field: 'size', value: { kind: 'number', value: size }, origin: 'stated' };
}

function ofKind(kind: string, origin: Origin = 'stated'): Requirement {
  return { field: 'kind', value: { kind: 'terms', terms: [kind] }, origin };
}

function aFirm(lines: Capability[], certificates: Partial<Certificate>[] = []): MatchableFirm {
  const issuedOn = calendarDay.parse('2025-06-01');
  return {
    id: firmId.parse('00000000-0000-4000-8000-000000000001'),
    capabilities: lines,
    certificates: certificates.map((each, at) => ({
      id: certificateId.parse(`00000000-0000-4000-8000-0000000001${String(at).padStart(2, '0')}`),
      firmId: firmId.parse('00000000-0000-4000-8000-000000000001'),
      kind: 'house',
      issuedOn,
      ...each,
    })),
  };
}

function line(values: Capability['values']): Capability {
  lines += 1;
  return {
    id: capabilityId.parse(`00000000-0000-4000-8000-${String(lines).padStart(12, '0')}`),
    firmId: firmId.parse('00000000-0000-4000-8000-000000000001'),
    process: 'cast',
    values,
    verifiedOn: on,
    flagged: false,
  };
}
