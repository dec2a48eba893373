/** Languages of the office's pages. */
export const officeLanguages = ['it', 'en'] as const;
export type OfficeLanguage = (typeof officeLanguages)[number];

interface Wishes {
  /** `?lang=` of the address, for the sign-in page. */
  asked: string | null;
  /** What the signed-in person chose. */
  chosen: string | undefined;
  /** The browser's `Accept-Language`. Office pages are never cached, so it may decide. */
  accepted: string | null;
}

/** The language of a page: as asked, else as chosen, else the first the browser accepts, else Italian. */
export function pickLanguage({ asked, chosen, accepted }: Wishes): OfficeLanguage {
  const wishes = [asked, chosen, ...(accepted ?? '').split(',').map((each) => each.trim().slice(0, 2))];
  return wishes.map(toOfficeLanguage).find((each) => each !== undefined) ?? 'it';
}

function toOfficeLanguage(wish: string | null | undefined): OfficeLanguage | undefined {
  return officeLanguages.find((each) => each === wish?.toLowerCase());
}
