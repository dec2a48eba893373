import type { PageLanguage } from '@sebino/domain/language';
import { toSheet } from './layout.ts';
import type { Letter } from './layout.ts';
import type { Sheet } from './sheet.ts';

export interface OneTimeCode {
  code: string;
  /** How long the code is good. */
  minutes: number;
  programmeName: string;
  demo: boolean;
}

/**
 * To a buyer or a firm: the code asked before drawings and prices. It stays out of the subject, which a locked phone
 * shows to whoever is near.
 */
export function oneTimeCodeMail(oneTime: OneTimeCode, language: PageLanguage): Sheet {
  return toSheet(letters[language](oneTime), { ...oneTime, language, to: 'anyone' });
}

const letters: Record<PageLanguage, (oneTime: OneTimeCode) => Letter> = {
  it: ({ code, minutes, programmeName }) => ({
    subject: `Il tuo codice monouso per ${programmeName}`,
    title: 'Il tuo codice monouso',
    blocks: [
      'Scrivilo nella pagina che hai aperto:',
      { kind: 'code', code },
      `Vale ${minutes === 1 ? 'un minuto' : `${minutes} minuti`}, una volta sola. Se ne hai chiesti più d’uno, vale l’ultimo.`,
      'Nessuno di noi te lo chiede, né per telefono né per posta elettronica. Non darlo a nessuno.',
      'Non l’hai chiesto tu? Non fare nulla: senza il codice non si apre nulla.',
    ],
  }),
  en: ({ code, minutes, programmeName }) => ({
    subject: `Your one-time code for ${programmeName}`,
    title: 'Your one-time code',
    blocks: [
      'Type it into the page you have open:',
      { kind: 'code', code },
      `It is good for ${minutes === 1 ? 'one minute' : `${minutes} minutes`}, once. If you asked for more than one, only the last is good.`,
      'None of us will ask you for it, neither by phone nor by e-mail. Do not give it to anyone.',
      'Did you not ask for it? Then do nothing: without the code nothing opens.',
    ],
  }),
  de: ({ code, minutes, programmeName }) => ({
    subject: `Ihr Einmalcode für ${programmeName}`,
    title: 'Ihr Einmalcode',
    blocks: [
      'Geben Sie ihn auf der geöffneten Seite ein:',
      { kind: 'code', code },
      `Er gilt ${minutes === 1 ? 'eine Minute' : `${minutes} Minuten`} und nur einmal. Haben Sie mehrere angefordert, gilt nur der letzte.`,
      'Niemand von uns fragt Sie danach, weder am Telefon noch per E-Mail. Geben Sie ihn an niemanden weiter.',
      'Sie haben keinen Code angefordert? Dann brauchen Sie nichts zu tun: Ohne den Code öffnet sich nichts.',
    ],
  }),
  fr: ({ code, minutes, programmeName }) => ({
    subject: `Votre code à usage unique pour ${programmeName}`,
    title: 'Votre code à usage unique',
    blocks: [
      'Saisissez-le dans la page que vous avez ouverte :',
      { kind: 'code', code },
      `Il est valable ${minutes === 1 ? 'une minute' : `${minutes} minutes`}, une seule fois. Si vous en avez demandé plusieurs, seul le dernier est valable.`,
      'Aucun de nous ne vous le demandera, ni par téléphone ni par e-mail. Ne le donnez à personne.',
      'Vous ne l’avez pas demandé ? Alors ne faites rien : sans le code, rien ne s’ouvre.',
    ],
  }),
  es: ({ code, minutes, programmeName }) => ({
    subject: `Su código de un solo uso para ${programmeName}`,
    title: 'Su código de un solo uso',
    blocks: [
      'Escríbalo en la página que tiene abierta:',
      { kind: 'code', code },
      `Vale ${minutes === 1 ? 'un minuto' : `${minutes} minutos`} y una sola vez. Si ha pedido varios, solo vale el último.`,
      'Ninguno de nosotros se lo pedirá, ni por teléfono ni por correo electrónico. No se lo dé a nadie.',
      '¿No lo ha pedido usted? No haga nada: sin el código no se abre nada.',
    ],
  }),
};
