import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { makes } from '@sebino/polymers/pack/routes';
import type { Need } from '#lib/need/titleOfNeed.ts';

export interface Besides {
  id: string;
  title: string;
  by: 'material' | 'thing';
  needs: readonly Need[];
}

/** Where a reader may want to go from a need: what a process turns out, other materials, other things of this material. */
export function besidesOf(need: Need, beside: readonly Need[], language: PageLanguage): Besides[] {
  const say = sayIn(language);
  const symbol = need.material.id;
  const sameThing = beside.filter(({ kind, thing }) => kind === need.kind && thing.id === need.thing.id);
  const products = beside.filter(({ kind, material }) => kind === 'product' && material.id === symbol);
  const others =
    need.kind === 'product'
      ? { id: 'more', title: say(m.need_beside_material, { symbol }), needs: products }
      : {
          ...{ id: 'made', title: say(m.need_made_by, { symbol }) },
          needs: products.filter(({ thing }) => makes(need.thing.id, thing.id)),
        };
  return [
    { ...others, by: 'thing' as const },
    { id: 'others', title: say(m.need_beside_thing), by: 'material' as const, needs: sameThing },
  ].filter(({ needs }) => needs.length > 0);
}
