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
  fr: ({ enquiryNumber, quotations: count, url }) => ({
    subject: `Demande ${enquiryNumber} : ${count === 1 ? 'une offre à lire' : `${count} offres à lire`}`,
    title: count === 1 ? 'Vous avez reçu une offre' : `Vous avez reçu ${count} offres`,
    blocks: [
      `Pour la demande ${enquiryNumber}, chaque entreprise invitée a répondu, ou son délai est écoulé. ${count === 1 ? 'L’offre est ouverte : vous pouvez maintenant la lire.' : 'Les offres s’ouvrent ensemble : vous pouvez maintenant les lire.'}`,
      { kind: 'link', label: count === 1 ? 'Lire l’offre' : 'Lire les offres', url },
      'Avant d’afficher les prix, la page demande un code à usage unique, que nous envoyons à cette adresse.',
    ],
  }),
  es: ({ enquiryNumber, quotations: count, url }) => ({
    subject: `Solicitud ${enquiryNumber}: ${count === 1 ? 'una oferta para leer' : `${count} ofertas para leer`}`,
    title: count === 1 ? 'Ha recibido una oferta' : `Ha recibido ${count} ofertas`,
    blocks: [
      `Para la solicitud ${enquiryNumber}, cada empresa invitada ha respondido o su plazo ha vencido. ${count === 1 ? 'La oferta está abierta: ya puede leerla.' : 'Las ofertas se abren juntas: ya puede leerlas.'}`,
      { kind: 'link', label: count === 1 ? 'Leer la oferta' : 'Leer las ofertas', url },
      'Antes de mostrar los precios, la página pide un código de un solo uso, que enviamos a esta dirección.',
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
  fr: ({ enquiryNumber, url }) => ({
    subject: `Demande ${enquiryNumber} : aucune offre, nous le regrettons`,
    title: 'Cette fois, aucune offre',
    blocks: [
      `Pour la demande ${enquiryNumber}, chaque entreprise invitée a répondu, ou son délai est écoulé. Aucune n’a fait d’offre. Nous le regrettons, et préférons vous le dire tout de suite.`,
      'La page donne le motif de chaque refus en une ligne. Il suffit parfois d’une exigence différente : vous pouvez envoyer une nouvelle demande quand vous voulez.',
      { kind: 'link', label: 'Lire les réponses', url },
    ],
  }),
  es: ({ enquiryNumber, url }) => ({
    subject: `Solicitud ${enquiryNumber}: ninguna oferta, lo sentimos`,
    title: 'Esta vez, ninguna oferta',
    blocks: [
      `Para la solicitud ${enquiryNumber}, cada empresa invitada ha respondido o su plazo ha vencido. Ninguna ha hecho una oferta. Lo sentimos, y preferimos decírselo enseguida.`,
      'La página da en una línea el motivo de cada renuncia. A veces basta con un requisito distinto: puede enviar una nueva solicitud cuando quiera.',
      { kind: 'link', label: 'Leer las respuestas', url },
    ],
  }),
};
