import type { Language } from '@sebino/domain/language';
import type { TextReading } from '@sebino/domain/sector';

export function readNeed(_text: string, _language?: Language): TextReading {
  return { requirements: [], remarks: [] };
}
