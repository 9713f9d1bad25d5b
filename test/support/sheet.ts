/** `npm run sheet`: every stop of the built story as the reader sees it, in contact sheets for eyes. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { findBrowser } from './find-browser.ts';
import { openStory, startBrowser } from './open-story.ts';
import { settle, waitForLiveMap, type StoryMapHandle } from './reader.ts';
import { serveSite } from './serve-site.ts';

/** Sizes in CSS pixels, and how many cells stand in a row of the sheet. */
const SIZES = {
  phone: { width: 360, height: 740, columns: 9, cell: 240 },
  tablet: { width: 820, height: 1180, columns: 6, cell: 400 },
  laptop: { width: 1280, height: 800, columns: 4, cell: 640 },
  wide: { width: 1920, height: 1080, columns: 3, cell: 800 },
} as const;
type SizeName = keyof typeof SIZES;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'phone,tablet,laptop,wide' },
    theme: { type: 'string', default: 'light,dark' },
    lang: { type: 'string', default: 'en,es' },
    step: { type: 'string', default: '' },
    out: { type: 'string', default: 'sheet' },
    still: { type: 'boolean', default: false },
  },
});
const list = (text: string): string[] => text.split(',').filter((part) => part !== '');
const isSize = (name: string): name is SizeName => name in SIZES;

/** A picture is finished when two shots in a row are the same; tiles and labels arrive in their own time. */
const finishedShot = async (page: Page): Promise<Buffer> => {
  let before = await page.screenshot();
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const now = await page.screenshot();
    if (now.equals(before)) return now;
    before = now;
  }
  return before;
};

const contactSheet = async (shots: readonly Buffer[], size: SizeName, file: string): Promise<void> => {
  const { width, height, columns, cell } = SIZES[size];
  const cellHeight = Math.round((cell * height) / width);
  const rows = Math.ceil(shots.length / columns);
  const cells = await Promise.all(shots.map((shot) => sharp(shot).resize(cell, cellHeight).png().toBuffer()));
  const gap = 8;
  await sharp({
    create: {
      width: columns * (cell + gap) + gap,
      height: rows * (cellHeight + gap) + gap,
      channels: 3,
      background: '#777',
    },
  })
    .composite(
      cells.map((input, index) => ({
        input,
        left: gap + (index % columns) * (cell + gap),
        top: gap + Math.floor(index / columns) * (cellHeight + gap),
      })),
    )
    .png()
    .toFile(file);
};

const browserFound = await findBrowser();
process.env['CHROME_PATH'] = browserFound.path;
const site = await serveSite('dist', '/sheet/');
const browser = await startBrowser(true, { pixels: true });
mkdirSync(values.out, { recursive: true });
for (const size of list(values.size).filter(isSize)) {
  for (const lang of list(values.lang)) {
    for (const theme of list(values.theme)) {
      const { width, height } = SIZES[size];
      const address = `${site.url}${lang === 'en' ? '' : `${lang}/`}?theme=${theme}`;
      const { page } = await openStory(browser, address, {
        viewport: { width, height },
        colorScheme: theme === 'dark' ? 'dark' : 'light',
        javaScriptEnabled: true,
      });
      if (!values.still) await waitForLiveMap(page);
      const stops = await page.$$eval('[data-step]', (sections) =>
        sections.flatMap((section) =>
          Array.from({ length: Number(section.getAttribute('data-stops') ?? '1') }, (_, index) => ({
            id: section.id,
            stop: index + 1,
          })),
        ),
      );
      const wanted = list(values.step);
      const shots: Buffer[] = [];
      if (wanted.length === 0) {
        await page.evaluate(() => {
          window.scrollTo({ top: 0, behavior: 'instant' });
        });
        await settle(page);
        shots.push(await finishedShot(page));
      }
      for (const { id, stop } of stops.filter((each) => wanted.length === 0 || wanted.includes(each.id))) {
        await page.evaluate(
          ([step, number]) => {
            document
              .querySelector<StoryMapHandle & { goTo(id: string, stop: number): void }>('story-map')
              ?.goTo(step, number);
          },
          [id, stop] as const,
        );
        await settle(page);
        const shot = await finishedShot(page);
        shots.push(shot);
        await sharp(shot).toFile(join(values.out, `${size}-${lang}-${theme}-${id}-${String(stop)}.png`));
      }
      const file = join(values.out, `sheet-${size}-${lang}-${theme}.png`);
      await contactSheet(shots, size, file);
      console.log(file);
      await page.context().close();
    }
  }
}
await browser.close();
await site.stop();
