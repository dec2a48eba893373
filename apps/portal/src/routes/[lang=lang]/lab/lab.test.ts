import { describe, expect, test } from 'vitest';
import type { LabShown } from './lab.ts';
import { balloonRadius, sketchDistrict } from './sketch.ts';
import { listTowns } from './towns.ts';
import { listWeek } from './week.ts';

const lab: LabShown['lab'] = {
  ...{ name: 'Lab', address: ['Street 0'], position: { latitude: 45.669, longitude: 9.96 } },
  ...{ email: 'lab@sebino.example', phone: '+39 000', directions: [], access: [] },
  opening: [
    { weekday: 1, opensAt: '14:00', closesAt: '17:30' },
    { weekday: 1, opensAt: '09:00', closesAt: '12:30' },
  ],
};
const pond = [
  { latitude: 45.6, longitude: 9.9 },
  { latitude: 45.7, longitude: 9.9 },
  { latitude: 45.7, longitude: 10.1 },
];

describe('the week', () => {
  test('has seven days from Monday, its hours in order and no hours where the door is closed', () => {
    const week = listWeek(lab.opening, 'it');
    expect(week.map(({ name }) => name).join(' ')).toBe(
      'lunedì martedì mercoledì giovedì venerdì sabato domenica',
    );
    expect(week[0]?.hours).toEqual(['09:00–12:30', '14:00–17:30']);
    expect(week[6]?.hours).toEqual([]);
  });
});

describe('the towns', () => {
  const place: LabShown = {
    ...{ lab, timeZone: 'Europe/Rome' },
    district: {
      ...{ waters: [pond], islands: [] },
      towns: [
        { name: 'Iseo', position: { latitude: 45.659, longitude: 10.052 } },
        { name: 'Nobody’s', position: { latitude: 45.6, longitude: 10 } },
      ],
    },
  };

  test('are those with firms, by name, each firm once; one unknown to the map has no number', () => {
    const firms = [
      { slug: 'b', name: 'B', town: 'Iseo' },
      { slug: 'c', name: 'C', town: 'Elsewhere' },
      { slug: 'a', name: 'A', town: 'Iseo' },
    ];
    const [elsewhere, iseo, ...more] = listTowns(place, firms);
    expect(more).toEqual([]);
    expect(elsewhere).toEqual({ name: 'Elsewhere', firms: [{ slug: 'c', name: 'C' }] });
    expect(iseo?.number).toBe(1);
    expect(iseo?.firms.map(({ slug }) => slug)).toEqual(['b', 'a']);
    // 0,092° of longitude at 45,66° are 7,2 km.
    expect(iseo?.kmFromLab).toBeGreaterThan(7.1);
    expect(iseo?.kmFromLab).toBeLessThan(7.4);
  });

  test('without a map keep their names and firms', () => {
    const bare: LabShown = { lab, timeZone: 'Europe/Rome' };
    expect(listTowns(bare, [{ slug: 'a', name: 'A', town: 'Iseo' }])).toEqual([
      { name: 'Iseo', firms: [{ slug: 'a', name: 'A' }] },
    ]);
  });
});

describe('the sketch', () => {
  // A plain congruential row: the same four hundred districts each time.
  let last = 7;
  function share(): number {
    last = (last * 16_807) % 2_147_483_647;
    return last / 2_147_483_647;
  }

  test('keeps balloons apart and on the sheet, wherever fourteen towns lie', () => {
    for (let round = 0; round < 400; round += 1) {
      const places = Array.from({ length: 14 }, (_, index) => ({
        label: String(index),
        position: { latitude: 45.6 + 0.2 * share(), longitude: 9.85 + 0.27 * share() },
      }));
      const { balloons, width, height } = sketchDistrict({ waters: [pond], islands: [], towns: [] }, places);
      for (const [index, { centre }] of balloons.entries()) {
        expect(Math.min(centre.x, width - centre.x)).toBeGreaterThanOrEqual(balloonRadius);
        expect(Math.min(centre.y, height - centre.y)).toBeGreaterThanOrEqual(balloonRadius);
        for (const { centre: other } of balloons.slice(index + 1))
          expect(Math.hypot(centre.x - other.x, centre.y - other.y)).toBeGreaterThan(2 * balloonRadius);
      }
    }
  });

  test('lays north up and east to the right', () => {
    const { balloons } = sketchDistrict({ waters: [pond], islands: [], towns: [] }, [
      { label: 'south-west', position: { latitude: 45.6, longitude: 9.9 } },
      { label: 'north-east', position: { latitude: 45.7, longitude: 10.1 } },
    ]);
    const [southWest, northEast] = balloons;
    expect(southWest?.at.x).toBeLessThan(northEast?.at.x ?? 0);
    expect(southWest?.at.y).toBeGreaterThan(northEast?.at.y ?? 0);
  });
});
