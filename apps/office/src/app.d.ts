import type { StaffRole } from '@sebino/domain/actor';
import type { OfficeClient } from '@sebino/trpc/client';
import type { OfficeLanguage } from '#lib/language.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** Quoted by a person, found in the log. */
      requestId?: string;
    }
    interface Locals {
      api: OfficeClient;
      requestId: string;
      language: OfficeLanguage;
      /** In which the house keeps its hours; UTC while nobody is signed in or no programme has begun. */
      timeZone: string;
      /** Whether the API could not say who is signed in. */
      isAway: boolean;
      /** Whose session it is. */
      person: string | undefined;
      /** Empty while nobody is signed in. */
      roles: readonly StaffRole[];
    }
  }
}
