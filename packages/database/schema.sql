-- What the migrations make, written by `pnpm db:schema`. Not to be edited.

CREATE OR REPLACE FUNCTION public.acting_enquiry_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.enquiry_id'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION public.acting_firm_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.firm_id'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION public.plain_text(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(unaccent('unaccent'::regdictionary, words))
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '42501';
      end $function$
;

create table allocation (
  enquiry_id uuid not null,
  number integer not null,
  ledger_seq bigint not null,
  decided_by uuid,
  decided_at timestamp with time zone not null,
  constraint allocation_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint allocation_enquiry_id_fkey FOREIGN KEY (enquiry_id) REFERENCES enquiry(id),
  constraint allocation_ledger_seq_fkey FOREIGN KEY (ledger_seq) REFERENCES ledger_entry(seq),
  constraint allocation_ledger_seq_key UNIQUE (ledger_seq),
  constraint allocation_number_check CHECK ((number > 0)),
  constraint allocation_pkey PRIMARY KEY (enquiry_id, number)
);

create table audit (
  seq bigint not null generated always as identity,
  at timestamp with time zone not null,
  actor text not null,
  action text not null,
  subject text not null,
  subject_id text not null,
  data jsonb not null default '{}'::jsonb,
  request_id text,
  constraint audit_action_check CHECK ((action ~ '^[a-z][a-z0-9-]{1,79}$'::text)),
  constraint audit_actor_check CHECK (((length(actor) >= 1) AND (length(actor) <= 100))),
  constraint audit_data_check CHECK ((jsonb_typeof(data) = 'object'::text)),
  constraint audit_pkey PRIMARY KEY (seq),
  constraint audit_request_id_check CHECK (((length(request_id) >= 1) AND (length(request_id) <= 100))),
  constraint audit_subject_check CHECK ((subject ~ '^[a-z][A-Za-z]{1,39}$'::text)),
  constraint audit_subject_id_check CHECK (((length(subject_id) >= 1) AND (length(subject_id) <= 100)))
);

create table audit_chain (
  number bigint not null,
  audit_seq bigint not null,
  previous_hash text not null,
  hash text not null,
  constraint audit_chain_audit_seq_fkey FOREIGN KEY (audit_seq) REFERENCES audit(seq),
  constraint audit_chain_audit_seq_key UNIQUE (audit_seq),
  constraint audit_chain_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint audit_chain_hash_key UNIQUE (hash),
  constraint audit_chain_number_check CHECK ((number >= 1)),
  constraint audit_chain_pkey PRIMARY KEY (number),
  constraint audit_chain_previous_hash_check CHECK ((previous_hash ~ '^[0-9a-f]{64}$'::text))
);

create table business_event (
  seq bigint not null generated always as identity,
  id uuid not null,
  kind text not null,
  subject text not null,
  subject_id uuid not null,
  actor_kind text not null,
  actor_id uuid,
  data jsonb not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint business_event_id_key UNIQUE (id),
  constraint business_event_pkey PRIMARY KEY (seq)
);

create table capability (
  id uuid not null,
  firm_id uuid not null,
  process text not null,
  "values" jsonb not null,
  verified_on date,
  flagged boolean not null default false,
  version integer not null default 1,
  constraint capability_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint capability_firm_id_process_key UNIQUE (firm_id, process),
  constraint capability_pkey PRIMARY KEY (id)
);

create table certificate (
  id uuid not null,
  firm_id uuid not null,
  kind text not null,
  subject text,
  issued_on date not null,
  expires_on date,
  constraint certificate_check CHECK (((expires_on IS NULL) OR (expires_on > issued_on))),
  constraint certificate_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint certificate_pkey PRIMARY KEY (id)
);

create table drawing (
  id uuid not null,
  upload_key uuid not null,
  enquiry_id uuid,
  name text not null,
  kind text not null,
  bytes bigint not null,
  sha256 text not null,
  scan_state text not null,
  received_at timestamp with time zone not null,
  constraint drawing_bytes_check CHECK ((bytes > 0)),
  constraint drawing_enquiry_id_fkey FOREIGN KEY (enquiry_id) REFERENCES enquiry(id),
  constraint drawing_pkey PRIMARY KEY (id),
  constraint drawing_scan_state_check CHECK ((scan_state = ANY (ARRAY['pending'::text, 'clean'::text, 'infected'::text, 'skipped'::text]))),
  constraint drawing_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table drawing_opening (
  id uuid not null,
  drawing_id uuid not null,
  firm_id uuid,
  person_id uuid,
  opened_at timestamp with time zone not null,
  constraint drawing_opening_drawing_id_fkey FOREIGN KEY (drawing_id) REFERENCES drawing(id),
  constraint drawing_opening_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint drawing_opening_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint drawing_opening_pkey PRIMARY KEY (id)
);

create table enquiry (
  id uuid not null,
  programme_id uuid not null,
  number text not null,
  status text not null,
  language text not null,
  text text not null,
  requirements jsonb not null,
  choice jsonb not null,
  drawing_access text not null,
  country text not null,
  organisation text not null,
  buyer_id uuid not null,
  upload_key uuid not null,
  received_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  published_at timestamp with time zone,
  first_answer_at timestamp with time zone,
  seal_opened_at timestamp with time zone,
  ended_at timestamp with time zone,
  spam_signs jsonb not null,
  version integer not null default 1,
  constraint enquiry_buyer_id_fkey FOREIGN KEY (buyer_id) REFERENCES person(id),
  constraint enquiry_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint enquiry_drawing_access_check CHECK ((drawing_access = ANY (ARRAY['invited-firms'::text, 'chosen-firms'::text]))),
  constraint enquiry_number_check CHECK ((number ~ '^[0-9]{4}-[0-9]{4,}$'::text)),
  constraint enquiry_number_key UNIQUE (number),
  constraint enquiry_pkey PRIMARY KEY (id),
  constraint enquiry_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id),
  constraint enquiry_status_check CHECK ((status = ANY (ARRAY['unconfirmed'::text, 'quarantined'::text, 'received'::text, 'published'::text, 'closed'::text, 'revoked'::text]))),
  constraint enquiry_upload_key_key UNIQUE (upload_key)
);

create table enquiry_number (
  year integer not null,
  last integer not null,
  constraint enquiry_number_pkey PRIMARY KEY (year)
);

create table firm (
  id uuid not null,
  slug text not null,
  name text not null,
  town text not null,
  founded_year integer,
  staff_count integer,
  vat_number text not null,
  main_process text not null,
  presentation jsonb not null,
  version integer not null default 1,
  constraint firm_pkey PRIMARY KEY (id),
  constraint firm_slug_check CHECK ((slug ~ '^[a-z0-9-]{2,60}$'::text)),
  constraint firm_slug_key UNIQUE (slug),
  constraint firm_staff_count_check CHECK ((staff_count > 0)),
  constraint firm_vat_number_key UNIQUE (vat_number)
);

create table firm_contact (
  firm_id uuid not null,
  person_id uuid not null,
  is_primary boolean not null,
  ended_at timestamp with time zone,
  constraint firm_contact_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint firm_contact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint firm_contact_pkey PRIMARY KEY (firm_id, person_id)
);

create table firm_term (
  firm_id uuid not null,
  vocabulary text not null,
  term text not null,
  constraint firm_term_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint firm_term_pkey PRIMARY KEY (vocabulary, term, firm_id)
);

create table firm_words (
  firm_id uuid not null,
  language text not null,
  words tsvector not null,
  constraint firm_words_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint firm_words_pkey PRIMARY KEY (firm_id, language)
);

create table idempotency (
  scope text not null,
  key text not null,
  request_hash text not null,
  status integer,
  body jsonb,
  created_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint idempotency_check CHECK ((ends_at > created_at)),
  constraint idempotency_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200))),
  constraint idempotency_pkey PRIMARY KEY (scope, key),
  constraint idempotency_request_hash_check CHECK ((request_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint idempotency_scope_check CHECK (((length(scope) >= 1) AND (length(scope) <= 200))),
  constraint idempotency_status_check CHECK (((status >= 100) AND (status <= 599)))
);

create table invitation (
  id uuid not null,
  enquiry_id uuid not null,
  firm_id uuid not null,
  ledger_seq bigint not null,
  by text not null,
  status text not null,
  decline jsonb,
  call_requested boolean not null default false,
  invited_at timestamp with time zone not null,
  remind_at timestamp with time zone not null,
  reminded_at timestamp with time zone,
  answer_due_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  quotation_due_at timestamp with time zone,
  settled_at timestamp with time zone,
  version integer not null default 1,
  constraint invitation_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id),
  constraint invitation_by_check CHECK ((by = ANY (ARRAY['rotation'::text, 'direct-choice'::text, 'override'::text]))),
  constraint invitation_check CHECK (((status = 'declined'::text) = (decline IS NOT NULL))),
  constraint invitation_check1 CHECK (((status <> ALL (ARRAY['accepted'::text, 'quoted'::text, 'lapsed'::text])) OR (quotation_due_at IS NOT NULL))),
  constraint invitation_enquiry_id_firm_id_key UNIQUE (enquiry_id, firm_id),
  constraint invitation_enquiry_id_fkey FOREIGN KEY (enquiry_id) REFERENCES enquiry(id),
  constraint invitation_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint invitation_ledger_seq_fkey FOREIGN KEY (ledger_seq) REFERENCES ledger_entry(seq),
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_status_check CHECK ((status = ANY (ARRAY['open'::text, 'accepted'::text, 'quoted'::text, 'declined'::text, 'silent'::text, 'lapsed'::text, 'withdrawn'::text])))
);

