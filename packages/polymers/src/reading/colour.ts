import { hasMark, markUpTo, spanOf } from './analysis.ts';
import type { Context, Finding } from './stage.ts';
import type { ReadValue } from './value.ts';

/** The colour: a RAL number before a word, a word only where it is no name and no medium. */
export function readColour(context: Context): Finding {
  const { analysis } = context;
  const { tokens } = analysis;
  const at = tokens.findIndex(
    ({ text }, place) =>
      text.length === 3 &&
      text.toUpperCase() === 'RAL' &&
      !context.isOutside(place) &&
      ralAt(context, place) !== undefined,
  );
  const ral = at < 0 ? undefined : ralAt(context, at);
  if (ral !== undefined) {
    const value: ReadValue = {
      field: 'colour',
      value: `RAL ${tokens[ral]?.text ?? ''}`,
      origin: 'stated',
      spans: [spanOf(analysis, at, ral)],
    };
    return { values: [value], claims: [[at, ral]] };
  }
  const word = analysis
    .marks('colour')
    .find(({ first, last, meaning }) => context.isFree(first) && isColour(context, first, last, meaning));
  return word
    ? {
        values: [
          {
            field: 'colour',
            value: word.meaning,
            origin: 'stated',
            spans: [spanOf(analysis, word.first, word.last)],
          },
        ],
      }
    : {};
}

function ralAt({ analysis }: Context, at: number): number | undefined {
  const gap = /^[-:.]$/.test(analysis.tokens[at + 1]?.folded ?? '') ? 2 : 1;
  return /^\d{4}$/.test(analysis.tokens[at + gap]?.text ?? '') ? at + gap : undefined;
}

// "Herr Schwarz", "Mario Rossi", "White Ltd": with a capital a colour word needs a sign, unless all is in capitals.
function isColour(context: Context, first: number, last: number, meaning: string): boolean {
  const { analysis } = context;
  const { tokens } = analysis;
  const token = tokens[first];
  if (
    !token ||
    analysis.termsAt(first).some((term) => term.last >= last && term.vocabulary !== 'certificate')
  )
    return false;
  // "trasparente no, nero sì"
  if (
    /^(?:no|nein|non)$/.test(tokens[last + 1]?.folded ?? '') &&
    /^[,.;]$/.test(tokens[last + 2]?.folded ?? ',')
  )
    return false;
  const hasLabel = hasMark(analysis, 'colourLabel', [first - 4, first - 1]);
  if (
    /^(?:natural|naturale|naturel|naturelle|natur|clear|neutro|orange|gris|red|bianc[oa]|vert|verde|blanc|rot|rote[nrs]?)$/.test(
      token.folded,
    ) &&
    !hasLabel
  ) {
    // "Delrin natural": right behind the material it is the colour; "natural rubber" is none.
    if (meaning === 'natural')
      return /^(?:natur|naturfarben|undyed)$/.test(token.folded)
        ? tokens[last + 1]?.folded !== '-'
        : analysis.termsAt(first - 1).some(({ vocabulary }) => vocabulary === 'material');
    if (token.folded === 'clear') return false;
  }
  if (
    /^(?:acqua|water|wasser|gas|tea|wine|wein|vino|vin|label|paper|book|benzina|spirit|list)$/.test(
      tokens[last + 1]?.folded ?? '',
    ) ||
    /^(?:benzina|vino|vin|libro|numero)$/.test(tokens[first - 1]?.folded ?? '')
  )
    return false;
  if (markUpTo(analysis, 'denial', first - 1)) return false;
  if (/^\p{Ll}/u.test(token.text) || token.text === token.text.toUpperCase() || hasLabel) return true;
  const before = tokens[first - 1];
  if (
    /^(?:herr|frau|mr|mrs|sig|signor|dott|ing|mme|sr|sra)$/.test(before?.folded ?? '') ||
    /^(?:srl|spa|ltd|gmbh|ag|kg|sa|sl|sarl|inc)$/.test(tokens[last + 1]?.folded ?? '')
  )
    return false;
  // A capital at the start of a line or cell of a list, or behind a comma: "Nero, 70 shore", "EPDM, Schwarz".
  return (
    (before === undefined ||
      /^[,|:;/(-]$/.test(before.folded) ||
      before.kind === 'line' ||
      before.kind === 'number' ||
      analysis.language === 'de') &&
    !(tokens[last + 1]?.kind === 'line' && before?.kind === 'word')
  );
}
