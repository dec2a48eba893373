import { m } from '@sebino/messages/m';
import type { Message } from '@sebino/messages/say';
import type { textNames } from '#lib/textNames.ts';

type Words = Message<Record<never, never>>;

/** What stands among the words and is read from the house: a list, a table, a way to write. */
export type Extra = 'controllers' | 'owners' | 'register' | 'cookies' | 'contact' | 'feedback' | 'statement';

export interface Part {
  title: Words;
  /** Paragraphs and what stands between them, in their order. */
  says: readonly (Words | Extra)[];
}

interface Text {
  title: Words;
  lede: Words;
  parts: readonly Part[];
  /** The day on which a text that binds was last written. */
  datedOn?: string;
}

const legalDay = '2026-11-30';

export const texts: Record<(typeof textNames)[number], Text> = {
  fairness: {
    title: m.fairness_title,
    lede: m.fairness_lede,
    parts: [
      { title: m.fairness_match_title, says: [m.fairness_match_text] },
      { title: m.fairness_turn_title, says: [m.fairness_turn_text] },
      { title: m.fairness_choice_title, says: [m.fairness_choice_text] },
      { title: m.fairness_proof_title, says: [m.fairness_proof_text] },
      { title: m.fairness_order_title, says: [m.fairness_order_text] },
    ],
  },
  programme: {
    title: m.programme_title,
    lede: m.programme_lede,
    parts: [
      { title: m.programme_demo_title, says: [m.programme_demo_text] },
      { title: m.programme_past_title, says: [m.programme_past_text] },
    ],
  },
  privacy: {
    title: m.privacy_title,
    lede: m.privacy_lede,
    datedOn: legalDay,
    parts: [
      { title: m.privacy_drawing_title, says: [m.privacy_drawing_text] },
      { title: m.privacy_price_title, says: [m.privacy_price_text] },
      { title: m.notice_controller_title, says: ['controllers', m.notice_controller_split, 'contact'] },
      { title: m.notice_firms_title, says: [m.notice_firms_text] },
      { title: m.notice_register_title, says: [m.notice_register_text, 'register'] },
      { title: m.notice_source_title, says: [m.notice_source_text] },
      { title: m.notice_others_title, says: [m.notice_others_text] },
      { title: m.notice_decision_title, says: [m.notice_decision_text] },
      { title: m.notice_cookie_title, says: [m.notice_cookie_text, 'cookies'] },
      {
        title: m.privacy_rights_title,
        says: [m.privacy_rights_text, m.notice_rights_month, m.notice_rights_complaint],
      },
    ],
  },
  legal: {
    title: m.legal_title,
    lede: m.legal_lede,
    datedOn: legalDay,
    parts: [
      { title: m.notice_owner_title, says: ['owners', 'contact'] },
      { title: m.notice_demo_title, says: [m.notice_demo_text] },
      { title: m.legal_role_title, says: [m.legal_role_text] },
      { title: m.notice_procurement_title, says: [m.notice_procurement_text] },
      { title: m.notice_criteria_title, says: [m.notice_criteria_text] },
      { title: m.notice_content_title, says: [m.notice_content_text] },
      { title: m.legal_source_title, says: [m.legal_source_text] },
      { title: m.notice_law_title, says: [m.notice_law_text] },
    ],
  },
  accessibility: {
    title: m.accessibility_title,
    lede: m.accessibility_lede,
    datedOn: legalDay,
    parts: [
      { title: m.notice_state_title, says: [m.notice_state_text] },
      { title: m.accessibility_how_title, says: [m.accessibility_how_text] },
      { title: m.notice_gaps_title, says: [m.notice_gaps_text] },
      { title: m.notice_method_title, says: [m.notice_method_text] },
      {
        title: m.accessibility_report_title,
        says: [m.accessibility_report_text, m.notice_feedback_text, 'feedback'],
      },
      { title: m.notice_enforce_title, says: [m.notice_enforce_text] },
      { title: m.notice_statement, says: ['statement'] },
    ],
  },
};
