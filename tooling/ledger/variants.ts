import { freeRefusals } from '@sebino/domain/rotation/policy';
import { worstByAdversary } from './adversary.ts';
import { study } from './study.ts';
import type { Case, Study, Year } from './study.ts';

/** One line of the second table: our figures as words, the handbook's beside them. */
export interface Variant {
  name: string;
  outcome: string;
  handbook: string;
}

/** The cases beside the plain year. They are reported, not gated: streams are synthetic and show direction only. */
export function runVariants(runs: number): Variant[] {
  const deficit = (given: Omit<Case, 'runs' | 'policy'>, of = runs): Study =>
    study({ runs: of, policy: 'deficit', ...given });
  const least = (given: Omit<Case, 'runs' | 'policy'>): Study =>
    study({ runs, policy: 'who-got-least', ...given });
  const three = { places: 3 };
  const newcomer: Year = () => ({ isPresent: (firm, n) => firm !== 0 || n >= 40 });
  const away: Year = () => ({ isPresent: (firm, n) => firm !== 0 || n < 20 || n >= 40 });
  const charged = deficit({ year: refuser(0) });
  const limited = deficit({ year: refuser(freeRefusals) });
  const free = deficit({ year: refuser(Number.POSITIVE_INFINITY) });
  return [
    {
      name: 'Three invitations per enquiry, worst gap',
      outcome: `deficit ${gap(deficit({ shape: three }))}; random ${gap(study({ runs, policy: 'random', shape: three }))}; who got least ${gap(least({ shape: three }))}`,
      handbook: 'deficit 0.62 (p95 0.80); random 4.32; who got least 7.29',
    },
    {
      name: 'The same, 10 % "cannot make it", 15 % silence',
      outcome: `deficit ${gap(deficit({ shape: three, year: troubled }))}`,
      handbook: 'deficit 0.70 (p95 0.96)',
    },
    {
      name: '600 enquiries instead of 60',
      outcome: `deficit ${gap(deficit({ shape: { enquiries: 600 } }, Math.ceil(runs / 10)))}`,
      handbook: 'deficit 0.62 (p95 0.80)',
    },
    {
      name: 'Newcomer after enquiry 40, next 20 enquiries',
      outcome: `deficit ${got(deficit({ year: newcomer }))}; who got least ${got(least({ year: newcomer }))}`,
      handbook: 'deficit gets 1.61, due 1.61; who got least gets 4.29, due 1.61',
    },
    {
      name: 'Firm away from enquiry 20 to 40',
      outcome: got(deficit({ year: away })),
      handbook: 'gets 2.85, due 2.86',
    },
    {
      name: 'Firm that lets half its turns pass',
      outcome: `charged ${show(charged.firstReceived)}, quotes ${show(charged.firstQuoted)}`,
      handbook: 'charged 4.26, answers 2.13',
    },
    {
      name: 'The same, "no capacity" always free',
      outcome: `is offered ${show(free.firstOffered)} instead of ${show(charged.firstOffered)}, takes ${show(free.firstQuoted)} (${show(charged.firstQuoted)} if charged)`,
      handbook: 'is offered 7.7 instead of 4.8, takes 3.8 (2.4 if charged)',
    },
    {
      name: 'The same under the rule: two free a year',
      outcome: `is offered ${show(limited.firstOffered)}, takes ${show(limited.firstQuoted)}`,
      handbook: '–',
    },
    {
      name: 'Adversary choosing the eligible sets, worst gap',
      outcome: `pairs ${show(worstByAdversary(2))}, threes ${show(worstByAdversary(3))}, fours ${show(worstByAdversary(4))}, sevens ${show(worstByAdversary(7))}`,
      handbook: 'pairs 3.5, threes 2.7, fours 2.0, sevens 1.1',
    },
  ];
}

/** Firm 0 refuses half its turns; the first `free` refusals of the year are taken back, the others stay charged. */
function refuser(free: number): Year {
  return (random) => {
    let left = free;
    return {
      answer: (firm) => {
        if (firm !== 0 || random() < 0.5) return 'quotes';
        left -= 1;
        return left >= 0 ? 'no-capacity' : 'decline';
      },
    };
  };
}

function troubled(random: () => number): ReturnType<Year> {
  return {
    answer: () => {
      const lot = random();
      return lot < 0.1 ? 'cannot-make' : lot < 0.25 ? 'silence' : 'quotes';
    },
  };
}

function gap(of: Study): string {
  return `${show(of.gapMean)} (p95 ${show(of.gapP95)})`;
}

function got(of: Study): string {
  return `gets ${show(of.firstReceived)}, due ${show(of.firstDue)}`;
}

function show(turns: number): string {
  return turns.toFixed(2);
}
