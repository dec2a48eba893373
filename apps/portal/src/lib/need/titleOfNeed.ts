import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { PortalOutputs } from '@sebino/trpc/client';
import { addressOf } from '#lib/asked.ts';
import { capital } from '#lib/material/words.ts';

export type Need = PortalOutputs['need']['show']['need'];

/** “EPDM flat gasket”, “PTFE: CNC machined seals”. Materials go by their symbols in every language. */
export function titleOfNeed({ kind, thing, material }: Need, language: PageLanguage): string {
  const message = kind === 'product' ? m.need_product_title : m.need_process_title;
  return capital(sayIn(language)(message, { material: material.id, thing: thing.name }));
}

/** Where an offer is asked for. The form has a field for product and material; a process goes along in words. */
export function askAddress(need: Need, language: PageLanguage): string {
  const material = { vocabulary: 'material', id: need.material.id };
  const asked =
    need.kind === 'product'
      ? { words: '', terms: [{ vocabulary: 'product', id: need.thing.id }, material] }
      : { words: titleOfNeed(need, language), terms: [material] };
  return addressOf({ ...asked, anyOf: [] }, `/${language}/enquiry`);
}
