/** The subjects that have a picture of their own besides firms and needs; every other page shows the site's. */
export const socialPages = ['firms', 'tools', 'materials', 'needs', 'enquiry', 'lab', 'news'] as const;

const single = /^(?:firms|needs)\/[a-z0-9-]{1,200}$/;

/**
 * Where the picture of a page lies, by the page's path: a public page by its subject. A page behind a personal link
 * shows the site's picture, so that a link sent on reveals nothing.
 */
export function socialAddress(pathname: string): string {
  const [, language = 'en', ...rest] = pathname.split('/');
  const subject = rest.join('/');
  const own = socialPages.some((page) => page === subject) || single.test(subject);
  return `/${language}/social/${own ? subject : 'site'}.png`;
}
