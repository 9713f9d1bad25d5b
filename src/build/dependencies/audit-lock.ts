/** What the lock file says of every package that is installed: that it cannot change, and that it may be used. */
import * as v from 'valibot';

/** SPDX terms under which a package may help to build the site. Those of what reaches readers are in `SHIPPED`. */
const BUILDING: ReadonlySet<string> = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT'],
  ...['EDL-1.0', 'LGPL-3.0-or-later', 'MPL-2.0', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib'],
]);

/** Terms that ask no more of a site than a notice. */
const SHIPPED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

/** What packages of old name badly or not at all, read in their own `LICENSE` or `README`; by name and version, so that a new version is read anew. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  'arc@0.2.0': 'BSD-2-Clause',
  'format@0.2.2': 'MIT',
  'memorystream@0.3.1': 'MIT',
  'splaytree-ts@1.0.2': 'BSD-3-Clause',
};

const lockedPackage = v.object({
  version: v.string(),
  integrity: v.optional(v.string()),
  license: v.optional(v.string()),
  dev: v.optional(v.boolean(), false),
});

const lockFile = v.object({
  lockfileVersion: v.literal(3),
  packages: v.record(v.string(), v.looseObject({})),
});

const manifestFile = v.object({
  dependencies: v.record(v.string(), v.string()),
  devDependencies: v.record(v.string(), v.string()),
});

/** An SPDX expression without parentheses inside parentheses, which is all that the registry holds: one side of each `OR`, every side of an `AND`. */
const isAllowed = (expression: string, allowed: ReadonlySet<string>): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((side) => side.split(' AND ').every((term) => allowed.has(term.trim())));

/** Faults of the declared versions: a range lets a package in that nobody has looked at. */
const unpinned = (manifest: v.InferOutput<typeof manifestFile>): string[] =>
  Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(
      ([name, version]) =>
        `package.json: "${name}" is "${version}", which more than one version fits. Write the exact one.`,
    );

/**
 * @param lock content of `package-lock.json` · @param manifest content of `package.json`
 * @returns one sentence for each fault, with file, package and repair; empty when there is none
 * @throws ValiError when either has another shape
 */
export const auditLock = (lock: unknown, manifest: unknown): readonly string[] => {
  const packages = Object.entries(v.parse(lockFile, lock).packages).filter(([path]) => path !== '');
  const faults = packages.flatMap(([path, entry]) => {
    const { version, integrity, license, dev } = v.parse(lockedPackage, entry);
    const name = `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`;
    const terms = READ_BY_HAND[name] ?? license;
    const found: string[] = [];
    if (!/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
      found.push(`package-lock.json: ${name} has no sha512 integrity. Install it again with npm.`);
    if (terms === undefined)
      found.push(`package-lock.json: ${name} names no licence. Read it, and add it to READ_BY_HAND.`);
    else if (!isAllowed(terms, dev ? BUILDING : SHIPPED))
      found.push(
        `package-lock.json: ${name} is under "${terms}", which ${dev ? 'nothing here' : 'nothing that reaches readers'} may use. Take another package.`,
      );
    return found;
  });
  return [...unpinned(v.parse(manifestFile, manifest)), ...faults];
};
