import type { OutgoingHttpHeaders } from 'node:http';
import type { DoorKind } from '../config.ts';

const denied = ['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture']
  .concat(['encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'idle-detection'])
  .concat(['local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture'])
  .concat(['publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'usb'])
  .concat(['window-management', 'xr-spatial-tracking']);

/** Headers every answer of a door starts with; a route may tighten them, a page may bring its own policy. */
export function baseHeaders(door: DoorKind, baseUrl: string): OutgoingHttpHeaders {
  return {
    'content-security-policy': contentSecurityPolicy(door),
    'x-content-type-options': 'nosniff',
    // `no-referrer` would make browsers send `Origin: null` with native forms, which then answer 403.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': permissionsPolicy(door),
    'cache-control': 'no-store',
    ...(baseUrl.startsWith('https:')
      ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
      : {}),
  };
}

/** The policy for answers that bring none. No part of it ever comes from a setting or a person's text. */
export function contentSecurityPolicy(door: DoorKind): string {
  const office = door === 'office';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Interactive parts of the office position themselves by style attributes; the portal draws with attributes.
    `style-src-attr ${office ? "'unsafe-inline'" : "'none'"}`,
    `img-src 'self' data:${office ? ' blob:' : ''}`,
    ...(office ? ["media-src 'self' blob:"] : []),
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    'trusted-types svelte-trusted-html sveltekit-trusted-url',
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function permissionsPolicy(door: DoorKind): string {
  // Passkeys are asked for at the office only.
  return denied
    .map((name) =>
      door === 'office' && name === 'publickey-credentials-get' ? `${name}=(self)` : `${name}=()`,
    )
    .join(', ');
}
