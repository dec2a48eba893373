import pg from 'pg';

/** How a value's text on the wire becomes a JavaScript value. */
export type Parse = (text: string) => unknown;

interface WireType {
  oid: number;
  arrayOid: number;
  parse: Parse;
}

/**
 * One table for both drivers, so that they answer alike. The oids are fixed in pg_type.dat of every
 * Postgres; types that are not here (text, uuid, boolean, int4…) come alike from both by themselves.
 */
export const wireTypes: readonly WireType[] = [
  { oid: 20, arrayOid: 1016, parse: toSafeNumber }, // int8
  { oid: 114, arrayOid: 199, parse: JSON.parse }, // json
  { oid: 3802, arrayOid: 3807, parse: JSON.parse }, // jsonb
  { oid: 1082, arrayOid: 1182, parse: asText }, // date: a calendar day, never a midnight
  { oid: 1114, arrayOid: 1115, parse: asText }, // timestamp without zone: not used, so not guessed at
  { oid: 1184, arrayOid: 1185, parse: pg.types.getTypeParser(1184) }, // timestamptz
  { oid: 1186, arrayOid: 1187, parse: asText }, // interval
  { oid: 1700, arrayOid: 1231, parse: asText }, // numeric: exact, so not a float
];

function asText(text: string): string {
  return text;
}

/** Throws a RangeError rather than round: cents and sequence numbers must not lose their last digit. */
function toSafeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the safe integers`);
  return value;
}
