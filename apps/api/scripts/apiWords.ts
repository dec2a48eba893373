export const apiPreface = `# API

Generated from the routers and the doors by \`pnpm api:docs\`; \`pnpm test\` fails when it is out of date. Do not edit.

Procedures are tRPC at \`/trpc\` of their door: queries by GET, mutations by POST, bodies in JSON written by devalue (\`@sebino/trpc/transformer\`), at most 10 calls batched. An \`instant\` is a Date after reading. Inputs are strict: a key that is not listed answers 400. In the shapes below \`?\` means "may be absent" and \`(1…200)\` gives limits of length, number or size.

**Access** is declared at each procedure. \`public\`: anyone. \`firm\`, \`buyer\`: whoever holds the personal or the status link, sent as \`token\`; \`+ code\`: who has also given the one-time code and holds its session cookie. Other roles: people of the office, signed in with passphrase and second factor.

**Errors** are \`{ code, httpStatus, requestId, reason?, fields? }\` and nothing else: no stack, no words of the database.

| status | code | when |
| --- | --- | --- |
| 400 | \`BAD_REQUEST\` | the input does not fit: \`fields\` names each place with a code; or a \`reason\` |
| 401 | \`UNAUTHORIZED\` | nobody is signed in, or the link is right and the code is missing |
| 403 | \`FORBIDDEN\` | signed in without the role; a foreign origin |
| 404 | \`NOT_FOUND\` | absent, expired or somebody else's: the three look the same |
| 409 | \`CONFLICT\` | a rule said no, or somebody was quicker: \`reason\` says which |
| 429 | \`TOO_MANY_REQUESTS\` | a limit, counted by calls; \`reason\` is \`too-many-tries\` |
| 500 | \`INTERNAL_SERVER_ERROR\` | broken on our side; the log has the request id |
| 503 | – | the database is away: come back after \`Retry-After\` |
`;

/** The verbs by which checks from outside reach procedures; a name in backquotes is an HTTP route. */
export const stableVerbs: Record<string, readonly string[]> = {
  submitEnquiry: ['enquiry.submit'],
  login: ['signIn.start', 'signIn.verify', 'invitation.enterCode', 'status.enterCode'],
  listEnquiries: ['enquiry.list'],
  upload: ['`POST /files`'],
  download: ['`GET /files/:fileId`'],
  takeSlot: [],
  allocate: ['enquiry.accept', 'override.countersign'],
  exportCsv: [],
  eraseSubject: [],
};
