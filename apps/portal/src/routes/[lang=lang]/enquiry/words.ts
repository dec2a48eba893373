import { formatNumber } from '@sebino/domain/formatNumber';
import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { limitsInWords } from './limits.ts';
import type { Fault, Form } from './typed.ts';

/** What is wrong with a field and what to do about it, in one sentence. */
export function wordFault({ name, code, max }: Fault, language: PageLanguage): string {
  const say = sayIn(language);
  if (code === 'too_big' && max !== undefined)
    return say(m.enquiry_fault_long, { max: formatNumber(max, language) });
  if (code === 'text-not-storable') return say(m.enquiry_fault_characters);
  if (code === 'text-has-line-break') return say(m.enquiry_fault_break);
  if (name === 'text' && code === 'too_small') return say(m.enquiry_fault_text_short);
  if (name === 'email') return say(m.enquiry_fault_email);
  if (name === 'country') return say(m.enquiry_fault_country);
  switch (code) {
    case 'not-a-number':
      return say(m.enquiry_fault_number);
    case 'ambiguous-number':
      return say(m.enquiry_fault_ambiguous);
    case 'not-positive':
      return say(m.enquiry_fault_positive);
    case 'not-whole':
      return say(m.enquiry_fault_whole);
    case 'range-reversed':
      return say(m.enquiry_fault_range);
    case 'day':
      return say(m.enquiry_fault_day);
    case 'unknown-term':
      return say(m.enquiry_fault_term);
    case 'no-firm-picked':
      return say(m.enquiry_fault_firms);
    case 'unknown-firm':
      return say(m.enquiry_fault_firm_gone);
    case 'too_small':
      return say(m.enquiry_fault_needed);
    default:
      return say(m.enquiry_fault_other);
  }
}

/** Why a file was not kept, in words for each code. */
export function refusalWords(limits: Form['limits'], language: PageLanguage): Record<string, string> {
  const say = sayIn(language);
  const { count, each, together } = limitsInWords(limits, language);
  return {
    'upload-closed': say(m.enquiry_file_upload_closed),
    'too-many-uploads': say(m.enquiry_file_too_many_uploads),
    'too-many-files': say(m.enquiry_file_too_many_files, { count }),
    'file-too-large': say(m.enquiry_file_file_too_large, { each }),
    'files-too-large-together': say(m.enquiry_file_files_too_large_together, { together }),
    'name-not-usable': say(m.enquiry_file_name_not_usable),
    'kind-not-taken': say(m.enquiry_file_kind_not_taken),
    'content-not-as-named': say(m.enquiry_file_content_not_as_named),
    'file-empty': say(m.enquiry_file_file_empty),
    'disk-full': say(m.enquiry_file_disk_full),
    'form-not-readable': say(m.enquiry_file_form_not_readable),
  };
}
