import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { MaterialFacts } from '@sebino/polymers/material/facts';
import type { Need } from '#lib/need/titleOfNeed.ts';

/** The tools that help with this very need: rings have a finder, a rubber with pairs of ASTM D2000 has call-outs. */
export function toolsFor(
  need: Pick<Need, 'thing'>,
  facts: MaterialFacts | undefined,
  language: PageLanguage,
): { href: string; name: string; text: string }[] {
  const say = sayIn(language);
  const tools = `/${language}/tools`;
  const pair = facts?.d2000Pairs[0];
  const isRing = ['o-ring', 'x-ring', 'back-up-ring'].includes(need.thing.id);
  return [
    ...(isRing
      ? [{ href: `${tools}/o-ring`, name: say(m.tool_oring_name), text: say(m.tool_oring_text) }]
      : []),
    {
      href: `${tools}/compatibility`,
      name: say(m.tool_compatibility_name),
      text: say(m.tool_compatibility_text),
    },
    ...(pair === undefined
      ? []
      : [
          {
            href: `${tools}/callout?code=ASTM+D2000+${pair}`,
            name: say(m.tool_callout_name),
            text: say(m.tool_callout_text),
          },
        ]),
    { href: `${tools}/tolerance`, name: say(m.tool_tolerance_name), text: say(m.tool_tolerance_text) },
  ];
}
