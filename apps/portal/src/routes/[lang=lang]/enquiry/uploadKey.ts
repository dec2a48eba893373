import { enquiryDraft } from '@sebino/domain/enquiry';

/** The key in the address, under which the drawings of a form are received; undefined when it is none. */
export function readUploadKey(url: URL): string | undefined {
  return enquiryDraft.shape.uploadKey.safeParse(url.searchParams.get('upload')).data;
}
