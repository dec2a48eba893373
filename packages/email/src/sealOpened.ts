import type { PageLanguage } from '@sebino/domain/language';
import { toSheet } from './layout.ts';
import type { Letter } from './layout.ts';
import type { Sheet } from './sheet.ts';

export interface SealOpened {
  enquiryNumber: string;
  /** How many firms quoted; 0 when all declined or fell silent. */
  quotations: number;
  programmeName: string;
  /** The status link. */
  url: string;
  demo: boolean;
}

/** To the buyer: no firm is still preparing, and what was quoted can be read; or nobody quoted, said plainly. */
export function sealOpenedMail(opened: SealOpened, language: PageLanguage): Sheet {
  const letter = opened.quotations === 0 ? noQuotation[language] : letters[language];
  return toSheet(letter(opened), { ...opened, language, to: 'buyer' });
}

const letters: Record<PageLanguage, (opened: SealOpened) => Letter> = {
  it: ({ enquiryNumber, quotations: count, url }) => ({
    subject: `Richiesta ${enquiryNumber}: ${count === 1 ? 'un’offerta da leggere' : `${count} offerte da leggere`}`,
    title: count === 1 ? 'Hai ricevuto un’offerta' : `Hai ricevuto ${count} offerte`,
    blocks: [
      `Per la richiesta ${enquiryNumber} ogni impresa invitata ha risposto, oppure il suo tempo è scaduto. ${count === 1 ? 'L’offerta è aperta: ora puoi leggerla.' : 'Le offerte si aprono insieme: ora puoi leggerle.'}`,
      { kind: 'link', label: count === 1 ? 'Leggi l’offerta' : 'Leggi le offerte', url },
      'Prima di mostrare i prezzi la pagina chiede un codice monouso, che mandiamo a questo indirizzo.',
    ],
  }),
  en: ({ enquiryNumber, quotations: count, url }) => ({
    subject: `Enquiry ${enquiryNumber}: ${count === 1 ? 'one quotation to read' : `${count} quotations to read`}`,
    title: count === 1 ? 'You have received one quotation' : `You have received ${count} quotations`,
    blocks: [
      `For enquiry ${enquiryNumber} every invited firm has answered or has run out of time. ${count === 1 ? 'The quotation is open: you can read it now.' : 'The quotations open together: you can read them now.'}`,
      { kind: 'link', label: count === 1 ? 'Read the quotation' : 'Read the quotations', url },
      'Before it shows prices, the page asks for a one-time code, which we send to this address.',
    ],
  }),
  de: ({ enquiryNumber, quotations: count, url }) => ({
    subject: `Anfrage ${enquiryNumber}: ${count === 1 ? 'ein Angebot liegt vor' : `${count} Angebote liegen vor`}`,
    title: count === 1 ? 'Sie haben ein Angebot erhalten' : `Sie haben ${count} Angebote erhalten`,
    blocks: [
      `Zur Anfrage ${enquiryNumber} hat jeder eingeladene Betrieb geantwortet, oder seine Frist ist abgelaufen. ${count === 1 ? 'Das Angebot ist geöffnet: Sie können es jetzt lesen.' : 'Die Angebote öffnen sich gemeinsam: Sie können sie jetzt lesen.'}`,
      { kind: 'link', label: count === 1 ? 'Angebot lesen' : 'Angebote lesen', url },
      'Bevor die Seite Preise zeigt, fragt sie nach einem Einmalcode, den wir an diese Adresse senden.',
    ],
  }),
};

const noQuotation: Record<PageLanguage, (opened: SealOpened) => Letter> = {
  it: ({ enquiryNumber, url }) => ({
    subject: `Richiesta ${enquiryNumber}: purtroppo nessuna offerta`,
    title: 'Questa volta nessuna offerta',
    blocks: [
      `Per la richiesta ${enquiryNumber} ogni impresa invitata ha risposto, oppure il suo tempo è scaduto. Nessuna ha fatto un’offerta. Ci dispiace, e preferiamo dirtelo subito.`,
      'Sulla pagina leggi, in una riga, il motivo di ogni rinuncia. A volte basta un requisito diverso: puoi inviare una nuova richiesta quando vuoi.',
      { kind: 'link', label: 'Leggi le risposte', url },
    ],
  }),
  en: ({ enquiryNumber, url }) => ({
    subject: `Enquiry ${enquiryNumber}: no quotation, we are sorry`,
    title: 'No quotation this time',
    blocks: [
      `For enquiry ${enquiryNumber} every invited firm has answered or has run out of time. None of them has quoted. We are sorry, and would rather tell you straight away.`,
      'The page gives the reason for each decline in one line. Sometimes one different requirement is enough: you can send a new enquiry at any time.',
      { kind: 'link', label: 'Read the answers', url },
    ],
  }),
  de: ({ enquiryNumber, url }) => ({
    subject: `Anfrage ${enquiryNumber}: leider kein Angebot`,
    title: 'Diesmal leider kein Angebot',
    blocks: [
      `Zur Anfrage ${enquiryNumber} hat jeder eingeladene Betrieb geantwortet, oder seine Frist ist abgelaufen. Keiner hat ein Angebot abgegeben. Das tut uns leid, und wir sagen es Ihnen lieber gleich.`,
      'Auf der Seite steht der Grund jeder Absage in einer Zeile. Manchmal genügt eine andere Anforderung: Sie können jederzeit eine neue Anfrage senden.',
      { kind: 'link', label: 'Antworten lesen', url },
    ],
  }),
};
