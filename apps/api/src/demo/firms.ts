import type { CapabilityValue } from '@sebino/domain/firm';
import type { PageLanguage } from '@sebino/domain/language';
import { officinaDemo01 } from './firms/officinaDemo01.ts';
import { gommaEsempio } from './firms/gommaEsempio.ts';
import { siliconeSegnaposto } from './firms/siliconeSegnaposto.ts';
import { stampiFacsimile } from './firms/stampiFacsimile.ts';
import { estrusiImmaginari } from './firms/estrusiImmaginari.ts';
import { profiliBozza } from './firms/profiliBozza.ts';
import { antivibrantiFinti } from './firms/antivibrantiFinti.ts';
import { fustelleCampione } from './firms/fustelleCampione.ts';
import { torneriaDiProva } from './firms/torneriaDiProva.ts';
import { iniezioneIpotetica } from './firms/iniezioneIpotetica.ts';
import { soffiettiEsempio } from './firms/soffiettiEsempio.ts';
import { grandiPezziDemo } from './firms/grandiPezziDemo.ts';
import { plasticaPrototipo } from './firms/plasticaPrototipo.ts';
import { bottegaDemo14 } from './firms/bottegaDemo14.ts';

/** One line of work of a demo firm. Offsets count days from the demo's origin day; without one it is unverified. */
export interface DemoCapability {
  process: string;
  values: Readonly<Record<string, CapabilityValue>>;
  verifiedOffsetDays?: number;
  flagged?: true;
}

/** A dated document. For an approval of a compound `subject` opens with the material, as the sector pack reads it. */
export interface DemoCertificate {
  kind: string;
  subject?: string;
  issuedOffsetDays: number;
  expiresOffsetDays?: number;
}

/** A workshop that does not exist: nothing about it may be taken for a real one. */
export interface DemoFirm {
  slug: string;
  name: string;
  town: string;
  foundedYear: number;
  staffCount: number;
  /** Fails its check digit on purpose. */
  vatNumber: string;
  phone: string;
  contactEmail: string;
  language: 'it';
  joinedOffsetDays: number;
  /** The first is the main process. */
  capabilities: readonly DemoCapability[];
  certificates: readonly DemoCertificate[];
  presentation: Readonly<Record<PageLanguage, string>>;
}

/** The demo cluster. The capability data are invented and not yet read by a rubber technician. */
export const demoFirms: readonly DemoFirm[] = [
  officinaDemo01,
  gommaEsempio,
  siliconeSegnaposto,
  stampiFacsimile,
  estrusiImmaginari,
  profiliBozza,
  antivibrantiFinti,
  fustelleCampione,
  torneriaDiProva,
  iniezioneIpotetica,
  soffiettiEsempio,
  grandiPezziDemo,
  plasticaPrototipo,
  bottegaDemo14,
];
