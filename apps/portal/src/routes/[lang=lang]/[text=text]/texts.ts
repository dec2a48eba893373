import { m } from '@sebino/messages/m';
import type { Message } from '@sebino/messages/say';
import type { textNames } from '#lib/textNames.ts';

type Words = Message<Record<never, never>>;

interface Text {
  title: Words;
  lede: Words;
  /** Each with its title and what it says. */
  parts: readonly (readonly [Words, Words])[];
}

export const texts: Record<(typeof textNames)[number], Text> = {
  fairness: {
    title: m.fairness_title,
    lede: m.fairness_lede,
    parts: [
      [m.fairness_match_title, m.fairness_match_text],
      [m.fairness_turn_title, m.fairness_turn_text],
      [m.fairness_choice_title, m.fairness_choice_text],
      [m.fairness_proof_title, m.fairness_proof_text],
      [m.fairness_order_title, m.fairness_order_text],
    ],
  },
  programme: {
    title: m.programme_title,
    lede: m.programme_lede,
    parts: [
      [m.programme_demo_title, m.programme_demo_text],
      [m.programme_past_title, m.programme_past_text],
    ],
  },
  privacy: {
    title: m.privacy_title,
    lede: m.privacy_lede,
    parts: [
      [m.privacy_drawing_title, m.privacy_drawing_text],
      [m.privacy_price_title, m.privacy_price_text],
      [m.privacy_rights_title, m.privacy_rights_text],
    ],
  },
  legal: {
    title: m.legal_title,
    lede: m.legal_lede,
    parts: [
      [m.legal_role_title, m.legal_role_text],
      [m.legal_source_title, m.legal_source_text],
    ],
  },
  accessibility: {
    title: m.accessibility_title,
    lede: m.accessibility_lede,
    parts: [
      [m.accessibility_how_title, m.accessibility_how_text],
      [m.accessibility_report_title, m.accessibility_report_text],
    ],
  },
};
