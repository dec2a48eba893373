import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  certificates,
  findTerms,
  materials,
  media,
  nameOf,
  processes,
  products,
  synonymsOf,
  vocabularies,
} from './lexicon.ts';

function idsIn(text: string, vocabulary: string, language?: Parameters<typeof findTerms>[1]): string[] {
  return findTerms(text, language).flatMap((term) => (term.vocabulary === vocabulary ? [term.id] : []));
}

const spellings = vocabularies.flatMap(({ id: vocabulary, terms }) =>
  terms.flatMap(({ id }) => synonymsOf(vocabulary, id).map((written) => ({ vocabulary, id, written }))),
);

describe('vocabularies', () => {
  test('have as many terms as their tables, and every id once', () => {
    // 26 rubbers, 26 plastics, 7 families of which TPU is also a plastic, and TPE without a family.
    expect([products, processes, materials, certificates].map(({ terms }) => terms.length)).toEqual([
      29, 29, 59, 40,
    ]);
    // 103 media and 17 classes of the chart, 16 words of enquiries.
    expect(media.terms).toHaveLength(103 + 17 + 16);
    for (const { terms } of vocabularies) expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
  });

  test('name themselves and every product, process, material and medium in Italian, English and German', () => {
    for (const { labels } of vocabularies)
      expect(Object.keys(labels).toSorted()).toEqual(['de', 'en', 'es', 'fr', 'it']);
    for (const { terms } of [products, processes, materials, media]) {
      for (const { id, names } of terms) {
        expect([id, names.it?.[0], names.en?.[0], names.de?.[0]].every(Boolean), id).toBe(true);
      }
    }
  });

  test('put a filled grade under its polymer and a family under thermoplastic elastomers', () => {
    const broader = new Map(materials.terms.map((term) => [term.id, term.broader]));
    expect([broader.get('PA66-GF30'), broader.get('TPV'), broader.get('TPU')]).toEqual([
      'PA66',
      'TPE',
      'TPE',
    ]);
  });

  test('know the name to show, and fall back to English', () => {
    expect(nameOf('product', 'lip-seal', 'de')).toBe('Wellendichtring');
    expect(nameOf('certificate', 'iso-9001', 'de')).toBe('ISO 9001');
    expect(nameOf('product', 'nothing-such', 'de')).toBe('nothing-such');
  });
});

describe('finding terms in a text', () => {
  test('finds every spelling of every term when it is the whole text', () => {
    const lost = spellings.filter(
      ({ vocabulary, id, written }) =>
        !findTerms(written).some(
          (term) => term.vocabulary === vocabulary && term.id === id && term.from <= 1,
        ),
    );
    expect(lost).toEqual([]);
  });

  test('finds every spelling whatever its case and accents', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...spellings),
        fc.boolean(),
        fc.boolean(),
        ({ vocabulary, id, written }, upper, bare) => {
          const plain = bare ? written.normalize('NFD').replaceAll(/\p{M}/gu, '') : written;
          const text = upper ? plain.toUpperCase() : plain.toLowerCase();
          expect(findTerms(text)).toContainEqual(expect.objectContaining({ vocabulary, id }));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('never throws, stays inside the text and never overlaps, whatever is typed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...spellings.map((each) => each.written)),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom('', ' ', '\ud800', '\u202e', ', '),
        (pieces, gap) => {
          const text = pieces.join(gap);
          const found = findTerms(text, 'it');
          let end = 0;
          let start = 0;
          for (const { from, to, written } of found) {
            expect(written).toBe(text.slice(from, to));
            expect(to).toBeGreaterThan(from);
            // The meanings of one span share it; another span begins after it.
            if (from !== start || to !== end) expect(from).toBeGreaterThanOrEqual(end);
            [start, end] = [from, to];
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('resolves the old and the commercial names of rubbers', () => {
    const meant: readonly (readonly [string, string])[] = [
      ['FPM', 'FKM'],
      ['MVQ', 'VMQ'],
      ['SI', 'VMQ'],
      ['Q', 'VMQ'],
      ['MFQ', 'FVMQ'],
      ['FSI', 'FVMQ'],
      ['FFPM', 'FFKM'],
      ['TFE/P', 'FEPM'],
      ['Buna-N', 'NBR'],
      ['Buna S', 'SBR'],
      ['GR-S', 'SBR'],
      ['Hypalon', 'CSM'],
      ['CSPE', 'CSM'],
      ['antiolio', 'NBR'],
      ['Viton', 'FKM'],
      ['HDPE', 'PE-HD'],
      ['PEBD', 'PE-LD'],
      ['neoprene', 'CR'],
    ];
    for (const [written, symbol] of meant) {
      // One letter is a term only when it is all that was typed.
      const text = written.length === 1 ? written : `10 x ${written}, 70 shore`;
      expect(idsIn(text, 'material'), written).toEqual([symbol]);
    }
    expect(idsIn('EP', 'material')).toEqual(['EPDM']);
  });

  test('lets an exact symbol win over an alias', () => {
    expect(idsIn('EU', 'material')).toEqual(['EU']);
    expect(idsIn('guarnizione in EPM', 'material')).toEqual(['EPM']);
  });

  test('returns every meaning of an ambiguous word', () => {
    expect(idsIn('PUR', 'material')).toEqual(['AU', 'EU']);
    expect(idsIn('Ringe aus PA', 'material')).toEqual(expect.arrayContaining(['ACM', 'PA6', 'PA66']));
    expect(idsIn('tampone', 'product')).toEqual(['anti-vibration-mount', 'bumper']);
    expect(idsIn('Dichtungen', 'product')).toEqual(
      expect.arrayContaining(['o-ring', 'flat-gasket', 'lip-seal']),
    );
  });

  test('takes the longest reading of a text', () => {
    expect(findTerms('olio idraulico minerale').map(({ id }) => id)).toEqual(['hydraulic-oil-mineral']);
    expect(idsIn('PA 66 GF 30', 'material')).toEqual(['PA66-GF30']);
    expect(idsIn('PA66+GF30', 'material')).toEqual(['PA66-GF30']);
    expect(idsIn('PA 6.6 caricata 30 % vetro', 'material')).toEqual(['PA66-GF30']);
  });

  test('does not read everyday words as short codes of the trade', () => {
    expect(findTerms('delivery ex works, 10 cm or 3 a 5, si, nr. 4, au plus vite')).toEqual([]);
    expect(idsIn('500 or in nbr', 'product', 'it')).toEqual(['o-ring']);
    expect(findTerms('a seal or two', 'en').map(({ written }) => written)).not.toContain('or');
    expect(idsIn('fuelles para exterior', 'material', 'es')).toEqual([]);
    expect(idsIn('guarnizioni in para 40 shore', 'material', 'it')).toEqual(['NR']);
  });

  test('reads plurals and German compounds', () => {
    expect(idsIn('guarnizioni piane', 'product')).toEqual(['flat-gasket']);
    expect(idsIn('juntas tóricas y joints toriques', 'product')).toEqual(['o-ring', 'o-ring']);
    expect(idsIn('Flachdichtungen und Wellendichtringe', 'product')).toEqual(['flat-gasket', 'lip-seal']);
    expect(findTerms('Silikonschläuche').map(({ id, written }) => [id, written])).toEqual([
      ['VMQ', 'Silikon'],
      ['tube-hose', 'schläuche'],
    ]);
    expect(idsIn('Faltenbaelge', 'product')).toEqual(['bellows']);
    expect(idsIn('Donaudampfschifffahrt', 'product')).toEqual([]);
  });
});
