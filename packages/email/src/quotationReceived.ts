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
};
