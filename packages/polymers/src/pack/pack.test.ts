import { calendarDay } from '@sebino/domain/calendar';
import type { MatchableFirm } from '@sebino/domain/firm';
import { capabilityId, certificateId, firmId } from '@sebino/domain/id';
import { packProperties } from '@sebino/domain/packTesting';
import { flawsOf } from '@sebino/domain/sectorFlaws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { polymersPack } from '../pack.ts';
import { processes, products } from '../lexicon.ts';
import { makes, processesFor } from './routes.ts';

test('the pack has no flaw', () => {
  expect(flawsOf(polymersPack)).toEqual([]);
});

describe('over the pack matching promises that', () => {
  const runs = { numRuns: process.env['DEEP'] ? 10_000 : 100 };
  test.each(packProperties(polymersPack).map(({ name, property }) => [name, property] as const))(
    '%s',
    (_name, property) => {
      fc.assert(property, runs);
    },
  );
});

test('every product has a way to be made, by processes that exist', () => {
  const known = new Set(processes.terms.map((term) => term.id));
  for (const { id } of products.terms) {
    expect(processesFor(id).length, id).toBeGreaterThan(0);
    for (const process of processesFor(id)) expect(known, `${id} by ${process}`).toContain(process);
  }
  expect(makes('compression-moulding', 'constructor')).toBe(false);
});

test('a firm is found by what it can prove: verified lines and certificates valid that day', () => {
  const found = polymersPack
    .termsOf(aFirm(), day('2026-06-01'))
    .map((each) => `${each.vocabulary}/${each.term}`);
  expect(found).toEqual(expect.arrayContaining(['process/extrusion', 'product/profile', 'material/EPDM']));
  expect(found).not.toContain('process/calendering');
  expect(found).toContain('certificate/iso-9001');
  expect(polymersPack.termsOf(aFirm(), day('2026-07-02')).map((each) => each.term)).not.toContain('iso-9001');
});

test('a part is drawn from its own size when that is known, else as its kind, else not at all', () => {
  const product = {
    field: 'product',
    value: { kind: 'terms' as const, terms: ['o-ring'] },
    origin: 'stated' as const,
  };
  const size = (field: string, value: number) => ({
    field,
    value: { kind: 'number' as const, value },
    origin: 'stated' as const,
  });
  const own = polymersPack.draw([product, size('idMm', 20), size('csMm', 3)]);
  expect(own).toBeDefined();
  expect(polymersPack.draw([product])).toBeDefined();
  expect(JSON.stringify(polymersPack.draw([product]))).not.toBe(JSON.stringify(own));
  expect(polymersPack.draw([product, size('idMm', -20), size('csMm', 3)])).toEqual(
    polymersPack.draw([product]),
  );
  expect(polymersPack.draw([])).toBeUndefined();
});

function day(of: string) {
  return calendarDay.parse(of);
}

function aFirm(): MatchableFirm {
  const id = firmId.parse('00000000-0000-4000-8000-000000000001');
  const line = (n: number, process: string, verified: boolean) => ({
    id: capabilityId.parse(`00000000-0000-4000-8000-00000000001${n}`),
    firmId: id,
    process,
    values: { polymers: ['EPDM'] },
    flagged: false,
    ...(verified ? { verifiedOn: day('2026-01-01') } : {}),
  });
  return {
    id,
    capabilities: [line(1, 'extrusion', true), line(2, 'calendering', false)],
    certificates: [
      {
        id: certificateId.parse('00000000-0000-4000-8000-000000000021'),
        firmId: id,
        kind: 'iso-9001',
        issuedOn: day('2026-01-01'),
        expiresOn: day('2026-07-01'),
      },
    ],
  };
}
