import type { PortalOutputs } from '@sebino/trpc/client';

export type LabShown = PortalOutputs['place']['lab'];
export type FirmListed = PortalOutputs['firm']['list']['firms'][number];
