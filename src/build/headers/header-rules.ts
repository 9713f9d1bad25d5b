/** Reads a `_headers` file as Netlify and Cloudflare Pages do, and tells what it gives a path. */

export interface HeaderRule {
  /** Path as written: `*` stands for anything, `:name` for one part. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** @throws Error for a line that is neither path, header nor comment; the message holds its number, from 1. */
export function parseHeaderRules(text: string): readonly HeaderRule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    if (/^\/\S*$/.test(line)) {
      rules.push({ path: line, headers: [] });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+):\s*(.*\S)\s*$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name === undefined || value === undefined || rule === undefined)
      throw new Error(`_headers, line ${index + 1}: neither a path nor a header of one: ${line.trim()}`);
    rule.headers.push([name, value]);
  }
  return rules;
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function matches(pattern: string, path: string): boolean {
  const source = pattern
    .split(/(\*|:[a-z]\w*)/i)
    .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : escapeRegExp(part)))
    .join('');
  return new RegExp(`^${source}$`).test(path);
}

/**
 * @param path below the site's root, with a leading slash; a folder's `index.html` counts as the folder
 * @returns by name as written; the values of several rules joined with a comma
 */
export function headersFor(rules: readonly HeaderRule[], path: string): ReadonlyMap<string, string> {
  const page = path.replace(/\/index\.html$/, '/');
  const found = new Map<string, string>();
  for (const { path: pattern, headers } of rules) {
    if (!matches(pattern, page)) continue;
    for (const [name, value] of headers) {
      const before = found.get(name);
      found.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}
