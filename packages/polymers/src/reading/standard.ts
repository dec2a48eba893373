import { certificateKinds } from '../certificate.ts';
import { spanOf } from './analysis.ts';
import type { Context, Finding } from './stage.ts';
import type { Token } from './token.ts';
import type { ReadValue } from './value.ts';

const bodies: ReadonlySet<string> = new Set(
  'iso en din uni astm sae bs nf une ul jis iec vda vdi ansi onorm cei vde ts as'.split(' '),
);
// Before EN or ISO these only say which nation adopted the text.
const named: readonly string[] = ['ISO', 'EN', 'IEC'];

/** Classes by the standard that has them: how they look, written together. */
const classForms: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:ISO 3302(?:-1)?|DIN 7715(?:-\d)?|ISO 3302-2|RMA)$/,
    /^(?:M[1-4][FC]?|E[1-3]|L[1-3]|E[NCGW][0-3]|ST[1-3]|X[0-5])$/,
  ],
  [/^UL 94$/, /^(?:V-?[0-2]|HB|5V[AB]|HBF|HF-?[12]|VTM-?[0-2])$/],
  [/^EN 45545(?:-2)?$/, /^HL[1-3]$/],
  [/^EN 10204$/, /^(?:2\.[123]|3\.[12][ABC]?)$/],
  [/^(?:DIN 16742|ISO 20457|DIN 16901)$/, /^(?:TG[1-9]|1[0-5]0[AB]?)$/],
  [/^ISO 2768(?:-[12])?$/, /^(?:[fmcv]|[fmcv]-?[HKL]|[HKL])$/],
  [/^EN 681(?:-[1-4])?$/, /^W[A-G]L?$/],
  [/^EN 682$/, /^G[A-D]L?$/],
  [/^EN 549$/, /^(?:[A-E][1-3]|H[1-3])$/],
  [/^(?:ISO 3601(?:-\d)?|DIN 3771(?:-\d)?)$/, /^(?:A|B|N|S|CS)$/],
];
const between: ReadonlySet<string> = new Set(
  'class classe klasse clase kl cl level livello niveau stufe grade gruppo grado typ type tipo toleranzklasse tolleranza tolerance toleranz toleranzen - , ( : / ) tol nach gemass secondo selon segun to according di de of per der la le . liv qualita quality sorte sortenmerkmal genauigkeitsklasse cat anforderungssatz hazard risk gefahrdungsstufe r 22 23 24 1 als zertifikat certificate certificato risque danger categoria zeugnis abnahmeprufzeugnis werkszeugnis prufbescheinigung certificat certificado als'.split(
    ' ',
  ),
);

interface Numbered {
  name: string;
  last: number;
}

interface ClassAt {
  name: string;
  first: number;
  last: number;
}

/**
 * Standards with their classes: body, number, class. National prefixes before EN or ISO and the year fall away; one that
 * is a certificate of the tables stands here only with a class.
 */
export function readStandards(context: Context): Finding {
  const { tokens } = context.analysis;
  const values: ReadValue[] = [];
  const claims: (readonly [number, number])[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const numbered = context.isOutside(at) || !context.isFree(at) ? undefined : numberedAt(tokens, at);
    if (!numbered) continue;
    const classes = classesNear(context, numbered, at);
    const names =
      classes.length > 0
        ? classes.map((each) => `${numbered.name} ${each.name}`)
        : isCertificate(numbered.name)
          ? []
          : [numbered.name];
    for (const value of names) {
      values.push({
        field: 'standards',
        value,
        origin: 'stated',
        spans: [spanOf(context.analysis, at, numbered.last)],
      });
    }
    claims.push([at, numbered.last], ...classes.map(({ first, last }) => [first, last] as const));
    at = numbered.last;
  }
  return { values: withoutRepeats(values), claims };
}

function numberedAt(tokens: readonly Token[], at: number): Numbered | undefined {
  const written: string[] = [];
  let next = at;
  while (isBody(tokens[next], next === at)) {
    written.push(tokens[next]?.text.toUpperCase() ?? '');
    next += 1;
    if (/^[-/ :]$/.test(tokens[next]?.folded ?? '') && isBody(tokens[next + 1], false)) next += 1;
  }
  if (written.length === 0) return undefined;
  const body = named.find((each) => written.includes(each)) ?? written.find((each) => each !== 'TS') ?? 'TS';
  const number = numberAt(tokens, next, body);
  if (!number) return undefined;
  // "EN 3 semanas", "UNI 10": a standard of these bodies has three figures at least.
  if (/^(?:EN|UNE|NF|UNI|AS|TS|BS|ISO)$/.test(body) && number.name.replace(/^\D+/, '').length < 2)
    return undefined;
  if (body === 'AS' && !/^\d{3,4}\b/.test(number.name)) return undefined;
  // "ANSI 150" is a class of flanges.
  if (body === 'ANSI' && /^\d{3}$/.test(number.name)) return undefined;
  if (body === 'EN' && !/\d{3}/.test(number.name)) return undefined;
  return { name: `${body} ${number.name}`, last: number.last };
}

