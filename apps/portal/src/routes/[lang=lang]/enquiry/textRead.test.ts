import { polymersPack } from '@sebino/polymers/pack';
import { expect, test } from 'vitest';
import { fillIn, readText } from './textRead.ts';
import type { Form } from './typed.ts';

const fields = polymersPack.requirementFields
  .filter(({ asked }) => asked !== undefined)
  .map(({ id, kind, labels, unit, vocabulary, essential }) => ({
    id,
    kind,
    label: labels.en ?? id,
    essential: essential === true,
    ...(unit === undefined ? {} : { unit }),
    options: (polymersPack.vocabularies.find((each) => each.id === vocabulary)?.terms ?? []).map((term) => ({
      id: term.id,
      name: term.id,
    })),
  }));
const form = { fields } as unknown as Form;

const text =
  'Wir suchen 5.000 Flachdichtungen aus EPDM 70 Shore A, Außendurchmesser 48 mm, innen 30 mm, Dicke 2 mm, -20 bis 85 °C, KTW.';

test('words answer the fields of the form, in the way the form is typed', () => {
  const { answers } = readText(text, form, 'de');
  expect(answers).toMatchObject({
    'need.product': ['flat-gasket'],
    'need.material': ['EPDM'],
    'need.hardness': ['70'],
    'need.odMm': ['48'],
    'need.idMm': ['30'],
    'need.thicknessMm': ['2'],
    'need.quantity.value': ['5000'],
    'need.quantity.unit': ['pcs'],
    'need.temperature.min': ['-20'],
    'need.temperature.max': ['85'],
    'need.certificate': ['ktw-bwgl'],
  });
});

test('what was read is told with its label and, where a table gave it, with its origin', () => {
  const { said } = readText('500 or in nbr diametro interno 20 corda 3, durezza 70', form, 'it');
  expect(said).toContainEqual({ field: 'csMm', label: 'Corda', value: '3 mm', origin: 'stated' });
  expect(said).toContainEqual({
    field: 'hardnessScale',
    label: 'Scala di durezza',
    value: 'Shore A',
    origin: 'derived',
  });
});

test('a proposal waits for the writer’s yes: it is told, and fills no field', () => {
  const { said, answers } = readText('200 rollers in PU, Ø 40 mm', form, 'en');
  expect(said.find(({ field }) => field === 'material')).toMatchObject({ origin: 'proposed' });
  expect(answers).not.toHaveProperty('need.material');
});

test('what was typed stays as it is, with its unit', () => {
  const typed = {
    text: [text],
    'need.material': ['FKM'],
    'need.quantity.value': ['20'],
    'need.quantity.unit': ['kg'],
  };
  const filled = fillIn(typed, readText(text, form, 'de').answers);
  expect(filled).toMatchObject({ ...typed, 'need.product': ['flat-gasket'] });
});

test('a list of units that nobody touched does not hold back the quantity', () => {
  const typed = { 'need.quantity.value': [''], 'need.quantity.unit': ['pcs'] };
  const filled = fillIn(typed, { 'need.quantity.value': ['40'], 'need.quantity.unit': ['m'] });
  expect(filled).toEqual({ 'need.quantity.value': ['40'], 'need.quantity.unit': ['m'] });
});

test('words that say nothing fill in nothing', () => {
  expect(readText('Guten Tag, bitte um Rückruf.', form, 'de').answers).toEqual({});
});
