/** The page for newsrooms: whoever chooses with the keyboard sees it at once, and copies what works. */
import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type Bench } from '../support/embed-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  await bench.stop();
});

test('by keyboard: step, colours and height reach the preview and every snippet, and a copied figure embeds the story', async () => {
  const { page, faults, close } = await bench.open(`${bench.maps}embed-guide/`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByLabel('Begin at').focus();
  await page.keyboard.press('ArrowDown');
  await page.getByLabel('Colours').focus();
  await page.keyboard.press('End');
  await page.getByLabel('Height in pixels').fill('700');
  const step = await page.getByLabel('Begin at').inputValue();
  const frame = page.locator('[data-guide-preview]');
  expect(await frame.getAttribute('src')).toBe(`../embed/?mode=stepper&step=${step}&theme=dark`);
  expect(await frame.getAttribute('height')).toBe('700');
  expect(await page.evaluate(() => history.length)).toBe(2);
  for (const name of ['figure', 'frame', 'inline'])
    expect(await page.locator(`[data-snippet=${name}]`).innerText()).toContain(step);
  expect(await page.locator('blockquote').innerText()).toContain(new URL(bench.maps).host);
  await page.getByRole('button', { name: 'Copy: Figure' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Copied', { exact: true }).waitFor();
  const figure = await page.evaluate(() => navigator.clipboard.readText());
  expect(await page.locator('[data-snippet=loader]').innerText()).toBe(bench.loader);
  const sealed = await page.locator('[data-snippet=pinned]').innerText();
  expect(sealed).toContain('integrity="sha384-');
  // Of two addresses that fit, WordPress and Drupal take the first.
  for (const notes of await page.locator('[data-guide-site]').allInnerTexts()) {
    const all = [`${bench.maps}es/oembed.json`, `${bench.maps}oembed.json`].map((url) => notes.indexOf(url));
    expect(all).toEqual([...all].sort((a, b) => a - b));
    expect(all).not.toContain(-1);
  }
  expect(faults).toEqual([]);
  await close();

  const host = await bench.open({ body: figure + sealed });
  expect(await host.until('ready')).toMatchObject({ protocol: 1 });
  expect(await host.until('step')).toMatchObject({ id: step });
  expect(host.faults).toEqual([]);
  await host.close();
});

test('without a network the page shows no broken preview, and shows it again with one', async () => {
  const { page, faults, close } = await bench.open(`${bench.maps}embed-guide/`);
  const preview = page.locator('[data-guide-preview]');
  await expect.poll(() => preview.isVisible()).toBe(true);
  await page.context().setOffline(true);
  await expect.poll(() => preview.isVisible()).toBe(false);
  // What the frame may have tried to load meanwhile is the browser's own page.
  const anew = page.waitForRequest(/embed\/\?mode=/);
  await page.context().setOffline(false);
  await anew;
  await expect.poll(() => preview.isVisible()).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

test('in Spanish, on a phone and without script the page is whole, accessible and no wider than the screen', async () => {
  const { page, faults, close } = await bench.open(`${bench.maps}es/embed-guide/`, {
    viewport: { width: 360, height: 740 },
    bypassCSP: true,
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { iframes: false }),
  );
  expect(found.violations.map(({ id }) => id)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
  const still = await bench.open(`${bench.maps}es/embed-guide/`, { javaScriptEnabled: false });
  expect(await still.page.locator('[data-snippet=figure]').innerText()).toContain('es/embed/');
  expect(await still.page.getByRole('button').count()).toBe(0);
  await still.close();
});