create table ledger_entry (
  seq bigint not null,
  body jsonb not null,
  hash text not null,
  previous_hash text not null,
  recorded_at timestamp with time zone not null,
  constraint ledger_entry_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint ledger_entry_hash_key UNIQUE (hash),
  constraint ledger_entry_pkey PRIMARY KEY (seq),
  constraint ledger_entry_previous_hash_check CHECK ((previous_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint ledger_entry_previous_hash_key UNIQUE (previous_hash),
  constraint ledger_entry_seq_check CHECK ((seq > 0))
);

create table link (
  id uuid not null,
  token_hash text not null,
  purpose text not null,
  enquiry_id uuid not null,
  invitation_id uuid,
  person_id uuid not null,
  expires_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint link_check CHECK (((purpose = 'personal'::text) = (invitation_id IS NOT NULL))),
  constraint link_enquiry_id_fkey FOREIGN KEY (enquiry_id) REFERENCES enquiry(id),
  constraint link_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitation(id),
  constraint link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint link_pkey PRIMARY KEY (id),
  constraint link_purpose_check CHECK ((purpose = ANY (ARRAY['status'::text, 'personal'::text, 'confirmation'::text]))),
  constraint link_token_hash_key UNIQUE (token_hash)
);

create table link_session (
  token_hash text not null,
  link_id uuid not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint link_session_link_id_fkey FOREIGN KEY (link_id) REFERENCES link(id),
  constraint link_session_pkey PRIMARY KEY (token_hash)
);

create table mail (
  id uuid not null,
  template text not null,
  person_id uuid not null,
  subject_id uuid,
  language text not null,
  queued_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  attempts integer not null default 0,
  last_error text,
  message jsonb,
  constraint mail_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint mail_pkey PRIMARY KEY (id)
);

create table news (
  id uuid not null,
  programme_id uuid not null,
  slug text not null,
  title jsonb not null,
  summary jsonb not null,
  body jsonb not null,
  reviewed_on date,
  published_on date,
  expires_on date not null,
  version integer not null default 1,
  constraint news_check CHECK (((published_on IS NULL) OR ((reviewed_on <= published_on) AND (published_on < expires_on)))),
  constraint news_check1 CHECK (((published_on IS NULL) OR (reviewed_on IS NOT NULL))),
  constraint news_pkey PRIMARY KEY (id),
  constraint news_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id),
  constraint news_slug_check CHECK ((slug ~ '^[a-z0-9-]{1,80}$'::text)),
  constraint news_slug_key UNIQUE (slug)
);

create table one_time_code (
  id uuid not null,
  link_id uuid not null,
  code_hash text not null,
  expires_at timestamp with time zone not null,
  tries integer not null default 0,
  ended_at timestamp with time zone,
  constraint one_time_code_link_id_fkey FOREIGN KEY (link_id) REFERENCES link(id),
  constraint one_time_code_pkey PRIMARY KEY (id)
);

create table override_request (
  id uuid not null,
  enquiry_id uuid not null,
  firm_ids jsonb not null,
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  status text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint override_request_check CHECK (((decided_by IS NULL) OR (decided_by <> proposed_by))),
  constraint override_request_check1 CHECK (((status = 'pending'::text) = (decided_by IS NULL))),
  constraint override_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint override_request_enquiry_id_fkey FOREIGN KEY (enquiry_id) REFERENCES enquiry(id),
  constraint override_request_pkey PRIMARY KEY (id),
  constraint override_request_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES person(id),
  constraint override_request_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'countersigned'::text, 'refused'::text])))
);

