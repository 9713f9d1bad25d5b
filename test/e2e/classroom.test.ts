/** Lesson, quiz and print pack on the built site: by keyboard alone, without the map, on both papers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { openStory, startBrowser } from '../support/open-story.ts';
import { bare, readPdf } from '../support/read-pdf.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/school/gap/');
  browser = await startBrowser(false, { whole: true });
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
  readonly number: number;
}

const askedItems = async (page: Page): Promise<readonly Item[]> => {
  const json = (await page.locator('[data-quiz-data]').textContent()) ?? '';
  return (JSON.parse(json) as { items: readonly Item[] }).items;
};

/** The sheets that would be printed. */
const chosenNow = (page: Page): Promise<readonly string[]> =>
  page.locator('.sheet:visible').evaluateAll((sheets) => sheets.map(({ id }) => id));

describe.each([
  ['English', '', 'en', 'Choose a name first.', 'One try left.'],
  ['Spanish', 'es/', 'es', 'Primero elige un nombre.', 'Te queda un intento.'],
])('the classroom in %s', (_name, path, lang, chooseFirst, lastTry) => {
  test('check 27: a pupil with a keyboard alone types every name, with the map hidden, and is told how it went', async () => {
    const { page, faults, foreign } = await openStory(browser, `${site.url}${path}teach/`);
    expect(await page.getAttribute('html', 'lang')).toBe(lang);
    await page.waitForSelector('.quiz-form');
    const items = await askedItems(page);
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
    expect(await page.locator('.quiz-clue').innerText()).toMatch(/^\D+12 \w+ 12\D/);
    for (let shown = 2; shown <= 12; shown++) {
      await act.click();
      await expect.poll(() => page.locator('.quiz-list li[data-outcome="shown"]').count()).toBe(shown);
    }
    await page.locator('.quiz-done button').press('Enter');
    await expect.poll(focused).toBe('quiz-clue');
    await page.context().close();
  });

  test('a finger finds every number at 44 pixels; the number of the question is not the answer, and the right one is told; axe finds no fault', async () => {
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
    // A ring as wide as its target would lie over what it points to.
    const ring = await targets.first().evaluate((own) => parseFloat(getComputedStyle(own, '::before').width));
    expect(ring).toBeLessThanOrEqual(30);
    const outcome = (): Promise<string | null> => page.getAttribute('.quiz-status', 'data-outcome');
    await targets.first().click();
    await expect.poll(outcome).toBe('wrong');
    const [{ name, number }] = (await askedItems(page)) as [Item];
    await targets.nth(number - 1).click();
    await expect.poll(outcome).toBe('right');
    expect(await status(page)).toContain(name);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('without script the pupils’ pack is that of the lesson, any sheet can be added, and the teacher’s pages are not among it', async () => {
    const { page } = await openStory(browser, `${site.url}${path}print/`, { javaScriptEnabled: false });
    expect(await chosenNow(page)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
    await page.check('#choose-x1');
    expect(await chosenNow(page)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6', 'x1']);
    await page.context().close();
  });
});

test('a teacher opens a step of the plan for the class, and names go with the key that the lesson says', async () => {
  // Only a live map can be without its names.
  const withMap = await startBrowser();
  const { page, faults } = await openStory(withMap, `${site.url}es/teach/`);
  await page.click('[data-plan="single"] a[href$="#forest-and-rivers"]');
  await page.waitForSelector('.present-caption');
  expect(page.url()).toBe(`${site.url}es/?present#forest-and-rivers`);
  await page.keyboard.press('l');
  const areNamesShown = (): Promise<boolean | undefined> =>
    page.evaluate(() => document.querySelector('story-map')?.state?.labels);
  await expect.poll(areNamesShown).toBe(false);
  expect(faults).toEqual([]);
  await withMap.close();
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
    const chunk = (start: string): number =>
      kilobytes(scripts.filter((name) => name.startsWith(`${start}-`)).map(asset), gzipSync);
    const geo = readdirSync('dist/data/geo', { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [readFileSync(join(entry.parentPath, entry.name))] : [],
    );
    const most = {
      text:
        kilobytes(markup, brotliCompressSync) +
        preloaded.reduce((sum, path) => sum + readFileSync(join('dist', path)).length, 0) / 1000,
      // By itself it is held to its promise where the story is read to its end.
      present: chunk('start-present'),
      explore: chunk('open-explorer') + chunk('compare-words'),
      compare: chunk('compare-answers') + chunk('compare-words'),
      presenter: kilobytes([`${site.url}presenter/presenter.js`], gzipSync),
      relief: geo.reduce((sum, file) => sum + gzipSync(file).length, 0) / 1000,
      lesson: await bare('teach/'),
      pack: await bare('print/'),
    };
    for (const [part, weight] of Object.entries(most)) {
      // Not more, and not much less: who plans a line for a class wants the figure, not a fear.
      const promised = said.get(part) ?? 0;
      expect([part, weight <= promised, weight > promised * 0.6]).toEqual([part, true, true]);
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

/** What is too small or cut off among all that is shown, and how many texts were looked at. */
const badlySet = (): { small: string[]; cut: string[]; seen: number } => {
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
  return { small, cut, seen };
};

/** Each sheet of what is shown, with what the page says of it when it alone is chosen. */
const sheetsSaid = (): { id: string; exact: boolean; A4: number; Letter: number }[] => {
  const form = document.querySelector('[data-pack-form]')!;
  const sheets = [...document.querySelectorAll<HTMLElement>('.sheet')].filter(
    (sheet) => sheet.offsetHeight > 0,
  );
  const boxes = sheets.map(({ id }) => document.querySelector<HTMLInputElement>(`#choose-${id}`)!);
  const choose = (chosen: readonly HTMLInputElement[]): void => {
    for (const box of boxes) box.checked = chosen.includes(box);
    form.dispatchEvent(new Event('change'));
  };
  const found = sheets.map((sheet, index) => {
    choose([boxes[index]!]);
    const said = document.querySelector('[data-pack-count]')!.textContent.replace(/A4/, '');
    const [A4 = 0, Letter = A4] = (said.match(/\d+/g) ?? []).map(Number);
    return { id: sheet.id, exact: sheet.dataset['pages'] !== undefined, A4, Letter };
  });
  choose([]);
  const off = document.querySelector<HTMLButtonElement>('[data-pack-print]')!.disabled;
  choose(boxes);
  return off ? found : [];
};

describe.each(['', 'es/'])('the print pack (%s)', (path) => {
  let page: Page;
  let chosenAtFirst: readonly string[] = [];
  beforeAll(async () => {
    ({ page } = await openStory(browser, `${site.url}${path}print/`));
    await page.waitForSelector('[data-qr] .qr', { state: 'attached' });
    chosenAtFirst = await chosenNow(page);
    await page.click('[data-choices="pupils"] [data-tick="all"]');
    // With the letters of the system a sheet may need another page; of the faces that stand in some are not to be had.
    await page.evaluate(async () => {
      await Promise.allSettled([...document.fonts].map((face) => face.load()));
    });
  });
  afterAll(() => page.context().close());

  test('begins with the sheets of the lesson; all or none are one press away, and a link to another one ticks it', async () => {
    expect(chosenAtFirst).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
    expect(await chosenNow(page)).toHaveLength(11);
    const print = page.locator('[data-pack-print]');
    await page.click('[data-choices="pupils"] [data-tick="none"]');
    expect([await chosenNow(page), await print.isDisabled()]).toEqual([[], true]);
    await page.evaluate(() => {
      location.hash = 'r2';
    });
    await expect.poll(() => chosenNow(page)).toEqual(['r2']);
    expect(await print.isDisabled()).toBe(false);
    await page.click('[data-choices="pupils"] [data-tick="all"]');
  });

  test('is without fault for axe, and every picture in it has words', async () => {
    expect(await violations(page)).toEqual([]);
    const unnamed = page.locator(
      '.sheet :is(img:not([alt]), img[alt=""], svg[role="img"]:not([aria-label]))',
    );
    expect(await unnamed.count()).toBe(0);
  });

  test.each(['pupils', 'teacher'])(
    'of the %s prints each sheet on the pages it says, on A4 and on Letter, tagged, with no small text and nothing cut',
    async (pack) => {
      await page.check(`#pack-${pack}`);
      await page.emulateMedia({ media: 'print' });
      const { small, cut, seen } = await page.evaluate(badlySet);
      expect([small, cut, seen > 300]).toEqual([[], [], true]);
      // Who prints backgrounds as well gets white paper.
      const grounds = await page.evaluate(() =>
        ['body', 'main', '.sheet'].map((name) => {
          const element = document.querySelector(name);
          return element === null ? name : getComputedStyle(element).backgroundColor;
        }),
      );
      expect(new Set(grounds)).toEqual(new Set(['rgb(255, 255, 255)']));
      await page.emulateMedia({ media: null });
      const said = await page.evaluate(sheetsSaid);
      expect(said.length).toBeGreaterThan(3);
      const [title = '', address = '', credit = ''] = await page.evaluate(() =>
        ['title', 'address', 'credit'].map((part) => document.querySelector(`.sheet-${part}`)?.textContent),
      );
      expect(address).toBe(`${site.url}${path}print/`);
      expect(credit).toMatch(path === '' ? /Not for travel/ : /No sirve para viajar/);
      const alternatives = await page
        .locator('.sheet:visible svg[role="img"]')
        .evaluateAll((drawings) => drawings.map((own) => own.getAttribute('aria-label') ?? ''));
      for (const format of ['A4', 'Letter'] as const) {
        const pdf = await readPdf(await page.pdf({ format, tagged: true }));
        expect(pdf.isTagged).toBe(true);
        const spoken = pdf.alternatives.map(bare);
        expect(alternatives.filter((words) => !spoken.includes(bare(words)))).toEqual([]);
        // A loose page says what it belongs to, where that came from, and that it is not for travel.
        const margins = (id: string, n: number): string =>
          bare(`${title} ${address} ${id.toUpperCase()} ${n} ${pdf.pages.length} ${credit}`);
        const sheets = pdf.pages.map((text, index) =>
          said.find(({ id }) => bare(text).startsWith(margins(id, index + 1))),
        );
        expect(sheets.flatMap((sheet, index) => (sheet === undefined ? [index + 1] : []))).toEqual([]);
        for (const { id, exact, [format]: pages } of said) {
          const printed = sheets.filter((sheet) => sheet?.id === id).length;
          const off = Math.abs(printed - pages);
          expect([id, format, printed > 0, off <= (exact ? 0 : 1)]).toEqual([id, format, true, true]);
          // Notes of three steps to a page; and no page for a line that is left over.
          if (id === 't4') expect(printed).toBeLessThanOrEqual(Math.ceil(14 / 3));
          const last = sheets.findLastIndex((sheet) => sheet?.id === id);
          const left = bare(pdf.pages[last] ?? '').length - margins(id, last + 1).length;
          expect([id, exact || left > 150]).toEqual([id, true]);
        }
      }
    },
  );

  test('with the site’s address unknown to the build, codes and letters lead to where the pack was opened', async () => {
    await page.check('#pack-pupils');
    const code = page.locator('[data-qr] .qr').nth(2);
    const address = await page.locator('.qr-address').nth(2).innerText();
    const png = await code.screenshot();
    const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
    expect(address).toBe(`${site.url}${path}#who-lives-here`);
  });
});
