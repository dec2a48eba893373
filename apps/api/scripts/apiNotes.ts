/** What no schema says of a mutation: the reasons it refuses with, and what a second identical call does. */
export interface MutationNote {
  /** `data.reason` of a 400, 401 or 409; `too-many-tries` comes with 429. */
  refuses: readonly string[];
  again: string;
}

const answer = ['already-answered', 'clock-run-out', 'withdrawn', 'changed-meanwhile'];
const quotation = answer;
const code: MutationNote = {
  refuses: ['code-refused', 'too-many-tries'],
  again: '400: a code opens one session',
};
const sendCode: MutationNote = {
  refuses: ['too-many-tries'],
  again: 'mails another code, after which the one before it is dead',
};
const signIn: MutationNote = {
  refuses: ['sign-in-refused', 'too-many-tries'],
  again: 'counted again; a code of the second factor is taken once',
};

/** One note for each mutation; the generator ends with an error when one is missing or too many. */
export const mutationNotes: Record<'portal' | 'office', Record<string, MutationNote>> = {
  portal: {
    'enquiry.confirm': { refuses: ['changed-meanwhile'], again: '404: the link is spent' },
    'enquiry.removeFile': { refuses: [], again: '404: it is gone' },
    'enquiry.submit': {
      refuses: [
        ...[
          'proof-refused',
          'unknown-field',
          'field-twice',
          'origin-not-stated',
          'wrong-kind',
          'unknown-term',
          'range-empty',
          'range-reversed',
          'unknown-unit',
          'not-whole',
        ],
        ...['unknown-firm', 'form-sent-already', 'different-request', 'too-many-tries'],
      ],
      again:
        'same `idempotencyKey` and draft: the first answer, nothing stored; same key, other draft: 409 `different-request`',
    },
    'invitation.accept': { refuses: answer, again: '409 `already-answered`' },
    'invitation.callMe': { refuses: answer, again: 'the same state' },
    'invitation.decline': { refuses: answer, again: '409 `already-answered`' },
    'invitation.enterCode': code,
    'invitation.quote': { refuses: quotation, again: '409 `already-answered`' },
    'invitation.sendCode': sendCode,
    'status.enterCode': code,
    'status.revoke': { refuses: ['already-ended', 'changed-meanwhile'], again: '409 `already-ended`' },
    'status.sendCode': sendCode,
  },
  office: {
    'enquiry.accept': {
      refuses: ['already-allocated', 'ledger-moved', 'not-open', 'nothing-required', 'no-candidate'].concat(
        'changed-meanwhile',
      ),
      again: '409 `already-allocated`; of two at once one is allocated',
    },
    'enquiry.decide': { refuses: ['not-open', 'changed-meanwhile'], again: '409 `not-open`' },
    'enquiry.saveRequirements': {
      refuses: [
        ...['not-open', 'unknown-field', 'field-twice', 'wrong-kind', 'unknown-term'],
        ...['range-empty', 'range-reversed', 'unknown-unit', 'not-whole', 'changed-meanwhile'],
      ],
      again: '409 `changed-meanwhile`: the version has moved',
    },
    'firm.changeStanding': {
      refuses: ['wrong-standing', 'not-a-member', 'already-member', 'changed-meanwhile'],
      again: '409: the standing or the version has moved',
    },
    'invitation.judgeCannotMake': {
      refuses: [
        'nothing-to-judge',
        'not-charged',
        'already-settled',
        'no-free-refusal-left',
        'changed-meanwhile',
      ],
      again: '409 `already-settled`',
    },
    'invitation.recordAnswer': { refuses: answer, again: '409 `already-answered`' },
    'invitation.recordQuotation': { refuses: quotation, again: '409 `already-answered`' },
    'override.countersign': {
      refuses: [
        ...['same-person', 'already-allocated', 'wrong-number-of-firms', 'same-as-rule', 'chosen-not-active'],
        ...['chosen-already-invited', 'chosen-not-eligible', 'changed-meanwhile'],
      ],
      again: '404: it is decided',
    },
    'override.propose': {
      refuses: ['already-allocated', 'unknown-firm', 'override-pending'],
      again: '409 `override-pending`',
    },
    'signIn.end': { refuses: [], again: 'the same state' },
    'signIn.start': signIn,
    'signIn.verify': signIn,
  },
};

/** A plain HTTP route as its reader needs it. */
export interface RouteNote {
  access: string;
  input: string;
  output: string;
  errors: string;
  again: string;
}

const pages: RouteNote = {
  access: 'as the page’s procedures',
  input: 'form actions by POST, same origin',
  output: 'HTML; 303 after an action',
  errors: '403 foreign origin, 404, 503',
  again: 'as the procedures that the action calls',
};
const reading = 'reads only';
const nothing: RouteNote = {
  ...{
    access: '–',
    input: '–',
    output: '–',
    errors: '404, always: nothing of the sign-in library is reachable',
  },
  again: reading,
};

/** By method and path as Fastify registers them; the generator fails on a route without a note. */
export const routeNotes: Record<string, RouteNote> = {
  'GET /healthz': {
    ...{ access: 'public', input: '–', output: '`{ status }`: the process lives, no database asked' },
    ...{ errors: '–', again: reading },
  },
  'GET /readyz': {
    ...{
      access: 'public',
      input: '–',
      output: '`{ status, checks }`: database, migrations, disk and outbox',
    },
    ...{ errors: '503 when one of them is not as it should be, and first of all on SIGTERM', again: reading },
  },
  'GET /trpc/:path': {
    ...{ access: 'of each procedure', input: '`input=` JSON, at most 10 calls batched' },
    ...{ output: 'JSON', errors: '400 over 10 calls or nested too deeply, 404 unknown', again: reading },
  },
  'POST /trpc/:path': {
    ...{ access: 'of each procedure', input: '`application/json` alone, at most 10 calls batched' },
    ...{ output: 'JSON', errors: '403 foreign origin, 413, 415 any other type', again: 'of each procedure' },
  },
  'POST /files': {
    access: 'public, under the upload key of a form',
    input: '`?key=` uuid, `?back=` path, multipart; PDF, DXF, DWG, STEP, IGES, STL, PNG, JPEG',
    output: '`{ received, refused }` to `Accept: application/json`, else 303 to the form',
    errors: '400, 404 `upload-closed`, 413, 415, 429, 507; what was received stays',
    again: 'another copy of the file joins the form',
  },
  'GET /files/:fileId': {
    access: 'firm by invitation and code, buyer by status link and code (`?token=`), staff',
    input: '–',
    output: 'the file, always as a download; each opening is logged',
    errors: '404 for what is absent and what is not yours',
    again: 'another line in the log of openings',
  },
  'HEAD /files/:fileId': {
    ...{ access: 'as GET', input: '–', output: 'headers only', errors: '404', again: reading },
  },
  'ANY /auth': nothing,
  'ANY /auth/*': nothing,
  'GET /*': pages,
  'POST /*': pages,
};
