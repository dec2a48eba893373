import { addDays } from '@sebino/domain/calendar';
import type { CalendarDay } from '@sebino/domain/calendar';
import type { Capability, Certificate, MatchableFirm } from '@sebino/domain/firm';
import { capabilityId, certificateId, firmId } from '@sebino/domain/id';
import type { DemoFirm } from './firms.ts';

/**
 * A demo firm as matching sees it, with its offsets counted from the origin day. `idOf` gives the UUID of a thing named
 * by the words of the seed, so that the same seed always gives the same ids.
 */
export function toMatchable(
  firm: DemoFirm,
  origin: CalendarDay,
  idOf: (name: string) => string,
): MatchableFirm {
  const id = firmId.parse(idOf(firm.slug));
  const capabilities = firm.capabilities.map(
    ({ process, values, verifiedOffsetDays, flagged }): Capability => ({
      id: capabilityId.parse(idOf(`${firm.slug}/${process}`)),
      firmId: id,
      process,
      values: { ...values },
      ...(verifiedOffsetDays === undefined ? {} : { verifiedOn: addDays(origin, verifiedOffsetDays) }),
      flagged: flagged ?? false,
    }),
  );
  const certificates = firm.certificates.map(
    ({ kind, subject, issuedOffsetDays, expiresOffsetDays }): Certificate => ({
      id: certificateId.parse(idOf(`${firm.slug}/${kind}/${subject ?? ''}`)),
      firmId: id,
      kind,
      ...(subject === undefined ? {} : { subject }),
      issuedOn: addDays(origin, issuedOffsetDays),
      ...(expiresOffsetDays === undefined ? {} : { expiresOn: addDays(origin, expiresOffsetDays) }),
    }),
  );
  return { id, capabilities, certificates };
}
