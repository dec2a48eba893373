import { parse, stringify } from 'devalue';

/** Dates, maps and undefined cross both links as they are; anything else that is not plain data is refused. */
export const transformer = { serialize: stringify, deserialize: parse };
