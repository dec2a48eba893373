import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { ChartFault } from '@sebino/polymers/compatibility/chart';
import { nameOf } from '@sebino/polymers/lexicon';
import { signed } from '#lib/material/words.ts';

/** What is wrong with a chart of the user's own, in one sentence; its line is told beside it. */
export function wordFault(fault: ChartFault, language: PageLanguage): string {
  const say = sayIn(language);
  switch (fault.code) {
    case 'file-empty':
      return say(m.compatibility_fault_empty);
    case 'file-too-large':
      return say(m.compatibility_fault_large, { most: signed(fault.most, language) });
    case 'too-many-rows':
      return say(m.compatibility_fault_rows, { most: signed(fault.most, language) });
    case 'column-missing':
      return say(m.compatibility_fault_column, { column: fault.column });
    case 'column-twice':
      return say(m.compatibility_fault_column_twice, { column: fault.column });
    case 'too-many-fields':
      return say(m.compatibility_fault_fields, {
        fields: signed(fault.fields, language),
        columns: signed(fault.columns, language),
      });
    case 'cell-too-long':
      return say(m.compatibility_fault_cell, { column: fault.column, most: signed(fault.most, language) });
    case 'quote-not-closed':
      return say(m.compatibility_fault_quote);
    case 'text-after-quote':
      return say(m.compatibility_fault_after_quote);
    case 'material-missing':
      return say(m.compatibility_fault_no_material);
    case 'medium-missing':
      return say(m.compatibility_fault_no_medium);
    case 'rating-missing':
      return say(m.compatibility_fault_no_rating);
    case 'rating-unreadable':
      return say(m.compatibility_fault_rating, { written: fault.written });
    case 'material-unknown':
      return say(m.compatibility_fault_material, { written: fault.written });
    case 'medium-unknown':
      return say(m.compatibility_fault_medium, { written: fault.written });
    case 'material-ambiguous':
      return say(m.compatibility_fault_several, {
        written: fault.written,
        candidates: fault.candidates.join(', '),
      });
    case 'medium-ambiguous':
      return say(m.compatibility_fault_several, {
        written: fault.written,
        candidates: fault.candidates.map((id) => nameOf('medium', id, language)).join(', '),
      });
  }
}
