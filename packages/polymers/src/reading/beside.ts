import { hasMark, markFrom, markUpTo } from './analysis.ts';
import type { MarkKind } from './analysis.ts';
import { derived, stated } from './dimension.ts';
import { freeNumber, isSentenceEnd, valuesOf } from './stage.ts';
import type { Context, Finding } from './stage.ts';
import type { DimensionKey, ReadValue } from './value.ts';

interface Beside {
  value: ReadValue;
  claim: readonly [number, number];
}

/** Figures beside the size: weight, load, pressure, cavities, clamp force, coil length, flange. The first of each counts. */
export function readBeside(context: Context): Finding {
  const { tokens } = context.analysis;
  const found = tokens.flatMap((_, at) => {
    if (context.isOutside(at)) return [];
    return flangeAt(context, at) ?? figureAt(context, at) ?? [];
  });
  const seen = new Set<string>();
  return {
    values: found
      .map(({ value }) => value)
      .filter(({ key }) => key !== undefined && !seen.has(key) && seen.add(key)),
    claims: found.map(({ claim }) => claim),
  };
}

function figureAt(context: Context, at: number): Beside | undefined {
  const { analysis } = context;
  const figure = freeNumber(context, at);
  const number = figure ? { value: figure.value, last: at } : wordNumber(context, at);
  if (!number) return undefined;
  const unit = markFrom(analysis, 'unit', number.last + 1);
  const claim: readonly [number, number] = [at, unit?.last ?? number.last];
  const make = (key: DimensionKey, value: number): Beside => ({
    value: stated(analysis, key, value, [at, claim[1]]),
    claim,
  });
  // Another unit is still what the text says.
  const convert = (key: DimensionKey, value: number): Beside => make(key, Math.round(value * 100) / 100);
  if (isCavities(context, at, number.last))
    return { ...make('cavities', number.value), claim: [at, number.last + 2] };
  const isClamp =
    near(context, 'machine', [at - 6, at - 1], 'clampForce') ||
    hasMark(analysis, 'machine', [claim[1] + 1, claim[1] + 4], 'clampForce');
  const isPress = isClamp || hasMark(analysis, 'machine', [at - 4, claim[1] + 4], 'platen');
  if (unit?.meaning === 't' && isPress && number.value > 5) return make('clampForceT', number.value);
  if (unit?.meaning === 'kn' && (isClamp || number.value > 100))
    return {
      value: derived(analysis, 'clampForceT', Math.round((number.value / 9.81) * 100) / 100, [
        [at, claim[1]],
        'kilonewton',
      ]),
      claim,
    };
  if (unit?.meaning === 'bar') return make('pressureBar', number.value);
  if (unit?.meaning === 'mpa' && near(context, 'axis', [at - 5, at - 1], 'pressure'))
    return convert('pressureBar', number.value * 10);
  if (unit?.meaning === 'psi' && (near(context, 'axis', [at - 5, at - 1], 'pressure') || number.value < 3000))
    return convert('pressureBar', number.value / 14.504);
  if (unit?.meaning === 'm' && isCoil(context, at)) return make('coilM', number.value);
  if (unit?.meaning === 'g') return make('weightG', number.value);
  if (unit?.meaning === 'kg') return ofKilos(context, at, claim[1], make, number.value);
  return undefined;
}

function wordNumber({ analysis }: Context, at: number): { value: number; last: number } | undefined {
  const mark = markFrom(analysis, 'numberWord', at);
  return mark && Number(mark.meaning) <= 64 ? { value: Number(mark.meaning), last: mark.last } : undefined;
}

type Make = (key: DimensionKey, value: number) => Beside;

// A load, the weight of one part, or else a quantity that is read later.
function ofKilos(context: Context, at: number, last: number, make: Make, value: number): Beside | undefined {
  const { analysis } = context;
  if (
    near(context, 'axis', [at - 6, at - 1], 'load') ||
    hasMark(analysis, 'axis', [last + 1, last + 3], 'load')
  )
    return make('loadKg', value);
  const isEach =
    /^(?:each|cadauno|cadauna|cad|je|jeweils|chacun|chacune|apiece)$/.test(
      analysis.tokens[last + 1]?.folded ?? '',
    ) || isPerPiece(context, last + 1);
  if (near(context, 'axis', [at - 6, at - 1], 'weight') || isEach || isOfParts(context, at))
    return make('weightG', value * 1000);
  return undefined;
}