create table participation (
  id uuid not null,
  programme_id uuid not null,
  firm_id uuid not null,
  ledger_key text not null,
  starts_on date not null,
  ends_on date,
  standing text not null,
  version integer not null default 1,
  constraint participation_check CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
  constraint participation_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint participation_ledger_key_check CHECK ((ledger_key ~ '^[0-9a-f]{32}$'::text)),
  constraint participation_ledger_key_key UNIQUE (ledger_key),
  constraint participation_pkey PRIMARY KEY (id),
  constraint participation_programme_id_firm_id_key UNIQUE (programme_id, firm_id),
  constraint participation_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id),
  constraint participation_standing_check CHECK ((standing = ANY (ARRAY['active'::text, 'paused'::text, 'left'::text])))
);

create table participation_change (
  id uuid not null,
  participation_id uuid not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  ledger_seq bigint,
  constraint participation_change_kind_check CHECK ((kind = ANY (ARRAY['joined'::text, 'paused'::text, 'resumed'::text, 'left'::text, 'rejoined'::text]))),
  constraint participation_change_participation_id_fkey FOREIGN KEY (participation_id) REFERENCES participation(id),
  constraint participation_change_pkey PRIMARY KEY (id),
  constraint participation_change_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id)
);

create table person (
  id uuid not null,
  office text not null,
  name text,
  email text not null,
  phone text,
  language text not null,
  processing_activity_id text not null,
  erased_at timestamp with time zone,
  version integer not null default 1,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_processing_activity_id_fkey FOREIGN KEY (processing_activity_id) REFERENCES processing_activity(id)
);

