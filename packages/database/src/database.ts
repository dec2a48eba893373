import type { Transaction } from 'kysely';
import type { AuditTables } from './audit.ts';
import type { IdempotencyTables } from './idempotency.ts';
import type { RateLimitTables } from './rateLimit.ts';

import type { SpecTables } from './spec.ts';
import type { ChallengeTables } from './challenge.ts';
import type { CapabilityTables } from './capability.ts';
import type { ParticipationTables } from './participation.ts';
import type { DrawingTables } from './drawing.ts';
import type { EnquiryTables } from './enquiry.ts';
import type { EventTables } from './event.ts';
import type { FirmTables } from './firm.ts';
import type { InvitationTables } from './invitation.ts';
import type { LinkTables } from './link.ts';
import type { MailTables } from './mail.ts';
import type { NewsTables } from './news.ts';
import type { PersonTables } from './person.ts';
import type { ProgrammeTables } from './programme.ts';
import type { QuotationTables } from './quotation.ts';
import type { RotationTables } from './rotation.ts';
import type { SearchTables } from './search.ts';
import type { StaffTables } from './staff.ts';
import type { SubmissionTables } from './submission.ts';
/** Every table by its name in SQL: each subject file brings its own and is named here. */
export interface Database
  extends
    AuditTables,
    RateLimitTables,
    IdempotencyTables,
    SpecTables,
    ChallengeTables,
    CapabilityTables,
    ParticipationTables,
    DrawingTables,
    EnquiryTables,
    EventTables,
    FirmTables,
    InvitationTables,
    LinkTables,
    MailTables,
    NewsTables,
    PersonTables,
    ProgrammeTables,
    QuotationTables,
    RotationTables,
    SearchTables,
    StaffTables,
    SubmissionTables {}

/** An open transaction, the first parameter of everything that must happen together or not at all. */
export type Trx = Transaction<Database>;
