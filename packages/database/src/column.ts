import type { ColumnType, RawBuilder } from 'kysely';
import { sql } from 'kysely';

/** A `jsonb` column: read as the parsed value, written through `json()`. */
export type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

/** A `jsonb` column that may be null. */
export type NullableJson<T> = ColumnType<T | null, RawBuilder<T> | null, RawBuilder<T> | null>;

/** A column that the database fills, by a default or a sequence, and nobody writes. */
export type Filled<T> = ColumnType<T, never, never>;

/** A column written once, with the row. */
export type Fixed<T> = ColumnType<T, T, never>;

/**
 * A value as a `jsonb` parameter. Handed over as it is, an array would arrive as a Postgres array and a
 * string as unquoted text, differently on the two engines.
 */
export function json<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}