function isPerPiece({ analysis }: Context, at: number): boolean {
  const joined = analysis.tokens
    .slice(at, at + 3)
    .map(({ folded }) => folded)
    .join(' ');
  return /^(?:\/ (?:pz|pc|pcs|stk|piece|pezzo|stuck|pieza|teil)|per (?:piece|part|pezzo|mount|foot)|pro (?:stuck|teil)|par piece|por pieza|al pezzo)/.test(
    joined,
  );
}

// "parts of 4 kg", "pezzi da 4 kg", "Teile mit 4 kg", "pièces de 4 kg"
function isOfParts({ analysis }: Context, at: number): boolean {
  let back = at - 1;
  while (
    back >= at - 4 &&
    /^(?:di|da|de|of|mit|von|fino|a|up|to|bis|zu|ca|circa|about|jusqu|'|hasta|environ|etwa|peso|à|weighing|en)$/.test(
      analysis.tokens[back]?.folded ?? '',
    )
  )
    back -= 1;
  return (
    back < at - 1 &&
    /^(?:parts?|pieces?|pezz[io]|teilen?|stucken?|piezas?|mouldings?|particolari|articoli|articles?|formteilen?|components?|componenti)$/.test(
      analysis.tokens[back]?.folded ?? '',
    )
  );
}

function near(
  { analysis }: Context,
  kind: MarkKind,
  [from, to]: readonly [number, number],
  meaning: string,
): boolean {
  for (let at = to; at >= Math.max(0, from); at -= 1) {
    if (markUpTo(analysis, kind, at)?.meaning === meaning) return true;
    const token = analysis.tokens[at];
    if (
      !token ||
      isSentenceEnd(analysis.tokens, at) ||
      token.folded === ',' ||
      (token.kind === 'number' && at < to)
    )
      return false;
  }
  return false;
}

// "8 impronte", "8-fach", "8 cavity mould", "stampo a 8 figure", "cavities: 8"
function isCavities(context: Context, at: number, last: number): boolean {
  const { analysis } = context;
  const next = analysis.tokens[last + 1]?.folded === '-' ? last + 2 : last + 1;
  if (markFrom(analysis, 'machine', next)?.meaning === 'cavities') return true;
  const before =
    analysis.tokens[at - 1]?.folded === ':' || analysis.tokens[at - 1]?.folded === '=' ? at - 2 : undefined;
  return before !== undefined && markUpTo(analysis, 'machine', before)?.meaning === 'cavities';
}

function isCoil(context: Context, at: number): boolean {
  return near(context, 'machine', [at - 4, at - 1], 'coil');
}

// "DN 50 PN16"
function flangeAt(context: Context, at: number): Beside | undefined {
  const { analysis } = context;
  const token = analysis.tokens[at];
  if (token?.folded !== 'dn' && token?.folded !== 'pn') return undefined;
  const number = freeNumber(context, at + 1);
  if (!number || !Number.isInteger(number.value)) return undefined;
  return {
    value: stated(analysis, token.folded === 'dn' ? 'flangeDn' : 'flangePn', number.value, [at, at + 1]),
    claim: [at, at + 1],
  };
}

/** Threads ("M8") and the shape of a profile. */
export function readThreadAndShape(context: Context): Finding {
  const thread = readThread(context);
  const shape = readShape(context);
  const found = [thread, shape].flatMap((each) => each ?? []);
  return { values: found.map(({ value }) => value), claims: found.map(({ claim }) => claim) };
}

const onStuds: ReadonlySet<string> = new Set([
  'anti-vibration-mount',
  'bumper',
  'bushing',
  'roller',
  'plug-cap',
]);
const threads: ReadonlySet<string> = new Set(
  '3 4 5 6 8 10 12 14 16 18 20 22 24 27 30 33 36 39 42'.split(' '),
);

