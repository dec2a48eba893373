import type { PageLanguage } from '@sebino/domain/language';
import { toSheet } from './layout.ts';
import type { Letter } from './layout.ts';
import type { Sheet } from './sheet.ts';

export interface QuotationReceived {
  enquiryNumber: string;
  programmeName: string;
  demo: boolean;
}

/** To a firm: its quotation is in and sealed. Says who will read the price and when, and no amount. */
export function quotationReceivedMail(received: QuotationReceived, language: PageLanguage): Sheet {
  return toSheet(letters[language](received.enquiryNumber), { ...received, language, to: 'firm' });
}

const letters: Record<PageLanguage, (enquiryNumber: string) => Letter> = {
  it: (number) => ({
    subject: `Richiesta ${number}: la tua offerta è arrivata`,
    title: 'La tua offerta è arrivata, sigillata',
    blocks: [
      `Abbiamo la tua offerta per la richiesta ${number}. Grazie.`,
      'Il prezzo lo leggerà solo il committente, e solo quando ogni impresa invitata avrà risposto o il suo tempo sarà scaduto. Le altre imprese non lo vedranno mai.',
      'Ora non devi fare altro.',
    ],
  }),
  en: (number) => ({
    subject: `Enquiry ${number}: your quotation has arrived`,
    title: 'Your quotation has arrived, sealed',
    blocks: [
      `We have your quotation for enquiry ${number}. Thank you.`,
      'Only the buyer will read the price, and only once every invited firm has answered or run out of time. The other firms will never see it.',
      'There is nothing more for you to do now.',
    ],
  }),
  de: (number) => ({
    subject: `Anfrage ${number}: Ihr Angebot ist eingegangen`,
    title: 'Ihr Angebot ist versiegelt eingegangen',
    blocks: [
      `Ihr Angebot zur Anfrage ${number} liegt uns vor. Vielen Dank.`,
      'Den Preis liest nur der Einkäufer, und erst, wenn jeder eingeladene Betrieb geantwortet hat oder seine Frist abgelaufen ist. Die anderen Betriebe sehen ihn nie.',
      'Sie brauchen jetzt nichts weiter zu tun.',
    ],
  }),
  fr: (number) => ({
    subject: `Demande ${number} : votre offre est arrivée`,
    title: 'Votre offre est arrivée, scellée',
    blocks: [
      `Nous avons votre offre pour la demande ${number}. Merci.`,
      'Seul l’acheteur lira le prix, et seulement quand chaque entreprise invitée aura répondu ou que son délai sera écoulé. Les autres entreprises ne le verront jamais.',
      'Vous n’avez rien d’autre à faire pour l’instant.',
    ],
  }),
  es: (number) => ({
    subject: `Solicitud ${number}: su oferta ha llegado`,
    title: 'Su oferta ha llegado, sellada',
    blocks: [
      `Tenemos su oferta para la solicitud ${number}. Gracias.`,
      'El precio lo leerá solo el comprador, y solo cuando cada empresa invitada haya respondido o su plazo haya vencido. Las demás empresas no lo verán nunca.',
      'Ahora no tiene que hacer nada más.',
    ],
  }),
};
