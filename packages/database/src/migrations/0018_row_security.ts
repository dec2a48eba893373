import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * The second wall between firms, and the seal. A request of a firm or a buyer runs under a role that may touch only
 * the tables and columns granted here, and in them only its own rows, whatever a query forgets. Prices are read by
 * the firm that wrote them, by the buyer once the seal is open, and by nobody else: `sebino_app`, under which staff
 * act, has no policy to read them by.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const firm = 'acting_firm_id()';
const buyer = 'acting_enquiry_id()';
const invited = `exists (select 1 from invitation i where i.enquiry_id = enquiry_id and i.firm_id = ${firm})`;
const ofQuotation = `exists (select 1 from quotation q where q.id = quotation_id)`;
const ofLot = `exists (select 1 from quotation_lot l where l.id = lot_id)`;
const sealOpen = `exists (select 1 from enquiry e where e.id = ${buyer} and e.seal_opened_at is not null)`;

/** Rows by role; the app role sees every row of every table here but the sealed ones. */
const rows: Record<string, { firm?: string; buyer?: string; sealed?: true }> = {
  enquiry: {
    firm: `exists (select 1 from invitation i where i.enquiry_id = enquiry.id and i.firm_id = ${firm})`,
    buyer: `id = ${buyer}`,
  },
  spec: { firm: invited.replace('= enquiry_id', '= spec.enquiry_id'), buyer: `enquiry_id = ${buyer}` },
  drawing: { firm: invited.replace('= enquiry_id', '= drawing.enquiry_id'), buyer: `enquiry_id = ${buyer}` },
  drawing_opening: {
    firm: `firm_id = ${firm}`,
    buyer: `exists (select 1 from drawing d where d.id = drawing_id)`,
  },
  invitation: { firm: `firm_id = ${firm}`, buyer: `enquiry_id = ${buyer}` },
  verdict: { firm: `firm_id = ${firm}`, buyer: `enquiry_id = ${buyer}` },
  quotation: {
    firm: `exists (select 1 from invitation i where i.id = invitation_id)`,
    buyer: `exists (select 1 from invitation i where i.id = invitation_id)`,
  },
  quotation_lot: { firm: ofQuotation, buyer: ofQuotation },
  price_step: { firm: ofLot, buyer: `${sealOpen} and ${ofLot}`, sealed: true },
  quotation_terms: { firm: ofLot, buyer: `${sealOpen} and ${ofLot}`, sealed: true },
  participation: { firm: `firm_id = ${firm}` },
};

/** What each role may do at all; columns where a row holds more than it may know. */
const grants = [
  `grant select (id, number, status, language, text, requirements, drawing_access, country, received_at,
    published_at, ended_at, version) on enquiry to sebino_firm`,
  `grant select on spec, drawing, drawing_opening, invitation, verdict, quotation, quotation_lot, price_step,
    quotation_terms, participation to sebino_firm`,
  `grant select on programme, firm, capability, certificate, ledger_entry to sebino_firm, sebino_buyer`,
  `grant update (status, decline, call_requested, answered_at, quotation_due_at, reminded_at, version)
    on invitation to sebino_firm`,
  `grant insert on drawing_opening, quotation, quotation_lot, price_step, quotation_terms to sebino_firm`,
  `grant select on enquiry, spec, drawing, drawing_opening, invitation, verdict, quotation, quotation_lot,
    price_step, quotation_terms to sebino_buyer`,
  `grant update (status, ended_at, version) on enquiry to sebino_buyer`,
  `grant insert on drawing_opening to sebino_buyer`,
  `grant insert on business_event to sebino_firm, sebino_buyer`,
];

const statements = [
  ...Object.entries(rows).flatMap(([table, by]) => [
    `alter table ${table} enable row level security`,
    by.sealed === true
      ? `create policy ${table}_app on ${table} for insert to sebino_app with check (exists (
          select 1 from quotation_lot l join quotation q on q.id = l.quotation_id
          where l.id = lot_id and q.recorded_by = 'coordinator'))`
      : `create policy ${table}_app on ${table} to sebino_app using (true) with check (true)`,
    ...(by.firm === undefined
      ? []
      : [`create policy ${table}_firm on ${table} to sebino_firm using (${by.firm})`]),
    ...(by.buyer === undefined
      ? []
      : [`create policy ${table}_buyer on ${table} to sebino_buyer using (${by.buyer})`]),
  ]),
  ...grants,
];
