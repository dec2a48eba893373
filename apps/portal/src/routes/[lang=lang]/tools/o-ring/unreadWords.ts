import { m } from '@sebino/messages/m';
import type { Message } from '@sebino/messages/say';
import type { Unread } from './finding.ts';

/** Why a text was not read, and what to write instead. */
export const unreadWords: Readonly<Record<Unread, Message<Record<never, never>>>> = {
  'dash-without-mark': m.oring_unread_dash,
  'one-figure': m.oring_unread_one,
  'three-figures': m.oring_unread_three,
  'no-size': m.oring_unread_none,
};
