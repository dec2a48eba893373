import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { CertificateReason, ContactReason, PfasReason } from '@sebino/polymers/compatibility/reason';
import { nameOf } from '@sebino/polymers/lexicon';
import { dayInWords } from '#lib/day.ts';
import { capital } from '#lib/material/words.ts';
import { plainly } from './reasonWords.ts';
import type { ReasonWords } from './reasonWords.ts';

export function wordPfas(reason: PfasReason, language: PageLanguage): ReasonWords {
  const words = {
    'pfas-polymer': m.compatibility_pfas_polymer,
    'pfas-fluorinated': m.compatibility_pfas_fluorinated,
    'pfas-polymer-other': m.compatibility_pfas_other,
  };
  return plainly(reason, sayIn(language)(words[reason.code]));
}

/** Who can hold the wanted paper. Never that a material has it. */
export function wordCertificate(reason: CertificateReason, language: PageLanguage): ReasonWords {
  const say = sayIn(language);
  const certificate = nameOf('certificate', reason.certificate, language);
  if (reason.code === 'certificate-superseded')
    return plainly(
      reason,
      say(m.compatibility_certificate_superseded, {
        certificate,
        day: reason.supersededOn === undefined ? '' : dayInWords(reason.supersededOn, language),
      }),
    );
  const words = {
    'certificate-of-firm': m.compatibility_certificate_firm,
    'certificate-of-compound': m.compatibility_certificate_compound,
    'certificate-of-product': m.compatibility_certificate_product,
    'certificate-of-article': m.compatibility_certificate_article,
    'certificate-of-lot': m.compatibility_certificate_lot,
    'certificate-of-polymer': m.compatibility_certificate_polymer,
    'certificate-not-for-material': m.compatibility_certificate_other_material,
    'certificate-unknown': m.compatibility_certificate_unknown,
  };
  return plainly(reason, say(words[reason.code], { certificate }));
}

export function wordContact(reason: ContactReason, language: PageLanguage): ReasonWords {
  const say = sayIn(language);
  const papers = reason.papers.map((id) => nameOf('certificate', id, language)).join(', ');
  const contact = capital(say(contactWords[reason.contact]));
  const words = {
    'food-grades-common': m.compatibility_contact_common,
    'food-grades-uncommon': m.compatibility_contact_uncommon,
    'contact-needs-papers': m.compatibility_contact_papers,
  };
  return plainly(reason, say(words[reason.code], { contact, papers }));
}

/** What touches a part, by name. */
export const contactWords = {
  'drinking-water': m.compatibility_contact_water,
  food: m.compatibility_contact_food,
} as const;
