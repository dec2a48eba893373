// Plain "di", "de" and "ad" are everyday words: as names of an axis they need their points.
// Each repetition has an upper end: an attempt at one place costs no more than the longest form, however long the text.
const end = String.raw`(?![\p{L}\d])`;

/** The word O-ring in our languages, or OR in capitals, and what may stand between it and the size. */
export const markAt: RegExp = new RegExp(
  String.raw`(?:[Oo0][-‐‑\s.]?(?:[Rr]ing|RING)(?:s|S|e|en|es)?|O\.?R\.?|(?:[Jj]oints?|JOINTS?) (?:[Tt]oriques?|TORIQUES?)|(?:[Jj]untas?|JUNTAS?) (?:[Tt][oó]ricas?|T[OÓ]RICAS?)|[Gg]uarnizion[ei] (?:toroidal[ei]|OR)|[Rr]undschnurringe?)${end}`,
  'uy',
);

/** What may stand between the mark and the size. */
export const gapAt: RegExp =
  /[\s:.,=(-]{0,3}(?:(?:size|sizes|misura|misure|dim\.?|dimensioni|größe|abmessung(?:en)?|taille|dimensions|medidas?|mis\.|gr\.|da|de|di|von|of)(?![\p{L}\d])[\s:.]{0,2})?/iuy;

/** The axis named before a figure, by group: inside, outside, section. */
export const axisBefore: RegExp = new RegExp(
  String.raw`(?:(i\.?\s?d\.?|d\.\s?i\.?|d1|di[aá]m(?:\.|etro|ètre)? (?:int(?:\.|erno|érieur|erior)?|interno)|(?:Ø\s?)?(?:int(?:\.|erno|érieur|erior)?|inside(?: diameter)?|inner(?: diameter)?|innen(?:durchmesser|-Ø|ø)?))|(o\.?\s?d\.?|d\.\s?e\.?|a\.\s?d\.?|di[aá]m(?:\.|etro|ètre)? (?:est(?:\.|erno)?|ext(?:\.|érieur|erior)?)|(?:Ø\s?)?(?:est(?:\.|erno)|ext(?:\.|érieur|erior)|outside(?: diameter)?|outer(?: diameter)?|außen(?:durchmesser|-Ø|ø)?))|(c\.?\s?s\.?|d2|cord[ae]|cordone?|(?:cross[-\s]?)?section|sezione|secci[oó]n|schnur(?:stärke|durchmesser)?|tore))${end}[\s:=.]{0,3}`,
  'iuy',
);

/** The axis named behind a figure, in the same groups. */
export const axisBehind: RegExp = new RegExp(
  String.raw`\s{0,2}(?:(i\.?d\.?|d\.i\.?|int(?:\.|erno)?|inside(?: diameter)?|inner|innen)|(o\.?d\.?|d\.e\.?|est(?:\.|erno)|ext\.?|outside(?: diameter)?|outer|außen)|(c\.?s\.?|cord[ae]|(?:nominal )?(?:cross[-\s]?)?section|sezione|secci[oó]n|schnur(?:stärke)?|tore))${end}`,
  'iuy',
);

export const timesAt: RegExp = /\s{0,3}[xX×*✕✖⨯хХ]\s{0,3}/uy;
/** Words that stand for "times"; elsewhere they mean other things, so they count beside the word O-ring only. */
export const timesWordAt: RegExp = /\s{1,3}(?:by|per|mal|por|par)\s{1,3}/iuy;
/** Between two figures that both have a name. */
export const pauseAt: RegExp = /\s{0,3}(?:[,;/+|-]|\s(?:and|e|und|et|y|mit|con|with)\s)?\s{0,3}/iuy;

/** A quantity, temperature or range behind three digits: they are no size then. */
export const notSizeAt: RegExp =
  /[.,]?\d|\s?(?:°|%|[xX×*]\s?\d|mm|bar|psi|mpa|[ckf](?![\p{L}\d])|pz|pezzi|pcs?|pieces|pi[eè]ces|piezas|stk|stück|st\.|off|m(?![\p{L}\d])|kg|h(?![\p{L}\d])|\.\.|…|÷|[-–/]\s?\d|(?:to|bis|a|hasta|à)\s\S)/iuy;

export const isoAt: RegExp =
  /ISO\s?3601(?:-1)?(?::\d{4})?\s{0,2}[-–—,]?\s{0,2}(\d{3})([AB])(?![\p{L}\d])(?:\s{0,2}[-–—,:]\s{0,2})?/uy;
export const gradeAt: RegExp = /\s{0,2}[-–—,]\s{0,2}(CS|N|S)(?![\p{L}\d])/uy;
export const legacyAt: RegExp = /AN\s?-?(6227|6230)[A-Z]?\s{0,2}[-–—]\s{0,2}(\d{1,3})(?!\d)/iuy;
export const dashAt: RegExp =
  /(?:(?:AS|ARP)[-\s]?568[A-F]?(?:\s{0,2}[-–—/]\s{0,2}|\s)|dash(?:[-\s]?(?:no\.?|nr\.?|number|nummer|size))?[\s:#-]{0,2}|(2-))(\d{1,3})(?!\d)/iuy;
export const bareDashAt: RegExp = /-(\d{3})(?!\d)/uy;
export const jisAt: RegExp = /(JIS(?:\s?B)?(?:[-\s]?2401)?[-\s:]{0,3})?(P\d{1,3}A?)(?![\p{L}\d])/uy;
export const makerCodeAt: RegExp = /(\d{3,4})(?!\d)/uy;
