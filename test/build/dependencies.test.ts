/** Every package that helps to build the site is the one that somebody looked at. */
import { expect, test } from 'vitest';
import { advisoriesIn } from '../../src/build/dependencies/advisories.ts';
import { auditLock } from '../../src/build/dependencies/audit-lock.ts';

const SUM = `sha512-${'a'.repeat(86)}==`;
const MANIFEST = { dependencies: { kept: '1.0.0' }, devDependencies: {} };
const lockOf = (name: string, entry: object): unknown => ({
  lockfileVersion: 3,
  packages: {
    '': { name: 'story' },
    [`node_modules/outer/node_modules/${name}`]: { version: '1.0.0', ...entry },
  },
});
const audited = (name: string, entry: object, manifest: object = MANIFEST): readonly string[] =>
  auditLock(lockOf(name, entry), manifest);

test('a package that is pinned, sealed and free is let in', () => {
  expect(audited('kept', { integrity: SUM, license: 'MIT' })).toEqual([]);
  expect(audited('@scope/kept', { integrity: SUM, license: '(MIT OR GPL-3.0-or-later)' })).toEqual([]);
  expect(audited('kept', { integrity: SUM, license: 'MPL-2.0', dev: true })).toEqual([]);
});

test.each([
  ['without a sum', { license: 'MIT' }, /@scope\/odd@1\.0\.0 has no sha512/],
  ['with a weaker sum', { integrity: 'sha1-abcd', license: 'MIT' }, /has no sha512/],
  ['without terms', { integrity: SUM }, /names no licence/],
  [
    'under terms nobody looked at',
    { integrity: SUM, license: 'SSPL-1.0', dev: true },
    /"SSPL-1\.0", which nothing here/,
  ],
  ['of which every term must be kept', { integrity: SUM, license: 'MIT AND GPL-3.0-only' }, /GPL-3\.0-only/],
  [
    'that may build the site and not be a part of it',
    { integrity: SUM, license: 'MPL-2.0' },
    /reaches readers/,
  ],
])('a package %s is named, with what to do', (_, entry, says) => {
  const faults = audited('@scope/odd', entry);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(says);
});

test.each(['^1.0.0', '~1.0.0', '1.x', '*', 'latest', 'git+https://example.org/a.git'])(
  'a version written as %s is refused',
  (version) => {
    const manifest = { dependencies: {}, devDependencies: { loose: version } };
    expect(audited('kept', { integrity: SUM, license: 'MIT' }, manifest)).toEqual([
      expect.stringContaining(`"loose" is "${version}"`),
    ]);
  },
);

test('a lock file of another format is refused rather than passed over', () => {
  expect(() => auditLock({ lockfileVersion: 1, dependencies: {} }, MANIFEST)).toThrow();
});

test('what the registry knows is told; what it does not say is not taken for “nothing”', () => {
  const known = {
    vulnerabilities: {
      odd: {
        severity: 'high',
        range: '<2.0.0',
        via: ['inner', { title: 'Reads too much' }],
        fixAvailable: true,
      },
    },
  };
  expect(advisoriesIn(JSON.stringify(known))).toEqual([
    expect.stringMatching(/^odd <2\.0\.0 \(high\): by way of inner; Reads too much\./),
  ]);
  expect(advisoriesIn('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual([]);
  for (const output of ['', 'not json', '{"message":"405 Method Not Allowed"}'])
    expect(advisoriesIn(output)).toBeNull();
});
