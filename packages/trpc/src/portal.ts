import { enquiryPublicRouter } from './enquiry.public.ts';
import { firmRouter } from './firm.ts';
import { homeRouter } from './home.ts';
import { router } from './init.ts';
import { invitationRouter } from './invitation.ts';
import { monthRouter } from './month.ts';
import { needRouter } from './need.public.ts';
import { newsRouter } from './news.ts';
import { placeRouter } from './place.ts';
import { statusRouter } from './status.ts';

/** What the portal door offers: to anyone, to a buyer by status link, to a firm by personal link. */
export const portalRouter = router({
  home: homeRouter,
  firm: firmRouter,
  need: needRouter,
  enquiry: enquiryPublicRouter,
  status: statusRouter,
  invitation: invitationRouter,
  month: monthRouter,
  news: newsRouter,
  place: placeRouter,
});
export type PortalRouter = typeof portalRouter;
