import { contentPolicy, contentPolicyHeader } from '@sebino/domain/contentPolicy';
import type { DoorKind } from '../config.ts';

const denied = ['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture']
  .concat(['encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'idle-detection'])
  .concat(['local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture'])
  .concat(['publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'usb'])
  .concat(['window-management', 'xr-spatial-tracking']);

/** Headers every page of a door starts with; a route may tighten them, a page may bring its own policy. */
export function pageHeaders(door: DoorKind, baseUrl: string): Map<string, string> {
  return new Map([
    ['content-security-policy', contentSecurityPolicy(door)],
    ['permissions-policy', permissionsPolicy(door)],
    ...shared(baseUrl),
  ]);
}

/**
 * Headers of answers that are data and no document: nothing in them may run, load, be framed or send a form, and a
 * list of features to deny would say no more.
 */
export function dataHeaders(baseUrl: string): Map<string, string> {
  const policy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
  return new Map([['content-security-policy', policy], ...shared(baseUrl)]);
}

/** The policy for pages that bring none. */
export function contentSecurityPolicy(door: DoorKind): string {
  return contentPolicyHeader(contentPolicy(door));
}

function shared(baseUrl: string): [string, string][] {
  return [
    ['x-content-type-options', 'nosniff'],
    // `no-referrer` would make browsers send `Origin: null` with native forms, which then answer 403.
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['cache-control', 'no-store'],
    ...(baseUrl.startsWith('https:')
      ? ([['strict-transport-security', 'max-age=63072000; includeSubDomains']] as [string, string][])
      : []),
  ];
}

function permissionsPolicy(door: DoorKind): string {
  // Passkeys are asked for at the office only.
  return denied
    .map((name) =>
      door === 'office' && name === 'publickey-credentials-get' ? `${name}=(self)` : `${name}=()`,
    )
    .join(', ');
}
