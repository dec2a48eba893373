import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { CureReason, PeakReason, TemperatureReason } from '@sebino/polymers/compatibility/reason';
import type { ServiceRange } from '@sebino/polymers/material';
import { colonOf } from '#lib/language.ts';
import { namesOfSources, signed, wordDegrees } from '#lib/material/words.ts';
import { plainly } from './reasonWords.ts';
import type { ReasonWords } from './reasonWords.ts';

/** The temperature of a need against every published range; where they differ, each is told. */
export function wordTemperature(reason: TemperatureReason, language: PageLanguage): ReasonWords {
  const ranges = reason.published?.ranges ?? [];
  // Those alone who make it as sure as it is said to be: "one source" with two names would be a riddle.
  const surest = ranges.find(({ confidence }) => confidence === reason.confidence);
  const sources = namesOfSources(surest?.source ?? '', language);
  const differ = reason.code === 'temperature-near-limit';
  return {
    ...plainly(reason, textOf(reason, language), differ ? [] : sources),
    sides: differ ? ranges.map((range) => wordRange(range, language)) : [],
  };
}

/** A range with the names of those who published it. */
function wordRange({ source, ...range }: ServiceRange, language: PageLanguage): string {
  const names = namesOfSources(source, language);
  const by = names.length > 0 ? names.join(', ') : sayIn(language)(m.tool_confidence_general_knowledge);
  return `${by}${colonOf(language)} ${wordDegrees(range, language)}`;
}

function textOf({ code, coldC, hotC, published }: TemperatureReason, language: PageLanguage): string {
  const say = sayIn(language);
  const need = wordDegrees({ minC: coldC, maxC: hotC }, language);
  const narrow = wordDegrees(published?.narrow ?? {}, language);
  const wide = wordDegrees(published?.wide ?? {}, language);
  switch (code) {
    case 'temperature-fits':
      return say(m.compatibility_temperature_fits, { need, range: narrow });
    case 'temperature-near-limit':
      return say(m.compatibility_temperature_near, { need });
    case 'temperature-doubtful':
      return say(m.compatibility_temperature_doubtful, { need, range: wide });
    case 'temperature-out-of-range':
      return say(m.compatibility_temperature_out, { need, range: wide });
    case 'temperature-no-data':
      return say(m.compatibility_temperature_no_data, { need });
  }
}

export function wordPeak(reason: PeakReason, language: PageLanguage): ReasonWords {
  const say = sayIn(language);
  const peak = signed(reason.peakC, language);
  const continuous = signed(reason.continuousC ?? 0, language);
  const short = signed(reason.shortPeakC ?? 0, language);
  switch (reason.code) {
    case 'peak-in-range':
      return plainly(reason, say(m.compatibility_peak_in_range, { peak, continuous }));
    case 'peak-above-continuous':
      return plainly(reason, say(m.compatibility_peak_above_continuous, { peak, continuous, short }));
    case 'peak-above-published':
      return plainly(
        reason,
        reason.shortPeakC === undefined
          ? say(m.compatibility_peak_unknown, { peak, continuous })
          : say(m.compatibility_peak_above_published, { peak, short }),
      );
    case 'peak-no-data':
      return plainly(reason, say(m.compatibility_peak_no_data, { peak }));
  }
}

export function wordCure(reason: CureReason, language: PageLanguage): ReasonWords {
  return plainly(
    reason,
    sayIn(language)(m.compatibility_cure_peroxide, { above: signed(reason.aboveC, language) }),
  );
}