create table price_step (
  lot_id uuid not null,
  quantity bigint not null,
  cents_per_thousand bigint not null,
  constraint price_step_cents_per_thousand_check CHECK ((cents_per_thousand > 0)),
  constraint price_step_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES quotation_lot(id),
  constraint price_step_pkey PRIMARY KEY (lot_id, quantity),
  constraint price_step_quantity_check CHECK ((quantity > 0))
);

create table processing_activity (
  id text not null,
  purpose text not null,
  controller text not null,
  lawful_basis text not null,
  recipients text not null,
  retention_class_id text not null,
  constraint processing_activity_pkey PRIMARY KEY (id),
  constraint processing_activity_retention_class_id_fkey FOREIGN KEY (retention_class_id) REFERENCES retention_class(id)
);

create table programme (
  id uuid not null,
  slug text not null,
  name text not null,
  starts_on date,
  ends_on date,
  declared_total_cents bigint,
  member_cap integer not null,
  demo boolean not null,
  predecessor_id uuid,
  settings jsonb not null,
  constraint programme_check CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on > starts_on))),
  constraint programme_declared_total_cents_check CHECK ((declared_total_cents >= 0)),
  constraint programme_member_cap_check CHECK ((member_cap > 0)),
  constraint programme_pkey PRIMARY KEY (id),
  constraint programme_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES programme(id),
  constraint programme_slug_key UNIQUE (slug)
);

create table promoter (
  id uuid not null,
  programme_id uuid not null,
  name text not null,
  kind text not null,
  lead boolean not null,
  constraint promoter_kind_check CHECK ((kind = ANY (ARRAY['public-body'::text, 'association'::text]))),
  constraint promoter_pkey PRIMARY KEY (id),
  constraint promoter_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id)
);

create table quotation (
  id uuid not null,
  invitation_id uuid not null,
  currency text not null,
  recorded_by text not null,
  recorded_by_person uuid,
  received_at timestamp with time zone not null,
  constraint quotation_currency_check CHECK ((currency = 'EUR'::text)),
  constraint quotation_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitation(id),
  constraint quotation_invitation_id_key UNIQUE (invitation_id),
  constraint quotation_pkey PRIMARY KEY (id),
  constraint quotation_recorded_by_check CHECK ((recorded_by = ANY (ARRAY['firm'::text, 'coordinator'::text]))),
  constraint quotation_recorded_by_person_fkey FOREIGN KEY (recorded_by_person) REFERENCES person(id)
);

create table quotation_lot (
  id uuid not null,
  quotation_id uuid not null,
  "position" integer not null,
  kind text not null,
  constraint quotation_lot_pkey PRIMARY KEY (id),
  constraint quotation_lot_position_check CHECK (("position" > 0)),
  constraint quotation_lot_quotation_id_fkey FOREIGN KEY (quotation_id) REFERENCES quotation(id),
  constraint quotation_lot_quotation_id_position_key UNIQUE (quotation_id, "position")
);

create table quotation_terms (
  lot_id uuid not null,
  tooling_cost_cents bigint,
  tooling_owner text,
  lead_time_weeks integer not null,
  sample_weeks integer,
  note text,
  constraint quotation_terms_check CHECK (((tooling_cost_cents IS NULL) = (tooling_owner IS NULL))),
  constraint quotation_terms_lead_time_weeks_check CHECK ((lead_time_weeks >= 0)),
  constraint quotation_terms_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES quotation_lot(id),
  constraint quotation_terms_pkey PRIMARY KEY (lot_id),
  constraint quotation_terms_sample_weeks_check CHECK ((sample_weeks >= 0)),
  constraint quotation_terms_tooling_cost_cents_check CHECK ((tooling_cost_cents >= 0)),
  constraint quotation_terms_tooling_owner_check CHECK ((tooling_owner = ANY (ARRAY['buyer'::text, 'firm'::text])))
);

create table rate_limit (
  bucket text not null,
  key text not null,
  taken integer not null,
  ends_at timestamp with time zone not null,
  constraint rate_limit_bucket_check CHECK (((length(bucket) >= 1) AND (length(bucket) <= 60))),
  constraint rate_limit_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200))),
  constraint rate_limit_pkey PRIMARY KEY (bucket, key),
  constraint rate_limit_taken_check CHECK ((taken >= 0))
);

