/** The name under which the form's script may start its worker: the one script address this page makes itself. */
export const workerPolicy = 'sebino-worker';

/** The policy of the portal with that one name added; a page that starts a worker must allow it by name. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'none'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  `trusted-types svelte-trusted-html sveltekit-trusted-url ${workerPolicy}`,
  "require-trusted-types-for 'script'",
].join('; ');
