import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { MaterialFacts } from '@sebino/polymers/material/facts';

const grades = [
  ['A', m.material_grade_a],
  ['B', m.material_grade_b],
  ['C', m.material_grade_c],
  ['D', m.material_grade_d],
] as const;

const against = [
  ['mineralOil', m.material_resistance_mineral_oil],
  ['fuel', m.material_resistance_fuel],
  ['water', m.material_resistance_water],
  ['steam', m.material_resistance_steam],
  ['ozoneWeather', m.material_resistance_ozone],
  ['diluteAcids', m.material_resistance_acids],
] as const;

/** What a rubber resists, best grade first, each grade with all that it is given for. */
export function resistanceRows(
  resistance: NonNullable<MaterialFacts['resistance']>,
  language: PageLanguage,
): { letter: string; grade: string; names: string }[] {
  const say = sayIn(language);
  return grades.flatMap(([letter, grade]) => {
    const same = against.filter(([key]) => resistance[key] === letter).map(([, name]) => say(name));
    return same.length === 0 ? [] : [{ letter, grade: say(grade), names: same.join(' · ') }];
  });
}
