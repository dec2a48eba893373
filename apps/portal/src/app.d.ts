import type { PortalClient } from '@sebino/trpc/client';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** Quoted by a visitor, found in the log. */
      requestId?: string;
    }
    interface Locals {
      api: PortalClient;
      requestId: string;
    }
  }
}
