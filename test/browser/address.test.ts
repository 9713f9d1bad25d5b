/** What the address may say, and what it may not. */
import { afterEach, describe, expect, test } from 'vitest';
import { createAddress, parseHash } from '../../src/dom/address.ts';
import { parseQuery, withTheme } from '../../src/dom/query.ts';

const steps = [
  { id: 'harbour', stopCount: 1 },
  { id: 'hills', stopCount: 2 },
];

afterEach(() => {
  history.replaceState(null, '', location.pathname);
});

describe('the hash', () => {
  test.each([
    ['#harbour', { step: 0, stop: 1 }],
    ['#hills', { step: 1, stop: 1 }],
    ['#hills.2', { step: 1, stop: 2 }],
    ['#hills.3', null],
    ['#hills.0', null],
    ['#hills.x', null],
    ['#source-7', null],
    ['#', null],
    ['', null],
  ])('%s names the right place', (hash, place) => {
    expect(parseHash(hash, steps)).toEqual(place);
  });

  test('follows the reader, but spares a source that a link has just led to', () => {
    const address = createAddress(window, steps);
    address.write(0);
    expect(location.hash).toBe('#harbour');
    history.replaceState(null, '', '#source-7');
    address.write(1);
    expect(location.hash).toBe('#source-7');
    address.write(0);
    expect(location.hash).toBe('#harbour');
    address.write(-1);
    expect(location.hash).toBe('');
  });

  test('stays at the stop it names while the reader is in that step', () => {
    history.replaceState(null, '', '#hills.2');
    createAddress(window, steps).write(1);
    expect(location.hash).toBe('#hills.2');
  });
});

test('a place asked for is the one that was named, whatever the address says by now', async () => {
  const asked: unknown[] = [];
  const stop = createAddress(window, steps).start((place) => asked.push(place));
  location.hash = '#hills.2';
  // On its way there the browser passes the step before.
  history.replaceState(null, '', '#harbour');
  await expect.poll(() => asked.at(-1)).toEqual({ step: 1, stop: 2 });
  await new Promise(requestAnimationFrame);
  expect(asked.at(-1)).toEqual({ step: 1, stop: 2 });
  stop();
});

test('an event that names no address asks for the one in the bar, and throws nothing', () => {
  const asked: unknown[] = [];
  const stop = createAddress(window, steps).start((place) => asked.push(place));
  history.replaceState(null, '', '#hills.2');
  // Made by a script of the page around it, as some routers do.
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  expect(asked).toEqual([{ step: 1, stop: 2 }]);
  stop();
});

describe('the query', () => {
  test('is read where it is known and ignored where it is not', () => {
    expect(parseQuery('')).toEqual({ labels: true, plain: false, present: false });
    expect(parseQuery('?theme=dark&motion=still&labels=off&plain&present')).toEqual({
      theme: 'dark',
      motion: 'still',
      labels: false,
      plain: true,
      present: true,
    });
    expect(parseQuery('?theme=pink&motion=much&labels=maybe&x=1')).toEqual({
      labels: true,
      plain: false,
      present: false,
    });
  });

  test('remembers chosen colours and leaves the rest as it was', () => {
    expect(withTheme('?plain&labels=off', 'dark')).toBe('?plain&labels=off&theme=dark');
    expect(withTheme('?theme=dark&plain', 'auto')).toBe('?plain');
    expect(withTheme('?theme=dark', 'auto')).toBe('');
  });
});
