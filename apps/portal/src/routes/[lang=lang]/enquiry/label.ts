import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { FormField } from './typed.ts';

/** The label of a control, for the list of faults. */
export function labelOf(name: string, fields: readonly FormField[], language: PageLanguage): string {
  const say = sayIn(language);
  const [need, id] = name.split('.');
  if (need === 'need') return fields.find((field) => field.id === id)?.label ?? say(m.enquiry_know);
  switch (name) {
    case 'text':
      return say(m.enquiry_text);
    case 'organisation':
      return say(m.enquiry_organisation);
    case 'email':
      return say(m.enquiry_email);
    case 'country':
      return say(m.enquiry_country);
    case 'contactName':
      return say(m.enquiry_contact);
    case 'phone':
      return say(m.enquiry_phone);
    case 'choice':
      return say(m.enquiry_choice);
    case 'drawingAccess':
      return say(m.enquiry_access);
    default:
      return say(m.enquiry_title);
  }
}
