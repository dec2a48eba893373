import { z } from 'zod';

export const firmId = z.uuid().brand<'FirmId'>();
export const personId = z.uuid().brand<'PersonId'>();
export const capabilityId = z.uuid().brand<'CapabilityId'>();
export const certificateId = z.uuid().brand<'CertificateId'>();
export const enquiryId = z.uuid().brand<'EnquiryId'>();
export const drawingId = z.uuid().brand<'DrawingId'>();
export const invitationId = z.uuid().brand<'InvitationId'>();
export const quotationId = z.uuid().brand<'QuotationId'>();
export const programmeId = z.uuid().brand<'ProgrammeId'>();

export type FirmId = z.infer<typeof firmId>;
export type PersonId = z.infer<typeof personId>;
export type CapabilityId = z.infer<typeof capabilityId>;
export type CertificateId = z.infer<typeof certificateId>;
export type EnquiryId = z.infer<typeof enquiryId>;
export type DrawingId = z.infer<typeof drawingId>;
export type InvitationId = z.infer<typeof invitationId>;
export type QuotationId = z.infer<typeof quotationId>;
export type ProgrammeId = z.infer<typeof programmeId>;
