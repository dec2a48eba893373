import { hasMark, markUpTo } from './analysis.ts';
import { isSentenceEnd } from './stage.ts';
import type { Context } from './stage.ts';
import type { ReadFlag } from './value.ts';

/** Whether the job is work on what the writer has, and whose the tool is and how it is priced. */
export function findService(context: Context): ReadFlag[] {
  const flags: ReadFlag[] = [];
  if (isService(context)) flags.push('service-not-part');
  if (isToolNear(context, 'own')) flags.push('customer-owned-mould');
  if (isToolNear(context, 'apart')) flags.push('tooling-priced-apart');
  return flags;
}

// A word of work with the writer's own goods beside it, or a word that says so by itself (toll work, repair).
function isService(context: Context): boolean {
  const { analysis } = context;
  return analysis.marks('service').some(({ first, last }) => {
    if (context.isOutside(first) || markUpTo(analysis, 'denial', first - 1)) return false;
    const word = analysis.tokens[first]?.folded ?? '';
    if (
      /^(?:repair|riparazione|riparare|reparatur|reparieren|reparation|reparer|reparacion|reparar|lohn|conto|contoterzi|maquila|toll|rework|nacharbeit|refurbish|rigommatura|ricopertura|recover|neubelegung|recauchutado|recaoutchoutage|regarnissage|rechapage|walzenbezug|rigommare|ripristino|uberholung|instandsetzung|lohnarbeit|lohnfertigung|lohnauftrag|werkzeugreparatur|formenreinigung|werkzeugreinigung|lohnentgraten|lohnentgratung|neugummierung|regummierung|neubeschichtung|reengomado|reconditioning|recondition|re$)/.test(
        word,
      )
    )
      return true;
    return isOnGoods(context, first, last);
  });
}

// "sbavare 20.000 nostri o-ring": the goods are there already, not to be made.
function isOnGoods({ analysis }: Context, first: number, last: number): boolean {
  let from = first;
  while (from > Math.max(0, first - 18) && !isSentenceEnd(analysis.tokens, from - 1)) from -= 1;
  let to = last;
  while (to < last + 18 && !isSentenceEnd(analysis.tokens, to + 1)) to += 1;
  const hasGoods =
    hasMark(analysis, 'goods', [from, to]) ||
    analysis.tokens
      .slice(from, to + 1)
      .some((_, at) => analysis.termsAt(from + at).some(({ vocabulary }) => vocabulary === 'product'));
  if (!hasGoods) return false;
  if (hasMark(analysis, 'own', [from, to])) return true;
  // The work opens the request: "Sbavatura criogenica di 20.000 o-ring", "Cryogenic deflashing of moulded parts".
  const next = analysis.tokens[last + 1]?.folded ?? '';
  const opens =
    first - from <= 12 &&
    (/^(?:di|of|von|de|des|d|su|dei|delle|criogenica|cryogenic|criogenico|cryogenique|degli|der|fur|für|for|pour|para)$/.test(
      next,
    ) ||
      analysis
        .termsAt(first)
        .some(
          ({ vocabulary, ids }) =>
            vocabulary === 'process' &&
            ids.some((id) => /^(?:deflashing|post-curing|inspection|rubber-coating|assembly)/.test(id)),
        ));
  return opens && !hasMark(analysis, 'makeTool', [from, to]) && isFirstWork(analysis, first);
}

// Work named before any material or size is the job itself; named after them it finishes a part that is to be made.
function isFirstWork(analysis: Context['analysis'], first: number): boolean {
  return !analysis.terms
    .slice(0, 12)
    .some(
      ({ vocabulary, first: place }) =>
        place < first && (vocabulary === 'material' || vocabulary === 'product'),
    );
}

function isToolNear({ analysis, isOutside }: Context, kind: 'own' | 'apart'): boolean {
  const reach = kind === 'own' ? 6 : 7;
  return analysis.marks('tool').some(({ first, last }) => {
    if (isOutside(first)) return false;
    let from = first;
    while (
      from > Math.max(0, first - reach) &&
      !isSentenceEnd(analysis.tokens, from - 1) &&
      analysis.tokens[from - 1]?.folded !== ','
    )
      from -= 1;
    let to = last;
    while (to < last + reach && !isSentenceEnd(analysis.tokens, to + 1)) to += 1;
    return hasMark(analysis, kind, [from, to]);
  });
}
