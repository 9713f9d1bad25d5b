/** The doors that Trusted Types leave open: each lets through exactly what it is for. */
import { afterEach, expect, test, vi } from 'vitest';

interface Rules {
  createScriptURL(address: string): string | null;
}

/** As a browser does: `null` from a policy is an error of whoever asked; a name is used once. */
function enforceTrustedTypes(allowed: readonly string[]): readonly string[] {
  const made: string[] = [];
  vi.stubGlobal('trustedTypes', {
    defaultPolicy: null,
    createPolicy(name: string, rules: Rules) {
      if (!allowed.includes(name) || made.includes(name)) throw new TypeError(name);
      made.push(name);
      return {
        createScriptURL(address: string) {
          const safe = rules.createScriptURL(address);
          if (safe === null) throw new TypeError(address);
          return `trusted ${safe}`;
        },
      };
    },
  });
  return made;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const WORKER = new URL('https://maps.example/gap/sw.js');

test('the worker that keeps the story passes by its exact address; one of another story on the same site does not', async () => {
  const made = enforceTrustedTypes(['story-offline']);
  const { workerAddress } = await import('../../src/dom/worker-address.ts');
  expect(workerAddress(WORKER)).toBe(`trusted ${WORKER.href}`);
  for (const other of [
    'https://maps.example/sw.js',
    'https://maps.example/gap/sw.js?x',
    'https://other.example/gap/sw.js',
  ])
    expect(() => workerAddress(new URL(other))).toThrow(TypeError);
  expect(workerAddress(WORKER)).toBe(`trusted ${WORKER.href}`);
  expect(made).toEqual(['story-offline']);
});

test('where there are no Trusted Types, or none of this name, the rule stands for the policy', async () => {
  for (const enforce of [() => undefined, () => enforceTrustedTypes([])]) {
    vi.resetModules();
    enforce();
    const { workerAddress } = await import('../../src/dom/worker-address.ts');
    expect(workerAddress(WORKER)).toBe(WORKER.href);
    expect(() => workerAddress(new URL('https://maps.example/sw.js'))).toThrow(TypeError);
  }
});

test('the map’s worker passes by its exact address, its text only in a frame without an origin', async () => {
  const worker = 'https://maps.example/assets/worker.mjs';
  for (const [origin, passes] of [
    ['https://maps.example', false],
    ['null', true],
  ] as const) {
    vi.resetModules();
    let rules: Rules | undefined;
    const trustedTypes = {
      defaultPolicy: null,
      createPolicy: (_name: string, given: Rules) => (rules = given),
    };
    vi.stubGlobal('trustedTypes', trustedTypes);
    vi.stubGlobal('window', { origin, trustedTypes });
    vi.stubGlobal('location', { href: 'https://maps.example/' });
    const { allowWorker } = await import('../../src/map/worker-policy.ts');
    allowWorker(worker);
    expect(rules?.createScriptURL(worker)).toBe(worker);
    expect(rules?.createScriptURL('https://maps.example/assets/other.mjs')).toBe(null);
    const text = 'data:text/javascript,1';
    expect(rules?.createScriptURL(text)).toBe(passes ? text : null);
  }
});
