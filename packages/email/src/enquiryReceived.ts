import type { PageLanguage } from '@sebino/domain/language';
import { toSheet } from './layout.ts';
import type { Letter } from './layout.ts';
import type { Sheet } from './sheet.ts';

/** Nothing here was typed by the sender: a form that mails strangers must not carry a stranger's words to them. */
export interface EnquiryReceived {
  enquiryNumber: string;
  programmeName: string;
  firstAnswerWorkingDays: number;
  /** The status link. */
  url: string;
  demo: boolean;
}

/** To the buyer: the enquiry has arrived, when a person answers, where to follow it. */
export function enquiryReceivedMail(enquiry: EnquiryReceived, language: PageLanguage): Sheet {
  return toSheet(letters[language](enquiry), { ...enquiry, language, to: 'buyer' });
}

const letters: Record<PageLanguage, (enquiry: EnquiryReceived) => Letter> = {
  it: ({ enquiryNumber, firstAnswerWorkingDays: days, url }) => ({
    subject: `Richiesta ${enquiryNumber}: l’abbiamo ricevuta`,
    title: 'La tua richiesta è arrivata',
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: 'Numero della richiesta', value: enquiryNumber },
          {
            label: 'Ti risponde una persona',
            value: days === 1 ? 'entro un giorno lavorativo' : `entro ${days} giorni lavorativi`,
          },
        ],
      },
      'Con il link di stato segui la richiesta: le imprese invitate, le loro risposte, le offerte. Non serve registrarsi.',
      { kind: 'link', label: 'Segui la richiesta', url },
      'Prima di mostrare disegni e prezzi la pagina chiede un codice monouso, che mandiamo a questo indirizzo. Conserva questo messaggio: contiene il tuo link.',
      'Puoi revocare la richiesta dalla stessa pagina. Se non l’hai inviata tu, puoi revocarla anche ora.',
    ],
  }),
  en: ({ enquiryNumber, firstAnswerWorkingDays: days, url }) => ({
    subject: `Enquiry ${enquiryNumber}: we have received it`,
    title: 'Your enquiry has arrived',
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: 'Enquiry number', value: enquiryNumber },
          {
            label: 'A person answers you',
            value: days === 1 ? 'within one working day' : `within ${days} working days`,
          },
        ],
      },
      'With the status link you follow your enquiry: the firms invited, their answers, the quotations. No registration is needed.',
      { kind: 'link', label: 'Follow your enquiry', url },
      'Before it shows drawings and prices, the page asks for a one-time code, which we send to this address. Keep this message: it holds your link.',
      'You can revoke the enquiry on the same page. If you did not send it, you can revoke it there now.',
    ],
  }),
  de: ({ enquiryNumber, firstAnswerWorkingDays: days, url }) => ({
    subject: `Anfrage ${enquiryNumber} ist bei uns eingegangen`,
    title: 'Ihre Anfrage ist eingegangen',
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: 'Nummer der Anfrage', value: enquiryNumber },
          {
            label: 'Eine persönliche Antwort erhalten Sie',
            value: days === 1 ? 'innerhalb eines Arbeitstags' : `innerhalb von ${days} Arbeitstagen`,
          },
        ],
      },
      'Über den Statuslink verfolgen Sie Ihre Anfrage: die eingeladenen Betriebe, ihre Antworten, die Angebote. Eine Registrierung ist nicht nötig.',
      { kind: 'link', label: 'Anfrage verfolgen', url },
      'Bevor die Seite Zeichnungen und Preise zeigt, fragt sie nach einem Einmalcode, den wir an diese Adresse senden. Bewahren Sie diese Nachricht auf: Sie enthält Ihren Link.',
      'Auf derselben Seite können Sie die Anfrage widerrufen. Falls Sie sie nicht gesendet haben, können Sie das auch jetzt tun.',
    ],
  }),
  fr: ({ enquiryNumber, firstAnswerWorkingDays: days, url }) => ({
    subject: `Demande ${enquiryNumber} : nous l’avons reçue`,
    title: 'Votre demande est arrivée',
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: 'Numéro de la demande', value: enquiryNumber },
          {
            label: 'Une personne vous répond',
            value: days === 1 ? 'sous un jour ouvré' : `sous ${days} jours ouvrés`,
          },
        ],
      },
      'Le lien de suivi vous montre où en est votre demande : les entreprises invitées, leurs réponses, les offres. Aucune inscription n’est nécessaire.',
      { kind: 'link', label: 'Suivre la demande', url },
      'Avant d’afficher les plans et les prix, la page demande un code à usage unique, que nous envoyons à cette adresse. Conservez ce message : il contient votre lien.',
      'Vous pouvez révoquer la demande sur la même page. Si vous ne l’avez pas envoyée, vous pouvez aussi la révoquer dès maintenant.',
    ],
  }),
  es: ({ enquiryNumber, firstAnswerWorkingDays: days, url }) => ({
    subject: `Solicitud ${enquiryNumber}: la hemos recibido`,
    title: 'Su solicitud ha llegado',
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: 'Número de la solicitud', value: enquiryNumber },
          {
            label: 'Le responde una persona',
            value: days === 1 ? 'en un día laborable' : `en ${days} días laborables`,
          },
        ],
      },
      'Con el enlace de seguimiento ve en qué punto está su solicitud: las empresas invitadas, sus respuestas, las ofertas. No hace falta registrarse.',
      { kind: 'link', label: 'Seguir la solicitud', url },
      'Antes de mostrar planos y precios, la página pide un código de un solo uso, que enviamos a esta dirección. Guarde este mensaje: contiene su enlace.',
      'Puede revocar la solicitud en la misma página. Si no la ha enviado usted, también puede revocarla ahora.',
    ],
  }),
};