create table receipt_turn (
  address text not null,
  last_at timestamp with time zone not null,
  second_at timestamp with time zone,
  third_at timestamp with time zone,
  constraint receipt_turn_pkey PRIMARY KEY (address)
);

create table retention_class (
  id text not null,
  keep_days integer,
  counts_from text not null,
  note text not null,
  constraint retention_class_keep_days_check CHECK ((keep_days > 0)),
  constraint retention_class_pkey PRIMARY KEY (id)
);

create table search_word (
  word text not null,
  in_name boolean not null,
  constraint search_word_pkey PRIMARY KEY (word)
);

create table spec (
  enquiry_id uuid not null,
  number integer not null,
  requirements jsonb not null,
  hash text not null,
  frozen_at timestamp with time zone not null,
  frozen_by uuid,
  constraint spec_enquiry_id_fkey FOREIGN KEY (enquiry_id) REFERENCES enquiry(id),
  constraint spec_frozen_by_fkey FOREIGN KEY (frozen_by) REFERENCES person(id),
  constraint spec_number_check CHECK ((number > 0)),
  constraint spec_pkey PRIMARY KEY (enquiry_id, number)
);

create table spent_challenge (
  id text not null,
  expires_at timestamp with time zone not null,
  constraint spent_challenge_pkey PRIMARY KEY (id)
);

create table staff_account (
  id uuid not null,
  email text not null,
  email_verified boolean not null default true,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint staff_account_email_check CHECK ((email = lower(email))),
  constraint staff_account_email_key UNIQUE (email),
  constraint staff_account_id_fkey FOREIGN KEY (id) REFERENCES person(id),
  constraint staff_account_pkey PRIMARY KEY (id)
);

create table staff_credential (
  id uuid not null,
  person_id uuid not null,
  account_id text not null,
  provider_id text not null,
  passphrase_hash text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint staff_credential_check CHECK ((account_id = (person_id)::text)),
  constraint staff_credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES staff_account(id),
  constraint staff_credential_person_id_key UNIQUE (person_id),
  constraint staff_credential_pkey PRIMARY KEY (id),
  constraint staff_credential_provider_id_check CHECK ((provider_id = 'credential'::text))
);

