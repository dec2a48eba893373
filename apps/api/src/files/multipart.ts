import type { IncomingHttpHeaders } from 'node:http';

// RFC 2046: at most 70 characters. One spelling only, so that no parser behind reads another boundary than we did.
const oneBoundary =
  /^multipart\/form-data; ?boundary=(?:[0-9A-Za-z'+_\-./:=?]{1,70}|"[0-9A-Za-z'()+_,\-./:=? ]{0,69}[0-9A-Za-z'()+_,\-./:=?]")$/;

/** Whether the content type is multipart as browsers write it. */
export function isPlainMultipart(headers: IncomingHttpHeaders): boolean {
  return oneBoundary.test(headers['content-type'] ?? '');
}
