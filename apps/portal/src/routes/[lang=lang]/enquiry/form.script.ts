import { enhanceDrawings } from './script/drawings.ts';
import { enhanceReading } from './script/reading.ts';
import { enhanceSubmit } from './script/submit.ts';

// The page is complete without this module; with it files travel while one types, and no mail is needed to confirm.
const form = document.querySelector<HTMLFormElement>('form#enquiry');
const drawings = document.querySelector<HTMLElement>('[data-drawings]');
if (form !== null) {
  const travel = drawings === null ? undefined : enhanceDrawings(drawings);
  enhanceSubmit(form, travel);
  enhanceReading(form);
  form.dataset['ready'] = '';
}
