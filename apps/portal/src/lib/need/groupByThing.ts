import type { PortalOutputs } from '@sebino/trpc/client';
import type { Need } from './titleOfNeed.ts';

/** The needs of one product or process: the same thing in every material it is made of. */
export interface ThingGroup {
  kind: Need['kind'];
  id: string;
  name: string;
  needs: readonly Need[];
  /** Firms that make it in one material or another. */
  firmCount: number;
}

/** Groups needs by what is made, in the order in which they come. */
export function groupByThing({ needs, things }: PortalOutputs['need']['list']): ThingGroup[] {
  return things.flatMap(({ kind, id, firmCount }) => {
    const same = needs.filter((each) => each.kind === kind && each.thing.id === id);
    return same.slice(0, 1).map(({ thing }) => ({ kind, id, name: thing.name, needs: same, firmCount }));
  });
}
