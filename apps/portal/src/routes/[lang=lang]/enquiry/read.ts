import type { PageLanguage } from '@sebino/domain/language';
import { refusalOf } from '@sebino/trpc/client';
import type { PortalClient, PortalOutputs } from '@sebino/trpc/client';
import type { Form } from './typed.ts';

export type ReceivedFile = PortalOutputs['enquiry']['files'][number];

/** A firm that takes enquiries now. */
export interface PickableFirm {
  id: string;
  slug: string;
  name: string;
  town: string;
}

export interface FormParts {
  form: Form;
  firms: PickableFirm[];
  day: string;
}

const lastRead = new Map<PageLanguage, FormParts>();

/**
 * What the form asks, and the firms in the order of the day. While the database is away the last answer stands in:
 * someone who has typed for three minutes must get the form back, whatever happens behind it.
 */
export async function readForm(api: PortalClient, language: PageLanguage): Promise<FormParts> {
  try {
    const [form, list] = await Promise.all([
      api.enquiry.form.query({ language }),
      api.firm.list.query({ language }),
    ]);
    const firms = list.firms
      .filter((firm) => firm.standing === 'active')
      .map(({ id, slug, name, town }) => ({ id, slug, name, town }));
    const parts = { form, firms, day: list.day };
    lastRead.set(language, parts);
    return parts;
  } catch (error) {
    const known = lastRead.get(language);
    if (known === undefined || refusalOf(error) === undefined) throw error;
    return known;
  }
}

/** What has arrived under a form's key; nothing while the database is away, where the files are safe all the same. */
export async function listFiles(api: PortalClient, uploadKey: string): Promise<ReceivedFile[]> {
  try {
    return await api.enquiry.files.query({ uploadKey });
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    return [];
  }
}
