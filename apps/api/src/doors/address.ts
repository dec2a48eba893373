import { BlockList, isIP, isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';

export type TargetFault = 'bad-request' | 'misdirected' | 'target-too-long' | 'unclear-path';

const maxTargetLength = 8192;

/**
 * Whether the request is meant for this door and names its path in one way only. Guard and router must never read
 * two different paths, so a path with an empty, dot, encoded-slash or parameter segment is refused, not repaired.
 */
export function findTargetFault(
  request: IncomingMessage,
  hosts: ReadonlySet<string>,
): TargetFault | undefined {
  const target = request.url ?? '';
  if (target.length > maxTargetLength) return 'target-too-long';
  if (countHosts(request) !== 1) return 'bad-request';
  if (!hosts.has((request.headers.host ?? '').toLowerCase())) return 'misdirected';
  const query = target.indexOf('?');
  const path = query === -1 ? target : target.slice(0, query);
  if (!path.startsWith('/') || /\/\/|\/\.{1,2}(\/|$)|[\\;#]|%(2f|5c|00|2e|3b|25)/i.test(path))
    return 'unclear-path';
  if (path.includes('%') && !isReadable(path)) return 'unclear-path';
  return hasControl(target) ? 'unclear-path' : undefined;
}

/** `host:port` as a browser sends it for each address of the door. */
export function hostsOf(...origins: readonly (string | undefined)[]): Set<string> {
  return new Set(origins.filter((origin) => origin !== undefined).map((origin) => new URL(origin).host));
}

/** The proxies whose `X-Forwarded-For` counts: addresses or networks in CIDR form. Throws on anything else. */
export function trustList(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    if (isIP(address) === 0)
      throw new Error(`TRUSTED_PROXIES: ${proxy} is neither an address nor a network.`);
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** Address of the client: the last hop that is not one of ours. Without trusted proxies, that of the socket. */
export function clientAddress(request: IncomingMessage, trusted: BlockList): string {
  let address = plain(request.socket.remoteAddress ?? '0.0.0.0');
  const forwarded = request.headers['x-forwarded-for'];
  if (forwarded === undefined) return address;
  const hops = String(forwarded)
    .split(',')
    .map((hop) => plain(hop.trim()));
  while (isTrusted(address, trusted)) {
    const before = hops.pop();
    if (before === undefined || isIP(before) === 0) break;
    address = before;
  }
  return address;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

function plain(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address;
}

// Node keeps the first of several Host headers and drops the rest without a word.
function countHosts(request: IncomingMessage): number {
  let hosts = 0;
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const name = request.rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts;
}

function hasControl(target: string): boolean {
  return /[\u0000-\u0020\u007f]/.test(target);
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
