import { auditRouter, mailRouter } from './audit.office.ts';
import { deskRouter } from './desk.ts';
import { enquiryOfficeRouter } from './enquiry.office.ts';
import { firmOfficeRouter } from './firm.office.ts';
import { router } from './init.ts';
import { invitationOfficeRouter } from './invitation.office.ts';
import { ledgerRouter } from './ledger.office.ts';
import { meRouter } from './me.office.ts';
import { overrideRouter } from './override.office.ts';
import { signInRouter } from './signIn.office.ts';

/** What the office door offers to people who signed in there. */
export const officeRouter = router({
  signIn: signInRouter,
  me: meRouter,
  desk: deskRouter,
  enquiry: enquiryOfficeRouter,
  invitation: invitationOfficeRouter,
  override: overrideRouter,
  firm: firmOfficeRouter,
  ledger: ledgerRouter,
  audit: auditRouter,
  mail: mailRouter,
});
export type OfficeRouter = typeof officeRouter;
