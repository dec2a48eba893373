import type { Migration } from 'kysely/migration';
import * as foundation from './0001_foundation.ts';
import * as audit from './0002_audit.ts';
import * as rateLimitIdempotency from './0003_rate_limit_idempotency.ts';
import * as programme from './0010_programme.ts';
import * as firm from './0011_firm.ts';
import * as enquiry from './0012_enquiry.ts';
import * as rotation from './0013_rotation.ts';
import * as invitation from './0014_invitation.ts';
import * as link from './0015_link.ts';
import * as event from './0016_event.ts';
import * as search from './0017_search.ts';
import * as rowSecurity from './0018_row_security.ts';
import * as staff from './0019_staff.ts';
import * as bySender from './0020_by_sender.ts';
import * as searchWord from './0021_search_word.ts';
import * as news from './0022_news.ts';
import * as termCount from './0023_term_count.ts';

/** All migrations by name. Forward only: an applied one is never edited, a later one repairs it. */
export const migrations: Record<string, Migration> = {
  '0001_foundation': foundation,
  '0002_audit': audit,
  '0003_rate_limit_idempotency': rateLimitIdempotency,
  '0010_programme': programme,
  '0011_firm': firm,
  '0012_enquiry': enquiry,
  '0013_rotation': rotation,
  '0014_invitation': invitation,
  '0015_link': link,
  '0016_event': event,
  '0017_search': search,
  '0018_row_security': rowSecurity,
  '0019_staff': staff,
  '0020_by_sender': bySender,
  '0021_search_word': searchWord,
  '0022_news': news,
  '0023_term_count': termCount,
};
