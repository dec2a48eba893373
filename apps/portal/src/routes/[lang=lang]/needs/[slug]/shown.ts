import type { PortalOutputs } from '@sebino/trpc/client';

export type Shown = PortalOutputs['need']['show'];
export type Maker = Shown['makers'][number];
export type DeclaredValue = Maker['lines'][number]['values'][number];
