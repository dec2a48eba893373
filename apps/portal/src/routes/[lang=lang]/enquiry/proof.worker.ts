import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { handler } from 'altcha-lib/workers/shared';

// Solves the task of the form beside the page, so that typing never stutters.
handler({ deriveKey });