// M3 and M4 are classes of tolerance as well: they need the word for a thread beside them.
function readThread(context: Context): Beside | undefined {
  const { analysis } = context;
  const isOnStuds = valuesOf(context, 'product').some((id) => onStuds.has(id));
  for (let at = 0; at < analysis.tokens.length; at += 1) {
    const letter = analysis.tokens[at];
    const number = analysis.tokens[at + 1];
    if (
      !(letter?.text === 'M' || (letter?.text === 'm' && isOnStuds && number?.glued)) ||
      !context.isFree(at) ||
      number?.kind !== 'number' ||
      !number.glued ||
      !context.isFree(at + 1)
    )
      continue;
    const size = /^\d+/.exec(number.text)?.[0] ?? '';
    if (letter.glued && analysis.tokens[at - 1]?.kind !== 'sign') continue;
    const isWorded =
      hasMark(analysis, 'thread', [at - 4, at - 1], 'thread') ||
      hasMark(analysis, 'thread', [at + 2, at + 6], 'thread');
    if (!threads.has(size) || !(isWorded || isOnStuds || Number(size) > 4)) continue;
    const by =
      analysis.tokens[at + 2]?.folded === 'x' && analysis.tokens[at + 3]?.kind === 'number' ? at + 3 : at + 1;
    return { value: stated(analysis, 'thread', `M${size}`, [at, at + 1]), claim: [at, by] };
  }
  return undefined;
}

const letters: ReadonlySet<string> = new Set(['U', 'D', 'P', 'E', 'L', 'T', 'H', 'Z']);

// "profilo a U", "U-Profil", "profilé en U", "U-shaped", "perfil tipo U", "sezione D"
function readShape(context: Context): Beside | undefined {
  const { analysis } = context;
  if (!valuesOf(context, 'product').some((id) => id === 'profile' || id === 'sponge-part')) return undefined;
  for (const { meaning, first, last } of analysis.marks('shape')) {
    const isFigureNext = analysis.tokens[last + 1]?.kind === 'number' || context.isOutside(first);
    if (!isFigureNext)
      return { value: stated(analysis, 'shape', meaning, [first, last]), claim: [first, last] };
  }
  const at = analysis.tokens.findIndex(
    (token, place) => letters.has(token.text) && !context.isOutside(place) && isShapeLetter(context, place),
  );
  return at < 0
    ? undefined
    : { value: stated(analysis, 'shape', analysis.tokens[at]?.text ?? '', [at, at]), claim: [at, at] };
}

function isShapeLetter({ analysis }: Context, at: number): boolean {
  const { tokens } = analysis;
  const isProfileAt = (place: number): boolean =>
    analysis
      .termsAt(place)
      .some(({ vocabulary, ids }) => vocabulary === 'product' && ids.includes('profile')) ||
    /^(?:profil\w*|perfil\w*|sezione|section|seccion|querschnitt|form|forma|shape|shaped|formig|formiges|sagoma|type|tipo|typ)$/.test(
      tokens[place]?.folded ?? '',
    );
  const after =
    tokens[at + 1]?.folded === '-' || tokens[at + 1]?.folded === '"' || tokens[at + 1]?.folded === "'"
      ? at + 2
      : at + 1;
  if (isProfileAt(after)) return true;
  // "profilé EPDM noir en U", "profilo in gomma a U": the word that leads to the letter, and the profile some words before.
  const isLed =
    /^(?:a|ad|en|in|tipo|type|typ|forma|form|shape|sezione|section|seccion|of|de|di|von|"|')$/.test(
      tokens[at - 1]?.folded ?? '',
    );
  for (let back = at - 1; back >= Math.max(0, at - (isLed ? 7 : 1)); back -= 1) {
    if (isSentenceEnd(tokens, back) || tokens[back]?.kind === 'number') return false;
    if (isProfileAt(back)) return true;
  }
  return false;
}
