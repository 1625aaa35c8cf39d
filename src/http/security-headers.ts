// Content security policy: this server only, nothing from other hosts.

type Directives = Record<string, string[]>;

/** Policy of every page; `styles` lists further sources of style sheets. */
export function contentSecurityPolicy(styles: readonly string[] = []): Directives {
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", ...styles],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
}

/** Headers of an answer that no hook has touched. */
export function bareSecurityHeaders(): Readonly<Record<string, string>> {
  const policy = Object.entries(contentSecurityPolicy()).map(
    ([name, sources]) => `${name} ${sources.join(' ')}`,
  );
  return {
    'content-security-policy': policy.join(';'),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}
