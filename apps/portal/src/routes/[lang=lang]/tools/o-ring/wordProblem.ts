import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { RingProblem } from '@sebino/polymers/oring';
import { writeFigure } from '#lib/tool/written.ts';

/** What is wrong with a ring, in one sentence. */
export function wordProblem(problem: RingProblem, language: PageLanguage): string {
  const say = sayIn(language);
  const of = say(problem.of === 'id' ? m.oring_part_id : m.oring_part_cs);
  const value = writeFigure(problem.value, language);
  const limit = writeFigure(problem.limit ?? 0, language);
  switch (problem.code) {
    case 'not-a-number':
      return say(m.oring_problem_not_a_number, { of });
    case 'negative':
      return say(m.oring_problem_negative, { of, value });
    case 'zero':
      return say(m.oring_problem_zero, { of });
    case 'section-not-below-half-od':
      return say(m.oring_problem_half_od, { value, limit });
    case 'section-large-for-id':
      return say(m.oring_problem_stout, { value, limit });
    case 'below-any-mould':
      return say(m.oring_problem_small, { of, value, limit });
    case 'beyond-any-mould':
      return say(m.oring_problem_large, { of, value, limit });
  }
}
