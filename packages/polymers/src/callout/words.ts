import { matchAt } from './plain.ts';
import type { Plain } from './plain.ts';

// Words around a call-out in the five languages of the trade. Capitals: the plain text is in capitals.

/** Words between the name of the standard and the code: "SAE J200 CLASS EE". */
export const fillerWord =
  /(?:CLASS[EIO]?|CLASES?|KLASSE|GRADES?|TYPE|TIPO|TYP|LINE|CALL-?OUTS?|CALL|OUT|CODE|CODICE|CODIGO|SIGLA|SPEC(?:IFICATION)?|MATERIAL[EI]?|MATERIAU|COMPOUND|MESCOLA|MISCHUNG|RUBBER|GOMMA|DESIGNATION|BEZEICHNUNG|NORM[AE]?|STANDARD|ISO 4632(?:-1)?)(?![A-Z\d])\.?/y;

/** Words behind a pair that say that it is one: "ASTM D2000 BG GRADE". */
export const pairWord =
  / {0,3}(?:GRADE|CLASS[EI]?|KLASSE|CLASE|TYPE|TIPO|TYP|RUBBER|GOMMA|GUMMI|COMPOUND|MESCOLA|MISCHUNG|MATERIAL[EI]?)(?![A-Z\d])/y;

/** Words between a call-out and the standard behind it: "M2BG714 B14 per ASTM D2000". */
export const toStandard =
  /[ \n]{0,3}[,;([-]?[ \n]{0,3}(?:(?:AS PER|PER|TO|ACC(?:ORDING)?\.? TO|ACC\.|SECONDO|SEC\.|NACH|GEM\.|SELON|SEG[UúÚ]N|IN ACCORDANCE WITH|IAW|DI|OF|NORMA|NORM) {1,2}){0,2}/y;

const quantity =
  / {0,3}(?:PCS?|PZ|PEZZI|PIECES?|PIEZAS?|PI[ÈèE]CES?|ST(?:K|CK|[ÜüU]CK|UECK)?|UNIT[SÀàA]?|UDS?|EA(?!\d)|SETS?|MM|CM|DM|MTR?|METRI|METERS?|MILS?|INCH(?:ES)?|KGS?|GR?|LBS?|ML|LITRI|LTR?|BAR|MPA|PSI|KN?|N|V|W|KW|MAH|HZ|RPM|HB|EUR|USD|GBP|DAYS?|GIORNI|GG|TAGEN?|JOURS|D[IíÍ]AS|WEEKS?|HOURS?|ORE|STD|H|M)(?![A-Z\d-])\.?| {0,3}[%€$£°"″']/y;

// "art. GE 408", "cod. 2BG714": the number of somebody's article.
const articleWord =
  /(?:\b(?:ART(?:ICLE|ICOLO|IKEL|ICULO)?|PART|P\/?N|COD(?:ICE|IGO)?|REF(?:ERENCE)?|RIF|N[OR]?|SKU|ITEM|MODEL[LO]?|MOD|LOT(?:TO)?|ORDER|ORDINE|BESTELLUNG|SERIAL|S\/N|DWG|DIS(?:EGNO)?|ZEICHNUNG|ZCHNG|DESSIN|PLANO|POS|RAL)|N°|Nº|#)[.:]{0,2} {0,3}(?:N[OR]?[.°]? {0,2})?$/;

// Classes M1 to M4 of ISO 3302-1 and of DIN 7715 before it.
const toleranceClass =
  /(?:3302(?:-[12])?|7715(?:-\d)?)(?::\d{4})?[ ,;:]{0,3}(?:CLASS[E]?|KLASSE|CLASE|TOL\.?)?[ :]{0,3}$/;

const threadWord =
  /(?:VIT[EI]|BULLON[EI]|DAD[OI]|FILETT\w{0,6}|INSERT[OI]?S?|SCREWS?|BOLTS?|NUTS?|STUDS?|THREADS?|SCHRAUBEN?|MUTTERN?|GEWINDE\w{0,8}|VIS|[ÉéE]CROUS?|TORNILLOS?|TUERCAS?|ROSCAS?)[ :]{0,3}$/;

/** Whether a quantity word or a unit follows: "CA 120 pz". */
export function isQuantityAt(plain: Plain, at: number): boolean {
  return matchAt(plain, quantity, at) !== undefined;
}

export function isBehindArticleWord(plain: Plain, at: number): boolean {
  return articleWord.test(before(plain, at));
}

export function isBehindToleranceStandard(plain: Plain, at: number): boolean {
  return toleranceClass.test(before(plain, at));
}

export function isBehindThreadWord(plain: Plain, at: number): boolean {
  return threadWord.test(before(plain, at));
}

function before({ upper, onStep }: Plain, at: number): string {
  onStep?.(40);
  return upper.slice(Math.max(0, at - 40), at);
}
