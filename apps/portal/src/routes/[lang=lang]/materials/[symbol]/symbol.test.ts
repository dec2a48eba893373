import { materials } from '@sebino/polymers/lexicon';
import { materialSymbols } from '@sebino/polymers/material';
import { expect, test } from 'vitest';
import { findSymbol } from './symbol.ts';

test('every material has one address, whatever the case it is written in', () => {
  for (const symbol of materialSymbols()) {
    expect(findSymbol(symbol)).toBe(symbol);
    expect(findSymbol(symbol.toLowerCase())).toBe(symbol);
  }
});

test('every material of the glossary leads to a page', () => {
  for (const { id } of materials.terms) expect(findSymbol(id)).toBe(id);
});

test('obsolete symbols, aliases and trade names lead to the symbol of today', () => {
  expect(findSymbol('FPM')).toBe('FKM');
  expect(findSymbol('mvq')).toBe('VMQ');
  expect(findSymbol('viton')).toBe('FKM');
  expect(findSymbol('PEAD')).toBe('PE-HD');
});

test.each(['', 'XYZ', 'PU', 'ozone', 'EPDM NBR', '__proto__', 'a'.repeat(5000), '\ud800', '../EPDM'])(
  '%j names no material alone',
  (written) => {
    expect(findSymbol(written)).toBeUndefined();
  },
);
