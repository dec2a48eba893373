// Pages are complete without script; a page that needs one adds its own module.
export const csr = false;
export const ssr = true;