// In small letters only the bodies that are no everyday words count.
function isBody(token: Token | undefined, isFirst: boolean): boolean {
  if (token?.kind !== 'word' || !bodies.has(token.folded)) return false;
  return (
    token.text === token.text.toUpperCase() || (isFirst && /^(?:iso|din|astm|uni|ul|sae)$/i.test(token.text))
  );
}

function numberAt(tokens: readonly Token[], from: number, body: string): Numbered | undefined {
  let at = from;
  if (/^[-.:]$/.test(tokens[at]?.folded ?? '')) at += 1;
  let letters = '';
  const letter = tokens[at];
  if (
    letter?.kind === 'word' &&
    letter.text.length <= 2 &&
    /^[A-Z]+$/.test(letter.text) &&
    tokens[at + 1]?.kind === 'number'
  ) {
    letters = letter.text;
    at += 1;
  }
  const number = tokens[at];
  if (number?.kind !== 'number' || !/^\d[\d.]*$/.test(number.text)) return undefined;
  let name = `${letters}${number.text}`;
  while (
    tokens[at + 1]?.folded === '-' &&
    tokens[at + 1]?.glued &&
    tokens[at + 2]?.kind === 'number' &&
    tokens[at + 2]?.glued
  ) {
    const part = tokens[at + 2]?.text ?? '';
    // A class behind the hyphen is no part of the number, and a year is dropped.
    if (part.includes('.')) break;
    at += 2;
    if (!/^(?:19|20)\d\d$/.test(part) && !(body === 'ASTM' && part.length === 2)) name += `-${part}`;
  }
  if (tokens[at + 1]?.folded === ':' && /^(?:19|20)\d\d$/.test(tokens[at + 2]?.text ?? '')) at += 2;
  return { name, last: at };
}

function classesNear(context: Context, { name, last }: Numbered, first: number): ClassAt[] {
  const form = classForms.find(([standard]) => standard.test(name))?.[1];
  if (!form) return [];
  const after = classesAfter(context, last + 1, form);
  if (after.length > 0) return after;
  for (let at = first - 1; at >= Math.max(0, first - 7); at -= 1) {
    const token = context.analysis.tokens[at];
    if (!token || token.kind === 'line' || token.folded === ';') break;
    const found = classAt(context, at, form);
    if (found && found.last < first) {
      const before = classAt(context, at - 2, form);
      return before && /^[/,+]$|^(?:und|and|e|et|y)$/.test(context.analysis.tokens[at - 1]?.folded ?? '')
        ? [before, found]
        : [found];
    }
  }
  return [];
}

// The class, and further ones behind a stroke, a comma or an "and".
function classesAfter(context: Context, from: number, form: RegExp): ClassAt[] {
  const { tokens } = context.analysis;
  const found: ClassAt[] = [];
  let at = from;
  let gap = 0;
  while (at < tokens.length && gap <= (found.length > 0 ? 2 : 6)) {
    const here = classAt(context, at, form);
    if (here) {
      found.push(here);
      at = here.last + 1;
      gap = 0;
      continue;
    }
    const folded = tokens[at]?.folded ?? '';
    if (
      !between.has(folded) &&
      !(found.length > 0 && /^(?:und|and|e|et|y|\+|bzw|o|or|oder|ou)$/.test(folded))
    )
      break;
    at += 1;
    gap += 1;
  }
  return found;
}

// Up to four tokens written together, or a letter and a figure with a blank between.
function classAt(context: Context, at: number, form: RegExp): ClassAt | undefined {
  const { tokens } = context.analysis;
  const start = tokens[at];
  if (!start || start.kind === 'line' || context.isOutside(at)) return undefined;
  let name = '';
  let found: ClassAt | undefined;
  for (let last = at; last < Math.min(tokens.length, at + 4); last += 1) {
    const token = tokens[last];
    if (
      !token ||
      (last > at &&
        !token.glued &&
        !(last === at + 1 && /^[A-Z]{1,2}$/.test(start.text) && token.kind === 'number'))
    )
      break;
    name += token.folded === '-' ? '-' : token.text;
    if (form.test(name) && !(tokens[last + 1]?.glued && tokens[last + 1]?.kind === 'word'))
      found = { name: toClassName(name), first: at, last };
  }
  return found;
}

// "V0" and "V-0" are one class; the hyphen is how the standard writes it.
function toClassName(name: string): string {
  return name.replace(/^(V|HF|VTM)(\d)$/, '$1-$2');
}

let certified: ReadonlySet<string> | undefined;

function isCertificate(name: string): boolean {
  certified ??= new Set(certificateKinds.flatMap((kind) => [kind.name, ...kind.aliases].map(compact)));
  return (
    certified.has(compact(name)) ||
    certified.has(compact(`${name}-2`)) ||
    name === 'EN 1935' ||
    name === 'TS 16949' ||
    name === 'ISO 16949'
  );
}

function compact(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

function withoutRepeats(values: readonly ReadValue[]): ReadValue[] {
  const seen = new Set<string | number>();
  return values.filter(({ value }) => !seen.has(value) && seen.add(value));
}
