import { expect, test } from 'vitest';
import { usualTolerance } from './usualTolerance.ts';

test.each([
  ['compression-moulding', ['ISO 3302-1'], ['M2–M3'], undefined],
  ['rubber-injection', ['ISO 3302-1'], ['M1–M2'], undefined],
  ['injection-compression', ['ISO 3302-1'], ['M2'], undefined],
  ['extrusion', ['ISO 3302-1'], ['E1–E3', 'L1–L3'], undefined],
  ['calendering', ['ISO 3302-1'], [], undefined],
  ['plastics-injection', ['DIN 16742', 'ISO 20457'], ['TG4–TG7'], undefined],
  ['machining', ['ISO 2768-m/f'], ['IT9–IT11'], undefined],
  ['die-cutting', [], [], { min: 0.3, max: 1, unit: 'mm' }],
  ['lathe-cutting', [], [], { min: 0.1, max: 0.2, unit: 'mm' }],
  ['cnc-seal-turning', [], [], { min: 0.05, max: 0.1, unit: 'mm' }],
  ['rubber-coating', [], [], { min: 0.05, max: 0.05, unit: 'mm' }],
  ['thermoforming', [], [], { min: 0.3, max: 1, unit: '%' }],
])('%s is usually held to %j %j %j', (process, standards, classes, plusMinus) => {
  expect(usualTolerance(process)).toEqual({ standards, classes, ...(plusMinus ? { plusMinus } : {}) });
});

test.each(['compounding', 'assembly', 'two-component', 'no-process', '__proto__', ''])(
  '%j has no tolerance of its own',
  (process) => {
    expect(usualTolerance(process)).toBeUndefined();
  },
);
