/** Lesson, quiz and print pack on the built site: by keyboard alone, without the map, on both papers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { openStory, startBrowser } from '../support/open-story.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/school/gap/');
  browser = await startBrowser(false);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

interface AxeWindow {
  readonly axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const found = await (window as unknown as AxeWindow).axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
};

const status = (page: Page): Promise<string> => page.locator('.quiz-status').innerText();

interface Item {
  readonly name: string;
}

describe.each([
  ['English', '', 'en', 'Choose a name first.', 'One try left.'],
  ['Spanish', 'es/', 'es', 'Primero elige un nombre.', 'Te queda un intento.'],
])('the classroom in %s', (_name, path, lang, chooseFirst, lastTry) => {
  test('check 27: a pupil with a keyboard alone types every name, with the map hidden, and is told how it went', async () => {
    const { page, faults, foreign } = await openStory(browser, `${site.url}${path}teach/`);
    expect(await page.getAttribute('html', 'lang')).toBe(lang);
    await page.waitForSelector('.quiz-form');
    const json = (await page.locator('[data-quiz-data]').textContent()) ?? '';
    const { items } = JSON.parse(json) as { items: readonly Item[] };
    await page.locator('.quiz-room > .class-button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.quiz-map').isVisible()).toBe(false);

    await page.locator('input[name="quiz-mode"]:checked').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.waitForSelector('input[name="typed"]:focus');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getAttribute('input[name="typed"]', 'aria-invalid')).toBe('true');
    expect(await page.locator('#quiz-fault').innerText()).not.toBe('');

    for (const left of ['2', lastTry]) {
      await page.keyboard.type('xyz');
      await page.keyboard.press('Enter');
      await expect.poll(() => status(page)).toContain(left);
    }
    await page.keyboard.type('xyz');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toContain(items[0]!.name);
    for (const { name } of items.slice(1)) {
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('typed');
      await page.keyboard.type(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
      await page.keyboard.press('Enter');
      await expect.poll(() => status(page)).toContain(name);
    }
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('quiz-done');
    expect(await page.locator('.quiz-done').innerText()).toMatch(/11\D+12/);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    expect([faults, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  test('a pupil is led to the question asked for, keeps what is answered in another way of answering, and starts again', async () => {
    const { page } = await openStory(browser, `${site.url}${path}teach/`);
    await page.waitForSelector('.quiz-form');
    await page.click('.quiz-form .main');
    await expect.poll(() => page.locator('#quiz-fault').innerText()).toBe(chooseFirst);
    const act = page.locator('.quiz-acts button').last();
    await act.click();
    await expect.poll(() => page.locator('.quiz-list li[data-outcome="shown"]').count()).toBe(1);
    await page.check('input[name="quiz-mode"][value="type"]');
    await page.waitForSelector('input[name="typed"]');
    expect(await page.locator('.quiz-list li[data-outcome="shown"]').count()).toBe(1);
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.className ?? '');
    await page.click('.quiz-list summary');
    await page.locator('.quiz-list button').last().press('Enter');
    await expect.poll(focused).toBe('quiz-clue');
    expect(await page.locator('.quiz-clue').innerText()).toMatch(/^12\D/);
    for (let shown = 2; shown <= 12; shown++) {
      await act.click();
      await expect.poll(() => page.locator('.quiz-list li[data-outcome="shown"]').count()).toBe(shown);
    }
    await page.locator('.quiz-done button').press('Enter');
    await expect.poll(focused).toBe('quiz-clue');
    await page.context().close();
  });

  test('a finger finds every number at 44 pixels, and a right one is told; axe finds no fault', async () => {
    const { page } = await openStory(browser, `${site.url}${path}teach/`, {
      viewport: { width: 390, height: 844 },
    });
    await page.waitForSelector('.quiz-form');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.check('input[name="quiz-mode"][value="point"]');
    const targets = page.locator('.quiz-targets .quiz-target');
    await expect.poll(() => targets.count()).toBe(12);
    const boxes = await targets.evaluateAll((buttons) =>
      buttons.map((button) => button.getBoundingClientRect().toJSON() as DOMRect),
    );
    for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(44);
    await targets.first().click();
    await expect.poll(() => page.getAttribute('.quiz-status', 'data-outcome')).toBe('right');
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('without script the pupils’ pack is whole, and the teacher’s pages are not among it', async () => {
    const { page } = await openStory(browser, `${site.url}${path}print/`, { javaScriptEnabled: false });
    const shown = await page.locator('.sheet:visible').evaluateAll((sheets) => sheets.map(({ id }) => id));
    expect(shown).toEqual(['s1', 's2', 's3', 's4', 's5', 's6', 'x1', 'q1', 'r1', 'r2', 'r3']);
    await page.context().close();
  });
});

describe('what a school’s IT office is told', () => {
  const kilobytes = (urls: readonly string[], pack: (file: Buffer) => Buffer): number =>
    urls.reduce((sum, url) => sum + pack(readFileSync(fileOf(url))).length, 0) / 1000;
  const fileOf = (url: string): string => {
    const path = join('dist', decodeURIComponent(new URL(url).pathname).slice('/school/gap/'.length));
    return path.endsWith('dist') || !/\.\w+$/.test(path) ? join(path, 'index.html') : path;
  };
  const isFont = (url: string): boolean => url.endsWith('.woff2');
  const isPicture = (url: string): boolean => url.endsWith('.svg');

  test('no page asks another site for anything, and none leaves anything on the device', async () => {
    for (const path of ['', 'es/']) {
      for (const own of ['', 'plain/', 'teach/', 'print/', 'presenter/', '?present']) {
        const { page, faults, foreign, requests } = await openStory(browser, `${site.url}${path}${own}`);
        await page.waitForLoadState('networkidle');
        await page.keyboard.press('End');
        await page.waitForLoadState('networkidle');
        expect([own, requests.length > 0, faults, foreign]).toEqual([own, true, [], []]);
        const kept = await page.evaluate(async () => [
          localStorage.length,
          sessionStorage.length,
          (await indexedDB.databases()).length,
          (await caches.keys()).length,
          (await navigator.serviceWorker.getRegistrations()).length,
        ]);
        expect([own, kept, await page.context().cookies()]).toEqual([own, [0, 0, 0, 0, 0], []]);
        await page.context().close();
      }
    }
  });

  test('the sizes it reads are kept', async () => {
    const { page } = await openStory(browser, `${site.url}teach/`);
    const said = new Map(
      await page
        .locator('[data-load]')
        .evaluateAll((rows) =>
          rows.map(
            (row) =>
              [
                (row as HTMLElement).dataset['load']!,
                Number((row.querySelector('td')?.textContent ?? '').replace(/\D/g, '')),
              ] as const,
          ),
        ),
    );
    const loaded = async (path: string, options = {}): Promise<readonly string[]> => {
      const opened = await openStory(browser, `${site.url}${path}`, options);
      await opened.page.waitForLoadState('networkidle');
      const urls = [...new Set(opened.requests)].filter((url) => !url.startsWith('data:'));
      await opened.page.context().close();
      return urls;
    };
    const text = await loaded('', { javaScriptEnabled: false });
    const markup = text.filter((url) => /\/$|\.css$/.test(url));
    const preloaded =
      readFileSync('dist/index.html', 'utf8').match(/(?<=as="font"[^>]*href="\.\/)[^"]+/g) ?? [];
    const bare = async (path: string): Promise<number> =>
      kilobytes(
        (await loaded(path)).filter((url) => !isFont(url) && !isPicture(url)),
        gzipSync,
      );
    const scripts = readdirSync('dist/assets').filter((name) => name.endsWith('.js'));
    const asset = (name: string): string => `${site.url}assets/${name}`;
    const isMap = (name: string): boolean => /^(?:maplibre|open-map)/.test(name);
    const geo = readdirSync('dist/data/geo', { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [readFileSync(join(entry.parentPath, entry.name))] : [],
    );
    const most = {
      text:
        kilobytes(markup, brotliCompressSync) +
        preloaded.reduce((sum, path) => sum + readFileSync(join('dist', path)).length, 0) / 1000,
      script: kilobytes(
        scripts.filter((name) => !isMap(name) && !name.startsWith('embed')).map(asset),
        gzipSync,
      ),
      relief: geo.reduce((sum, file) => sum + gzipSync(file).length, 0) / 1000,
      lesson: await bare('teach/'),
      pack: await bare('print/'),
    };
    for (const [part, weight] of Object.entries(most)) {
      expect([part, weight > 1 && weight <= (said.get(part) ?? 0)]).toEqual([part, true]);
    }
    const [first = ''] = scripts.filter((name) => name.startsWith('open-map'));
    const [worker = ''] = scripts.filter((name) => name.startsWith('maplibre'));
    const styles = readdirSync('dist/assets').filter((name) => /^open-map.*css$/.test(name));
    expect(kilobytes([first, worker, ...styles].map(asset), gzipSync)).toBeLessThanOrEqual(said.get('map')!);
    await page.context().close();
  });
});

describe('the quiz on a phone', () => {
  test.each([
    [390, 844],
    [320, 568],
  ])('of %i × %i shows question and map together, and each question begins empty', async (width, height) => {
    const { page } = await openStory(browser, `${site.url}teach/`, { viewport: { width, height } });
    const question = page.locator('.quiz-now');
    const map = page.locator('.quiz-map');
    for (const mode of ['point', 'choose', 'type']) {
      await page.locator(`[name=quiz-mode][value=${mode}]`).check();
      await map.evaluate((own) => {
        const covered = document.querySelector('.quiz-now')?.clientHeight ?? 0;
        window.scrollTo({
          top: own.getBoundingClientRect().top + window.scrollY - covered,
          behavior: 'instant',
        });
      });
      const asked = await question.boundingBox();
      const shown = await map.boundingBox();
      expect(asked?.y ?? -1).toBeGreaterThanOrEqual(0);
      const below = (asked?.y ?? 0) + (asked?.height ?? height);
      // The rest of the map is a flick away, the question stays.
      expect(height - Math.max(below, shown?.y ?? height)).toBeGreaterThan(height / 4);
    }
    await page.locator('[name=typed]').fill('Nowhere');
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await expect.poll(() => page.locator('.quiz-clue').innerText()).toContain('2 of 12');
    expect(await page.inputValue('[name=typed]')).toBe('');
    await page.context().close();
  });
});

describe('the print pack', () => {
  /** Objects of a PDF that are pages; Chrome writes their dictionaries uncompressed. */
  const pagesOf = (pdf: Buffer): number =>
    (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;

  /** All letters have come: with those of the system a sheet may need another page. */
  const lettered = (page: Page): Promise<unknown> =>
    // Faces that stand in with the metrics of ours are of the system, which may lack them.
    page.evaluate(async () => {
      await Promise.allSettled([...document.fonts].map((face) => face.load()));
    });

  test('prints each sheet on the pages it promises, on A4 and on Letter, tagged and with its pictures described', async () => {
    const { page } = await openStory(browser, `${site.url}print/`);
    await page.waitForSelector('[data-qr] .qr');
    expect(await violations(page)).toEqual([]);
    const single = ['s1', 's2', 's3', 's4', 's5', 's6', 'x1', 'q1'] as const;
    for (const box of await page.locator('[data-choices="pupils"] input').all()) await box.uncheck();
    for (const format of ['A4', 'Letter'] as const) {
      let expected = 0;
      for (const id of single) {
        expected += Number(await page.getAttribute(`#${id}`, 'data-pages'));
        await page.check(`#choose-${id}`);
      }
      await lettered(page);
      const pdf = await page.pdf({ format, tagged: true });
      expect([format, pagesOf(pdf)]).toEqual([format, expected]);
      expect(pdf.toString('latin1')).toContain('/MarkInfo');
      expect(await page.locator('[data-pack-count]').innerText()).toContain(String(expected));
    }
    const wide = await page
      .locator('.sheet:visible')
      .evaluateAll((sheets) =>
        sheets.filter((sheet) => sheet.scrollWidth > sheet.clientWidth + 1).map(({ id }) => id),
      );
    expect(wide).toEqual([]);
    const unnamed = await page
      .locator('.sheet :is(img:not([alt]), img[alt=""], svg[role="img"]:not([aria-label]))')
      .count();
    expect(unnamed).toBe(0);
    await page.context().close();
  });

  test.each(['', 'es/'])('leads on both papers to about as many pages as it says (%s)', async (path) => {
    const { page } = await openStory(browser, `${site.url}${path}print/`);
    await page.waitForSelector('[data-qr] .qr');
    for (const pack of ['pupils', 'teacher']) {
      await page.check(`#pack-${pack}`);
      const boxes = page.locator(`[data-choices="${pack}"] input`);
      const ids = await boxes.evaluateAll((inputs) => inputs.map(({ id }) => id));
      for (const id of ids) await page.uncheck(`#${id}`);
      expect(await page.isDisabled('[data-pack-print]')).toBe(true);
      for (const id of ids) {
        await page.check(`#${id}`);
        const said = (await page.locator('[data-pack-count]').innerText()).replace(/A4/, '');
        const [a4 = 0, letter = a4] = (said.match(/\d+/g) ?? []).map(Number);
        const printed = { A4: a4, Letter: letter };
        for (const format of ['A4', 'Letter'] as const) {
          const pages = pagesOf(await page.pdf({ format }));
          expect([id, format, Math.abs(pages - printed[format]) <= 1]).toEqual([id, format, true]);
        }
        await page.uncheck(`#${id}`);
      }
    }
    await page.context().close();
  });

  test.each(['', 'es/'])('has no text below 12 points, and cuts nothing off (%s)', async (path) => {
    const { page } = await openStory(browser, `${site.url}${path}print/`);
    await page.waitForSelector('[data-qr] .qr');
    await page.emulateMedia({ media: 'print' });
    for (const pack of ['pupils', 'teacher']) {
      await page.evaluate((id) => {
        document.querySelector<HTMLInputElement>(id)!.checked = true;
      }, `#pack-${pack}`);
      const found = await page.evaluate(() => {
        const small: string[] = [];
        const cut: string[] = [];
        let seen = 0;
        const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const element = texts.currentNode.parentElement!;
          const words = texts.currentNode.textContent!.trim();
          const [box] = element.getClientRects();
          if (words === '' || box === undefined) continue;
          seen += 1;
          // A letter in a picture is as large as the picture is printed.
          const scale = element instanceof SVGGraphicsElement ? element.getScreenCTM()!.d : 1;
          const points = parseFloat(getComputedStyle(element).fontSize) * scale * 0.75;
          if (points < 11.95) small.push(`${element.closest('.sheet')?.id} ${words}: ${points}`);
          const picture = element.closest('svg')?.getBoundingClientRect();
          if (picture !== undefined && (box.left < picture.left - 1 || box.right > picture.right + 1))
            cut.push(`${element.closest('.sheet')?.id} ${words}`);
        }
        for (const sheet of document.querySelectorAll<HTMLElement>('.sheet'))
          if (sheet.scrollWidth > sheet.clientWidth + 1) cut.push(sheet.id);
        return { small, cut, many: seen > 300 };
      });
      expect(found).toEqual({ small: [], cut: [], many: true });
    }
    await page.context().close();
  });

  test('with the site’s address unknown to the build, codes and letters lead to where the pack was opened', async () => {
    const { page } = await openStory(browser, `${site.url}es/print/`);
    const code = page.locator('[data-qr] .qr').nth(2);
    const address = await page.locator('.qr-address').nth(2).innerText();
    const png = await code.screenshot();
    const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
    expect(address).toBe(`${site.url}es/#who-lives-here`);
    await page.context().close();
  });
});
