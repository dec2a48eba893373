type Source = 'none' | 'self' | 'data:' | 'blob:';

/** What a page may load and do, each directive with its sources, as Kit's configuration takes them. */
export interface ContentPolicy {
  'default-src': Source[];
  'script-src': Source[];
  'style-src': Source[];
  'style-src-attr': (Source | 'unsafe-inline')[];
  'img-src': Source[];
  'media-src'?: Source[];
  'connect-src': Source[];
  'font-src': Source[];
  'manifest-src': Source[];
  'worker-src': Source[];
  'form-action': Source[];
  'frame-ancestors': Source[];
  'base-uri': Source[];
  'object-src': Source[];
  'trusted-types': string[];
  'require-trusted-types-for': 'script'[];
}

/**
 * The content security policy of a door, for its pages and for the answers that bring none. No part of it ever comes
 * from a setting or a person's text.
 * @param scriptNames names under which scripts of this one page make addresses, beside those of the framework
 */
export function contentPolicy(door: 'portal' | 'office', scriptNames: readonly string[] = []): ContentPolicy {
  const office = door === 'office';
  return {
    'default-src': ['none'],
    'script-src': ['self'],
    'style-src': ['self'],
    // Kit's announcer and the interactive parts of the office set styles in markup; the portal draws with attributes.
    'style-src-attr': [office ? 'unsafe-inline' : 'none'],
    // The office shows photographs and voice notes before they are sent.
    'img-src': ['self', 'data:', ...(office ? (['blob:'] as const) : [])],
    ...(office ? { 'media-src': ['self', 'blob:'] } : {}),
    'connect-src': ['self'],
    'font-src': ['self'],
    'manifest-src': ['self'],
    'worker-src': ['self'],
    'form-action': ['self'],
    'frame-ancestors': ['none'],
    'base-uri': ['none'],
    'object-src': ['none'],
    'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', ...scriptNames],
    'require-trusted-types-for': ['script'],
  };
}

/** The policy as a header says it. */
export function contentPolicyHeader(policy: ContentPolicy): string {
  return Object.entries(policy)
    .map(([directive, sources]: [string, string[]]) => [directive, ...sources.map(spell)].join(' '))
    .join('; ');
}

function spell(source: string): string {
  return ['none', 'self', 'unsafe-inline', 'script'].includes(source) ? `'${source}'` : source;
}