create table staff_recovery_code (
  person_id uuid not null,
  code_hash text not null,
  used_at timestamp with time zone,
  constraint staff_recovery_code_code_hash_check CHECK ((code_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint staff_recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES staff_account(id),
  constraint staff_recovery_code_pkey PRIMARY KEY (person_id, code_hash)
);

create table staff_role (
  person_id uuid not null,
  role text not null,
  granted_at timestamp with time zone not null,
  ends_on date,
  constraint staff_role_person_id_fkey FOREIGN KEY (person_id) REFERENCES staff_account(id),
  constraint staff_role_pkey PRIMARY KEY (person_id, role),
  constraint staff_role_role_check CHECK ((role = ANY (ARRAY['coordinator'::text, 'consultant'::text, 'officer'::text, 'auditor'::text, 'admin'::text])))
);

create table staff_second_factor (
  person_id uuid not null,
  sealed_secret text not null,
  last_step bigint not null default 0,
  constraint staff_second_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES staff_account(id),
  constraint staff_second_factor_pkey PRIMARY KEY (person_id)
);

create table staff_session (
  id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  second_factor_at timestamp with time zone,
  constraint staff_session_check CHECK ((expires_at > created_at)),
  constraint staff_session_person_id_fkey FOREIGN KEY (person_id) REFERENCES staff_account(id),
  constraint staff_session_pkey PRIMARY KEY (id),
  constraint staff_session_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint staff_session_token_hash_key UNIQUE (token_hash)
);

create table strand (
  id uuid not null,
  programme_id uuid not null,
  code text not null,
  name jsonb not null,
  constraint strand_pkey PRIMARY KEY (id),
  constraint strand_programme_id_code_key UNIQUE (programme_id, code),
  constraint strand_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id)
);

create table term_count (
  vocabulary text not null,
  term text not null,
  firm_count integer not null,
  constraint term_count_firm_count_check CHECK ((firm_count > 0)),
  constraint term_count_pkey PRIMARY KEY (vocabulary, term)
);

create table verdict (
  enquiry_id uuid not null,
  firm_id uuid not null,
  spec_number integer not null,
  outcome text not null,
  line uuid,
  reasons jsonb not null,
  fits jsonb not null,
  given_at timestamp with time zone not null,
  constraint verdict_check CHECK (((outcome <> 'not-eligible'::text) OR (jsonb_array_length(reasons) > 0))),
  constraint verdict_enquiry_id_fkey FOREIGN KEY (enquiry_id) REFERENCES enquiry(id),
  constraint verdict_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm(id),
  constraint verdict_outcome_check CHECK ((outcome = ANY (ARRAY['eligible'::text, 'eligible-with-question'::text, 'not-eligible'::text]))),
  constraint verdict_pkey PRIMARY KEY (enquiry_id, firm_id, spec_number)
);

CREATE INDEX audit_actor ON public.audit USING btree (actor, seq);

CREATE INDEX audit_at ON public.audit USING btree (at);

CREATE INDEX audit_subject ON public.audit USING btree (subject, subject_id, seq);

CREATE INDEX business_event_of ON public.business_event USING btree (subject, subject_id, seq);

CREATE INDEX certificate_of ON public.certificate USING btree (firm_id);

CREATE INDEX drawing_by_enquiry ON public.drawing USING btree (enquiry_id);

CREATE INDEX drawing_by_key ON public.drawing USING btree (upload_key);

CREATE INDEX drawing_opening_of ON public.drawing_opening USING btree (drawing_id);

CREATE INDEX enquiry_by_buyer ON public.enquiry USING btree (buyer_id);

CREATE INDEX enquiry_open ON public.enquiry USING btree (received_at) WHERE (status = ANY (ARRAY['unconfirmed'::text, 'quarantined'::text, 'received'::text, 'published'::text]));

CREATE UNIQUE INDEX firm_contact_one_primary ON public.firm_contact USING btree (firm_id) WHERE (is_primary AND (ended_at IS NULL));

CREATE INDEX firm_term_by_firm ON public.firm_term USING btree (firm_id);

CREATE INDEX firm_words_search ON public.firm_words USING gin (words);

CREATE INDEX idempotency_ends_at ON public.idempotency USING btree (ends_at);

CREATE INDEX invitation_clock ON public.invitation USING btree (answer_due_at) WHERE (status = ANY (ARRAY['open'::text, 'accepted'::text]));

CREATE INDEX link_by_enquiry ON public.link USING btree (enquiry_id);

CREATE INDEX link_by_person ON public.link USING btree (person_id);

CREATE INDEX link_session_by_link ON public.link_session USING btree (link_id);

CREATE INDEX mail_by_person ON public.mail USING btree (person_id);

CREATE INDEX mail_of ON public.mail USING btree (subject_id);

CREATE INDEX mail_waiting ON public.mail USING btree (queued_at) WHERE (sent_at IS NULL);

CREATE INDEX news_shown ON public.news USING btree (programme_id, published_on DESC);

CREATE UNIQUE INDEX one_time_code_one_live ON public.one_time_code USING btree (link_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX override_request_one_pending ON public.override_request USING btree (enquiry_id) WHERE (status = 'pending'::text);

CREATE INDEX participation_change_of ON public.participation_change USING btree (participation_id, happened_at);

CREATE INDEX person_by_email ON public.person USING btree (lower(email));

CREATE UNIQUE INDEX promoter_one_lead ON public.promoter USING btree (programme_id) WHERE lead;

CREATE INDEX rate_limit_ends_at ON public.rate_limit USING btree (ends_at);

CREATE INDEX search_word_near ON public.search_word USING gist (word gist_trgm_ops) WHERE in_name;

CREATE INDEX staff_session_expires_at ON public.staff_session USING btree (expires_at);

CREATE INDEX staff_session_of ON public.staff_session USING btree (person_id);

CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_chain_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_chain FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER business_event_is_append_only BEFORE DELETE OR UPDATE ON public.business_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_is_append_only BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER spec_is_frozen BEFORE DELETE OR UPDATE ON public.spec FOR EACH ROW EXECUTE FUNCTION refuse_change();

alter table drawing enable row level security;

alter table drawing_opening enable row level security;

alter table enquiry enable row level security;

alter table invitation enable row level security;

alter table participation enable row level security;

alter table price_step enable row level security;

alter table quotation enable row level security;

alter table quotation_lot enable row level security;

alter table quotation_terms enable row level security;

alter table spec enable row level security;

alter table verdict enable row level security;

create policy drawing_app on drawing for all to sebino_app
  using (true)
  with check (true);

create policy drawing_buyer on drawing for all to sebino_buyer
  using ((enquiry_id = acting_enquiry_id()));

create policy drawing_firm on drawing for all to sebino_firm
  using ((EXISTS ( SELECT 1
   FROM invitation i
  WHERE ((i.enquiry_id = drawing.enquiry_id) AND (i.firm_id = acting_firm_id())))));

create policy drawing_opening_app on drawing_opening for all to sebino_app
  using (true)
  with check (true);

create policy drawing_opening_buyer on drawing_opening for all to sebino_buyer
  using ((EXISTS ( SELECT 1
   FROM drawing d
  WHERE (d.id = drawing_opening.drawing_id))));

create policy drawing_opening_firm on drawing_opening for all to sebino_firm
  using ((firm_id = acting_firm_id()));

create policy enquiry_app on enquiry for all to sebino_app
  using (true)
  with check (true);

create policy enquiry_buyer on enquiry for all to sebino_buyer
  using ((id = acting_enquiry_id()));

create policy enquiry_firm on enquiry for all to sebino_firm
  using ((EXISTS ( SELECT 1
   FROM invitation i
  WHERE ((i.enquiry_id = enquiry.id) AND (i.firm_id = acting_firm_id())))));

create policy invitation_app on invitation for all to sebino_app
  using (true)
  with check (true);

create policy invitation_buyer on invitation for all to sebino_buyer
  using ((enquiry_id = acting_enquiry_id()));

create policy invitation_firm on invitation for all to sebino_firm
  using ((firm_id = acting_firm_id()));

create policy participation_app on participation for all to sebino_app
  using (true)
  with check (true);

create policy participation_firm on participation for all to sebino_firm
  using ((firm_id = acting_firm_id()));

create policy price_step_app on price_step for insert to sebino_app
  with check ((EXISTS ( SELECT 1
   FROM (quotation_lot l
     JOIN quotation q ON ((q.id = l.quotation_id)))
  WHERE ((l.id = price_step.lot_id) AND (q.recorded_by = 'coordinator'::text)))));

create policy price_step_buyer on price_step for all to sebino_buyer
  using (((EXISTS ( SELECT 1
   FROM enquiry e
  WHERE ((e.id = acting_enquiry_id()) AND (e.seal_opened_at IS NOT NULL)))) AND (EXISTS ( SELECT 1
   FROM quotation_lot l
  WHERE (l.id = price_step.lot_id)))));

create policy price_step_firm on price_step for all to sebino_firm
  using ((EXISTS ( SELECT 1
   FROM quotation_lot l
  WHERE (l.id = price_step.lot_id))));

create policy quotation_app on quotation for all to sebino_app
  using (true)
  with check (true);

create policy quotation_buyer on quotation for all to sebino_buyer
  using ((EXISTS ( SELECT 1
   FROM invitation i
  WHERE (i.id = quotation.invitation_id))));

create policy quotation_firm on quotation for all to sebino_firm
  using ((EXISTS ( SELECT 1
   FROM invitation i
  WHERE (i.id = quotation.invitation_id))));

create policy quotation_lot_app on quotation_lot for all to sebino_app
  using (true)
  with check (true);

create policy quotation_lot_buyer on quotation_lot for all to sebino_buyer
  using ((EXISTS ( SELECT 1
   FROM quotation q
  WHERE (q.id = quotation_lot.quotation_id))));

create policy quotation_lot_firm on quotation_lot for all to sebino_firm
  using ((EXISTS ( SELECT 1
   FROM quotation q
  WHERE (q.id = quotation_lot.quotation_id))));

create policy quotation_terms_app on quotation_terms for insert to sebino_app
  with check ((EXISTS ( SELECT 1
   FROM (quotation_lot l
     JOIN quotation q ON ((q.id = l.quotation_id)))
  WHERE ((l.id = quotation_terms.lot_id) AND (q.recorded_by = 'coordinator'::text)))));

create policy quotation_terms_buyer on quotation_terms for all to sebino_buyer
  using (((EXISTS ( SELECT 1
   FROM enquiry e
  WHERE ((e.id = acting_enquiry_id()) AND (e.seal_opened_at IS NOT NULL)))) AND (EXISTS ( SELECT 1
   FROM quotation_lot l
  WHERE (l.id = quotation_terms.lot_id)))));

create policy quotation_terms_firm on quotation_terms for all to sebino_firm
  using ((EXISTS ( SELECT 1
   FROM quotation_lot l
  WHERE (l.id = quotation_terms.lot_id))));

create policy spec_app on spec for all to sebino_app
  using (true)
  with check (true);

create policy spec_buyer on spec for all to sebino_buyer
  using ((enquiry_id = acting_enquiry_id()));

create policy spec_firm on spec for all to sebino_firm
  using ((EXISTS ( SELECT 1
   FROM invitation i
  WHERE ((i.enquiry_id = spec.enquiry_id) AND (i.firm_id = acting_firm_id())))));

create policy verdict_app on verdict for all to sebino_app
  using (true)
  with check (true);

create policy verdict_buyer on verdict for all to sebino_buyer
  using ((enquiry_id = acting_enquiry_id()));

create policy verdict_firm on verdict for all to sebino_firm
  using ((firm_id = acting_firm_id()));

grant delete, insert, select, update on allocation to sebino_app;

grant insert, select on audit to sebino_app;

grant insert on audit to sebino_buyer;

grant insert on audit to sebino_firm;

grant insert, select on audit_chain to sebino_app;

grant select, usage on audit_seq_seq to sebino_app;

grant delete, insert, select, update on business_event to sebino_app;

grant insert on business_event to sebino_buyer;

grant insert on business_event to sebino_firm;

grant select, usage on business_event_seq_seq to sebino_app;

grant delete, insert, select, update on capability to sebino_app;

grant select on capability to sebino_buyer;

grant select on capability to sebino_firm;

grant delete, insert, select, update on certificate to sebino_app;

grant select on certificate to sebino_buyer;

grant select on certificate to sebino_firm;

grant delete, insert, select, update on drawing to sebino_app;

grant select on drawing to sebino_buyer;

grant select on drawing to sebino_firm;

grant delete, insert, select, update on drawing_opening to sebino_app;

grant insert, select on drawing_opening to sebino_buyer;

grant insert, select on drawing_opening to sebino_firm;

grant delete, insert, select, update on enquiry to sebino_app;

grant select on enquiry to sebino_buyer;

grant delete, insert, select, update on enquiry_number to sebino_app;

grant delete, insert, select, update on firm to sebino_app;

grant select on firm to sebino_buyer;

grant select on firm to sebino_firm;

grant delete, insert, select, update on firm_contact to sebino_app;

grant delete, insert, select, update on firm_term to sebino_app;

grant delete, insert, select, update on firm_words to sebino_app;

grant delete, insert, select, update on idempotency to sebino_app;

grant delete, insert, select, update on invitation to sebino_app;

grant select on invitation to sebino_buyer;

grant select on invitation to sebino_firm;

grant select on kysely_migration to sebino_app;

grant delete, insert, select, update on ledger_entry to sebino_app;

grant select on ledger_entry to sebino_buyer;

grant select on ledger_entry to sebino_firm;

grant delete, insert, select, update on link to sebino_app;

grant delete, insert, select, update on link_session to sebino_app;

grant delete, insert, select, update on mail to sebino_app;

grant delete, insert, select, update on news to sebino_app;

grant delete, insert, select, update on one_time_code to sebino_app;

grant delete, insert, select, update on override_request to sebino_app;

grant delete, insert, select, update on participation to sebino_app;

grant select on participation to sebino_firm;

grant delete, insert, select, update on participation_change to sebino_app;

grant delete, insert, select, update on person to sebino_app;

grant delete, insert, select, update on price_step to sebino_app;

grant select on price_step to sebino_buyer;

grant insert, select on price_step to sebino_firm;

grant delete, insert, select, update on processing_activity to sebino_app;

grant delete, insert, select, update on programme to sebino_app;

grant select on programme to sebino_buyer;

grant select on programme to sebino_firm;

grant delete, insert, select, update on promoter to sebino_app;

grant delete, insert, select, update on quotation to sebino_app;

grant select on quotation to sebino_buyer;

grant insert, select on quotation to sebino_firm;

grant delete, insert, select, update on quotation_lot to sebino_app;

grant select on quotation_lot to sebino_buyer;

grant insert, select on quotation_lot to sebino_firm;

grant delete, insert, select, update on quotation_terms to sebino_app;

grant select on quotation_terms to sebino_buyer;

grant insert, select on quotation_terms to sebino_firm;

grant delete, insert, select, update on rate_limit to sebino_app;

grant delete, insert, select, update on receipt_turn to sebino_app;

grant delete, insert, select, update on retention_class to sebino_app;

grant delete, insert, select, update on search_word to sebino_app;

grant delete, insert, select, update on spec to sebino_app;

grant select on spec to sebino_buyer;

grant select on spec to sebino_firm;

grant delete, insert, select, update on spent_challenge to sebino_app;

grant delete, insert, select, update on staff_account to sebino_app;

grant delete, insert, select, update on staff_credential to sebino_app;

grant delete, insert, select, update on staff_recovery_code to sebino_app;

grant delete, insert, select, update on staff_role to sebino_app;

grant delete, insert, select, update on staff_second_factor to sebino_app;

grant delete, insert, select, update on staff_session to sebino_app;

grant delete, insert, select, update on strand to sebino_app;

grant delete, insert, select, update on term_count to sebino_app;

grant delete, insert, select, update on verdict to sebino_app;

grant select on verdict to sebino_buyer;

grant select on verdict to sebino_firm;

grant update (status, ended_at, version) on enquiry to sebino_buyer;

grant select (id, number, status, language, text, requirements, drawing_access, country, received_at, published_at, ended_at, version) on enquiry to sebino_firm;

grant update (status, decline, call_requested, reminded_at, answered_at, quotation_due_at, version) on invitation to sebino_firm;
