import type { PageLanguage } from '@sebino/domain/language';
import type { MaterialReason } from '@sebino/polymers/compatibility/reason';
import type { ReasonWords } from './reasonWords.ts';
import { wordHardness } from './wordHardness.ts';
import { wordMedium } from './wordMedium.ts';
import { wordCertificate, wordContact, wordPfas } from './wordPaper.ts';
import { wordCure, wordPeak, wordTemperature } from './wordTemperature.ts';

/** A reason for or against a material in one line of the reader's language, with its sources and how sure it is. */
export function wordReason(reason: MaterialReason, language: PageLanguage): ReasonWords {
  switch (reason.aspect) {
    case 'medium':
      return wordMedium(reason, language);
    case 'temperature':
      return wordTemperature(reason, language);
    case 'peak':
      return wordPeak(reason, language);
    case 'cure':
      return wordCure(reason, language);
    case 'hardness':
      return wordHardness(reason, language);
    case 'pfas':
      return wordPfas(reason, language);
    case 'certificate':
      return wordCertificate(reason, language);
    case 'contact':
      return wordContact(reason, language);
  }
}
