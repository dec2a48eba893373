import type { PageLanguage } from '@sebino/domain/language';
import { toSheet } from './layout.ts';
import type { Letter } from './layout.ts';
import type { Sheet } from './sheet.ts';

export interface EnquiryWithdrawn {
  enquiryNumber: string;
  programmeName: string;
  demo: boolean;
}

/** To a firm that was asked or was preparing: the buyer took the enquiry back, nothing more to do. */
export function enquiryWithdrawnMail(withdrawn: EnquiryWithdrawn, language: PageLanguage): Sheet {
  return toSheet(letters[language](withdrawn.enquiryNumber), { ...withdrawn, language, to: 'firm' });
}

const letters: Record<PageLanguage, (enquiryNumber: string) => Letter> = {
  it: (number) => ({
    subject: `Richiesta ${number}: il committente l’ha ritirata`,
    title: 'Il committente ha ritirato la richiesta',
    blocks: [
      `La richiesta ${number} non c’è più: l’ha ritirata il committente. Non dipende da te.`,
      'Non devi fare altro. Il tuo link personale per questa richiesta è chiuso, e anche il disegno.',
      'Grazie del tempo che ci hai dedicato.',
    ],
  }),
  en: (number) => ({
    subject: `Enquiry ${number}: the buyer has withdrawn it`,
    title: 'The buyer has withdrawn the enquiry',
    blocks: [
      `Enquiry ${number} is no longer open: the buyer took it back. It has nothing to do with you.`,
      'There is nothing more for you to do. Your personal link for this enquiry is closed, and so is the drawing.',
      'Thank you for the time you gave it.',
    ],
  }),
  de: (number) => ({
    subject: `Anfrage ${number}: vom Einkäufer zurückgezogen`,
    title: 'Der Einkäufer hat die Anfrage zurückgezogen',
    blocks: [
      `Die Anfrage ${number} ist nicht mehr offen: Der Einkäufer hat sie zurückgezogen. Mit Ihrem Betrieb hat das nichts zu tun.`,
      'Sie brauchen nichts weiter zu tun. Ihr persönlicher Link zu dieser Anfrage ist geschlossen, ebenso die Zeichnung.',
      'Vielen Dank für Ihre Zeit.',
    ],
  }),
  fr: (number) => ({
    subject: `Demande ${number} : l’acheteur l’a retirée`,
    title: 'L’acheteur a retiré la demande',
    blocks: [
      `La demande ${number} n’est plus ouverte : l’acheteur l’a retirée. Votre entreprise n’y est pour rien.`,
      'Vous n’avez rien d’autre à faire. Votre lien personnel pour cette demande est fermé, et le plan aussi.',
      'Merci du temps que vous y avez consacré.',
    ],
  }),
  es: (number) => ({
    subject: `Solicitud ${number}: el comprador la ha retirado`,
    title: 'El comprador ha retirado la solicitud',
    blocks: [
      `La solicitud ${number} ya no está abierta: el comprador la ha retirado. No tiene nada que ver con su empresa.`,
      'No tiene que hacer nada más. Su enlace personal para esta solicitud está cerrado, y el plano también.',
      'Gracias por el tiempo que le ha dedicado.',
    ],
  }),
};
