import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm, lab } from './lab.ts';

const somewhere = fc.record({
  latitude: fc.double({ min: -80, max: 80, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('the distance as the crow flies', () => {
  test('from Bergamo to Brescia is some 47 km', () => {
    const bergamo = { latitude: 45.695, longitude: 9.67 };
    const brescia = { latitude: 45.539, longitude: 10.22 };
    expect(distanceKm(bergamo, brescia)).toBeGreaterThan(45);
    expect(distanceKm(bergamo, brescia)).toBeLessThan(48);
  });

  test('is the same both ways, nought to oneself and never more than half way round', () => {
    fc.assert(
      fc.property(somewhere, somewhere, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeLessThanOrEqual(20_016);
      }),
    );
  });
});

test('a lab with an impossible hour, weekday or address to write to is refused', () => {
  expect(lab.safeParse(house()).success).toBe(true);
  const hours = { weekday: 1, opensAt: '24:10', closesAt: '25:00' };
  expect(lab.safeParse({ ...house(), opening: [hours] }).success).toBe(false);
  expect(
    lab.safeParse({ ...house(), opening: [{ ...hours, weekday: 8, opensAt: '09:00', closesAt: '10:00' }] })
      .success,
  ).toBe(false);
  expect(lab.safeParse({ ...house(), email: 'lab@nowhere"><script>' }).success).toBe(false);
});

function house() {
  return {
    ...{ name: 'Lab', address: ['Street 0'], position: { latitude: 45, longitude: 10 } },
    ...{ email: 'lab@sebino.example', phone: '+39 000', opening: [], directions: [], access: [] },
  };
}
