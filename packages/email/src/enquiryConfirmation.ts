import type { PageLanguage } from '@sebino/domain/language';
import { toSheet } from './layout.ts';
import type { Letter } from './layout.ts';
import type { Sheet } from './sheet.ts';

/** As in the receipt, nothing here was typed by the sender. */
export interface EnquiryConfirmation {
  enquiryNumber: string;
  programmeName: string;
  /** Hours from the sending of the form until an unconfirmed enquiry and its files are erased. */
  hours: number;
  /** The page with the button that confirms; opening it confirms nothing. */
  url: string;
  demo: boolean;
}

/** To a buyer whose browser ran no script: the button on the page confirms, doing nothing erases. */
export function enquiryConfirmationMail(enquiry: EnquiryConfirmation, language: PageLanguage): Sheet {
  return toSheet(letters[language](enquiry), { ...enquiry, language, to: 'buyer' });
}

const letters: Record<PageLanguage, (enquiry: EnquiryConfirmation) => Letter> = {
  it: ({ enquiryNumber, hours, url }) => ({
    subject: `Richiesta ${enquiryNumber}: confermala, per favore`,
    title: 'Conferma la tua richiesta',
    blocks: [
      `Abbiamo ricevuto la richiesta ${enquiryNumber}. Prima di lavorarci dobbiamo sapere che l’hai inviata tu.`,
      `Apri la pagina e premi il pulsante entro ${italianHours(hours)} dall’invio. Aprire la pagina non basta: conferma solo il pulsante.`,
      { kind: 'link', label: 'Apri la pagina di conferma', url },
      'Non l’hai inviata tu? Non fare nulla. Dopo quel termine la richiesta e i suoi file vengono cancellati.',
    ],
  }),
  en: ({ enquiryNumber, hours, url }) => ({
    subject: `Enquiry ${enquiryNumber}: please confirm it`,
    title: 'Please confirm your enquiry',
    blocks: [
      `We have received enquiry ${enquiryNumber}. Before we work on it we need to know that it was you who sent it.`,
      `Open the page and confirm with the button there within ${hours === 1 ? 'one hour' : `${hours} hours`} of sending. Opening the page is not enough: only the button confirms.`,
      { kind: 'link', label: 'Open the confirmation page', url },
      'Was it not you? Then do nothing. After that time the enquiry and all its files are erased.',
    ],
  }),
  de: ({ enquiryNumber, hours, url }) => ({
    subject: `Anfrage ${enquiryNumber}: bitte bestätigen`,
    title: 'Bitte bestätigen Sie Ihre Anfrage',
    blocks: [
      `Wir haben die Anfrage ${enquiryNumber} erhalten. Bevor wir sie bearbeiten, müssen wir wissen, dass Sie sie gesendet haben.`,
      `Öffnen Sie die Seite und drücken Sie innerhalb ${hours === 1 ? 'einer Stunde' : `von ${hours} Stunden`} nach dem Absenden auf die Schaltfläche. Das Öffnen der Seite allein genügt nicht: Erst die Schaltfläche bestätigt.`,
      { kind: 'link', label: 'Seite zur Bestätigung öffnen', url },
      'Sie haben die Anfrage nicht gesendet? Dann brauchen Sie nichts zu tun. Nach dieser Zeit werden die Anfrage und alle ihre Dateien gelöscht.',
    ],
  }),
  fr: ({ enquiryNumber, hours, url }) => ({
    subject: `Demande ${enquiryNumber} : veuillez la confirmer`,
    title: 'Veuillez confirmer votre demande',
    blocks: [
      `Nous avons reçu la demande ${enquiryNumber}. Avant d’y travailler, nous devons savoir que c’est bien vous qui l’avez envoyée.`,
      `Ouvrez la page et appuyez sur le bouton dans un délai ${hours === 1 ? 'd’une heure' : `de ${hours} heures`} après l’envoi. Ouvrir la page ne suffit pas : seul le bouton confirme.`,
      { kind: 'link', label: 'Ouvrir la page de confirmation', url },
      'Vous n’avez rien envoyé ? Alors ne faites rien. Passé ce délai, la demande et tous ses fichiers sont effacés.',
    ],
  }),
  es: ({ enquiryNumber, hours, url }) => ({
    subject: `Solicitud ${enquiryNumber}: confírmela, por favor`,
    title: 'Confirme su solicitud',
    blocks: [
      `Hemos recibido la solicitud ${enquiryNumber}. Antes de trabajar en ella necesitamos saber que la ha enviado usted.`,
      `Abra la página y pulse el botón en el plazo de ${hours === 1 ? 'una hora' : `${hours} horas`} desde el envío. No basta con abrir la página: solo confirma el botón.`,
      { kind: 'link', label: 'Abrir la página de confirmación', url },
      '¿No la ha enviado usted? No haga nada. Pasado ese plazo se borran la solicitud y todos sus archivos.',
    ],
  }),
};

function italianHours(hours: number): string {
  return hours === 1 ? 'un’ora' : `${hours} ore`;
}
