/** The headers that ship with the site: what every page and file is served with. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor, parseHeaderRules } from '../../src/build/headers/header-rules.ts';

const rules = parseHeaderRules(readFileSync('deploy/_headers', 'utf8'));
const header = (path: string, name: string): string => headersFor(rules, path).get(name) ?? '';

test('every file may be used by other sites, also by isolated ones', () => {
  for (const path of [
    '/',
    '/es/',
    '/embed/',
    '/assets/a-1.mjs',
    '/data/geo/land.geojson',
    '/fonts/a.woff2',
  ]) {
    expect(header(path, 'Access-Control-Allow-Origin')).toBe('*');
    expect(header(path, 'Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(header(path, 'Cross-Origin-Embedder-Policy')).toBe('require-corp');
    expect(header(path, 'X-Frame-Options')).toBe('');
  }
});

test('no page may run inline script, evaluate text, or style itself from attributes', () => {
  for (const { headers } of rules) for (const [, value] of headers) expect(value).not.toContain('unsafe');
  for (const path of ['/', '/es/', '/embed/', '/share/any/', '/embed-guide/'])
    expect(header(path, 'Content-Security-Policy')).toContain("default-src 'none'");
});

test('only pages with a map name policies for Trusted Types; only the embed document may start a worker from data:', () => {
  expect(header('/', 'Content-Security-Policy')).toContain('trusted-types default lit-html');
  expect(header('/index.html', 'Content-Security-Policy')).toBe(header('/', 'Content-Security-Policy'));
  expect(header('/', 'Content-Security-Policy')).toContain(", worker-src 'self';");
  expect(header('/embed/', 'Content-Security-Policy')).not.toContain("worker-src 'self';");
  expect(header('/share/any/', 'Content-Security-Policy')).not.toContain('trusted-types default');
});

test('what is named after its content or version never expires; evergreen scripts do', () => {
  expect(header('/assets/page-abc.js', 'Cache-Control')).toContain('immutable');
  expect(header('/embed/1.2.3/inline.js', 'Cache-Control')).toContain('immutable');
  expect(header('/embed/inline.js', 'Cache-Control')).toContain('max-age=3600');
  expect(header('/embed/v1.js', 'Cache-Control')).not.toContain('immutable');
});

test('a line that is neither path nor header stops with its number', () => {
  expect(() => parseHeaderRules('/a\n  Good: yes\nbad line')).toThrow('line 3');
  expect(() => parseHeaderRules('  Orphan: yes')).toThrow('line 1');
});

test('the samples for nginx and Apache send every value that this one does', () => {
  for (const file of ['deploy/nginx.conf', 'deploy/.htaccess']) {
    const sample = readFileSync(file, 'utf8');
    for (const { headers } of rules)
      for (const [name, value] of headers) expect(sample, `${file}: ${name}`).toContain(value);
  }
});
