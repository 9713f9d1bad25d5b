/** Trusted Types: named policies, the only doors through which a text may become markup or the address of a script. */

interface PolicyFactory {
  createPolicy<Rules>(name: string, rules: Rules): Rules;
}

/**
 * A policy by this name. Make it once: a page may forbid a second one of the same name. Where the browser knows no
 * policies, and where the page allows none of this name, the rules themselves stand for it: then it is the browser
 * that says no, to whoever asks.
 *
 * @param rules as `createPolicy` takes them: `null` for what is not let through
 */
export function policy<Rules>(name: string, rules: Rules): Rules {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  try {
    return trustedTypes?.createPolicy(name, rules) ?? rules;
  } catch {
    return rules;
  }
}
