import type { PortalOutputs } from '@sebino/trpc/client';

export type Profile = PortalOutputs['firm']['show'];
export type CapabilityLine = Profile['capabilities'][number];
export type CertificateLine = Profile['certificates'][number];
