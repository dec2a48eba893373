/** The name under which the form's script may start its worker: the one script address this page makes itself. */
export const workerPolicy = 'sebino-worker';
