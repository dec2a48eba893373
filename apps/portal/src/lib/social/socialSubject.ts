import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { Say } from '@sebino/messages/say';
import { exampleFigure } from '@sebino/polymers/figure/example';
import type { PortalClient } from '@sebino/trpc/client';
import type { Drawable } from '@sebino/ui/drawable';
import { needFigure } from '#lib/need/needFigure.ts';
import { titleOfNeed } from '#lib/need/titleOfNeed.ts';
import { socialPages } from './socialAddress.ts';

/** What the picture of a page says and draws. */
export interface SocialSubject {
  title: string;
  /** One line under the title, or nothing: the card says by itself whose it is. */
  note: string;
  figure: Drawable | undefined;
}

type Page = (typeof socialPages)[number] | 'site';

// One part for each page, so that pages sent one after the other are told apart at a glance.
const parts: Record<Page, string> = {
  site: 'o-ring',
  firms: 'lip-seal',
  tools: 'x-ring',
  materials: 'bellows',
  needs: 'flat-gasket',
  enquiry: 'grommet',
  lab: 'anti-vibration-mount',
  news: 'diaphragm',
};

/** Undefined for a subject that has no picture. A firm or need that does not exist is refused by the house. */
export async function findSocialSubject(
  api: PortalClient,
  language: PageLanguage,
  subject: string,
): Promise<SocialSubject | undefined> {
  const say = sayIn(language);
  const [kind, slug, ...more] = subject.split('/');
  if (more.length > 0) return undefined;
  if (slug !== undefined) {
    if (kind === 'firms') return firmSubject(api, language, slug);
    return kind === 'needs' ? needSubject(api, language, slug) : undefined;
  }
  const page = subject === 'site' ? subject : socialPages.find((each) => each === subject);
  if (page === undefined) return undefined;
  return { title: titleOf(page, say), note: '', figure: figureOf(parts[page]) };
}

async function firmSubject(api: PortalClient, language: PageLanguage, slug: string): Promise<SocialSubject> {
  const { firm, products } = await api.firm.show.query({ language, slug: slug.slice(0, 60) });
  const drawn = products.map((product) => figureOf(product.id)).find((figure) => figure !== undefined);
  return { title: firm.name, note: `${firm.town} · ${firm.mainProcess}`, figure: drawn };
}

async function needSubject(api: PortalClient, language: PageLanguage, slug: string): Promise<SocialSubject> {
  const { need } = await api.need.show.query({ language, slug: slug.slice(0, 200) });
  return {
    title: titleOfNeed(need, language),
    note: sayIn(language)(m.home_product_firms, { count: need.firmCount }),
    figure: needFigure(need)?.figure,
  };
}

function titleOf(page: Page, say: Say): string {
  switch (page) {
    case 'site':
      return say(m.home_page_title);
    case 'firms':
      return say(m.firm_list_title);
    case 'tools':
      return say(m.tool_index_title);
    case 'materials':
      return say(m.material_index_title);
    case 'needs':
      return say(m.need_index_title);
    case 'enquiry':
      return say(m.nav_enquiry);
    case 'lab':
      return say(m.place_lab_title);
    case 'news':
      return say(m.place_news_title);
  }
}

function figureOf(product: string): Drawable | undefined {
  return exampleFigure(product)?.figure;
}
